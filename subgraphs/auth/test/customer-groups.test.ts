import { decodeJwt } from 'jose'
import { expect, test } from 'vitest'
import { codesOf, dataOf, guest, openForTest } from '#kit/test/testing.ts'
import type { EventOf } from '#schema/events.ts'
import auth from '#subgraphs/auth/index.ts'

const account = { email: 'ann@example.com', password: 'a-long-password', displayName: 'Ann' }
const register = 'mutation ($input: RegisterInput!) { register(input: $input) { accessToken refreshToken userErrors { code } } }'
const login = 'mutation ($input: LoginInput!) { login(input: $input) { userErrors { code } } }'
const refresh = 'mutation ($input: RefreshTokenInput!) { refreshToken(input: $input) { accessToken refreshToken userErrors { code } } }'
const validate = 'query ($token: String!) { validateToken(token: $token) { valid reason } }'

test('the next access token names the groups of its user, and one without groups says nothing of them', async () => {
  const { first, next, changed } = await openSession()
  expect(decodeJwt(first.accessToken)).not.toHaveProperty('groups')
  await changed(2, ['grp_1', 'grp_2'])
  expect(decodeJwt(await next()).groups).toEqual(['grp_1', 'grp_2'])
  await changed(3, [])
  expect(decodeJwt(await next())).not.toHaveProperty('groups')
})

test('an event of earlier code, which says no groups, leaves them as they are', async () => {
  const { next, changed } = await openSession()
  await changed(2, ['grp_1'])
  await changed(3, undefined)
  expect(decodeJwt(await next())).toMatchObject({ groups: ['grp_1'], rolesVersion: 3 })
})

test('a change of groups ends the access tokens that were issued before it', async () => {
  const { ask, first, changed } = await openSession()
  await changed(2, ['grp_1'])
  expect(dataOf(await ask(guest(), validate, { token: first.accessToken })).validateToken).toEqual({
    valid: false,
    reason: 'TOKEN_REVOKED',
  })
})

test('one who is suspended is signed in nowhere until an event says otherwise: one of earlier code does not', async () => {
  const { ask, suspended, changed } = await openSession()
  const codes = async () => codesOf(await ask(guest(), login, { input: { email: account.email, password: account.password } }))
  await suspended(3, true)
  expect(await codes()).toEqual(['ACCOUNT_SUSPENDED'])
  await suspended(2, false)
  await changed(4, [])
  expect(await codes()).toEqual(['ACCOUNT_SUSPENDED'])
  await suspended(5, false)
  expect(await codes()).toEqual([])
})

async function openSession() {
  const subgraph = await openForTest(auth)
  const { ask, receive, respondTo, published } = subgraph
  await respondTo('user.registered', ({ userId }) => rolesOf(userId, 1, []))
  const answer = await ask(guest(), register, { input: account })
  if (codesOf(answer).length > 0) throw new Error(codesOf(answer).join())
  const first = dataOf(answer).register
  const [{ userId }] = (await published('user.registered')) as [EventOf<'user.registered'>]
  let { refreshToken } = first
  const next = async (): Promise<string> => {
    const tokens = dataOf(await ask(guest(), refresh, { input: { refreshToken } })).refreshToken
    refreshToken = tokens.refreshToken
    return tokens.accessToken
  }
  const changed = (version: number, groups: string[] | undefined) => receive(rolesOf(userId, version, groups))
  const suspended = (version: number, isSo: boolean) => receive({ ...rolesOf(userId, version, []), suspended: isSo })
  return { ask, first, next, changed, suspended }
}

function rolesOf(userId: string, version: number, groups: string[] | undefined) {
  return { type: 'roles.changed' as const, userId, roles: ['CUSTOMER'], permissions: [], ...(groups && { groups }), version }
}
