import { expect, test } from 'vitest'
import { admin, codesOf, dataOf, staff } from '#kit/test/testing.ts'
import { openUsers, registered } from './testing.ts'

const create = 'mutation ($input: CreateCustomerGroupInput!) { createCustomerGroup(input: $input) { customerGroup { id } } }'
const set = `mutation ($input: SetCustomerGroupsInput!) { setCustomerGroups(input: $input) {
  results { index user { id customerGroups { name } } userErrors { code path } } userErrors { code } } }`

test('each user of a call gets the groups that are told, and one that is refused keeps none of the others back', async () => {
  const { setGroups, groups, changesOf } = await openGroups()
  const [trade, press] = groups
  const users = [
    { userId: 'usr_customer', groupIds: [trade, press] },
    { userId: 'usr_none', groupIds: [trade] },
    { userId: 'usr_ann', groupIds: [press, 'grp_none'] },
    { userId: 'usr_bob', groupIds: [press] },
  ]
  expect(await setGroups(users)).toEqual([
    { index: 0, user: { id: 'usr_customer', customerGroups: [{ name: 'Trade' }, { name: 'Press' }] }, userErrors: [] },
    { index: 1, user: null, userErrors: [{ code: 'NOT_FOUND', path: ['input', 'users', '1', 'userId'] }] },
    { index: 2, user: null, userErrors: [{ code: 'NOT_FOUND', path: ['input', 'users', '2', 'groupIds', '1'] }] },
    { index: 3, user: { id: 'usr_bob', customerGroups: [{ name: 'Press' }] }, userErrors: [] },
  ])
  expect((await changesOf('usr_ann')).length).toBe(1)
})

test('the same call again changes, publishes and audits nothing; another takes out of what is not told', async () => {
  const { setGroups, groups, changesOf, published } = await openGroups()
  const [trade, press] = groups as [string, string]
  for (const _ of [1, 2]) await setGroups([{ userId: 'usr_bob', groupIds: [trade, press] }])
  await setGroups([{ userId: 'usr_bob', groupIds: [press, press] }])
  expect(await changesOf('usr_bob')).toMatchObject([{ groups: [] }, { groups: [trade, press] }, { groups: [press] }])
  const entries = (await published('audit.recorded')).filter(({ action }) => action === 'setCustomerGroups')
  expect(entries).toMatchObject([
    { subject: 'usr_bob', before: { groupIds: [] }, after: { groupIds: [trade, press] } },
    { subject: 'usr_bob', before: { groupIds: [trade, press] }, after: { groupIds: [press] } },
  ])
})

test('groups are set for 1 to 100 users of 10 groups each, by staff who may change users', async () => {
  const { ask, groups } = await openGroups()
  const one = { userId: 'usr_bob', groupIds: groups }
  const codes = async (users: object[], caller = admin()) => codesOf(await ask(caller, set, { input: { users } }))
  expect(await codes([])).toEqual(['INVALID_INPUT'])
  expect(await codes(Array(101).fill(one))).toEqual(['INVALID_INPUT'])
  expect(await codes([{ ...one, groupIds: Array(11).fill(groups[0]) }])).toEqual(['INVALID_INPUT'])
  expect(await codes([one], staff('USERS_READ', 'PRODUCTS_WRITE'))).toEqual(['FORBIDDEN'])
})

async function openGroups() {
  const subgraph = await openUsers()
  await subgraph.receive(registered('usr_ann'), registered('usr_bob'))
  const groups: string[] = []
  for (const name of ['Trade', 'Press']) {
    const { customerGroup } = dataOf(await subgraph.ask(admin(), create, { input: { name } })).createCustomerGroup
    groups.push(customerGroup.id)
    subgraph.clock.advance(1)
  }
  const setGroups = async (users: object[]) => dataOf(await subgraph.ask(admin(), set, { input: { users } })).setCustomerGroups.results
  const changesOf = async (userId: string) => (await subgraph.published('roles.changed')).filter((event) => event.userId === userId)
  return { ...subgraph, setGroups, groups, changesOf }
}
