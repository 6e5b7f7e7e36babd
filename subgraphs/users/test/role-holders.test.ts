import { expect, test } from 'vitest'
import { admin, dataOf } from '#kit/test/testing.ts'
import { makeAdmin } from '#subgraphs/users/roles.ts'
import { assignRole, createRole, deleteRole, deleteUser, openRoles, revokeRole, updateRole } from './testing.ts'

test('giving and taking a role twice is the same as once', async () => {
  const { act, make, namesOf, published, told } = await openRoles()
  const input = { userId: 'usr_staff', roleId: await make('Buyers', 'PRODUCTS_WRITE') }
  for (const _ of [1, 2]) expect(await act(admin(), assignRole, input)).toEqual([])
  expect(await namesOf('usr_staff')).toEqual(['CUSTOMER', 'Buyers'])
  for (const _ of [1, 2]) expect(await act(admin(), revokeRole, input)).toEqual([])
  expect(await namesOf('usr_staff')).toEqual(['CUSTOMER'])
  expect((await told('usr_staff')).map(({ version }) => version)).toEqual([1, 2, 3])
  expect((await published('audit.recorded')).map(({ action }) => action)).toEqual(['makeAdmin', 'createRole', 'assignRole', 'revokeRole'])
})

test('two mutations of one document each answer with what is then so', async () => {
  const { ask, make } = await openRoles()
  const input = `input: { userId: "usr_staff", roleId: "${await make('Buyers')}" }`
  const both = `mutation { assignRole(${input}) { user { roles { name } } } revokeRole(${input}) { user { roles { name } } } }`
  expect(dataOf(await ask(admin(), both))).toEqual({
    assignRole: { user: { roles: [{ name: 'CUSTOMER' }, { name: 'Buyers' }] } },
    revokeRole: { user: { roles: [{ name: 'CUSTOMER' }] } },
  })
})

test('an unknown user, an unknown role and a deleted user are not found', async () => {
  const { act, make } = await openRoles()
  const roleId = await make('Buyers')
  for (const mutation of [assignRole, revokeRole]) {
    expect(await act(admin(), mutation, { userId: 'usr_none', roleId })).toEqual(['NOT_FOUND'])
    expect(await act(admin(), mutation, { userId: 'usr_staff', roleId: '😀' })).toEqual(['NOT_FOUND'])
  }
  await act(admin(), deleteUser, { id: 'usr_staff' })
  expect(await act(admin(), assignRole, { userId: 'usr_staff', roleId })).toEqual(['NOT_FOUND'])
})

test('nobody makes, changes, deletes, gives or takes a role with a permission that they do not hold', async () => {
  const { act, make, namesOf, staffWith } = await openRoles()
  const [more, less] = [await make('More', 'STATS_READ'), await make('Less', 'STOCK_WRITE')]
  const caller = await staffWith('ROLES_WRITE', 'STOCK_WRITE')
  await act(admin(), assignRole, { userId: 'usr_customer', roleId: more })
  const refused = [
    await act(caller, createRole, { name: 'New', permissions: ['STATS_READ'] }),
    await act(caller, updateRole, { id: more, expectedVersion: 1, permissions: [] }),
    await act(caller, updateRole, { id: more, expectedVersion: 1, description: 'x' }),
    await act(caller, updateRole, { id: less, expectedVersion: 1, permissions: ['STOCK_WRITE', 'STATS_READ'] }),
    await act(caller, deleteRole, { id: more, expectedVersion: 1 }),
    await act(caller, assignRole, { userId: 'usr_staff', roleId: more }),
    await act(caller, revokeRole, { userId: 'usr_customer', roleId: more }),
    await act(caller, assignRole, { userId: 'usr_staff', roleId: 'role_admin' }),
    await act(caller, revokeRole, { userId: 'usr_admin', roleId: 'role_admin' }),
  ]
  expect(refused).toEqual(Array(9).fill(['PERMISSION_NOT_HELD']))
  expect([await namesOf('usr_customer'), await namesOf('usr_staff')]).toEqual([
    ['CUSTOMER', 'More'],
    ['CUSTOMER', 'Staff'],
  ])
  expect(await act(caller, updateRole, { id: less, expectedVersion: 1, permissions: ['ROLES_WRITE'] })).toEqual([])
  expect(await act(caller, assignRole, { userId: 'usr_customer', roleId: less })).toEqual([])
})

test('what counts is what the caller holds now, not what an older token says', async () => {
  const { act, make, staffWith } = await openRoles()
  const roleId = await make('Buyers', 'STOCK_WRITE')
  const caller = await staffWith('ROLES_WRITE', 'STOCK_WRITE')
  expect(await act(caller, assignRole, { userId: 'usr_customer', roleId })).toEqual([])
  await act(admin(), deleteUser, { id: 'usr_staff' })
  expect(await act(caller, revokeRole, { userId: 'usr_customer', roleId })).toEqual(['PERMISSION_NOT_HELD'])
  expect(await act(caller, createRole, { name: 'Empty', permissions: [] })).toEqual(['PERMISSION_NOT_HELD'])
})

test('the last admin stays, also when two take it from each other at once', async () => {
  const { act, context, namesOf } = await openRoles()
  const from = (userId: string) => ({ userId, roleId: 'role_admin' })
  expect(await act(admin(), revokeRole, from('usr_admin'))).toEqual(['LAST_ADMIN'])
  await makeAdmin(context(), 'usr_staff@example.com')
  const other = { ...admin(), sub: 'usr_staff' }
  const answers = await Promise.all([act(admin(), revokeRole, from('usr_staff')), act(other, revokeRole, from('usr_admin'))])
  expect(answers).toEqual([[], ['PERMISSION_NOT_HELD']])
  expect([await namesOf('usr_admin'), await namesOf('usr_staff')]).toEqual([['CUSTOMER', 'ADMIN'], ['CUSTOMER']])
})

test('makeAdmin finds the user by e-mail, once, in the name of the system', async () => {
  const { context, namesOf, published, told } = await openRoles()
  for (const _ of [1, 2]) expect(await makeAdmin(context(), ' USR_Staff@Example.com ')).toBe('usr_staff')
  expect(await makeAdmin(context(), 'nobody@example.com')).toBeUndefined()
  expect(await namesOf('usr_staff')).toEqual(['CUSTOMER', 'ADMIN'])
  expect((await told('usr_staff')).at(-1)).toMatchObject({ permissions: admin().permissions, version: 2 })
  expect((await published('audit.recorded')).filter(({ subject }) => subject === 'usr_staff')).toMatchObject([
    { action: 'makeAdmin', actor: 'system', after: { role: 'ADMIN' } },
  ])
})
