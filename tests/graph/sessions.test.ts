import { expect, test } from 'vitest'
import { openSessionShop as open } from '#tests/support/session-shop.ts'
import { dataOf } from '#tests/support/shop.ts'

const account = { email: 'ann@example.com', password: 'a-long-password' }

test('a page registers, logs in, refreshes and logs out, and no script ever sees the refresh token', async () => {
  const { send, ask } = await open()
  const registered = await send('/session', { body: { register: { ...account, displayName: 'Ann' } } })
  const loggedIn = await send('/session', { body: { login: account } })
  const refreshed = await send('/session/refresh', { cookie: loggedIn.cookie })
  for (const { status, json, attributes } of [registered, loggedIn, refreshed]) {
    expect([status, Object.keys(json)]).toEqual([200, ['accessToken', 'expiresAt', 'user', 'userErrors']])
    expect(attributes).toEqual(['Path=/session', 'Max-Age=34560000', 'HttpOnly', 'SameSite=Strict'])
    expect(dataOf(await ask('{ me { email } }', {}, { token: json.accessToken })).me).toEqual({ email: account.email })
  }
  expect(new Set([registered, loggedIn, refreshed].map(({ cookie }) => cookie)).size).toBe(3)
  const ended = await send('/session', { method: 'DELETE', cookie: refreshed.cookie })
  expect([ended.status, ended.attributes]).toEqual([204, ['Path=/session', 'Max-Age=0', 'HttpOnly', 'SameSite=Strict']])
  expect((await ask('{ me { email } }', {}, { token: refreshed.json.accessToken })).errors).toMatchObject([
    { extensions: { reason: 'TOKEN_REVOKED' } },
  ])
  expect((await send('/session/refresh', { cookie: refreshed.cookie })).codes).toEqual(['INVALID_REFRESH_TOKEN'])
})

test('without a cookie, or with two, there is no session', async () => {
  const { send } = await open()
  const two = 'bazaar_session=ses_1.a; bazaar_session=ses_2.b'
  for (const cookie of [undefined, 'other=1', 'bazaar_session=', two])
    for (const [method, path] of [
      ['POST', '/session/refresh'],
      ['DELETE', '/session'],
    ] as const)
      expect([method, cookie, (await send(path, { method, cookie })).status]).toEqual([method, cookie, 204])
})

test('a refused login has the words of the graph, sets no cookie and counts as one', async () => {
  const { send } = await open({ SIGN_IN_LIMIT: '2' })
  const wrong = { body: { login: { ...account, password: 'a-wrong-password' } } }
  const answers = [await send('/session', wrong), await send('/session', wrong), await send('/session', wrong)]
  expect(answers.map(({ status, codes, cookie }) => [status, codes, cookie])).toEqual([
    [200, ['INVALID_CREDENTIALS'], undefined],
    [200, ['INVALID_CREDENTIALS'], undefined],
    [429, ['RATE_LIMITED'], undefined],
  ])
})

test('the cookie of an earlier session shows that the account knows the device, so that wrong passwords from elsewhere do not keep it out', async () => {
  const { send } = await open({ TRUST_PROXY: '1', FAILED_SIGN_INS_OF_ACCOUNT: '1' })
  const from = (network: string) => ({ 'x-forwarded-for': network })
  const { cookie } = await send('/session', { body: { register: { ...account, displayName: 'Ann' } }, headers: from('192.0.2.1') })
  await send('/session', { body: { login: { ...account, password: 'a-wrong-password' } }, headers: from('192.0.2.2') })
  const login = { body: { login: account }, headers: from('192.0.2.3') }
  expect((await send('/session', login)).codes).toEqual(['RATE_LIMITED'])
  expect((await send('/session', { ...login, cookie })).codes).toEqual([])
})

const foreign: [string, Record<string, string | undefined>][] = [
  ['without the header of our own', { 'x-session': undefined }],
  ['of another site', { 'sec-fetch-site': 'cross-site' }],
  ['typed into the address bar', { 'sec-fetch-site': 'none' }],
  ['of another origin', { origin: 'https://evil.example' }],
  ['of the same host by another port', { origin: 'http://shop.example:81', host: 'shop.example' }],
  ['of an origin that is none', { origin: 'null' }],
  ['without an origin', { origin: undefined }],
]

test.each(foreign)('a request %s is refused, and the session stays as it was', async (_, headers) => {
  const { send } = await open()
  const { cookie } = await send('/session', { body: { register: { ...account, displayName: 'Ann' } } })
  for (const [method, path] of [
    ['POST', '/session'],
    ['POST', '/session/refresh'],
    ['DELETE', '/session'],
  ] as const) {
    const refused = await send(path, { method, cookie, headers, ...(path === '/session' && { body: { login: account } }) })
    expect([refused.status, refused.codes, refused.cookie]).toEqual([403, ['CROSS_SITE'], undefined])
  }
  expect((await send('/session/refresh', { cookie })).status).toBe(200)
})

test('a page of a listed origin of the same site may use sessions, with the cookie', async () => {
  const { send } = await open({ CORS_ORIGINS: 'https://www.shop.example' })
  const headers = { origin: 'https://www.shop.example', host: 'api.shop.example', 'sec-fetch-site': 'same-site' }
  const { status, attributes, received } = await send('/session', { body: { register: { ...account, displayName: 'Ann' } }, headers })
  expect([status, attributes.at(-1)]).toEqual([200, 'Secure'])
  expect(received).toMatchObject({
    'access-control-allow-origin': 'https://www.shop.example',
    'access-control-allow-credentials': 'true',
    'cache-control': 'no-store',
  })
})

const malformed: [unknown, number, string][] = [
  [undefined, 400, 'BAD_USER_INPUT'],
  ['nonsense', 400, 'BAD_REQUEST'],
  ['{"login":', 400, 'BAD_REQUEST'],
  ['null', 400, 'BAD_USER_INPUT'],
  [[], 400, 'BAD_USER_INPUT'],
  [{ logout: {} }, 400, 'BAD_USER_INPUT'],
  [{ login: account, register: account }, 400, 'BAD_USER_INPUT'],
  [{ login: null }, 400, 'BAD_USER_INPUT'],
  [{ login: { email: account.email } }, 400, 'BAD_USER_INPUT'],
  [{ login: { ...account, admin: true } }, 400, 'BAD_USER_INPUT'],
  [{ register: { ...account, displayName: { $ne: 1 } } }, 400, 'BAD_USER_INPUT'],
  [{ login: { ...account, password: 'x'.repeat(20_000) } }, 413, 'PAYLOAD_TOO_LARGE'],
]

test('a malformed or oversized body gets a code and no cookie', async () => {
  const { send } = await open()
  for (const [body, status, code] of malformed) {
    const answer = await send('/session', { body })
    expect([body, answer.status, answer.codes, answer.cookie]).toEqual([body, status, [code], undefined])
  }
})

test('a forged, oversized or replayed cookie gets no session', async () => {
  const { send, clock } = await open()
  const { cookie = '' } = await send('/session', { body: { register: { ...account, displayName: 'Ann' } } })
  const [name = '', value = ''] = cookie.split('=')
  for (const forged of ['a', 'ses_1.x', `${value}x`, value.slice(0, -1), '%00', 'x'.repeat(9000)]) {
    const answer = await send('/session/refresh', { cookie: `${name}=${forged}` })
    expect([forged, answer.status < 500, answer.json.accessToken ?? null, answer.cookie]).toEqual([forged, true, null, undefined])
  }
  const { cookie: next } = await send('/session/refresh', { cookie })
  clock.advance(60_000)
  expect((await send('/session/refresh', { cookie })).codes).toEqual(['INVALID_REFRESH_TOKEN'])
  expect((await send('/session/refresh', { cookie: next })).codes).toEqual(['INVALID_REFRESH_TOKEN'])
})

test('who guesses elsewhere does not keep a browser out that has signed in before, also after it has logged out', async () => {
  const { send } = await open({ FAILED_SIGN_INS_OF_ACCOUNT: '2' })
  const { cookie } = await send('/session', { body: { register: { ...account, displayName: 'Ann' } } })
  const { cookies } = await send('/session', { method: 'DELETE', cookie })
  const device = cookies.find((one) => one?.startsWith('bazaar_device='))
  for (const address of ['198.51.100.1', '198.51.100.2', '198.51.100.3'])
    await send('/session', { address, body: { login: { ...account, password: 'a-wrong-password' } } })
  const login = (known: string | undefined) => send('/session', { address: '203.0.113.1', cookie: known, body: { login: account } })
  expect((await login(undefined)).codes).toEqual(['RATE_LIMITED'])
  expect((await login('bazaar_device=nonsense')).codes).toEqual(['RATE_LIMITED'])
  expect((await login(`bazaar_device=${'x'.repeat(9000)}`)).codes).toEqual(['RATE_LIMITED'])
  expect((await login(device)).status).toBe(200)
})

test('while auth is away a page is told to come back, and keeps its cookie', async () => {
  const { send, subgraph } = await open()
  const { cookie } = await send('/session', { body: { register: { ...account, displayName: 'Ann' } } })
  await subgraph('auth').close()
  for (const [method, path] of [
    ['POST', '/session/refresh'],
    ['DELETE', '/session'],
  ] as const) {
    const answer = await send(path, { method, cookie })
    expect([answer.status, answer.codes, answer.cookie]).toEqual([503, ['SERVICE_UNAVAILABLE'], undefined])
  }
})
