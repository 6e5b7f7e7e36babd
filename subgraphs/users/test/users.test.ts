import { expect, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import { admin, codesOf, customer, dataOf, staff } from '#kit/test/testing.ts'
import { makeAdmin } from '#subgraphs/users/admins.ts'
import { deleteUser, openUsers, registered } from './testing.ts'

const errors = 'userErrors { code path }'
const updateProfile = `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { user { displayName version } ${errors} } }`
const updateSettings = `mutation ($input: UpdateAccountSettingsInput!) { updateAccountSettings(input: $input) { user { settings { locale timeZone marketingEmails orderEmails } } ${errors} } }`
const deleteAccount = `mutation { deleteAccount(input: { confirm: true }) { user { displayName roles { name } deletedAt } ${errors} } }`
const updateUser = `mutation ($input: UpdateUserInput!) { updateUser(input: $input) { user { displayName version settings { locale } } ${errors} } }`

test('a new user gets a profile, the default settings and the role CUSTOMER, once, however often the event arrives', async () => {
  const { receive, me, published } = await openUsers()
  await receive(registered('usr_new', '  New   Person '), registered('usr_new', 'Somebody else'))
  expect(await me('usr_new')).toMatchObject({ displayName: 'New Person', version: 1, roles: [{ name: 'CUSTOMER' }], deletedAt: null })
  const about = <T extends { userId: string }>(events: T[]) => events.filter(({ userId }) => userId === 'usr_new')
  expect(about(await published('user.created'))).toMatchObject([{ email: 'usr_new@example.com', version: 1 }])
  expect(about(await published('roles.changed'))).toMatchObject([{ roles: ['CUSTOMER'], permissions: [], version: 1 }])
})

test('users change their own profiles and are found by the new name', async () => {
  const { ask, names } = await openUsers()
  const change = (displayName: string | null) => ask(customer(), updateProfile, { input: { displayName } })
  expect(dataOf(await change('  Zoë 😀 ')).updateProfile.user).toEqual({ displayName: 'Zoë 😀', version: 2 })
  expect(dataOf(await change(null)).updateProfile.user).toMatchObject({ displayName: 'Zoë 😀' })
  expect(await names('filter: { search: "😀" }')).toEqual(['Zoë 😀'])
  expect(await names('filter: { search: "müller" }')).toEqual([])
})

test('settings are stored in their canonical form, and those that are left out stay', async () => {
  const { ask } = await openUsers()
  const change = async (input: object) => dataOf(await ask(customer(), updateSettings, { input })).updateAccountSettings.user.settings
  expect(await change({ locale: 'DE-at', marketingEmails: true })).toEqual({
    locale: 'de-AT',
    timeZone: 'UTC',
    marketingEmails: true,
    orderEmails: true,
  })
  expect(await change({ timeZone: 'europe/vienna', orderEmails: false })).toEqual({
    locale: 'de-AT',
    timeZone: 'Europe/Vienna',
    marketingEmails: true,
    orderEmails: false,
  })
})

test.each([
  ['updateProfile', updateProfile, { displayName: '' }, 'displayName'],
  ['updateProfile', updateProfile, { displayName: '   ' }, 'displayName'],
  ['updateProfile', updateProfile, { displayName: 'x'.repeat(101) }, 'displayName'],
  ['updateAccountSettings', updateSettings, { locale: '😀😀' }, 'locale'],
  ['updateAccountSettings', updateSettings, { locale: 'en_GB' }, 'locale'],
  ['updateAccountSettings', updateSettings, { locale: '' }, 'locale'],
  ['updateAccountSettings', updateSettings, { timeZone: 'Mars/Olympus' }, 'timeZone'],
])('%s refuses a bad value with the path of the field: %#', async (_, mutation, input, field) => {
  const { ask, me } = await openUsers()
  const [payload] = Object.values(dataOf(await ask(customer(), mutation, { input }))) as { userErrors: unknown }[]
  expect(payload?.userErrors).toEqual([{ code: 'INVALID_INPUT', path: ['input', field] }])
  expect(await me('usr_customer')).toMatchObject({ displayName: 'Zoë Müller', version: 1, settings: { locale: 'en-GB' } })
})

test('faults of several settings come together', async () => {
  const { ask } = await openUsers()
  const answer = await ask(customer(), updateSettings, { input: { locale: 'en_GB', timeZone: 'Mars/Olympus' } })
  const faults = ['locale', 'timeZone'].map((field) => ({ code: 'INVALID_INPUT', path: ['input', field] }))
  expect(dataOf(answer).updateAccountSettings.userErrors).toEqual(faults)
})

test('a caller without a profile changes nothing', async () => {
  const { ask, signedIn } = await openUsers()
  for (const [mutation, input] of [[updateProfile, {}] as const, [updateSettings, {}] as const, [deleteAccount, {}] as const])
    expect(codesOf(await ask(signedIn(customer('usr_none')), mutation, { input }))).toEqual(['NOT_FOUND'])
})

test('a deleted account loses its personal data, keeps its row, and is published once', async () => {
  const { ask, signedIn, context, me, names, published } = await openUsers()
  for (const _ of [1, 2])
    expect(dataOf(await ask(signedIn(customer()), deleteAccount)).deleteAccount).toEqual({
      user: { displayName: '', roles: [], deletedAt: '2026-12-01T09:00:00.000Z' },
      userErrors: [],
    })
  expect(await published('user.deleted')).toMatchObject([{ userId: 'usr_customer', version: 2 }])
  expect(await me('usr_customer')).toBeNull()
  expect(codesOf(await ask(customer(), updateProfile, { input: {} }))).toEqual(['NOT_FOUND'])
  expect(await names('sort: OLDEST')).toEqual(['Ada'])
  expect(await names('sort: NAME, filter: { includeDeleted: true }')).toEqual(['', 'Ada'])
  expect(dataOf(await ask(admin(), '{ user(id: "usr_customer") { deletedAt } }')).user.deletedAt).not.toBeNull()
  expect(await makeAdmin(context(), 'usr_customer@example.com')).toBeUndefined()
})

test('an account is deleted only when the deletion is confirmed, and the last admin stays', async () => {
  const { ask, signedIn, me } = await openUsers()
  const unsure = deleteAccount.replace('true', 'false')
  expect(dataOf(await ask(signedIn(customer()), unsure)).deleteAccount.userErrors).toEqual([
    { code: 'INVALID_INPUT', path: ['input', 'confirm'] },
  ])
  expect(codesOf(await ask(signedIn(admin()), deleteAccount))).toEqual(['LAST_ADMIN'])
  expect(codesOf(await ask(admin(), deleteUser, { input: { id: 'usr_admin' } }))).toEqual(['LAST_ADMIN'])
  expect(await me('usr_admin')).toMatchObject({ displayName: 'Ada', roles: [{ name: 'CUSTOMER' }, { name: 'ADMIN' }] })
})

test('of two admins who delete their accounts at the same time, one stays', async () => {
  const { ask, signedIn, context } = await openUsers()
  await makeAdmin(context(), 'usr_customer@example.com')
  const answers = await Promise.all([ask(signedIn(admin()), deleteAccount), ask(signedIn(customer()), deleteAccount)])
  expect(answers.flatMap(codesOf)).toEqual(['LAST_ADMIN'])
})

test('whoever finds the screen of a user open does not delete the account: the sign-in is of the last ten minutes', async () => {
  const { ask, signedIn, clock, me } = await openUsers()
  const caller = signedIn(customer())
  clock.advance(601_000)
  for (const one of [caller, { ...nobody, sub: 'usr_customer' }])
    expect(codesOf(await ask(one, deleteAccount))).toEqual(['REAUTHENTICATION_REQUIRED'])
  expect(await me('usr_customer')).toMatchObject({ displayName: 'Zoë Müller', deletedAt: null })
  expect(codesOf(await ask(signedIn(customer()), deleteAccount))).toEqual([])
})

test('staff change a user only at the version that they have seen, audited once', async () => {
  const { ask, published } = await openUsers()
  const input = { id: 'usr_customer', expectedVersion: 1, displayName: 'Zoe', settings: { locale: 'fr' } }
  expect(dataOf(await ask(admin(), updateUser, { input })).updateUser.user).toEqual({
    displayName: 'Zoe',
    version: 2,
    settings: { locale: 'fr' },
  })
  expect(codesOf(await ask(admin(), updateUser, { input }))).toEqual(['VERSION_CONFLICT'])
  expect(codesOf(await ask(admin(), updateUser, { input: { ...input, id: 'usr_none' } }))).toEqual(['NOT_FOUND'])
  const bad = { ...input, expectedVersion: 2, settings: { locale: 'x y' } }
  expect(dataOf(await ask(admin(), updateUser, { input: bad })).updateUser.userErrors).toEqual([
    { code: 'INVALID_INPUT', path: ['input', 'settings', 'locale'] },
  ])
  expect((await published('audit.recorded')).filter(({ action }) => action === 'updateUser')).toMatchObject([
    {
      actor: 'usr_admin',
      subject: 'usr_customer',
      before: { version: 1 },
      after: { version: 2 },
      personal: expect.stringMatching(/"displayName":"Zoë Müller".*"displayName":"Zoe"/),
    },
  ])
})

test('of two writers at the same version one wins and the other gets VERSION_CONFLICT', async () => {
  const { ask, me } = await openUsers()
  const change = (displayName: string) => ask(admin(), updateUser, { input: { id: 'usr_customer', expectedVersion: 1, displayName } })
  const answers = await Promise.all([change('First'), change('Second')])
  expect(answers.flatMap(codesOf)).toEqual(['VERSION_CONFLICT'])
  expect(await me('usr_customer')).toMatchObject({ version: 2 })
})

test('staff delete a user who may do no more than they may, audited once and without personal data', async () => {
  const { ask, receive, me, published, staffWith } = await openUsers()
  const caller = await staffWith('USERS_WRITE')
  await receive(registered('usr_gone', 'Somebody'))
  expect(codesOf(await ask(caller, deleteUser, { input: { id: 'usr_admin' } }))).toEqual(['PERMISSION_NOT_HELD'])
  expect(await me('usr_admin')).toMatchObject({ deletedAt: null })
  expect(codesOf(await ask(caller, deleteUser, { input: { id: 'usr_none' } }))).toEqual(['NOT_FOUND'])
  for (const _ of [1, 2]) expect(dataOf(await ask(caller, deleteUser, { input: { id: 'usr_gone' } })).deleteUser.user.version).toBe(2)
  expect((await published('user.deleted')).map(({ userId }) => userId)).toEqual(['usr_gone'])
  const audited = (await published('audit.recorded')).filter(({ action }) => action === 'deleteUser')
  expect(audited).toMatchObject([{ actor: 'usr_staff', subject: 'usr_gone' }])
  expect(JSON.stringify(audited)).not.toMatch(/Somebody|example\.com/)
})

test('a token whose role was taken away changes no user', async () => {
  const { ask } = await openUsers()
  const outdated = { ...customer(), permissions: admin().permissions }
  const input = { id: 'usr_admin', expectedVersion: 1, displayName: 'Mallory' }
  expect(codesOf(await ask(outdated, updateUser, { input }))).toEqual(['PERMISSION_NOT_HELD'])
  expect(codesOf(await ask(outdated, deleteUser, { input: { id: 'usr_customer' } }))).toEqual(['PERMISSION_NOT_HELD'])
})

test('staff without USERS_READ see neither settings nor roles of the user they change', async () => {
  const { ask, staffWith } = await openUsers()
  const caller = await staffWith('USERS_WRITE')
  const change =
    'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { user { displayName settings { locale } roles { name } } } }'
  const input = { id: 'usr_customer', expectedVersion: 1, displayName: 'Zoe' }
  expect(dataOf(await ask(caller, change, { input })).updateUser.user).toEqual({ displayName: 'Zoe', settings: null, roles: null })
})

test('guests, customers and staff without the permission are refused', async () => {
  const { ask } = await openUsers()
  const query = '{ user(id: "usr_admin") { id } users { totalCount } roles { totalCount } permissions { name } }'
  expect(codesOf(await ask(nobody, '{ me { id } }'))).toEqual(['UNAUTHENTICATED'])
  expect(codesOf(await ask(nobody, query))).toEqual(Array(4).fill('UNAUTHENTICATED'))
  expect(codesOf(await ask(customer(), query))).toEqual(Array(4).fill('FORBIDDEN'))
  expect(codesOf(await ask(staff('USERS_READ'), query))).toEqual(['FORBIDDEN', 'FORBIDDEN'])
  expect(codesOf(await ask(staff('USERS_READ'), deleteUser, { input: { id: 'usr_customer' } }))).toEqual(['FORBIDDEN'])
})
