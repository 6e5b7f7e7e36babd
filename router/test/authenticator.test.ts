import { errors, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { frozenClock } from '#kit/test/testing.ts'
import { createAuthenticator } from '#router/auth/authenticator.ts'
import { newGuestToken } from '#schema/guest-token.ts'

type Changes = {
  claims?: JWTPayload
  header?: object
  issuer?: string
  audience?: string
  from?: number
  until?: number
  key?: (typeof keys)['privateKey']
}

const keys = await generateKeyPair('EdDSA')
const others = await generateKeyPair('EdDSA')

const start = Date.parse('2026-12-01T09:00:00Z') / 1000
const claims = { sub: 'usr_1', sid: 'ses_1', roles: ['CUSTOMER'], permissions: [], rolesVersion: 2 }

test('the claims of a valid token become the caller', async () => {
  expect(await setUp().callerOf(await token())).toEqual({ sub: 'usr_1', sid: 'ses_1', roles: ['CUSTOMER'], permissions: [] })
})

test.each<[string, () => Promise<string> | string]>([
  ['signed with another key', () => token({ key: others.privateKey })],
  ['of another issuer', () => token({ issuer: 'elsewhere' })],
  ['for another audience', () => token({ audience: 'elsewhere' })],
  ['of another type', () => token({ header: { typ: 'JWT' } })],
  ['without a session', () => token({ claims: { sid: undefined } })],
  ['issued in the future', () => token({ from: start + 100, until: start + 200 })],
  ['not signed at all', unsigned],
  [
    'signed with a shared secret',
    () => new SignJWT(claims).setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' }).sign(new TextEncoder().encode('a'.repeat(32))),
  ],
  ['with a changed body', async () => (await token()).replace(/\.[^.]+\./, `.${Buffer.from('{"sub":"usr_2"}').toString('base64url')}.`)],
  ['with padding', async () => `${await token()}=`],
  ['that is not a JWT', () => 'nonsense'],
])('a token %s is refused, and its bearer is anonymous', async (_, make) => {
  expect(await setUp().callerOf(await make())).toEqual({ roles: [], permissions: [], reason: 'TOKEN_INVALID' })
})

test('a token expires, even if it is cached, and a token with too long a lifetime is refused', async () => {
  const { callerOf, clock } = setUp()
  const [short, long] = [await token(), await token({ until: start + 100_000 })]
  expect((await callerOf(short)).sub).toBe('usr_1')
  clock.advance(301_000)
  expect(await callerOf(short)).toMatchObject({ reason: 'TOKEN_EXPIRED' })
  expect((await callerOf(long)).reason).toBeDefined()
})

test.each([new TypeError('fetch failed'), new errors.JWKSTimeout(), new Error('auth answered with status 503')])(
  'while the key set cannot be read (%s), a token is unverified',
  async (fault) => {
    const key = async () => Promise.reject(fault)
    const { callerOf } = createAuthenticator({
      key,
      maxTokenAge: 300,
      guestTokenDays: 90,
      revocations: { isRevoked: () => false },
      clock: frozenClock(),
    })
    expect(await callerOf(await token())).toEqual({ roles: [], permissions: [], reason: 'TOKEN_UNVERIFIED' })
  },
)

test('a revoked token is refused at once', async () => {
  let revoked = false
  const { callerOf } = setUp(({ rolesVersion }) => revoked && rolesVersion < 3)
  const one = await token()
  expect((await callerOf(one)).sub).toBe('usr_1')
  revoked = true
  expect(await callerOf(one)).toMatchObject({ reason: 'TOKEN_REVOKED' })
})

test('headers can identify a user, a guest, both or nobody, and a guest token that is weak or too old is refused', async () => {
  const { fromHeaders, clock } = setUp()
  const [authorization, guest] = [`Bearer ${await token()}`, newGuestToken(clock())]
  expect(await fromHeaders({})).toEqual({ roles: [], permissions: [] })
  expect(await fromHeaders({ authorization, 'x-guest-token': guest })).toMatchObject({
    sub: 'usr_1',
    guest: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  for (const weak of ['short', 'a'.repeat(22), 'g'.repeat(65), `${guest} x`, 'ü'.repeat(22)])
    expect(await fromHeaders({ 'x-guest-token': weak })).toEqual({ roles: [], permissions: [], reason: 'GUEST_TOKEN_INVALID' })
  clock.advance(91 * 86_400_000)
  expect(await fromHeaders({ 'x-guest-token': guest })).toEqual({ roles: [], permissions: [], reason: 'GUEST_TOKEN_EXPIRED' })
  expect((await fromHeaders({ authorization: 'Basic abc' })).sub).toBeUndefined()
})

function setUp(isRevoked: (claims: { sub: string; sid: string; rolesVersion: number }) => boolean = () => false) {
  const clock = frozenClock()
  const authenticate = createAuthenticator({
    key: async () => keys.publicKey,
    maxTokenAge: 300,
    guestTokenDays: 90,
    revocations: { isRevoked },
    clock,
  })
  return { clock, ...authenticate }
}

function token({
  claims: more,
  header,
  issuer = 'bazaar',
  audience = 'bazaar',
  from = start,
  until = start + 300,
  key = keys.privateKey,
}: Changes = {}) {
  return new SignJWT({ ...claims, ...more })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', ...header })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt(from)
    .setExpirationTime(until)
    .sign(key)
}

function unsigned() {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'none', typ: 'at+jwt' })}.${part({ ...claims, iss: 'bazaar', aud: 'bazaar', iat: start, exp: start + 300 })}.`
}
