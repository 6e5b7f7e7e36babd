import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Caller, nobody } from '#kit/context.ts'
import { codesOf, customer, dataOf, openForTest } from '#kit/test/testing.ts'
import auth from '#subgraphs/auth/index.ts'
import { passwordResets } from '#subgraphs/auth/tables.ts'

const errors = 'userErrors { code path }'
const register =
  'mutation ($input: RegisterInput!) { register(input: $input) { accessToken refreshToken user { id } userErrors { code } } }'
const login = `mutation ($input: LoginInput!) { login(input: $input) { refreshToken ${errors} } }`
const refresh = `mutation ($input: RefreshTokenInput!) { refreshToken(input: $input) { ${errors} } }`
const change = `mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { ${errors} } }`
const request = `mutation ($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { ${errors} } }`
const reset = `mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { ${errors} } }`

const ann = { email: 'ann@example.com', password: 'correct horse', displayName: 'Ann' }
const newPassword = 'battery staple of mine'
const hour = 3_600_000

test('a link sets a new password once, and ends all sessions', async () => {
  const { run, issue, session, published } = await openAuth()
  await issue('token-1')
  await issue('token-2')
  expect(await run(reset, { token: 'token-1', newPassword })).toEqual([])
  expect(await run(login, { email: ann.email, password: ann.password })).toEqual(['INVALID_CREDENTIALS'])
  expect(await run(login, { email: ann.email, password: newPassword })).toEqual([])
  expect(await run(refresh, { refreshToken: session.refreshToken })).toEqual(['INVALID_REFRESH_TOKEN'])
  // neither again, nor another that was made for the password before
  for (const token of ['token-1', 'token-2']) expect(await run(reset, { token, newPassword })).toEqual(['LINK_INVALID'])
  expect(await published('password.changed')).toHaveLength(1)
})

test('a link is good for an hour, and not after another change of the password', async () => {
  const { run, issue, session, clock } = await openAuth()
  await issue('late')
  clock.advance(hour)
  expect(await run(reset, { token: 'late', newPassword })).toEqual(['LINK_INVALID'])
  await issue('outdated')
  const changed = { currentPassword: ann.password, newPassword: 'something else again' }
  expect(await run(change, changed, customer(session.user.id))).toEqual([])
  expect(await run(reset, { token: 'outdated', newPassword })).toEqual(['LINK_INVALID'])
})

test('of two that use a link at once, one succeeds', async () => {
  const { run, issue } = await openAuth()
  await issue('token-1')
  const both = await Promise.all([run(reset, { token: 'token-1', newPassword }), run(reset, { token: 'token-1', newPassword })])
  expect(both.toSorted()).toEqual([[], ['LINK_INVALID']])
})

test('a weak password leaves the link as it is', async () => {
  const { run, issue } = await openAuth()
  await issue('token-1')
  expect(await run(reset, { token: 'token-1', newPassword: 'password1' })).toEqual(['PASSWORD_TOO_WEAK'])
  expect(await run(reset, { token: 'token-1', newPassword })).toEqual([])
})

test('a request is the same for every address: it looks up nothing, and publishes the same', async () => {
  const statements: string[] = []
  const { run, published, untilIdle } = await openAuth({ onStatement: (sql) => void statements.push(sql) })
  await untilIdle()
  const askedFor = async (email: string) => {
    statements.length = 0
    expect(await run(request, { email })).toEqual([])
    return [...statements]
  }
  expect(await askedFor(ann.email)).toEqual(await askedFor('nobody@example.com'))
  expect((await published('password-reset.requested')).map(({ email }) => email)).toEqual([ann.email, 'nobody@example.com'])
  expect(await run(request, { email: 'no address' })).toEqual(['INVALID_INPUT'])
})

test('no token is stored, and what has expired or belongs to a deleted account goes', async () => {
  const { issue, receive, session, clock, rows } = await openAuth()
  await issue('token-1')
  expect(JSON.stringify(await rows())).not.toContain('token-1')
  clock.advance(2 * hour)
  await issue('token-2')
  expect(await rows()).toHaveLength(1)
  await receive({ type: 'user.deleted', userId: session.user.id, version: 2 })
  expect(await rows()).toEqual([])
  await issue('token-3')
  expect(await rows()).toEqual([])
})

test('requests and resets count as attempts of their network', async () => {
  const { run } = await openAuth({ settings: { SIGN_IN_LIMIT: '3' } })
  const from = { ...nobody, network: '192.0.2.1' }
  for (const email of ['a@example.com', 'b@example.com', 'c@example.com']) expect(await run(request, { email }, from)).toEqual([])
  expect(await run(request, { email: 'd@example.com' }, from)).toEqual(['RATE_LIMITED'])
  expect(await run(reset, { token: 'x', newPassword }, from)).toEqual(['RATE_LIMITED'])
})

/** Opens auth with Ann's account, whose roles are known. `issue` is what users publishes when a letter is on its way. */
async function openAuth(options: Parameters<typeof openForTest>[1] = {}) {
  const subgraph = await openForTest(auth, options)
  const { ask, receive, respondTo } = subgraph
  await respondTo('user.registered', ({ userId }) => ({ type: 'roles.changed', userId, roles: ['CUSTOMER'], permissions: [], version: 1 }))
  const session = dataOf(await ask(nobody, register, { input: ann })).register
  const run = async (mutation: string, input: object, caller: Caller = nobody) => codesOf(await ask(caller, mutation, { input }))
  const issue = (token: string) => {
    const tokenHash = createHash('sha256').update(token).digest('hex')
    return receive({ type: 'password-reset.issued', resetId: `rst_${token}`, userId: session.user.id, tokenHash })
  }
  const rows = () => subgraph.context().db.select().from(passwordResets)
  return { ...subgraph, session, run, issue, rows }
}
