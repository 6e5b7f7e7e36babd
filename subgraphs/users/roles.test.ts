import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Caller } from '#kit/context.ts'
import { admin, codesOf, customer, dataOf, openForTest, staff } from '#kit/testing.ts'
import type { Permission } from '#schema/common.generated.ts'
import type { NewEvent } from '#schema/events.ts'
import users from './index.ts'
import { makeAdmin, permissionsOf } from './roles.ts'
import { roles } from './tables.ts'

const registered = (userId: string): NewEvent => ({
  type: 'user.registered',
  userId,
  email: `${userId}@example.com`,
  displayName: userId,
})

const role = 'role { id name description permissions version } userErrors { code path }'
const create = `mutation ($input: CreateRoleInput!) { createRole(input: $input) { ${role} } }`
const update = `mutation ($input: UpdateRoleInput!) { updateRole(input: $input) { ${role} } }`
const remove = `mutation ($input: DeleteRoleInput!) { deleteRole(input: $input) { ${role} } }`
const assign = 'mutation ($input: AssignRoleInput!) { assignRole(input: $input) { user { roles { name } } userErrors { code path } } }'
const revoke = 'mutation ($input: RevokeRoleInput!) { revokeRole(input: $input) { user { roles { name } } userErrors { code path } } }'
const deleteUser = 'mutation ($input: DeleteUserInput!) { deleteUser(input: $input) { userErrors { code } } }'

/** A shop with an admin, a customer and one of the staff. */
const shop = async () => {
  const subgraph = await openForTest(users)
  await subgraph.given(registered('usr_admin'), registered('usr_customer'), registered('usr_staff'))
  await makeAdmin(subgraph.context(), 'usr_admin@example.com')
  const act = async (caller: Caller, mutation: string, input: object) => codesOf(await subgraph.ask(caller, mutation, { input }))
  const make = async (name: string, ...permissions: Permission[]): Promise<string> =>
    dataOf(await subgraph.ask(admin(), create, { input: { name, permissions } })).createRole.role.id
  const staffWith = async (...permissions: Permission[]) => {
    expect(await act(admin(), assign, { userId: 'usr_staff', roleId: await make('Staff', ...permissions) })).toEqual([])
    return staff(...permissions)
  }
  const namesOf = async (userId: string) =>
    dataOf(await subgraph.ask(customer(userId), '{ me { roles { name } } }')).me?.roles.map(({ name }: { name: string }) => name)
  const told = async (userId: string) => (await subgraph.said('roles.changed')).filter((event) => event.userId === userId)
  const actions = async () => (await subgraph.said('audit.recorded')).map(({ action }) => action)
  return { ...subgraph, act, make, staffWith, namesOf, told, actions }
}

test('ADMIN and CUSTOMER are there from the start, the one with every permission, the other with none', async () => {
  const { ask } = await shop()
  const { roles: found, permissions } = dataOf(
    await ask(admin(), '{ roles { edges { node { name permissions builtIn } } totalCount } permissions { name description } }'),
  )
  expect(found).toEqual({
    edges: [
      { node: { name: 'ADMIN', permissions: admin().permissions, builtIn: true } },
      { node: { name: 'CUSTOMER', permissions: [], builtIn: true } },
    ],
    totalCount: 2,
  })
  expect(permissions.map(({ name }: { name: string }) => name)).toEqual(admin().permissions)
  expect(permissions[0]).toEqual({ name: 'USERS_READ', description: "Read every user's profile." })
})

test('a new role holds each permission once, and is listed by name', async () => {
  const { ask, make } = await shop()
  await make('Zebras')
  const input = { name: ' Stock   clerks ', description: 'The warehouse', permissions: ['STOCK_WRITE', 'PRODUCTS_WRITE', 'STOCK_WRITE'] }
  expect(dataOf(await ask(admin(), create, { input })).createRole.role).toMatchObject({
    name: 'Stock clerks',
    description: 'The warehouse',
    permissions: ['PRODUCTS_WRITE', 'STOCK_WRITE'],
    version: 1,
  })
  const { edges } = dataOf(await ask(staff('ROLES_READ'), '{ roles { edges { node { name } } } }')).roles
  expect(edges.map((edge: { node: { name: string } }) => edge.node.name)).toEqual(['ADMIN', 'CUSTOMER', 'Stock clerks', 'Zebras'])
})

test.each(['', '  ', 'x'.repeat(51), '😀', 'AD\u200bMIN', '-x', 'a\u0000b'])('a role is not called %j', async (name) => {
  const { ask } = await shop()
  expect(dataOf(await ask(admin(), create, { input: { name, permissions: [] } })).createRole.userErrors).toEqual([
    { code: 'INVALID_INPUT', path: ['input', 'name'] },
  ])
})

test('a name is taken whatever its case and width, but a role may keep its own', async () => {
  const { act, make } = await shop()
  const id = await make('Buyers')
  for (const name of ['buyers', ' BUYERS ', 'Ｂｕｙｅｒｓ', 'admin', 'Customer'])
    expect(await act(admin(), create, { name, permissions: [] })).toEqual(['NAME_TAKEN'])
  expect(await act(admin(), update, { id, expectedVersion: 1, name: 'BUYERS' })).toEqual([])
  expect(await act(admin(), update, { id, expectedVersion: 2, name: 'admin' })).toEqual(['NAME_TAKEN'])
  expect(await act(admin(), create, { name: 'Others', permissions: ['EVERYTHING'] })).toEqual(['BAD_USER_INPUT'])
})

test('what is built in is neither changed nor deleted', async () => {
  const { act } = await shop()
  for (const id of ['role_admin', 'role_customer']) {
    expect(await act(admin(), update, { id, expectedVersion: 1, permissions: [] })).toEqual(['ROLE_BUILT_IN'])
    expect(await act(admin(), remove, { id, expectedVersion: 1 })).toEqual(['ROLE_BUILT_IN'])
  }
})

test('a role is changed at the version one saw', async () => {
  const { act, make } = await shop()
  const id = await make('Buyers')
  expect(await act(admin(), update, { id, expectedVersion: 1, description: 'They buy 😀' })).toEqual([])
  expect(await act(admin(), update, { id, expectedVersion: 1, description: 'Else' })).toEqual(['VERSION_CONFLICT'])
  expect(await act(admin(), remove, { id, expectedVersion: 1 })).toEqual(['VERSION_CONFLICT'])
  expect(await act(admin(), update, { id: 'role_none', expectedVersion: 1 })).toEqual(['NOT_FOUND'])
  expect(await act(admin(), remove, { id, expectedVersion: -1 })).toEqual(['VERSION_CONFLICT'])
})

test('a change of what a role allows is told of each user who has it, a new description of nobody', async () => {
  const { act, make, told } = await shop()
  const id = await make('Buyers', 'PRODUCTS_WRITE')
  for (const userId of ['usr_staff', 'usr_customer']) await act(admin(), assign, { userId, roleId: id })
  await act(admin(), update, { id, expectedVersion: 1, description: 'They buy' })
  await act(admin(), update, { id, expectedVersion: 2, permissions: ['STATS_READ', 'STOCK_WRITE'] })
  for (const userId of ['usr_staff', 'usr_customer'])
    expect(await told(userId)).toMatchObject([
      { roles: ['CUSTOMER'], permissions: [], version: 1 },
      { roles: ['CUSTOMER', 'Buyers'], permissions: ['PRODUCTS_WRITE'], version: 2 },
      { roles: ['CUSTOMER', 'Buyers'], permissions: ['STOCK_WRITE', 'STATS_READ'], version: 3 },
    ])
  expect((await told('usr_admin')).length).toBe(2)
})

test('a deleted role is taken from everybody', async () => {
  const { act, make, namesOf, told } = await shop()
  const [id, other] = [await make('Buyers', 'PRODUCTS_WRITE'), await make('Clerks', 'STOCK_WRITE', 'PRODUCTS_WRITE')]
  for (const roleId of [id, other]) await act(admin(), assign, { userId: 'usr_staff', roleId })
  expect(await act(admin(), remove, { id, expectedVersion: 1 })).toEqual([])
  expect(await act(admin(), remove, { id, expectedVersion: 1 })).toEqual(['NOT_FOUND'])
  expect(await namesOf('usr_staff')).toEqual(['CUSTOMER', 'Clerks'])
  expect((await told('usr_staff')).at(-1)).toMatchObject({ roles: ['CUSTOMER', 'Clerks'], permissions: ['PRODUCTS_WRITE', 'STOCK_WRITE'] })
})

test('giving and taking a role twice is the same as once', async () => {
  const { act, actions, make, namesOf, told } = await shop()
  const input = { userId: 'usr_staff', roleId: await make('Buyers', 'PRODUCTS_WRITE') }
  for (const _ of [1, 2]) expect(await act(admin(), assign, input)).toEqual([])
  expect(await namesOf('usr_staff')).toEqual(['CUSTOMER', 'Buyers'])
  for (const _ of [1, 2]) expect(await act(admin(), revoke, input)).toEqual([])
  expect(await namesOf('usr_staff')).toEqual(['CUSTOMER'])
  expect((await told('usr_staff')).map(({ version }) => version)).toEqual([1, 2, 3])
  expect(await actions()).toEqual(['makeAdmin', 'createRole', 'assignRole', 'revokeRole'])
})

test('two mutations of one document each answer with what is then so', async () => {
  const { ask, make } = await shop()
  const input = `input: { userId: "usr_staff", roleId: "${await make('Buyers')}" }`
  const both = `mutation { assignRole(${input}) { user { roles { name } } } revokeRole(${input}) { user { roles { name } } } }`
  expect(dataOf(await ask(admin(), both))).toEqual({
    assignRole: { user: { roles: [{ name: 'CUSTOMER' }, { name: 'Buyers' }] } },
    revokeRole: { user: { roles: [{ name: 'CUSTOMER' }] } },
  })
})

test('an unknown user, an unknown role and a deleted user are not found', async () => {
  const { act, make } = await shop()
  const roleId = await make('Buyers')
  for (const mutation of [assign, revoke]) {
    expect(await act(admin(), mutation, { userId: 'usr_none', roleId })).toEqual(['NOT_FOUND'])
    expect(await act(admin(), mutation, { userId: 'usr_staff', roleId: '😀' })).toEqual(['NOT_FOUND'])
  }
  await act(admin(), deleteUser, { id: 'usr_staff' })
  expect(await act(admin(), assign, { userId: 'usr_staff', roleId })).toEqual(['NOT_FOUND'])
})

test('nobody makes, changes, deletes, gives or takes a role with a permission that they do not hold', async () => {
  const { act, make, namesOf, staffWith } = await shop()
  const [more, less] = [await make('More', 'STATS_READ'), await make('Less', 'STOCK_WRITE')]
  const caller = await staffWith('ROLES_WRITE', 'STOCK_WRITE')
  await act(admin(), assign, { userId: 'usr_customer', roleId: more })
  const refused = [
    await act(caller, create, { name: 'New', permissions: ['STATS_READ'] }),
    await act(caller, update, { id: more, expectedVersion: 1, permissions: [] }),
    await act(caller, update, { id: more, expectedVersion: 1, description: 'x' }),
    await act(caller, update, { id: less, expectedVersion: 1, permissions: ['STOCK_WRITE', 'STATS_READ'] }),
    await act(caller, remove, { id: more, expectedVersion: 1 }),
    await act(caller, assign, { userId: 'usr_staff', roleId: more }),
    await act(caller, revoke, { userId: 'usr_customer', roleId: more }),
    await act(caller, assign, { userId: 'usr_staff', roleId: 'role_admin' }),
    await act(caller, revoke, { userId: 'usr_admin', roleId: 'role_admin' }),
  ]
  expect(refused).toEqual(Array(9).fill(['PERMISSION_NOT_HELD']))
  expect([await namesOf('usr_customer'), await namesOf('usr_staff')]).toEqual([
    ['CUSTOMER', 'More'],
    ['CUSTOMER', 'Staff'],
  ])
  expect(await act(caller, update, { id: less, expectedVersion: 1, permissions: ['ROLES_WRITE'] })).toEqual([])
  expect(await act(caller, assign, { userId: 'usr_customer', roleId: less })).toEqual([])
})

test('what counts is what the caller holds now, not what an older token says', async () => {
  const { act, make, staffWith } = await shop()
  const roleId = await make('Buyers', 'STOCK_WRITE')
  const caller = await staffWith('ROLES_WRITE', 'STOCK_WRITE')
  expect(await act(caller, assign, { userId: 'usr_customer', roleId })).toEqual([])
  await act(admin(), deleteUser, { id: 'usr_staff' })
  expect(await act(caller, revoke, { userId: 'usr_customer', roleId })).toEqual(['PERMISSION_NOT_HELD'])
  expect(await act(caller, create, { name: 'Empty', permissions: [] })).toEqual(['PERMISSION_NOT_HELD'])
})

test('the last admin stays, also when two take it from each other at once', async () => {
  const { act, context, namesOf } = await shop()
  const from = (userId: string) => ({ userId, roleId: 'role_admin' })
  expect(await act(admin(), revoke, from('usr_admin'))).toEqual(['LAST_ADMIN'])
  await makeAdmin(context(), 'usr_staff@example.com')
  const other = { ...admin(), sub: 'usr_staff' }
  const answers = await Promise.all([act(admin(), revoke, from('usr_staff')), act(other, revoke, from('usr_admin'))])
  expect(answers).toEqual([[], ['PERMISSION_NOT_HELD']])
  expect([await namesOf('usr_admin'), await namesOf('usr_staff')]).toEqual([['CUSTOMER', 'ADMIN'], ['CUSTOMER']])
})

test('makeAdmin finds the user by e-mail, once, in the name of the system', async () => {
  const { context, namesOf, said, told } = await shop()
  for (const _ of [1, 2]) expect(await makeAdmin(context(), ' USR_Staff@Example.com ')).toBe('usr_staff')
  expect(await makeAdmin(context(), 'nobody@example.com')).toBeUndefined()
  expect(await namesOf('usr_staff')).toEqual(['CUSTOMER', 'ADMIN'])
  expect((await told('usr_staff')).at(-1)).toMatchObject({ permissions: admin().permissions, version: 2 })
  expect((await said('audit.recorded')).filter(({ subject }) => subject === 'usr_staff')).toMatchObject([
    { action: 'makeAdmin', actor: 'system', after: { role: 'ADMIN' } },
  ])
})

test('a permission that is new in the shop is told of every admin, once', async () => {
  const { context, run, rest, told } = await shop()
  await rest()
  const before = await told('usr_admin')
  await run('extendAdmin')
  expect(await told('usr_admin')).toEqual(before)
  const asInOlderVersion = { permissions: admin().permissions.slice(1) }
  await context().write(async (tx) => void (await tx.update(roles).set(asInOlderVersion).where(eq(roles.id, 'role_admin'))))
  expect(permissionsOf({ id: 'role_admin', ...asInOlderVersion })).toEqual(admin().permissions)
  await run('extendAdmin')
  await rest()
  expect((await told('usr_admin')).slice(before.length)).toMatchObject([{ roles: ['CUSTOMER', 'ADMIN'], permissions: admin().permissions }])
})

test('each change of roles is audited once, with who, what, before and after', async () => {
  const { act, make, said } = await shop()
  const id = await make('Buyers', 'STOCK_WRITE')
  const pair = { userId: 'usr_staff', roleId: id }
  await act(admin(), assign, pair)
  await act(admin(), update, { id, expectedVersion: 1, name: 'Sellers' })
  await act(admin(), revoke, pair)
  await act(admin(), remove, { id, expectedVersion: 2 })
  await act(admin(), remove, { id, expectedVersion: 2 })
  expect((await said('audit.recorded')).slice(1)).toMatchObject([
    { action: 'createRole', actor: 'usr_admin', subject: id, before: null, after: { name: 'Buyers', permissions: ['STOCK_WRITE'] } },
    { action: 'assignRole', actor: 'usr_admin', subject: 'usr_staff', before: null, after: { role: 'Buyers' } },
    { action: 'updateRole', actor: 'usr_admin', subject: id, before: { name: 'Buyers' }, after: { name: 'Sellers' } },
    { action: 'revokeRole', actor: 'usr_admin', subject: 'usr_staff', before: { role: 'Sellers' }, after: null },
    { action: 'deleteRole', actor: 'usr_admin', subject: id, before: { name: 'Sellers' }, after: null },
  ])
})

test('only who holds ROLES_WRITE comes in to change roles, only who holds ROLES_READ to list them', async () => {
  const { act, ask } = await shop()
  for (const caller of [customer(), staff('ROLES_READ', 'USERS_WRITE')]) {
    expect(await act(caller, create, { name: 'New', permissions: [] })).toEqual(['FORBIDDEN'])
    expect(await act(caller, assign, { userId: 'usr_customer', roleId: 'role_admin' })).toEqual(['FORBIDDEN'])
  }
  expect(codesOf(await ask(staff('ROLES_WRITE'), '{ roles { totalCount } permissions { name } }'))).toEqual(['FORBIDDEN', 'FORBIDDEN'])
})
