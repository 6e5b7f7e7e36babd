import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { admin, codesOf, customer, dataOf, staff } from '#kit/test/testing.ts'
import { permissionsOf } from '#subgraphs/users/permissions.ts'
import { roles } from '#subgraphs/users/tables.ts'
import { assignRole, createRole, deleteRole, openRoles, revokeRole, updateRole } from './testing.ts'

test('ADMIN and CUSTOMER exist from the start, one with every permission, the other with none', async () => {
  const { ask } = await openRoles()
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
  const { ask, addRole } = await openRoles()
  await addRole('Zebras')
  const input = { name: ' Stock   clerks ', description: 'The warehouse', permissions: ['STOCK_WRITE', 'PRODUCTS_WRITE', 'STOCK_WRITE'] }
  expect(dataOf(await ask(admin(), createRole, { input })).createRole.role).toMatchObject({
    name: 'Stock clerks',
    description: 'The warehouse',
    permissions: ['PRODUCTS_WRITE', 'STOCK_WRITE'],
    version: 1,
  })
  const { edges } = dataOf(await ask(staff('ROLES_READ'), '{ roles { edges { node { name } } } }')).roles
  expect(edges.map((edge: { node: { name: string } }) => edge.node.name)).toEqual(['ADMIN', 'CUSTOMER', 'Stock clerks', 'Zebras'])
})

test.each(['', '  ', 'x'.repeat(51), '😀', 'AD\u200bMIN', '-x', 'a\u0000b'])('createRole refuses the name %j', async (name) => {
  const { ask } = await openRoles()
  expect(dataOf(await ask(admin(), createRole, { input: { name, permissions: [] } })).createRole.userErrors).toEqual([
    { code: 'INVALID_INPUT', path: ['input', 'name'] },
  ])
})

test('a name is taken regardless of case and width, but a role may keep its own', async () => {
  const { codesFrom, addRole } = await openRoles()
  const id = await addRole('Buyers')
  for (const name of ['buyers', ' BUYERS ', 'Ｂｕｙｅｒｓ', 'admin', 'Customer'])
    expect(await codesFrom(admin(), createRole, { name, permissions: [] })).toEqual(['NAME_TAKEN'])
  expect(await codesFrom(admin(), updateRole, { id, expectedVersion: 1, name: 'BUYERS' })).toEqual([])
  expect(await codesFrom(admin(), updateRole, { id, expectedVersion: 2, name: 'admin' })).toEqual(['NAME_TAKEN'])
  expect(await codesFrom(admin(), createRole, { name: 'Others', permissions: ['EVERYTHING'] })).toEqual(['BAD_USER_INPUT'])
})

test('a built-in role is neither changed nor deleted', async () => {
  const { codesFrom } = await openRoles()
  for (const id of ['role_admin', 'role_customer']) {
    expect(await codesFrom(admin(), updateRole, { id, expectedVersion: 1, permissions: [] })).toEqual(['ROLE_BUILT_IN'])
    expect(await codesFrom(admin(), deleteRole, { id, expectedVersion: 1 })).toEqual(['ROLE_BUILT_IN'])
  }
})

test('of two writers at the same version one wins and the other gets VERSION_CONFLICT', async () => {
  const { codesFrom, addRole } = await openRoles()
  const id = await addRole('Buyers')
  const change = (description: string) => codesFrom(admin(), updateRole, { id, expectedVersion: 1, description })
  expect((await Promise.all([change('First'), change('Second')])).flat()).toEqual(['VERSION_CONFLICT'])
  const [changed, deleted] = await Promise.all([
    codesFrom(admin(), updateRole, { id, expectedVersion: 2, description: 'Third' }),
    codesFrom(admin(), deleteRole, { id, expectedVersion: 2 }),
  ])
  expect([...changed, ...deleted]).toHaveLength(1)
})

test('a role is changed and deleted only at the version that the caller has seen', async () => {
  const { codesFrom, addRole } = await openRoles()
  const id = await addRole('Buyers')
  expect(await codesFrom(admin(), updateRole, { id, expectedVersion: 1, description: 'They buy 😀' })).toEqual([])
  expect(await codesFrom(admin(), updateRole, { id, expectedVersion: 1, description: 'Else' })).toEqual(['VERSION_CONFLICT'])
  expect(await codesFrom(admin(), deleteRole, { id, expectedVersion: 1 })).toEqual(['VERSION_CONFLICT'])
  expect(await codesFrom(admin(), updateRole, { id: 'role_none', expectedVersion: 1 })).toEqual(['NOT_FOUND'])
  expect(await codesFrom(admin(), deleteRole, { id, expectedVersion: -1 })).toEqual(['VERSION_CONFLICT'])
})

test('new permissions of a role are published for each user who has it, a new description is not', async () => {
  const { codesFrom, addRole, changesOf } = await openRoles()
  const id = await addRole('Buyers', 'PRODUCTS_WRITE')
  for (const userId of ['usr_staff', 'usr_customer']) await codesFrom(admin(), assignRole, { userId, roleId: id })
  await codesFrom(admin(), updateRole, { id, expectedVersion: 1, description: 'They buy' })
  await codesFrom(admin(), updateRole, { id, expectedVersion: 2, permissions: ['STATS_READ', 'STOCK_WRITE'] })
  for (const userId of ['usr_staff', 'usr_customer'])
    expect(await changesOf(userId)).toMatchObject([
      { roles: ['CUSTOMER'], permissions: [], version: 1 },
      { roles: ['CUSTOMER', 'Buyers'], permissions: ['PRODUCTS_WRITE'], version: 2 },
      { roles: ['CUSTOMER', 'Buyers'], permissions: ['STOCK_WRITE', 'STATS_READ'], version: 3 },
    ])
  expect((await changesOf('usr_admin')).length).toBe(2)
})

test('a deleted role is taken from every user who has it', async () => {
  const { codesFrom, addRole, namesOf, changesOf } = await openRoles()
  const [id, other] = [await addRole('Buyers', 'PRODUCTS_WRITE'), await addRole('Clerks', 'STOCK_WRITE', 'PRODUCTS_WRITE')]
  for (const roleId of [id, other]) await codesFrom(admin(), assignRole, { userId: 'usr_staff', roleId })
  expect(await codesFrom(admin(), deleteRole, { id, expectedVersion: 1 })).toEqual([])
  expect(await codesFrom(admin(), deleteRole, { id, expectedVersion: 1 })).toEqual(['NOT_FOUND'])
  expect(await namesOf('usr_staff')).toEqual(['CUSTOMER', 'Clerks'])
  expect((await changesOf('usr_staff')).at(-1)).toMatchObject({
    roles: ['CUSTOMER', 'Clerks'],
    permissions: ['PRODUCTS_WRITE', 'STOCK_WRITE'],
  })
})

test('a permission that is new in the shop is published for every admin, once', async () => {
  const { context, run, untilIdle, changesOf } = await openRoles()
  await untilIdle()
  const before = await changesOf('usr_admin')
  await run('extendAdmin')
  expect(await changesOf('usr_admin')).toEqual(before)
  const asInOlderVersion = { permissions: admin().permissions.slice(1) }
  await context().write(async (tx) => void (await tx.update(roles).set(asInOlderVersion).where(eq(roles.id, 'role_admin'))))
  expect(permissionsOf({ id: 'role_admin', ...asInOlderVersion })).toEqual(admin().permissions)
  await run('extendAdmin')
  await untilIdle()
  expect((await changesOf('usr_admin')).slice(before.length)).toMatchObject([
    { roles: ['CUSTOMER', 'ADMIN'], permissions: admin().permissions },
  ])
})

test('each change of roles is audited once, with actor, subject, before and after', async () => {
  const { codesFrom, addRole, published } = await openRoles()
  const id = await addRole('Buyers', 'STOCK_WRITE')
  const pair = { userId: 'usr_staff', roleId: id }
  await codesFrom(admin(), assignRole, pair)
  await codesFrom(admin(), updateRole, { id, expectedVersion: 1, name: 'Sellers' })
  await codesFrom(admin(), revokeRole, pair)
  await codesFrom(admin(), deleteRole, { id, expectedVersion: 2 })
  await codesFrom(admin(), deleteRole, { id, expectedVersion: 2 })
  expect((await published('audit.recorded')).slice(1)).toMatchObject([
    { action: 'createRole', actor: 'usr_admin', subject: id, before: null, after: { name: 'Buyers', permissions: ['STOCK_WRITE'] } },
    { action: 'assignRole', actor: 'usr_admin', subject: 'usr_staff', before: null, after: { role: 'Buyers' } },
    { action: 'updateRole', actor: 'usr_admin', subject: id, before: { name: 'Buyers' }, after: { name: 'Sellers' } },
    { action: 'revokeRole', actor: 'usr_admin', subject: 'usr_staff', before: { role: 'Sellers' }, after: null },
    { action: 'deleteRole', actor: 'usr_admin', subject: id, before: { name: 'Sellers' }, after: null },
  ])
})

test('only a caller with ROLES_WRITE changes roles, and only one with ROLES_READ lists them', async () => {
  const { codesFrom, ask } = await openRoles()
  for (const caller of [customer(), staff('ROLES_READ', 'USERS_WRITE')]) {
    expect(await codesFrom(caller, createRole, { name: 'New', permissions: [] })).toEqual(['FORBIDDEN'])
    expect(await codesFrom(caller, assignRole, { userId: 'usr_customer', roleId: 'role_admin' })).toEqual(['FORBIDDEN'])
  }
  expect(codesOf(await ask(staff('ROLES_WRITE'), '{ roles { totalCount } permissions { name } }'))).toEqual(['FORBIDDEN', 'FORBIDDEN'])
})
