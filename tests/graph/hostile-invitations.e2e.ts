import { desc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import { mails } from '#subgraphs/users/tables.ts'
import { codesOf, dataOf, openTestShop } from '#tests/support/shop.ts'

const createRole = 'mutation ($input: CreateRoleInput!) { createRole(input: $input) { role { id } } }'
const invite = 'mutation ($input: InviteStaffInput!) { inviteStaff(input: $input) { invitation { id } userErrors { code } } }'
const accept = 'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { userErrors { code } } }'
const requestReset = 'mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { userErrors { code } } }'
const resetPassword = 'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { userErrors { code } } }'
const confirmEmail = 'mutation ($input: ConfirmEmailInput!) { confirmEmail(input: $input) { isDone userErrors { code } } }'
const me = '{ me { email roles { name } } }'
const [email, password] = ['colleague@example.com', 'correct horse battery']

const strange: [string, unknown][] = [
  ['nothing', ''],
  ['no text', 7],
  ['null', null],
  ['a list', ['a', 'b']],
  ['an object', { $ne: '' }],
  ['a NUL', 'a\u0000b'],
  ['too much', 'x'.repeat(201)],
  ['SQL', "' OR 1=1 --"],
  ['a wildcard', '%'],
  ['half a pair', '\ud800'],
  ['a hash', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
]

test('a token that no letter has makes no account, whatever it is', async () => {
  const { ask, send, countUsers } = await open()
  const before = await countUsers()
  for (const [name, token] of strange) {
    const answer = await send({ query: accept, variables: { input: { token, password, displayName: 'Eve' } } })
    const codes = codesOf(answer.json())
    expect([name, answer.statusCode < 500, codes.length > 0], name).toEqual([name, true, true])
    expect(['LINK_INVALID', 'INVALID_INPUT', 'BAD_USER_INPUT'], name).toContain(codes[0])
  }
  const huge = await send({ query: accept, variables: { input: { token: 'x', password, displayName: 'x'.repeat(10_000_000) } } })
  expect(huge.statusCode).toBe(413)
  for (const given of [{ password: '' }, { password: 'x'.repeat(201) }, { displayName: '' }, { displayName: 'x'.repeat(101) }])
    expect(codesOf(await ask(accept, { input: { token: 'x', password, displayName: 'Eve', ...given } }))).toEqual(['INVALID_INPUT'])
  expect(await countUsers()).toBe(before)
})

test('the link of one letter is of no use for what another asks', async () => {
  const shop = await open()
  await shop.register('ann')
  await shop.untilIdle()
  const verification = await shop.lastSecret('ann@example.com')
  await shop.ask(requestReset, { input: { email: 'ann@example.com' } })
  await shop.untilIdle()
  const reset = await shop.lastSecret('ann@example.com')
  const invitation = await shop.inviteTo(email)
  for (const token of [verification, reset, shop.admin.token])
    expect(codesOf(await shop.ask(accept, { input: { token, password, displayName: 'Eve' } }))).not.toEqual([])
  expect(codesOf(await shop.ask(resetPassword, { input: { token: invitation, newPassword: password } }))).toEqual(['LINK_INVALID'])
  expect(codesOf(await shop.ask(confirmEmail, { input: { token: invitation } }))).toEqual(['LINK_INVALID'])
  expect(codesOf(await shop.ask(accept, { input: { token: invitation, password, displayName: 'Colleague' } }))).toEqual([])
})

test('of ten who use a link at once one has the account and the role, and who is signed in has nothing of it', async () => {
  const shop = await open()
  const eve = { token: await shop.register('eve') }
  const token = await shop.inviteTo(email)
  const tries = Array.from({ length: 10 }, (_, at) =>
    shop.ask(accept, { input: { token, password: `${password} ${at}`, displayName: 'Eve' } }, eve),
  )
  const codes = (await Promise.all(tries)).map((answer) => codesOf(answer).join())
  expect(codes.filter((code) => code === '')).toHaveLength(1)
  expect(new Set(codes.filter(Boolean))).toEqual(new Set(['LINK_INVALID']))
  await shop.untilIdle()
  expect(dataOf(await shop.ask(me, {}, eve)).me.roles).toEqual([{ name: 'CUSTOMER' }])
  const token2 = await shop.login({ email, password: `${password} ${codes.indexOf('')}` })
  expect(dataOf(await shop.ask(me, {}, { token: token2 })).me).toEqual({ email, roles: [{ name: 'CUSTOMER' }, { name: 'Buyers' }] })
})

test('a link does not help to guess the password of the account that the address has', async () => {
  const shop = await open({ FAILED_SIGN_INS: '3' })
  await shop.register('ann')
  await shop.untilIdle()
  await shop.ask(confirmEmail, { input: { token: await shop.lastSecret('ann@example.com'), password: 'a-long-password' } })
  const token = await shop.inviteTo('ann@example.com')
  const guess = (one: string) => shop.ask(accept, { input: { token, password: one, displayName: 'Ann' } })
  const codes: string[] = []
  for (let at = 0; at < 5; at += 1) codes.push(...codesOf(await guess(`guess number ${at}`)))
  expect(codes.filter((code) => code === 'INVALID_CREDENTIALS').length).toBeLessThanOrEqual(3)
  expect(codes.at(-1)).toBe('RATE_LIMITED')
  expect(codesOf(await guess('a-long-password'))).toEqual(['RATE_LIMITED'])
})

test('tries of one network are limited together with its sign-ins', async () => {
  const shop = await open({ SIGN_IN_LIMIT: '20' })
  const tries = Array.from({ length: 40 }, () => shop.ask(accept, { input: { token: 'none', password, displayName: 'Eve' } }))
  const codes = (await Promise.all(tries)).flatMap(codesOf)
  expect(new Set(codes)).toEqual(new Set(['LINK_INVALID', 'RATE_LIMITED']))
  expect(codes.filter((code) => code === 'LINK_INVALID').length).toBeLessThanOrEqual(20)
})

async function open(settings: Record<string, string> = {}) {
  const shop = await openTestShop({ settings })
  const admin = { token: await shop.registerAdmin() }
  const role = { name: 'Buyers', permissions: ['PRODUCTS_WRITE'] }
  const { id: roleId } = dataOf(await shop.ask(createRole, { input: role }, admin)).createRole.role
  const lastSecret = async (address: string): Promise<string> => {
    const { db } = shop.subgraph('users').context({ caller: nobody, requestId: 'test' })
    const [letter] = await db.select().from(mails).where(eq(mails.address, address)).orderBy(desc(mails.id)).limit(1)
    return letter?.secret ?? ''
  }
  return {
    ...shop,
    admin,
    lastSecret,
    countUsers: async () => dataOf(await shop.ask('{ users { totalCount } }', {}, admin)).users.totalCount,
    /** Invites the owner of an address. Returns the token of the letter. */
    inviteTo: async (address: string): Promise<string> => {
      expect(codesOf(await shop.ask(invite, { input: { email: address, roleId } }, admin))).toEqual([])
      await shop.untilIdle()
      return lastSecret(address)
    },
  }
}
