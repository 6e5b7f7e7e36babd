import { expect, test } from 'vitest'
import { openSessionShop } from '#tests/support/session-shop.ts'
import { codesOf, dataOf } from '#tests/support/shop.ts'

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:131.0) Gecko/20100101 Firefox/131.0'
const safari =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1'
const list = '{ me { sessions { id device place createdAt usedAt expiresAt current } } }'
const revoke =
  'mutation ($input: RevokeSessionInput!) { revokeSession(input: $input) { sessionId user { sessions { id } } userErrors { code } } }'
const revokeAll = 'mutation ($input: RevokeSessionsInput!) { revokeSessions(input: $input) { count userErrors { code } } }'

const account = { email: 'ann@example.com', password: 'a-long-password' }

test('a user sees where they are signed in, by which device and about where, the last used first', async () => {
  const { signIn, send, sessionsOf, clock } = await open()
  const home = await signIn('register', firefox, '192.0.2.77')
  clock.advance(60_000)
  const away = await signIn('login', safari, '2001:db8:1:2:3::9')
  clock.advance(60_000)
  expect(await sessionsOf(away.token)).toEqual([
    {
      device: 'Safari on iOS',
      place: '2001:db8:1::/48',
      createdAt: '2026-12-01T09:01:00.000Z',
      usedAt: '2026-12-01T09:01:00.000Z',
      expiresAt: '2026-12-31T09:01:00.000Z',
      current: true,
    },
    {
      device: 'Firefox on Windows',
      place: '192.0.2.0/24',
      createdAt: '2026-12-01T09:00:00.000Z',
      usedAt: '2026-12-01T09:00:00.000Z',
      expiresAt: '2026-12-31T09:00:00.000Z',
      current: false,
    },
  ])
  await send('/session/refresh', { cookie: home.cookie, address: '198.51.100.9', headers: { 'user-agent': 'something/1 <b>' } })
  expect((await sessionsOf(away.token))[0]).toMatchObject({
    device: 'something',
    place: '198.51.100.0/24',
    usedAt: '2026-12-01T09:02:00.000Z',
  })
})

test('one session is ended, then all others, then all: their tokens are refused at once', async () => {
  const { ask, signIn, idsOf, isSignedIn, send, clock } = await open()
  const one = await signIn('register', firefox)
  clock.advance(1000)
  const two = await signIn('login', safari)
  clock.advance(1000)
  const three = await signIn('login', '')
  const [third, second] = await idsOf(three.token)
  const answer = dataOf(await ask(revoke, { input: { sessionId: second } }, { token: three.token })).revokeSession
  expect([answer.sessionId, answer.user.sessions.length, answer.userErrors]).toEqual([second, 2, []])
  expect(await Promise.all([one, two, three].map(isSignedIn))).toEqual([true, false, true])
  expect((await send('/session/refresh', { cookie: two.cookie })).codes).toEqual(['INVALID_REFRESH_TOKEN'])
  expect(codesOf(await ask(revoke, { input: { sessionId: second } }, { token: three.token }))).toEqual([])
  const others = dataOf(await ask(revokeAll, { input: {} }, { token: three.token })).revokeSessions
  expect(others).toEqual({ count: 1, userErrors: [] })
  expect(await Promise.all([one, three].map(isSignedIn))).toEqual([false, true])
  expect(await idsOf(three.token)).toEqual([third])
  expect(codesOf(await ask(revokeAll, { input: { exceptCurrent: false } }, { token: three.token }))).toEqual([])
  expect(await isSignedIn(three)).toBe(false)
})

test("nobody ends or sees another's session", async () => {
  const { ask, signIn, idsOf, isSignedIn, register } = await open()
  const ann = await signIn('register', firefox)
  const [sessionId] = await idsOf(ann.token)
  const eve = { token: await register('eve') }
  for (const id of [sessionId, 'ses_none', '']) expect(codesOf(await ask(revoke, { input: { sessionId: id } }, eve))).toEqual(['NOT_FOUND'])
  expect(codesOf(await ask(revokeAll, { input: { exceptCurrent: false } }, eve))).toEqual([])
  expect(await isSignedIn(ann)).toBe(true)
})

async function open() {
  const shop = await openSessionShop({ FAILED_SIGN_INS: '0' })
  const signIn = async (way: 'register' | 'login', userAgent: string, address = '192.0.2.1') => {
    const input = way === 'register' ? { ...account, displayName: 'Ann' } : account
    const { json, cookie } = await shop.send('/session', { body: { [way]: input }, address, headers: { 'user-agent': userAgent } })
    return { token: json.accessToken as string, cookie }
  }
  const all = async (token: string) => dataOf(await shop.ask(list, {}, { token })).me.sessions as { id: string }[]
  return {
    ...shop,
    signIn,
    sessionsOf: async (token: string) => (await all(token)).map(({ id: _id, ...shown }) => shown),
    idsOf: async (token: string) => (await all(token)).map(({ id }) => id),
    isSignedIn: async ({ token }: { token: string }) => codesOf(await shop.ask('{ me { id } }', {}, { token })).length === 0,
  }
}
