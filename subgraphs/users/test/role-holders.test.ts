import { expect, test } from 'vitest'
import { admin, dataOf } from '#kit/test/testing.ts'
import { makeAdmin } from '#subgraphs/users/admins.ts'
import { assignRole, createRole, deleteRole, deleteUser, openRoles, revokeRole, updateRole } from './testing.ts'

test('giving or taking a role twice has the same effect as once', async () => {
  const { codesFrom, addRole, namesOf, published, changesOf } = await openRoles()
  const input = { userId: 'usr_staff', roleId: await addRole('Buyers', 'PRODUCTS_WRITE') }
  for (const _ of [1, 2]) expect(await codesFrom(admin(), assignRole, input)).toEqual([])
  expect(await namesOf('usr_staff')).toEqual(['CUSTOMER', 'Buyers'])
  for (const _ of [1, 2]) expect(await codesFrom(admin(), revokeRole, input)).toEqual([])
  expect(await namesOf('usr_staff')).toEqual(['CUSTOMER'])
  expect((await changesOf('usr_staff')).map(({ version }) => version)).toEqual([1, 2, 3])
  expect((await published('audit.recorded')).map(({ action }) => action)).toEqual(['makeAdmin', 'createRole', 'assignRole', 'revokeRole'])
})

test('each of two mutations in a document returns the state after it', async () => {
  const { ask, addRole } = await openRoles()
  const input = `input: { userId: "usr_staff", roleId: "${await addRole('Buyers')}" }`
  const both = `mutation { assignRole(${input}) { user { roles { name } } } revokeRole(${input}) { user { roles { name } } } }`
  expect(dataOf(await ask(admin(), both))).toEqual({
    assignRole: { user: { roles: [{ name: 'CUSTOMER' }, { name: 'Buyers' }] } },
    revokeRole: { user: { roles: [{ name: 'CUSTOMER' }] } },
  })
})

test('an unknown user, an unknown role and a deleted user are not found', async () => {
  const { codesFrom, addRole } = await openRoles()
  const roleId = await addRole('Buyers')
  for (const mutation of [assignRole, revokeRole]) {
    expect(await codesFrom(admin(), mutation, { userId: 'usr_none', roleId })).toEqual(['NOT_FOUND'])
    expect(await codesFrom(admin(), mutation, { userId: 'usr_staff', roleId: '😀' })).toEqual(['NOT_FOUND'])
  }
  await codesFrom(admin(), deleteUser, { id: 'usr_staff' })
  expect(await codesFrom(admin(), assignRole, { userId: 'usr_staff', roleId })).toEqual(['NOT_FOUND'])
})

test('nobody creates, changes, deletes, gives or takes a role with a permission that they do not hold', async () => {
  const { codesFrom, addRole, namesOf, staffWith } = await openRoles()
  const [more, less] = [await addRole('More', 'STATS_READ'), await addRole('Less', 'STOCK_WRITE')]
  const caller = await staffWith('ROLES_WRITE', 'STOCK_WRITE')
  await codesFrom(admin(), assignRole, { userId: 'usr_customer', roleId: more })
  const refused = [
    await codesFrom(caller, createRole, { name: 'New', permissions: ['STATS_READ'] }),
    await codesFrom(caller, updateRole, { id: more, expectedVersion: 1, permissions: [] }),
    await codesFrom(caller, updateRole, { id: more, expectedVersion: 1, description: 'x' }),
    await codesFrom(caller, updateRole, { id: less, expectedVersion: 1, permissions: ['STOCK_WRITE', 'STATS_READ'] }),
    await codesFrom(caller, deleteRole, { id: more, expectedVersion: 1 }),
    await codesFrom(caller, assignRole, { userId: 'usr_staff', roleId: more }),
    await codesFrom(caller, revokeRole, { userId: 'usr_customer', roleId: more }),
    await codesFrom(caller, assignRole, { userId: 'usr_staff', roleId: 'role_admin' }),
    await codesFrom(caller, revokeRole, { userId: 'usr_admin', roleId: 'role_admin' }),
  ]
  expect(refused).toEqual(Array(9).fill(['PERMISSION_NOT_HELD']))
  expect([await namesOf('usr_customer'), await namesOf('usr_staff')]).toEqual([
    ['CUSTOMER', 'More'],
    ['CUSTOMER', 'Staff'],
  ])
  expect(await codesFrom(caller, updateRole, { id: less, expectedVersion: 1, permissions: ['ROLES_WRITE'] })).toEqual([])
  expect(await codesFrom(caller, assignRole, { userId: 'usr_customer', roleId: less })).toEqual([])
})

test('the permissions that the caller holds now count, not those in an older token', async () => {
  const { codesFrom, addRole, staffWith } = await openRoles()
  const roleId = await addRole('Buyers', 'STOCK_WRITE')
  const caller = await staffWith('ROLES_WRITE', 'STOCK_WRITE')
  expect(await codesFrom(caller, assignRole, { userId: 'usr_customer', roleId })).toEqual([])
  await codesFrom(admin(), deleteUser, { id: 'usr_staff' })
  expect(await codesFrom(caller, revokeRole, { userId: 'usr_customer', roleId })).toEqual(['PERMISSION_NOT_HELD'])
  expect(await codesFrom(caller, createRole, { name: 'Empty', permissions: [] })).toEqual(['PERMISSION_NOT_HELD'])
})

test('the last admin stays, even when two admins revoke each other at once', async () => {
  const { codesFrom, context, namesOf } = await openRoles()
  const from = (userId: string) => ({ userId, roleId: 'role_admin' })
  expect(await codesFrom(admin(), revokeRole, from('usr_admin'))).toEqual(['LAST_ADMIN'])
  await makeAdmin(context(), 'usr_staff@example.com')
  const other = { ...admin(), sub: 'usr_staff' }
  const answers = await Promise.all([codesFrom(admin(), revokeRole, from('usr_staff')), codesFrom(other, revokeRole, from('usr_admin'))])
  expect(answers).toEqual([[], ['PERMISSION_NOT_HELD']])
  expect([await namesOf('usr_admin'), await namesOf('usr_staff')]).toEqual([['CUSTOMER', 'ADMIN'], ['CUSTOMER']])
})

test('makeAdmin finds the user by e-mail, has an effect once, and is audited as the system', async () => {
  const { context, namesOf, published, changesOf } = await openRoles()
  for (const _ of [1, 2]) expect(await makeAdmin(context(), ' USR_Staff@Example.com ')).toBe('usr_staff')
  expect(await makeAdmin(context(), 'nobody@example.com')).toBeUndefined()
  expect(await namesOf('usr_staff')).toEqual(['CUSTOMER', 'ADMIN'])
  expect((await changesOf('usr_staff')).at(-1)).toMatchObject({ permissions: admin().permissions, version: 2 })
  expect((await published('audit.recorded')).filter(({ subject }) => subject === 'usr_staff')).toMatchObject([
    { action: 'makeAdmin', actor: 'system', after: { role: 'ADMIN' } },
  ])
})
