import { expect, test } from 'vitest'
import { namesOf, openSessionShop as open } from '#tests/support/session-shop.ts'
import { dataOf } from '#tests/support/shop.ts'

const account = { email: 'ann@example.com', password: 'a-long-password' }

test('in production the cookie is always Secure', async () => {
  const { send } = await open({ NODE_ENV: 'production', TRIAL: '1' })
  const { attributes } = await send('/session', { body: { register: { ...account, displayName: 'Ann' } } })
  expect(attributes.at(-1)).toBe('Secure')
})

test('behind TLS the cookies have the prefix that no other host can set, and an older one goes on until its session ends', async () => {
  const { send } = await open({ NODE_ENV: 'production', TRIAL: '1', SIGN_IN_LIMIT: '0', RATE_LIMIT: '0' })
  const { cookie = '', attributes } = await send('/session', { body: { register: { ...account, displayName: 'Ann' } } })
  expect([cookie.split('=')[0], attributes]).toEqual([
    '__Host-bazaar_session',
    ['Path=/', 'Max-Age=34560000', 'HttpOnly', 'SameSite=Strict', 'Secure'],
  ])
  const forged = `bazaar_session=ses_1.a; ${cookie}`
  const refreshed = await send('/session/refresh', { cookie: forged })
  expect([refreshed.status, namesOf(refreshed.cookies)]).toEqual([200, ['bazaar_session=', '__Host-bazaar_session=…']])
  const older = `bazaar_session=${refreshed.cookie?.split('=')[1]}`
  const goesOn = await send('/session/refresh', { cookie: older })
  expect([namesOf(goesOn.cookies), goesOn.attributes[0]]).toEqual([['bazaar_session=…'], 'Path=/session'])
  const again = await send('/session', { cookie: goesOn.cookie, body: { login: account } })
  expect(namesOf(again.cookies)).toEqual(['bazaar_session=', '__Host-bazaar_session=…'])
  const ended = await send('/session', { method: 'DELETE', cookie: again.cookie })
  expect(namesOf(ended.cookies)).toEqual(['__Host-bazaar_device=…', '__Host-bazaar_session='])
})

test('a login ends the session that its caller had before', async () => {
  const { send, ask } = await open()
  const { cookie, json } = await send('/session', { body: { register: { ...account, displayName: 'Ann' } } })
  const next = await send('/session', { cookie, body: { login: account } })
  expect((await ask('{ me { id } }', {}, { token: json.accessToken })).errors).toMatchObject([{ extensions: { reason: 'TOKEN_REVOKED' } }])
  expect((await send('/session/refresh', { cookie })).codes).toEqual(['INVALID_REFRESH_TOKEN'])
  const login = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken } }'
  const last = dataOf(await ask(login, { input: account }, { token: next.json.accessToken })).login.accessToken
  expect((await send('/session/refresh', { cookie: next.cookie })).codes).toEqual(['INVALID_REFRESH_TOKEN'])
  expect(dataOf(await ask('{ me { email } }', {}, { token: last })).me).toEqual({ email: account.email })
})

test('a login that is refused, and one on another device, end no session', async () => {
  const { send } = await open()
  const { cookie } = await send('/session', { body: { register: { ...account, displayName: 'Ann' } } })
  expect((await send('/session', { cookie, body: { login: { ...account, password: 'a-wrong-password' } } })).codes).toEqual([
    'INVALID_CREDENTIALS',
  ])
  expect((await send('/session', { body: { login: account } })).codes).toEqual([])
  expect((await send('/session/refresh', { cookie })).status).toBe(200)
})

test('a registration ends the session of the page that registers', async () => {
  const { send, ask } = await open()
  const { json, cookie } = await send('/session', { body: { register: { ...account, displayName: 'Ann' } } })
  const headers = { authorization: `Bearer ${json.accessToken}` }
  const bob = { email: 'bob@example.com', password: 'another-long-password', displayName: 'Bob' }
  expect((await send('/session', { cookie, headers, body: { register: bob } })).status).toBe(200)
  expect((await ask('{ me { id } }', {}, { token: json.accessToken })).errors).toMatchObject([{ extensions: { reason: 'TOKEN_REVOKED' } }])
  expect((await send('/session/refresh', { cookie })).codes).toEqual(['INVALID_REFRESH_TOKEN'])
})
