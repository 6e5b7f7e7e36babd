import { expect, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import { codesOf, customer, dataOf, openForTest, staff } from '#kit/test/testing.ts'
import type { NewEvent } from '#schema/events.ts'
import auth from '#subgraphs/auth/index.ts'

const tokens = 'accessToken refreshToken expiresAt user { id email } userErrors { code path }'
const registerMutation = `mutation ($input: RegisterInput!) { register(input: $input) { ${tokens} } }`
const loginMutation = `mutation ($input: LoginInput!) { login(input: $input) { ${tokens} } }`
const refreshMutation = `mutation ($input: RefreshTokenInput!) { refreshToken(input: $input) { ${tokens} } }`
const logoutMutation = 'mutation ($input: LogoutInput!) { logout(input: $input) { sessionId } }'
const validate = 'query ($token: String!) { validateToken(token: $token) { valid reason userId roles permissions } }'

const ann = { email: 'ann@example.com', password: 'correct horse', displayName: 'Ann' }

test('register signs in at once, with the roles that users has published', async () => {
  const { register, check } = await openAuth()
  const answer = await register({ email: ' Ann@Example.com ' })
  expect(answer.user.email).toBe('ann@example.com')
  expect(await check(answer.accessToken)).toEqual({
    valid: true,
    reason: null,
    userId: answer.user.id,
    roles: ['CUSTOMER'],
    permissions: [],
  })
})

test.each([
  [{ email: 'not an address' }, 'email'],
  [{ email: 'a@b' }, 'email'],
  [{ email: 'a@…....' }, 'email'],
  [{ password: 'short' }, 'password'],
  [{ password: '        ' }, 'password'],
  [{ displayName: '' }, 'displayName'],
  [{ email: `${'x'.repeat(250)}@example.com` }, 'email'],
])('register refuses %j', async (input, field) => {
  const { register, published } = await openAuth()
  expect((await register(input)).userErrors).toEqual([{ code: 'INVALID_INPUT', path: ['input', field] }])
  expect(await published('user.registered')).toEqual([])
})

test('a wrong password and an unknown address are refused with the same message', async () => {
  const { register, ask } = await openAuth()
  await register()
  const tries = [
    { ...ann, password: 'wrong' },
    { ...ann, email: 'nobody@example.com' },
  ]
  const answers = await Promise.all(
    tries.map(({ email, password }) => ask(nobody, loginMutation.replace('code', 'code message'), { input: { email, password } })),
  )
  expect(answers.map(codesOf)).toEqual([['INVALID_CREDENTIALS'], ['INVALID_CREDENTIALS']])
  expect(answers[0]?.data).toEqual(answers[1]?.data)
})

test('of a flood of logins those in the queue are served and the others get RATE_LIMITED', async () => {
  const { register, ask } = await openAuth()
  await register()
  const input = { email: ann.email, password: ann.password }
  const answers = await Promise.all(Array.from({ length: 80 }, () => ask(nobody, loginMutation, { input })))
  const codes = answers.flatMap(codesOf)
  expect(codes.length).toBeGreaterThan(0)
  expect(new Set(codes)).toEqual(new Set(['RATE_LIMITED']))
  expect(answers.length - codes.length).toBeGreaterThanOrEqual(64)
})

test('an access token is valid for five minutes', async () => {
  const { register, check, clock } = await openAuth()
  const { accessToken } = await register()
  clock.advance(299_000)
  expect(await check(accessToken)).toMatchObject({ valid: true })
  clock.advance(2000)
  expect(await check(accessToken)).toMatchObject({ valid: false, reason: 'TOKEN_EXPIRED' })
})

test('logout ends the session of the access token or of the refresh token; a second logout does nothing', async () => {
  const { register, ask, check, published, refresh } = await openAuth()
  const { accessToken, refreshToken, user } = await register()
  for (const _ of [1, 2]) expect(codesOf(await ask(nobody, logoutMutation, { input: { refreshToken } }))).toEqual([])
  expect(await check(accessToken)).toMatchObject({ valid: false, reason: 'TOKEN_REVOKED' })
  expect((await refresh(refreshToken)).userErrors[0].code).toBe('INVALID_REFRESH_TOKEN')
  expect(await published('session.ended')).toMatchObject([{ userId: user.id }])
  expect(codesOf(await ask(nobody, logoutMutation, { input: {} }))).toEqual(['UNAUTHENTICATED'])
  expect(
    codesOf(await ask(nobody, `${logoutMutation.slice(0, -3)} userErrors { code } } }`, { input: { refreshToken: `${refreshToken}x` } })),
  ).toEqual(['INVALID_REFRESH_TOKEN'])
})

test('a change of roles revokes older access tokens and is in the next one; an older event changes nothing', async () => {
  const { register, check, receive, refresh } = await openAuth()
  const { accessToken, refreshToken, user } = await register()
  await receive(rolesChanged(user.id, ['ADMIN'], ['USERS_READ'], 3), rolesChanged(user.id, ['CUSTOMER'], [], 2))
  expect(await check(accessToken)).toMatchObject({ valid: false, reason: 'TOKEN_REVOKED' })
  expect(await check((await refresh(refreshToken)).accessToken)).toMatchObject({
    valid: true,
    roles: ['ADMIN'],
    permissions: ['USERS_READ'],
  })
})

test('a changed password ends the other sessions but not this one', async () => {
  const { register, ask, refresh } = await openAuth()
  const { user, refreshToken } = await register()
  const other = dataOf(await ask(nobody, loginMutation, { input: { email: ann.email, password: ann.password } })).login
  const me = { ...customer(user.id), sid: refreshToken.split('.')[0] }
  const change = (currentPassword: string) =>
    ask(me, 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { user { id } userErrors { code } } }', {
      input: { currentPassword, newPassword: 'battery staple' },
    })
  expect(codesOf(await change('wrong'))).toEqual(['INVALID_CREDENTIALS'])
  expect(codesOf(await change(ann.password))).toEqual([])
  expect((await refresh(other.refreshToken)).userErrors[0].code).toBe('INVALID_REFRESH_TOKEN')
  expect((await refresh(refreshToken)).userErrors).toEqual([])
  expect(codesOf(await ask(nobody, loginMutation, { input: { email: ann.email, password: ann.password } }))).toEqual([
    'INVALID_CREDENTIALS',
  ])
})

test('no session of a login with the old password survives the change of password, even in a race', async () => {
  const { register, ask, refresh } = await openAuth()
  const { user, refreshToken } = await register()
  const login = async (after: number) => {
    await new Promise((resolve) => setTimeout(resolve, after))
    return dataOf(await ask(nobody, loginMutation, { input: { email: ann.email, password: ann.password } })).login
  }
  const logins = Array.from({ length: 12 }, (_, at) => login(at * 8))
  const me = { ...customer(user.id), sid: refreshToken.split('.')[0] as string }
  const input = { currentPassword: ann.password, newPassword: 'battery staple' }
  const change = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { user { id } userErrors { code } } }'
  expect(codesOf(await ask(me, change, { input }))).toEqual([])
  for (const { refreshToken: old } of await Promise.all(logins)) if (old) expect((await refresh(old)).userErrors).toHaveLength(1)
  expect(codesOf(await ask(me, change, { input }))).toEqual(['INVALID_CREDENTIALS'])
})

test('a deleted user is signed out, and the e-mail address is free again', async () => {
  const { register, check, receive } = await openAuth()
  const { accessToken, user } = await register()
  await receive({ type: 'user.deleted', userId: user.id, version: 2 })
  expect(await check(accessToken)).toMatchObject({ valid: false, reason: 'TOKEN_REVOKED' })
  expect((await register()).userErrors).toEqual([])
})

test('an e-mail address is shown only to its user and to staff with USERS_READ', async () => {
  const { register, ask } = await openAuth()
  const { user } = await register()
  const seen = async (caller: Parameters<typeof ask>[0]) =>
    dataOf(
      await ask(caller, 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on User { email } } }', {
        r: [{ __typename: 'User', id: user.id }],
      }),
    )._entities[0].email
  expect([await seen(customer(user.id)), await seen(staff('USERS_READ')), await seen(customer('usr_other'))]).toEqual([
    'ann@example.com',
    'ann@example.com',
    null,
  ])
})

test.each(['', 'nonsense', 'a.b.c', '😀', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ1c3JfMSJ9.'])('the token %j is not valid', async (token) => {
  const { check } = await openAuth()
  expect(await check(token)).toMatchObject({ valid: false, reason: 'TOKEN_INVALID', userId: null })
})

/** Opens auth alone, with every registration answered as users would answer it. */
async function openAuth() {
  const subgraph = await openForTest(auth)
  await subgraph.respondTo('user.registered', ({ userId }) => rolesChanged(userId, ['CUSTOMER'], [], 1))
  const register = async (input: object = {}) =>
    dataOf(await subgraph.ask(nobody, registerMutation, { input: { ...ann, ...input } })).register
  const check = async (token: string) => dataOf(await subgraph.ask(nobody, validate, { token })).validateToken
  const refresh = async (refreshToken: string) =>
    dataOf(await subgraph.ask(nobody, refreshMutation, { input: { refreshToken } })).refreshToken
  return { ...subgraph, register, check, refresh }
}

function rolesChanged(userId: string, roles: string[], permissions: string[], version: number): NewEvent {
  return {
    type: 'roles.changed',
    userId,
    roles,
    permissions,
    version,
  }
}
