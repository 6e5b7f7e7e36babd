import { type CryptoKey, decodeJwt, exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'
import { expect, test } from 'vitest'
import { openProviderShop } from '#tests/support/provider-shop.ts'
import { type SignInProvider, startSignInProvider } from '#tests/support/sign-in-provider.ts'

type Shop = Awaited<ReturnType<typeof openProviderShop>>

const now = Math.floor(Date.now() / 1000)
const [invalid, away] = ['PROVIDER_SIGN_IN_INVALID', 'PROVIDER_UNAVAILABLE']

/** How the address to which the provider leads the browser is changed on its way. */
const changedAnswers: [string, (query: URLSearchParams) => void][] = [
  ['another state', (query) => query.set('state', 'x'.repeat(43))],
  ['no state', (query) => query.delete('state')],
  ['two states', (query) => query.append('state', 'x')],
  ['the issuer of another provider', (query) => query.set('iss', 'https://accounts.example')],
  ['no issuer, which this provider always names', (query) => query.delete('iss')],
  ['another code', (query) => query.set('code', 'x'.repeat(43))],
  ['no code', (query) => query.delete('code')],
  ['a token that came without a code', (query) => query.set('id_token', 'a.b.c')],
]

/** The ID token that the provider gives in place of its own. */
const forgedTokens: [string, (claims: JWTPayload, provider: SignInProvider) => string | undefined | Promise<string>][] = [
  ['another nonce', (claims, { sign }) => sign({ ...claims, nonce: 'x'.repeat(43) })],
  ['no nonce', ({ nonce: _, ...claims }, { sign }) => sign(claims)],
  ['another issuer', (claims, { sign }) => sign({ ...claims, iss: 'https://accounts.example' })],
  ['another client in it', (claims, { sign }) => sign({ ...claims, aud: 'other' })],
  ['another client that was authorized', (claims, { sign }) => sign({ ...claims, aud: ['shop', 'other'], azp: 'other' })],
  ['a time that is over', (claims, { sign }) => sign({ ...claims, iat: now - 600, exp: now - 300 })],
  ['no end', ({ exp: _, ...claims }, { sign }) => sign(claims)],
  ['a name that is too long', (claims, { sign }) => sign({ ...claims, sub: 'x'.repeat(256) })],
  ['nobody in it', ({ sub: _, ...claims }, { sign }) => sign(claims)],
  ['the algorithm none', (claims) => new UnsecuredJWT(claims).encode()],
  [
    'a signature by the secret of the client',
    (claims) => signWith(new TextEncoder().encode('a-secret-of-the-shop'.repeat(2)), 'HS256', claims),
  ],
  ['a key of somebody else', async (claims) => signWith((await generateKeyPair('RS256')).privateKey, 'RS256', claims)],
  ['a signature that was changed', async (claims, { sign }) => `${(await sign(claims)).slice(0, -10)}AAAAAAAAAA`],
  [
    'a key that it brings itself',
    async (claims) => {
      const { privateKey, publicKey } = await generateKeyPair('RS256')
      return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', jwk: await exportJWK(publicKey) }).sign(privateKey)
    },
  ],
  ['nothing', () => undefined],
]

test.each(changedAnswers)('with %s nobody is signed in', async (_, change) => {
  const { begin, provider, comeBack, signIn } = await openProviderShop()
  const { url, cookie } = await begin()
  const back = new URL(await provider.visit(url))
  change(back.searchParams)
  expect(refusalOf(await comeBack(back.href, cookie))).toEqual([invalid, undefined])
  expect((await signIn()).session).toBeDefined()
})

test('whatever another page leads a browser back with takes nothing from the sign-in that is under way there', async () => {
  const { begin, provider, comeBack } = await openProviderShop({ SIGN_IN_LIMIT: '2' })
  const { url, cookie } = await begin()
  for (const forged of [
    '',
    '?code=x',
    '?state=x&code=x',
    '?error=access_denied',
    '?error=access_denied&state=x',
    `?state=${'x'.repeat(9000)}`,
  ])
    for (const id of ['company', 'other']) {
      const { kept, session } = await comeBack(`/session/callback/${id}${forged}`, cookie)
      expect([id, forged, kept, session]).toEqual([id, forged, {}, undefined])
    }
  const { kept, session } = await comeBack(await provider.visit(url), cookie)
  expect([kept.bazaar_sign_in, session]).toEqual(['', expect.any(String)])
})

test.each(forgedTokens)('with an ID token with %s nobody is signed in', async (_, forge) => {
  const { signIn, provider } = await openProviderShop()
  const forged: unknown[] = []
  provider.state.change = async (ctx) => {
    const body = ctx.body as { id_token?: string }
    if (ctx.path !== '/token' || !body.id_token) return
    forged.push(body)
    ctx.body = { ...body, id_token: await forge(decodeJwt(body.id_token), provider) }
  }
  expect(refusalOf(await signIn())).toEqual([invalid, undefined])
  expect(forged.length).toBe(1)
  provider.state.change = () => {}
  expect((await signIn()).session).toBeDefined()
})

test('an answer is good once, in the browser that began, for ten minutes', async () => {
  const { begin, provider, comeBack, clock } = await openProviderShop()
  const [first, second] = [await begin(), await begin()]
  const back = await provider.visit(first.url)
  expect(refusalOf(await comeBack(back, undefined))).toEqual([invalid, undefined])
  expect(refusalOf(await comeBack(back, second.cookie))).toEqual([invalid, undefined])
  expect(refusalOf(await comeBack(back, 'bazaar_sign_in=nonsense'))).toEqual([invalid, undefined])
  const both = await Promise.all([comeBack(back, first.cookie), comeBack(back, first.cookie)])
  expect(both.map(refusalOf).filter(([, session]) => session)).toHaveLength(1)
  expect(refusalOf(await comeBack(back, first.cookie))).toEqual([invalid, undefined])
  const third = await begin()
  const replayed = new URL(await provider.visit(third.url))
  replayed.searchParams.set('code', new URL(back).searchParams.get('code') ?? '')
  expect(refusalOf(await comeBack(replayed.href, third.cookie))).toEqual([invalid, undefined])
  const late = await begin()
  const lateBack = await provider.visit(late.url)
  clock.advance(601_000)
  expect(refusalOf(await comeBack(lateBack, late.cookie))).toEqual([invalid, undefined])
})

test('providers cannot be mixed up', async () => {
  const evil = await startSignInProvider('evil')
  evil.people.set('ann', { email: 'ann@example.com', email_verified: true })
  const { begin, provider, comeBack } = await openProviderShop({}, [evil])
  const [good, bad] = [await begin({ provider: 'company' }), await begin({ provider: 'evil' })]
  // the answer of one at the address of the other, with either cookie
  for (const cookie of [good.cookie, bad.cookie]) {
    const back = (await provider.visit(good.url)).replace('/callback/company', '/callback/evil')
    expect(refusalOf(await comeBack(back, cookie))).toEqual([invalid, undefined])
  }
  // the user believes to be at the one, and is led to the other with its state
  const begun = await begin({ provider: 'evil' })
  const led = new URL(provider.issuer + new URL(begun.url).pathname + new URL(begun.url).search)
  led.searchParams.set('redirect_uri', 'http://localhost:4000/session/callback/company')
  const stolen = (await provider.visit(led.href)).replace('/callback/company', '/callback/evil')
  expect(refusalOf(await comeBack(stolen, begun.cookie))).toEqual([invalid, undefined])
})

test.each([
  ['fails', (ctx: { status: number; body: unknown }) => Object.assign(ctx, { status: 500, body: 'no' })],
  ['leads elsewhere', (ctx) => Object.assign(ctx, { status: 302, body: '', redirected: true })],
  ['does not end', (ctx) => Object.assign(ctx, { body: { padding: 'x'.repeat(300_000) } })],
  ['speaks something else', (ctx) => Object.assign(ctx, { body: '<html>' })],
] as [string, (ctx: { status: number; body: unknown }) => void][])(
  'a provider that %s signs nobody in, and the user may try again',
  async (_, answer) => {
    const { signIn, provider, begin } = await openProviderShop()
    await begin()
    provider.state.change = (ctx) => {
      if (ctx.path === '/token') answer(ctx)
    }
    expect(refusalOf(await signIn())).toEqual([away, undefined])
  },
)

test('a provider that does not answer in time is given up', async () => {
  const { begin, provider, signIn } = await openProviderShop()
  provider.state.change = (ctx) => (ctx.path.startsWith('/.well-known') ? new Promise((done) => setTimeout(done, 4000)) : undefined)
  const started = Date.now()
  expect((await begin()).codes).toEqual([away])
  expect(Date.now() - started).toBeLessThan(3500)
  provider.state.change = () => {}
  expect((await signIn()).session).toBeDefined()
})

test('a provider that has another client sign in does not sign in here', async () => {
  const { begin, provider, comeBack } = await openProviderShop()
  const { url, cookie } = await begin()
  const back = await provider.visit(url.replace('client_id=shop', 'client_id=other'))
  expect(refusalOf(await comeBack(back, cookie))).toEqual([invalid, undefined])
})

test('a provider that names another issuer, or an address without https, is not used', async () => {
  const { begin, provider } = await openProviderShop()
  for (const named of [
    { issuer: 'https://accounts.example' },
    { authorization_endpoint: 'http://accounts.example/auth' },
    { authorization_endpoint: 'javascript:alert(1)' },
  ]) {
    provider.state.change = (ctx) => {
      if (ctx.path.startsWith('/.well-known')) ctx.body = { ...(ctx.body as object), ...named }
    }
    expect([named, (await begin()).codes]).toEqual([named, [away]])
  }
})

function refusalOf({ location, session }: Awaited<ReturnType<Shop['comeBack']>>) {
  return [/#sign-in=(.*)$/.exec(location ?? '')?.[1], session]
}

function signWith(key: CryptoKey | Uint8Array, alg: string, claims: JWTPayload): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg, kid: 'first' }).sign(key)
}
