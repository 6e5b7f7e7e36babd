import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { frozenClock } from '#kit/test/testing.ts'
import { address, dataOf, openTestShop } from '#tests/support/shop.ts'

const account = { email: 'ann@example.com', password: 'a-long-password' }

const operations = [
  '{ cart { id } }',
  '{ orders { totalCount } }',
  '{ order(id: "ord_1") { id } }',
  '{ products { totalCount } }',
  '{ __typename }',
  'mutation { createCart { cart { id } } }',
]

test('with an expired token every operation is refused whole, with the reason', async () => {
  const { send, clock, token } = await open()
  clock.advance(301_000)
  for (const query of operations) {
    const answer = await send({ query }, { token })
    expect([query, answer.statusCode, answer.headers['www-authenticate'], answer.json()]).toEqual([
      query,
      401,
      'Bearer error="invalid_token"',
      { errors: [refusal('TOKEN_EXPIRED')] },
    ])
  }
})

test.each(['application/json', 'application/graphql-response+json'])('a refusal in %s has the status 401', async (accept) => {
  const { router } = await open()
  const headers = { accept, authorization: 'Bearer nonsense' }
  const { statusCode, headers: received } = await router.app.inject({
    method: 'POST',
    url: '/graphql',
    headers,
    payload: { query: '{ cart { id } }' },
  })
  expect([statusCode, received['content-type']]).toEqual([401, `${accept}; charset=utf-8`])
})

test('a token of a session that has ended is refused as revoked', async () => {
  const { ask, token } = await open()
  await ask('mutation { logout(input: {}) { sessionId } }', {}, { token })
  expect(await ask('{ cart { id } }', {}, { token })).toEqual({ errors: [refusal('TOKEN_REVOKED')] })
})

const refusedHeaders: [Record<string, string>, string][] = [
  [{ authorization: 'Bearer nonsense' }, 'TOKEN_INVALID'],
  [{ authorization: 'Bearer' }, 'TOKEN_INVALID'],
  [{ authorization: 'Bearer a b' }, 'TOKEN_INVALID'],
  [{ authorization: 'Basic YTpi' }, 'TOKEN_INVALID'],
  [{ 'x-guest-token': 'short' }, 'GUEST_TOKEN_INVALID'],
]

test('a token that brings its own key is refused', async () => {
  const shop = await openTestShop()
  const { keys } = (await shop.router.app.inject({ url: '/.well-known/jwks.json' })).json()
  const { publicKey, privateKey } = await generateKeyPair('EdDSA')
  const [jwk, elsewhere] = [await exportJWK(publicKey), 'https://evil.example/key']
  const claims = {
    sub: 'usr_1',
    sid: 'ses_1',
    roles: ['ADMIN'],
    permissions: ['USERS_READ'],
    rolesVersion: 1,
    iss: 'bazaar',
    aud: 'bazaar',
  }
  for (const header of [{ jwk }, { jwk, kid: keys[0].kid }, { jku: elsewhere }, { x5u: elsewhere, kid: '../keys' }]) {
    const forged = new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', ...header })
      .setIssuedAt()
      .setExpirationTime('5m')
    const { errors } = await shop.ask('{ me { id } }', {}, { token: await forged.sign(privateKey) })
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED', reason: 'TOKEN_INVALID' } }])
  }
})

test('a malformed header is refused, and nothing of the mutation runs', async () => {
  const { router } = await open()
  const payload = { query: 'mutation { createCart { guestToken } }' }
  for (const [headers, reason] of refusedHeaders) {
    const answer = await router.app.inject({ method: 'POST', url: '/graphql', headers, payload })
    expect([headers, answer.statusCode, answer.json()]).toEqual([headers, 401, { errors: [refusal(reason)] }])
  }
})

test('a wrong guest token is told to a user too', async () => {
  const { ask, token } = await open()
  expect(await ask('{ cart { id } }', {}, { token, guest: 'short' })).toEqual({ errors: [refusal('GUEST_TOKEN_INVALID')] })
})

test('an empty header is none', async () => {
  const { router } = await open()
  const headers = { authorization: '', 'x-guest-token': '' }
  const answer = await router.app.inject({ method: 'POST', url: '/graphql', headers, payload: { query: '{ cart { id } }' } })
  expect(answer.json()).toEqual({ data: { cart: null } })
})

test('an expired token hinders neither refreshToken, login, register, validateToken nor logout', async () => {
  const { ask, clock, token, refreshToken } = await open()
  clock.advance(301_000)
  const refresh = `mutation ($input: RefreshTokenInput!) { ...Refresh } fragment Refresh on Mutation { refreshToken(input: $input) { refreshToken user { email } } }`
  const refreshed = dataOf(await ask(refresh, { input: { refreshToken } }, { token })).refreshToken
  expect(refreshed.user).toEqual({ email: account.email })
  const login = 'mutation ($input: LoginInput!) { login(input: $input) { user { email } } }'
  expect(dataOf(await ask(login, { input: account }, { token })).login.user).toEqual({ email: account.email })
  const register = 'mutation ($input: RegisterInput!) { register(input: $input) { user { email } } }'
  const input = { ...account, email: 'bob@example.com', displayName: 'Bob' }
  expect(dataOf(await ask(register, { input }, { token })).register.user).toEqual({ email: input.email })
  expect(dataOf(await ask(`{ validateToken(token: "${token}") { reason } }`, {}, { token })).validateToken).toEqual({
    reason: 'TOKEN_EXPIRED',
  })
  const logout = 'mutation ($input: LogoutInput!) { logout(input: $input) { sessionId } }'
  expect(dataOf(await ask(logout, { input: { refreshToken: refreshed.refreshToken } }, { token })).logout.sessionId).toMatch(/^ses_/)
})

test('an operation that does more than sign in is refused', async () => {
  const { ask, clock, token } = await open()
  clock.advance(301_000)
  const head = 'mutation ($input: LoginInput!) { login(input: $input) { accessToken }'
  for (const more of [
    'createCart { cart { id } } }',
    '... on Mutation { createCart { cart { id } } } }',
    '...More } fragment More on Mutation { createCart { cart { id } } }',
  ])
    expect(await ask(`${head} ${more}`, { input: account }, { token })).toEqual({ errors: [refusal('TOKEN_EXPIRED')] })
})

test("an order with a refused token is not placed as a guest's", async () => {
  const { ask, clock, token } = await open()
  clock.advance(301_000)
  const input = { cartId: 'crt_1', expectedTotal: 1, idempotencyKey: 'k', email: 'ann@example.com', shippingAddress: address }
  const place = 'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id } } }'
  expect(await ask(place, { input }, { token })).toEqual({ errors: [refusal('TOKEN_EXPIRED')] })
})

function refusal(reason: string) {
  return { message: expect.any(String), extensions: { code: 'UNAUTHENTICATED', reason } }
}

async function open() {
  const clock = frozenClock()
  const shop = await openTestShop({ clock })
  const register = 'mutation ($input: RegisterInput!) { register(input: $input) { accessToken refreshToken } }'
  const { accessToken, refreshToken } = dataOf(await shop.ask(register, { input: { ...account, displayName: 'Ann' } })).register
  return { ...shop, clock, token: accessToken as string, refreshToken }
}
