import { expect, test } from 'vitest'
import type { Caller } from '#kit/context.ts'
import { admin, customer, dataOf, staff } from '#kit/test/testing.ts'
import { makeAdmin } from '#subgraphs/users/admins.ts'
import { assignRole, deleteUser, openUsers, registered } from './testing.ts'

const user = 'user { suspendedAt suspensionReason roles { name } } userErrors { code path }'
const suspend = `mutation ($input: SuspendUserInput!) { suspendUser(input: $input) { ${user} } }`
const reinstate = `mutation ($input: ReinstateUserInput!) { reinstateUser(input: $input) { ${user} } }`
const who = { userId: 'usr_customer' }

test('a suspended user has no roles, and those of before when reinstated; each is published and audited once', async () => {
  const { ask, codesFrom, addRole, changesOf, audited } = await openSuspensions()
  await codesFrom(admin(), assignRole, { ...who, roleId: await addRole('Buyers', 'PRODUCTS_WRITE') })
  const first = dataOf(await ask(admin(), suspend, { input: { ...who, reason: ' chargebacks ' } })).suspendUser
  expect(first.user).toMatchObject({ suspendedAt: '2026-12-01T09:00:00.000Z', suspensionReason: 'chargebacks' })
  const again = dataOf(await ask(admin(), suspend, { input: { ...who, reason: 'other' } })).suspendUser
  expect(again.user.suspensionReason).toBe('chargebacks')
  for (const _ of [1, 2]) expect(await codesFrom(admin(), reinstate, who)).toEqual([])
  expect((await changesOf('usr_customer')).slice(1)).toMatchObject([
    { version: 2, roles: ['CUSTOMER', 'Buyers'], permissions: ['PRODUCTS_WRITE'], suspended: false },
    { version: 3, roles: [], permissions: [], suspended: true },
    { version: 4, roles: ['CUSTOMER', 'Buyers'], permissions: ['PRODUCTS_WRITE'], suspended: false },
  ])
  const entries = await audited('usr_customer')
  expect(entries.map(({ action }) => action)).toEqual(['assignRole', 'suspendUser', 'reinstateUser'])
  // why is personal: it is kept apart, and erased with the account
  expect(JSON.stringify([entries[1]?.before, entries[1]?.after])).not.toContain('chargebacks')
  expect(JSON.parse(entries[1]?.personal ?? '{}').after).toEqual({ suspensionReason: 'chargebacks' })
})

test('a change of roles and groups keeps a suspended user suspended', async () => {
  const { codesFrom, addRole, changesOf } = await openSuspensions()
  await codesFrom(admin(), suspend, { ...who, reason: 'x' })
  await codesFrom(admin(), assignRole, { ...who, roleId: await addRole('Buyers', 'PRODUCTS_WRITE') })
  expect((await changesOf('usr_customer')).at(-1)).toMatchObject({ roles: [], permissions: [], suspended: true })
})

test('nobody suspends themselves, the last admin, or who may do what they may not', async () => {
  const { codesFrom, context, staffWith } = await openSuspensions()
  const caller = await staffWith('USERS_WRITE')
  const refusals = async (by: Caller, userId: string) => codesFrom(by, suspend, { userId, reason: 'x' })
  expect(await refusals(admin(), 'usr_admin')).toEqual(['INVALID_INPUT'])
  expect(await refusals(caller, 'usr_staff')).toEqual(['INVALID_INPUT'])
  expect(await refusals(caller, 'usr_admin')).toEqual(['PERMISSION_NOT_HELD'])
  expect(await refusals(admin(), 'usr_none')).toEqual(['NOT_FOUND'])
  expect(await refusals(staff('USERS_READ'), 'usr_customer')).toEqual(['FORBIDDEN'])
  expect(await refusals(customer(), 'usr_admin')).toEqual(['FORBIDDEN'])
  await makeAdmin(context(), 'usr_staff@example.com')
  expect(await refusals(admin(), 'usr_staff')).toEqual([])
  // an admin who is suspended is none: neither can the last one go, nor does the other act with an older token
  expect(await codesFrom(admin(), deleteUser, { id: 'usr_admin' })).toEqual(['LAST_ADMIN'])
  expect(await refusals({ ...admin(), sub: 'usr_staff' }, 'usr_admin')).toEqual(['PERMISSION_NOT_HELD'])
  expect(await codesFrom({ ...admin(), sub: 'usr_staff' }, reinstate, { userId: 'usr_staff' })).toEqual(['PERMISSION_NOT_HELD'])
  expect(await codesFrom(admin(), reinstate, { userId: 'usr_staff' })).toEqual([])
})

test('nobody reinstates a user who may do then what they may not', async () => {
  const { codesFrom, addRole, staffWith } = await openSuspensions()
  const caller = await staffWith('USERS_WRITE')
  await codesFrom(admin(), assignRole, { ...who, roleId: await addRole('Buyers', 'PRODUCTS_WRITE') })
  await codesFrom(admin(), suspend, { ...who, reason: 'x' })
  expect(await codesFrom(caller, reinstate, who)).toEqual(['PERMISSION_NOT_HELD'])
})

test('staff list who is suspended and who is not, and only who may read users sees it', async () => {
  const { codesFrom, names, ask } = await openSuspensions()
  await codesFrom(admin(), suspend, { ...who, reason: 'x' })
  expect(await names('filter: { suspended: true }')).toEqual(['Zoë Müller'])
  expect(await names('sort: NAME, filter: { suspended: false }')).toEqual(['Ada'])
  // a payload of a mutation that others may call shows it to nobody else
  const { assignRole: other } = dataOf(
    await ask(
      { ...admin(), permissions: ['ROLES_WRITE'] },
      `mutation ($input: AssignRoleInput!) { assignRole(input: $input) { ${user} } }`,
      {
        input: { ...who, roleId: 'role_customer' },
      },
    ),
  )
  expect(other.user).toMatchObject({ suspendedAt: null, suspensionReason: null })
})

test('with the account the reason is erased', async () => {
  const { codesFrom, ask } = await openSuspensions()
  await codesFrom(admin(), suspend, { ...who, reason: 'x' })
  expect(await codesFrom(admin(), deleteUser, { id: 'usr_customer' })).toEqual([])
  const { user } = dataOf(await ask(admin(), '{ user(id: "usr_customer") { suspensionReason suspendedAt } }'))
  expect(user).toMatchObject({ suspensionReason: null, suspendedAt: expect.any(String) })
})

test('what joins later learns from the snapshot who is suspended', async () => {
  const { codesFrom, context } = await openSuspensions()
  await codesFrom(admin(), suspend, { ...who, reason: 'x' })
  const { snapshot } = await import('#subgraphs/users/snapshot.ts')
  const past = await Array.fromAsync(snapshot(context().db))
  expect(past.find((event) => event.type === 'roles.changed' && event.userId === 'usr_customer')).toMatchObject({
    suspended: true,
    roles: [],
    version: 2,
  })
})

async function openSuspensions() {
  const subgraph = await openUsers()
  await subgraph.receive(registered('usr_spare'))
  await subgraph.codesFrom(admin(), deleteUser, { id: 'usr_spare' })
  const changesOf = async (userId: string) => (await subgraph.published('roles.changed')).filter((event) => event.userId === userId)
  const audited = async (subject: string) => (await subgraph.published('audit.recorded')).filter((event) => event.subject === subject)
  return { ...subgraph, changesOf, audited }
}
