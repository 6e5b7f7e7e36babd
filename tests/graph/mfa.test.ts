import { Secret, TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { frozenClock } from '#kit/test/testing.ts'
import { codesOf, dataOf, openTestShop } from '#tests/support/shop.ts'

const root = { email: 'root@example.com', password: 'a-long-password' }
const enrol = 'mutation ($input: EnrolMfaInput!) { enrolMfa(input: $input) { secret userErrors { code } } }'
const confirm = 'mutation ($input: ConfirmMfaInput!) { confirmMfa(input: $input) { recoveryCodes userErrors { code } } }'
const users = '{ users { totalCount } }'

test('a page signs in with a code: no cookie and no token come before it', async () => {
  const { post, codeNow, turnOn, ask, untilIdle, admin } = await open()
  const secret = await turnOn()
  const first = await post({ login: root })
  expect([first.cookie, first.json]).toEqual([undefined, { ...nothing, mfaChallenge: expect.any(String), userErrors: [asked] }])
  const challenge = first.json.mfaChallenge
  expect(codesOf(await ask('{ me { id } }', {}, { token: challenge }))).toEqual(['UNAUTHENTICATED'])
  const wrong = await post({ verifyMfa: { challenge, code: '000000' } })
  expect([wrong.cookie, wrong.json.userErrors[0].code]).toEqual([undefined, 'MFA_CODE_INVALID'])
  const right = await post({ verifyMfa: { challenge, code: codeNow(secret) } })
  expect(right.cookie).toMatch(/^(__Host-)?bazaar_session=ses_/)
  expect(Object.keys(right.json)).toEqual(['accessToken', 'expiresAt', 'user', 'userErrors'])
  expect(dataOf(await ask('{ me { mfa { enabled recoveryCodesLeft } } }', {}, { token: right.json.accessToken })).me.mfa).toEqual({
    enabled: true,
    recoveryCodesLeft: 10,
  })
  await untilIdle()
  const { edges } = dataOf(await ask('{ mails { edges { node { kind } } } }', {}, { token: admin })).mails
  expect(edges[0].node.kind).toBe('MFA_ON')
})

test('where staff need it, neither they nor their keys may do anything before', async () => {
  const { ask, login, turnOn, post, codeNow } = await open({ STAFF_MFA: '1' })
  const bare = await login('root')
  expect(codesOf(await ask(users, {}, { token: bare }))).toEqual(['FORBIDDEN'])
  expect(dataOf(await ask('{ me { mfa { required } } }', {}, { token: bare })).me.mfa).toEqual({ required: true })
  const secret = await turnOn()
  const { mfaChallenge: challenge } = (await post({ login: root })).json
  const { accessToken: token } = (await post({ verifyMfa: { challenge, code: codeNow(secret) } })).json
  expect(codesOf(await ask(users, {}, { token }))).toEqual([])
  const make = 'mutation { createApiKey(input: { name: "machine", permissions: [USERS_READ] }) { key userErrors { code } } }'
  const { key } = dataOf(await ask(make, {}, { token })).createApiKey
  expect(codesOf(await ask(users, {}, { token: key }))).toEqual([])
})

const nothing = { accessToken: null, expiresAt: null, user: null }
const asked = { code: 'MFA_REQUIRED', message: 'Enter the code that your app shows, or a recovery code.', path: [], subject: null }

/** Opens a shop with the admin root, whose second factor `turnOn` turns on. */
async function open(settings: Record<string, string> = {}) {
  const clock = frozenClock()
  const shop = await openTestShop({ settings, clock })
  const admin = await shop.registerAdmin()
  const codeNow = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock().getTime() })
  const post = async (payload: object) => {
    const headers = { host: 'localhost:4000', origin: 'http://localhost:4000', 'sec-fetch-site': 'same-origin', 'x-session': '1' }
    const answer = await shop.router.app.inject({ method: 'POST', url: '/session', headers, payload })
    return { json: answer.json(), cookie: [answer.headers['set-cookie']].flat()[0] }
  }
  const turnOn = async (): Promise<string> => {
    const { secret } = dataOf(await shop.ask(enrol, { input: { password: root.password } }, { token: admin })).enrolMfa
    expect(codesOf(await shop.ask(confirm, { input: { code: codeNow(secret) } }, { token: admin }))).toEqual([])
    clock.advance(30_000)
    return secret
  }
  return { ...shop, admin, codeNow, post, turnOn }
}
