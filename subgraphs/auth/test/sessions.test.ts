import { expect, test } from 'vitest'
import { customer, guest } from '#kit/test/testing.ts'
import { sessions } from '#subgraphs/auth/tables.ts'
import { ann, day, loginMutation, minute, openAuth } from './sessions.ts'

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
  expect(new Set(counts)).toEqual(new Set([7]))
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
