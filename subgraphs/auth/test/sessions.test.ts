import { expect, test } from 'vitest'
import { type Caller, nobody } from '#kit/context.ts'
import { codesOf, customer, dataOf, guest, openForTest, staff } from '#kit/test/testing.ts'
import auth from '#subgraphs/auth/index.ts'
import { parallelTokens, sessions, usedTokens } from '#subgraphs/auth/tables.ts'

const payload = 'accessToken refreshToken expiresAt user { id } userErrors { code message }'
const registerMutation = `mutation ($input: RegisterInput!) { register(input: $input) { ${payload} } }`
const loginMutation = `mutation ($input: LoginInput!) { login(input: $input) { ${payload} } }`
const refreshMutation = `mutation ($input: RefreshTokenInput!) { refreshToken(input: $input) { ${payload} } }`
const logoutMutation = 'mutation ($input: LogoutInput!) { logout(input: $input) { sessionId userErrors { code } } }'
const notices = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on User { securityNotices { kind at } } } }'

const ann = { email: 'ann@example.com', password: 'correct horse', displayName: 'Ann' }
const [minute, day] = [60_000, 86_400_000]

test('a session is announced when it is the first of its account, or takes over a guest', async () => {
  const { ask, register, login, published, context } = await openAuth()
  await register()
  await login()
  await ask(guest('hash'), loginMutation, { input: { email: ann.email, password: ann.password } })
  expect((await published('session.started')).map((event) => event.guest)).toEqual([undefined, 'hash'])
  // sessions of a revision that announced none have no key
  await context().write(async (tx) => void (await tx.update(sessions).set({ sealKey: null })))
  await login()
  expect(await published('session.started')).toHaveLength(3)
})

test('two tabs that refresh with one token at once both go on, each with tokens of its own', async () => {
  const { register, refreshed } = await openAuth()
  const { refreshToken } = await register()
  const tabs = await Promise.all([refreshed(refreshToken), refreshed(refreshToken)])
  expect(new Set(tabs).size).toBe(2)
  for (const tab of tabs) await refreshed(await refreshed(tab))
})

test('the tokens of two tabs stay good when the tabs refresh at different times, as often as they like', async () => {
  const { register, refreshed, clock } = await openAuth()
  const { refreshToken } = await register()
  let [one, other] = [await refreshed(refreshToken), await refreshed(refreshToken)]
  for (let round = 0; round < 5; round += 1) {
    clock.advance(4 * minute)
    one = await refreshed(one)
    clock.advance(minute)
    other = await refreshed(other)
  }
})

test('a lost answer can be asked again for 30 s, and not after that', async () => {
  const { register, refreshed, refusal, clock } = await openAuth()
  const { refreshToken } = await register()
  await refreshed(refreshToken)
  clock.advance(30_000)
  await refreshed(refreshToken)
  clock.advance(1)
  expect(await refusal(refreshToken)).toContain('ended for your safety')
})

test('a token that is used again after its time ends the whole family, and its owner gets a notice', async () => {
  const { register, refreshed, refusal, clock, published, noticesFor } = await openAuth()
  const { refreshToken, user } = await register()
  const thief = await refreshed(await refreshed(refreshToken))
  const tab = await refreshed(await refreshed(refreshToken))
  clock.advance(31_000)
  const at = clock().toISOString()
  for (const token of [refreshToken, thief, tab, refreshToken]) expect(await refusal(token)).toContain('ended for your safety')
  expect(await published('session.ended')).toMatchObject([{ userId: user.id }])
  const seen = await Promise.all([customer(user.id), staff('USERS_READ'), customer('usr_other'), nobody].map(noticesFor(user.id)))
  const notice = [{ kind: 'REFRESH_TOKEN_REUSED', at }]
  expect(seen).toEqual([notice, notice, null, null])
})

test('a stolen token is recognised by its seal, long after its hash was swept', async () => {
  const { register, refreshed, refusal, clock, run, rows } = await openAuth()
  const { refreshToken } = await register()
  let newest = refreshToken
  for (let times = 0; times < 5; times += 1) newest = await refreshed(newest)
  clock.advance(20 * day)
  await run('sweepSessions')
  expect(await rows()).toMatchObject({ used: 0, sessions: 1 })
  expect(await refusal(refreshToken)).toContain('ended for your safety')
  expect(await refusal(newest)).toContain('ended for your safety')
})

test('a forged token ends nothing, whatever part of it is right', async () => {
  const { register, refreshed, refusal } = await openAuth()
  const { refreshToken } = await register()
  const [id, secret, seal] = refreshToken.split('.')
  const forged = [
    id,
    `${id}.`,
    `${id}.x.${seal}`,
    `${id}.${secret}.x`,
    `${id}.${secret}.`,
    `x.${secret}.${seal}`,
    '',
    '..',
    '.'.repeat(200),
  ]
  for (const token of forged) expect(await refusal(token as string)).toBe('Your session has ended. Log in again.')
  await refreshed(refreshToken)
})

test('the tokens beside the newest are bounded', async () => {
  const { register, refreshed, rows } = await openAuth()
  const { refreshToken } = await register()
  for (let times = 0; times < 25; times += 1) await refreshed(refreshToken)
  expect((await rows()).parallel).toBe(10)
})

test('a session that an older version opened goes on, and is sealed then', async () => {
  const { register, refreshed, refusal, clock, context } = await openAuth()
  const { refreshToken } = await register()
  await context().write((tx) => tx.update(sessions).set({ sealKey: null }))
  const unsealed = refreshToken.split('.').slice(0, 2).join('.')
  const next = await refreshed(unsealed)
  expect(next.split('.')).toHaveLength(3)
  const newest = await refreshed(next)
  clock.advance(31_000)
  expect(await refusal(unsealed)).toContain('ended for your safety')
  expect(await refusal(newest)).toContain('ended for your safety')
})

test('a session that is not used for 30 days is over', async () => {
  const { register, refusal, clock } = await openAuth()
  const { refreshToken } = await register()
  clock.advance(30 * day)
  expect(await refusal(refreshToken)).toBe('Your session has ended. Log in again.')
})

test('a session is over after 90 days however it is used, and its last access token with it', async () => {
  const { register, refreshed, refusal, refresh, clock } = await openAuth()
  let { refreshToken: newest } = await register()
  for (let month = 0; month < 3; month += 1) {
    clock.advance(30 * day - minute)
    newest = await refreshed(newest)
  }
  clock.advance(2 * minute)
  const last = await refresh(newest)
  expect(Date.parse(last.expiresAt)).toBe(clock().getTime() + minute)
  clock.advance(minute)
  expect(await refusal(last.refreshToken)).toBe('Your session has ended. Log in again.')
})

test('a further sign-in ends the session that was used longest ago', async () => {
  const { register, login, refreshed, refusal, clock, published } = await openAuth({ SESSIONS_MAX: '3' })
  const first = (await register()).refreshToken
  clock.advance(minute)
  const second = (await login()).refreshToken
  clock.advance(minute)
  const kept = await refreshed(first)
  for (const _ of [1, 2]) await login()
  expect(await refusal(second)).toBe('Your session has ended. Log in again.')
  await refreshed(kept)
  expect(await published('session.ended')).toHaveLength(1)
})

test('of the sessions that ended only the newest are kept, and those with a notice', async () => {
  const { register, login, logout, context, noticesFor, rows } = await openAuth()
  const { id: accountId } = (await register()).user
  const [row] = await context().db.select().from(sessions)
  const ended = Array.from({ length: 130 }, (_, at) => ({
    ...row,
    id: `ses_${at}`,
    endedAt: new Date(at),
    ...(at === 0 && { replayedAt: new Date(0) }),
  }))
  await context().write((tx) => tx.insert(sessions).values(ended as (typeof sessions.$inferInsert)[]))
  await logout((await login()).refreshToken)
  expect(await rows()).toMatchObject({ sessions: 101 })
  expect(await noticesFor(accountId)(customer(accountId))).toHaveLength(1)
})

test('a sign-in takes as many statements as any other, however many sessions the account has, open or ended', async () => {
  let statements = 0
  const { register, login, logout, untilIdle } = await openAuth({}, () => {
    statements += 1
  })
  await register()
  await untilIdle()
  const counts: number[] = []
  for (let times = 0; times < 12; times += 1) {
    const before = statements
    const { refreshToken } = await login()
    counts.push(statements - before)
    if (times % 2 === 0) await logout(refreshToken)
  }
  // by the address, by the network, whether a code is to follow, whether the account is unchanged, its sessions, the new one
  expect(new Set(counts)).toEqual(new Set([6]))
})

test('any token of a session logs out; a forged one does not', async () => {
  const { register, refreshed, refusal, logout } = await openAuth()
  const { refreshToken } = await register()
  const tab = await refreshed(refreshToken)
  expect(await logout(`${refreshToken}x`)).toEqual(['INVALID_REFRESH_TOKEN'])
  for (const token of [refreshToken, tab]) expect(await logout(token)).toEqual([])
  expect(await refusal(tab)).toBe('Your session has ended. Log in again.')
})

test('of a deleted user no session is kept, nor the network that it came from', async () => {
  const { register, login, logout, refreshed, receive, published, rows } = await openAuth()
  const { user } = await register()
  const { refreshToken } = await login()
  for (const _ of [1, 2]) await refreshed(refreshToken)
  await logout((await login()).refreshToken)
  await receive({ type: 'user.deleted', userId: user.id, version: 2 })
  expect(await rows()).toEqual({ sessions: 0, used: 0, parallel: 0 })
  expect(await published('session.ended')).toHaveLength(3)
})

test('sessions that ended or expired are swept after 90 days with their tokens, in pieces', async () => {
  const { register, login, logout, refreshed, clock, run, context, rows } = await openAuth()
  await register()
  const { refreshToken } = await login()
  for (const _ of [1, 2]) await refreshed(refreshToken)
  await logout((await login()).refreshToken)
  const [row] = await context().db.select().from(sessions)
  const many = Array.from({ length: 1200 }, (_, at) => ({ ...row, id: `ses_${at}`, accountId: 'usr_x' }) as typeof sessions.$inferInsert)
  await context().write((tx) => tx.insert(sessions).values(many))
  clock.advance(89 * day)
  await run('sweepSessions')
  expect(await rows()).toMatchObject({ sessions: 1203 })
  clock.advance(32 * day)
  await run('sweepSessions')
  expect(await rows()).toEqual({ sessions: 0, used: 0, parallel: 0 })
})

/** Opens auth alone. */
async function openAuth(settings: Record<string, string> = {}, onStatement: (sql: string) => void = () => {}) {
  const subgraph = await openForTest(auth, { settings, onStatement })
  await subgraph.respondTo('user.registered', ({ userId }) => rolesOf(userId))
  const { ask, context } = subgraph
  const register = async () => dataOf(await ask(nobody, registerMutation, { input: ann })).register
  const login = async () => dataOf(await ask(nobody, loginMutation, { input: { email: ann.email, password: ann.password } })).login
  const refresh = async (refreshToken: string) => dataOf(await ask(nobody, refreshMutation, { input: { refreshToken } })).refreshToken
  return {
    ...subgraph,
    register,
    login,
    refresh,
    /** The next refresh token. */
    refreshed: async (refreshToken: string): Promise<string> => {
      const { userErrors, refreshToken: next } = await refresh(refreshToken)
      expect(userErrors).toEqual([])
      return next
    },
    /** The message with which a token is refused. */
    refusal: async (refreshToken: string): Promise<string> => {
      const { userErrors } = await refresh(refreshToken)
      expect(userErrors).toMatchObject([{ code: 'INVALID_REFRESH_TOKEN' }])
      return userErrors[0].message
    },
    logout: async (refreshToken: string) => codesOf(await ask(nobody, logoutMutation, { input: { refreshToken } })),
    noticesFor: (id: string) => async (caller: Caller) => {
      const { data } = await ask(caller, notices, { r: [{ __typename: 'User', id }] })
      return (data as { _entities: ({ securityNotices: unknown } | null)[] })._entities[0]?.securityNotices ?? null
    },
    rows: async () => {
      const { db } = context()
      const count = async (table: typeof sessions | typeof usedTokens | typeof parallelTokens) => db.$count(table)
      return { sessions: await count(sessions), used: await count(usedTokens), parallel: await count(parallelTokens) }
    },
  }
}

function rolesOf(userId: string) {
  return { type: 'roles.changed' as const, userId, roles: ['CUSTOMER'], permissions: [], version: 1 }
}
