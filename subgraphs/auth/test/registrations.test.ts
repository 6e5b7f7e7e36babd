import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Caller, nobody } from '#kit/context.ts'
import { codesOf, customer, dataOf, openForTest } from '#kit/test/testing.ts'
import auth from '#subgraphs/auth/index.ts'
import { accounts } from '#subgraphs/auth/tables.ts'

const register = `mutation ($input: RegisterInput!) { register(input: $input) {
  accessToken refreshToken expiresAt user { email emailVerified } userErrors { code path } } }`
const login = 'mutation ($input: LoginInput!) { login(input: $input) { user { id } userErrors { code } } }'
const change = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { userErrors { code } } }'

const ann = { email: 'ann@example.com', password: 'correct horse', displayName: 'Ann' }
const other = { ...ann, password: 'battery staple of mine' }
const stranger = { ...nobody, network: '203.0.113.66' }

test('an address with an account can be registered again, in any case, and the answer is the same', async () => {
  const { answer, statements, published } = await openAuth()
  await answer(ann)
  const registered = async (email: string) => {
    statements.length = 0
    const { accessToken, refreshToken, expiresAt, ...shown } = await answer({ ...other, email })
    return [accessToken.length, refreshToken.length, expiresAt, shown.userErrors, shown.user.emailVerified, [...statements].toSorted()]
  }
  expect(await registered('ANN@example.com')).toEqual(await registered('new@example.com'))
  expect((await published('user.registered')).map(({ email, unverified }) => [email, unverified])).toEqual(
    [ann.email, ann.email, 'new@example.com'].map((email) => [email, true]),
  )
  expect((await published('email-confirmation.requested')).map(({ email }) => email)).toEqual([ann.email, ann.email, 'new@example.com'])
})

test('each account of an address signs in with its own password, and the wrong one is wrong for all', async () => {
  const { idOf, answer } = await openAuth()
  await answer(ann)
  await answer(other)
  const [first, second] = [await idOf(ann.password), await idOf(other.password)]
  expect(first).toMatch(/^usr_/)
  expect(second).toMatch(/^usr_/)
  expect(second).not.toBe(first)
  expect(await idOf('wrong password')).toBeUndefined()
})

test('who registers again with the same password, as after a lost answer, is signed in to the account', async () => {
  const { answer, rows } = await openAuth()
  await answer(ann)
  expect((await answer(ann)).userErrors).toEqual([])
  expect(await rows()).toHaveLength(1)
  await Promise.all([answer({ ...ann, email: 'two@example.com' }), answer({ ...ann, email: 'two@example.com' })])
  expect(await rows()).toHaveLength(2)
})

test('passwords that are set for an address without showing it count as guesses of it', async () => {
  const { answer, idOf, codes } = await openAuth({ FAILED_SIGN_INS: '3' })
  await answer(ann)
  await answer(other, stranger)
  const id = (await idOf(other.password)) ?? ''
  const mine = { ...customer(id), sid: 'ses_stranger', network: stranger.network }
  expect(await codes(change, { currentPassword: other.password, newPassword: 'another long guess' }, mine)).toEqual([])
  expect(await codes(change, { currentPassword: 'another long guess', newPassword: 'yet another guess' }, mine)).toEqual([])
  const last = { currentPassword: 'yet another guess', newPassword: 'and another guess' }
  expect(await codes(change, last, mine)).toEqual(['RATE_LIMITED'])
  expect(await codes(register, { ...ann, password: 'one more guess of it' }, stranger)).toEqual(['RATE_LIMITED'])
})

test('a reset by a letter shows the address: the account takes it from one that has not shown it', async () => {
  const { answer, idOf, codes, receive, published, rows } = await openAuth()
  await answer(ann)
  await answer(other)
  const id = (await idOf(other.password)) ?? ''
  const tokenHash = createHash('sha256').update('token').digest('hex')
  await receive({ type: 'password-reset.issued', resetId: 'rst_1', userId: id, tokenHash })
  const reset = 'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { userErrors { code } } }'
  expect(await codes(reset, { token: 'token', newPassword: 'a third long password' })).toEqual([])
  expect(await idOf('a third long password')).toBe(id)
  expect(await idOf(ann.password)).toMatch(/^usr_/)
  expect((await published('email.confirmed')).map(({ userId, email, version }) => [userId, email, version])).toEqual([[id, ann.email, 1]])
  expect((await rows()).map(({ unverified }) => unverified).toSorted()).toEqual([false, true])
})

async function openAuth(settings: Record<string, string> = {}) {
  const statements: string[] = []
  const subgraph = await openForTest(auth, { settings, onStatement: (sql) => void statements.push(sql) })
  await subgraph.respondTo('user.registered', ({ userId }) => ({ type: 'roles.changed', userId, roles: [], permissions: [], version: 1 }))
  const answer = async (input: object, caller: Caller = nobody) => dataOf(await subgraph.ask(caller, register, { input })).register
  return {
    ...subgraph,
    answer,
    statements,
    codes: async (mutation: string, input: object, caller: Caller = nobody) => codesOf(await subgraph.ask(caller, mutation, { input })),
    /** The id of the account to which a password signs in. */
    idOf: async (password: string): Promise<string | undefined> =>
      dataOf(await subgraph.ask(nobody, login, { input: { email: ann.email, password } })).login.user?.id,
    rows: () => subgraph.context().db.select().from(accounts),
  }
}
