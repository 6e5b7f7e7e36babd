import { expect, test } from 'vitest'
import { admin, codesOf, customer, dataOf, guest, staff } from '#kit/test/testing.ts'
import { deleteUser, openUsers, registered } from './testing.ts'

const group = 'customerGroup { id name description version } userErrors { code path }'
const createGroup = `mutation ($input: CreateCustomerGroupInput!) { createCustomerGroup(input: $input) { ${group} } }`
const updateGroup = `mutation ($input: UpdateCustomerGroupInput!) { updateCustomerGroup(input: $input) { ${group} } }`
const deleteGroup = `mutation ($input: DeleteCustomerGroupInput!) { deleteCustomerGroup(input: $input) { ${group} } }`
const addTo = `mutation ($input: AddToCustomerGroupInput!) { addToCustomerGroup(input: $input) { ${group} } }`
const removeFrom = `mutation ($input: RemoveFromCustomerGroupInput!) { removeFromCustomerGroup(input: $input) { ${group} } }`

test('a group is added, renamed and deleted at the version that was seen, and its name is free again', async () => {
  const { codesFrom, addGroup, ask } = await openGroups()
  const id = await addGroup(' Trade   buyers ')
  expect(await codesFrom(admin(), createGroup, { name: 'TRADE BUYERS' })).toEqual(['NAME_TAKEN'])
  expect(await codesFrom(admin(), createGroup, { name: '-' })).toEqual(['INVALID_INPUT'])
  const change = { id, expectedVersion: 1, name: 'Wholesale', description: 'They buy for a company.' }
  const { updateCustomerGroup } = dataOf(await ask(admin(), updateGroup, { input: change }))
  expect(updateCustomerGroup.customerGroup).toEqual({ id, name: 'Wholesale', description: 'They buy for a company.', version: 2 })
  const stale = dataOf(await ask(admin(), updateGroup, { input: change })).updateCustomerGroup
  expect([stale.userErrors[0].code, stale.customerGroup.version]).toEqual(['VERSION_CONFLICT', 2])
  expect(await codesFrom(admin(), deleteGroup, { id, expectedVersion: 1 })).toEqual(['VERSION_CONFLICT'])
  expect(await codesFrom(admin(), deleteGroup, { id, expectedVersion: 2 })).toEqual([])
  expect(await codesFrom(admin(), deleteGroup, { id, expectedVersion: 2 })).toEqual(['NOT_FOUND'])
  await addGroup('Wholesale')
})

test('groups are listed by name', async () => {
  const { addGroup, ask } = await openGroups()
  for (const name of ['Zebras', 'apes']) await addGroup(name)
  const { edges, totalCount } = dataOf(
    await ask(staff('USERS_READ'), '{ customerGroups { edges { node { name } } totalCount } }'),
  ).customerGroups
  expect([edges.map((edge: { node: { name: string } }) => edge.node.name), totalCount]).toEqual([['apes', 'Zebras'], 2])
})

test('who is put into a group or taken out of it is published once, with roles and permissions', async () => {
  const { codesFrom, addGroup, groupsPublished } = await openGroups()
  const [id, other] = [await addGroup('Trade'), await addGroup('Press')]
  for (const _ of [1, 2]) expect(await codesFrom(admin(), addTo, { groupId: id, userIds: ['usr_customer'] })).toEqual([])
  await codesFrom(admin(), addTo, { groupId: other, userIds: ['usr_customer'] })
  for (const _ of [1, 2]) expect(await codesFrom(admin(), removeFrom, { groupId: id, userIds: ['usr_customer', 'usr_no'] })).toEqual([])
  expect(await groupsPublished('usr_customer')).toMatchObject([
    { version: 1, groups: [] },
    { version: 2, groups: [id], roles: ['CUSTOMER'], permissions: [] },
    { version: 3, groups: [id, other] },
    { version: 4, groups: [other] },
  ])
})

test('of users of whom one is not there, none is put into a group', async () => {
  const { codesFrom, addGroup, groupsPublished, ask } = await openGroups()
  const groupId = await addGroup('Trade')
  const { addToCustomerGroup } = dataOf(await ask(admin(), addTo, { input: { groupId, userIds: ['usr_customer', 'usr_no'] } }))
  expect(addToCustomerGroup.userErrors).toEqual([{ code: 'NOT_FOUND', path: ['input', 'userIds', '1'] }])
  expect((await groupsPublished('usr_customer')).length).toBe(1)
  expect(await codesFrom(admin(), addTo, { groupId: 'grp_no', userIds: ['usr_customer'] })).toEqual(['NOT_FOUND'])
})

test('a user is in ten groups at most', async () => {
  const { codesFrom, addGroup } = await openGroups()
  const codes: string[][] = []
  for (let number = 1; number <= 11; number++)
    codes.push(await codesFrom(admin(), addTo, { groupId: await addGroup(`Group ${number}`), userIds: ['usr_customer'] }))
  expect(codes).toEqual([...Array(10).fill([]), ['CUSTOMER_GROUPS_LIMIT']])
})

test('the members of a deleted group leave it, many of them too', async () => {
  const { codesFrom, addGroup, groupsPublished, receive, run, untilIdle, groupsShown } = await openGroups()
  const groupId = await addGroup('Trade')
  const members = Array.from({ length: 250 }, (_, at) => `usr_${at}`)
  await receive(...members.map((id) => registered(id)))
  for (const at of [0, 100, 200]) await codesFrom(admin(), addTo, { groupId, userIds: members.slice(at, at + 100) })
  expect(await groupsShown(customer('usr_7'))).toEqual([{ name: 'Trade' }])
  await codesFrom(admin(), deleteGroup, { id: groupId, expectedVersion: 1 })
  expect(await groupsShown(customer('usr_7'))).toEqual([])
  await run('emptyDeletedGroups')
  await untilIdle()
  for (const id of ['usr_0', 'usr_249']) expect((await groupsPublished(id)).map(({ groups }) => groups)).toEqual([[], [groupId], []])
})

test('a deleted user is in no group', async () => {
  const { codesFrom, addGroup, ask } = await openGroups()
  const groupId = await addGroup('Trade')
  await codesFrom(admin(), addTo, { groupId, userIds: ['usr_customer'] })
  const count = async () =>
    dataOf(await ask(admin(), `{ users(filter: { customerGroupId: "${groupId}", includeDeleted: true }) { totalCount } }`)).users.totalCount
  expect(await count()).toBe(1)
  await codesFrom(admin(), deleteUser, { id: 'usr_customer' })
  expect(await count()).toBe(0)
  expect(await codesFrom(admin(), addTo, { groupId, userIds: ['usr_customer'] })).toEqual(['NOT_FOUND'])
})

test('a group is seen by its members and by staff who read users or set prices; what it is for by staff alone', async () => {
  const { codesFrom, addGroup, ask } = await openGroups()
  const groupId = await addGroup('Trade')
  await codesFrom(admin(), addTo, { groupId, userIds: ['usr_customer'] })
  const refer = `{ _entities(representations: [{ __typename: "CustomerGroup", id: "${groupId}" }]) { ... on CustomerGroup { name } } }`
  const seen = [customer(), staff('USERS_READ'), staff('PRODUCTS_WRITE'), staff('STOCK_WRITE'), customer('usr_2')]
  const names = await Promise.all(seen.map(async (caller) => dataOf(await ask(caller, refer))._entities[0]?.name))
  expect(names).toEqual(['Trade', 'Trade', 'Trade', undefined, undefined])
  expect(codesOf(await ask(guest(), refer))).toContain('UNAUTHENTICATED')
  expect(codesOf(await ask(customer(), '{ me { customerGroups { description } } }'))).toContain('FORBIDDEN')
  expect(await codesFrom(staff('USERS_READ', 'ROLES_WRITE'), addTo, { groupId, userIds: ['usr_customer'] })).toEqual(['FORBIDDEN'])
})

test('each change of a group is audited once', async () => {
  const { codesFrom, addGroup, published } = await openGroups()
  const id = await addGroup('Trade')
  const members = { groupId: id, userIds: ['usr_customer', 'usr_admin'] }
  for (const _ of [1, 2]) await codesFrom(admin(), addTo, members)
  await codesFrom(admin(), updateGroup, { id, expectedVersion: 1, name: 'Traders' })
  for (const _ of [1, 2]) await codesFrom(admin(), removeFrom, members)
  await codesFrom(admin(), deleteGroup, { id, expectedVersion: 2 })
  expect((await published('audit.recorded')).slice(1)).toMatchObject([
    { action: 'createCustomerGroup', subject: id, before: null, after: { name: 'Trade' } },
    { action: 'addToCustomerGroup', subject: id, after: { userIds: ['usr_customer', 'usr_admin'] } },
    { action: 'updateCustomerGroup', subject: id, before: { name: 'Trade' }, after: { name: 'Traders' } },
    { action: 'removeFromCustomerGroup', subject: id, before: { userIds: ['usr_customer', 'usr_admin'] } },
    { action: 'deleteCustomerGroup', subject: id, before: { name: 'Traders' }, after: null },
  ])
})

async function openGroups() {
  const subgraph = await openUsers()
  const { ask, published } = subgraph
  const addGroup = async (name: string): Promise<string> =>
    dataOf(await ask(admin(), createGroup, { input: { name } })).createCustomerGroup.customerGroup.id
  const groupsPublished = async (userId: string) => (await published('roles.changed')).filter((event) => event.userId === userId)
  const groupsShown = async (caller: ReturnType<typeof customer>) =>
    dataOf(await ask(caller, '{ me { customerGroups { name } } }')).me.customerGroups
  return { ...subgraph, addGroup, groupsPublished, groupsShown }
}
