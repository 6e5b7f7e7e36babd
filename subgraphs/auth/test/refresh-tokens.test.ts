import { expect, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import { customer, staff } from '#kit/test/testing.ts'
import { sessions } from '#subgraphs/auth/tables.ts'
import { day, minute, openAuth } from './sessions.ts'

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

test('any token of a session logs out; a forged one does not', async () => {
  const { register, refreshed, refusal, logout } = await openAuth()
  const { refreshToken } = await register()
  const tab = await refreshed(refreshToken)
  expect(await logout(`${refreshToken}x`)).toEqual(['INVALID_REFRESH_TOKEN'])
  for (const token of [refreshToken, tab]) expect(await logout(token)).toEqual([])
  expect(await refusal(tab)).toBe('Your session has ended. Log in again.')
})
