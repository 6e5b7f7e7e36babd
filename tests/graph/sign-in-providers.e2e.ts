import { expect, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import { openProviderShop } from '#tests/support/provider-shop.ts'
import { openSessionShop } from '#tests/support/session-shop.ts'
import { codesOf, dataOf, shopper } from '#tests/support/shop.ts'

const me = '{ me { id email emailVerified displayName hasPassword identities { id email provider { id name } } } }'
const guest = 'a-guest-with-a-long-token'
const account = { email: 'ann@example.com', password: 'a-long-password' }

test('a page signs in by a provider: the first time makes a confirmed account, the next ones find it', async () => {
  const { signIn, tokenOf, ask, provider } = await openProviderShop()
  const first = await signIn({ provider: 'company', returnTo: '/account?tab=1' })
  expect([first.status, first.location]).toEqual([303, 'http://localhost:4000/account?tab=1#sign-in=OK'])
  expect(first.received).toMatchObject({ 'cache-control': 'no-store' })
  const mine = dataOf(await ask(me, {}, { token: await tokenOf(first.session) })).me
  const identities = [{ id: expect.any(String), email: 'ann@example.com', provider: { id: 'company', name: 'Company' } }]
  expect(mine).toMatchObject({ email: 'ann@example.com', emailVerified: true, displayName: 'Ann', hasPassword: false, identities })
  // who somebody is there is not the address
  provider.people.set('ann', { email: 'other@example.com', email_verified: true })
  const again = dataOf(await ask('{ me { id email } }', {}, { token: await tokenOf((await signIn()).session) })).me
  expect(again).toEqual({ id: mine.id, email: 'ann@example.com' })
})

test('a guest who signs in by a provider keeps the cart, and the session of before ends', async () => {
  const { begin, comeBack, provider, ask, addProduct, registerAdmin, send, tokenOf, untilIdle } = await openProviderShop()
  const productId = await addProduct(await registerAdmin(), { sku: 'S', stock: 3 })
  await shopper({ ask }, { guest }).fill([{ productId, quantity: 2 }])
  const earlier = await send('/session', { body: { register: { ...account, email: 'bob@example.com', displayName: 'Bob' } } })
  const { url, cookie } = await begin(undefined, { cookie: earlier.cookie, headers: { 'x-guest-token': guest } })
  const { session } = await comeBack(await provider.visit(url), cookie)
  await untilIdle()
  expect(dataOf(await ask('{ cart { lines { quantity } } }', {}, { token: await tokenOf(session) })).cart.lines).toEqual([{ quantity: 2 }])
  expect((await send('/session/refresh', { cookie: earlier.cookie })).codes).toEqual(['INVALID_REFRESH_TOKEN'])
})

test('nobody ends the session of somebody else by naming it', async () => {
  const { begin, comeBack, provider, send } = await openProviderShop()
  const victim = await send('/session', { body: { register: { ...account, email: 'bob@example.com', displayName: 'Bob' } } })
  const forged = `${victim.cookie?.split('=')[1]?.split('.')[0]}.forged.${'x'.repeat(22)}`
  const { url, cookie } = await begin({ provider: 'company', refreshToken: forged })
  expect((await comeBack(await provider.visit(url), cookie)).session).toBeDefined()
  expect((await send('/session/refresh', { cookie: victim.cookie })).codes).toEqual([])
})

test('a session that began at a provider is the shop’s own: neither ends with the other', async () => {
  const { signIn, send, provider, clock } = await openProviderShop()
  const cookie = `bazaar_session=${(await signIn()).session}`
  let asked = 0
  provider.state.change = () => {
    asked += 1
  }
  const next = await send('/session/refresh', { cookie })
  expect(next.status).toBe(200)
  expect((await send('/session', { method: 'DELETE', cookie: next.cookie })).status).toBe(204)
  expect(asked).toBe(0)
  const last = `bazaar_session=${(await signIn()).session}`
  // the default of REFRESH_TOKEN_DAYS
  clock.advance(31 * 86_400_000)
  expect((await send('/session/refresh', { cookie: last })).codes).toEqual(['INVALID_REFRESH_TOKEN'])
})

test('the way back leads to pages of the shop only', async () => {
  const { begin, comeBack, provider } = await openProviderShop()
  const elsewhere = [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/%0d%0a',
    7,
    null,
    `/${'x'.repeat(2000)}`,
    '',
  ]
  for (const returnTo of elsewhere) {
    const { codes, status, url, cookie } = await begin({ provider: 'company', returnTo })
    if (returnTo !== '/%0d%0a') expect([returnTo, status, codes, cookie]).toEqual([returnTo, 400, ['BAD_USER_INPUT'], undefined])
    else expect((await comeBack(await provider.visit(url), cookie)).location).toBe('http://localhost:4000/%0d%0a#sign-in=OK')
  }
  const { url, cookie } = await begin()
  const token = cookie?.split('.')[0]
  for (const page of ['https://evil.example/', '//evil.example', 'javascript:alert(1)', 'nonsense']) {
    const { location } = await comeBack(await provider.visit(url), `${token}.${Buffer.from(page).toString('base64url')}`)
    expect([page, location?.split('#')[0]]).toEqual([page, '/'])
  }
})

test('whatever is sent to the way back, the browser is led to the shop with a code, and nothing is signed in', async () => {
  const { comeBack, begin, ask } = await openProviderShop()
  const { cookie } = await begin()
  const hostile = [
    '',
    '?',
    '?code',
    `?code=${'x'.repeat(9000)}`,
    '?state=a&state=b',
    '?code=%00&state=%ff',
    '?error=%3Cscript%3E',
    '?code=a#b',
    `?${'a&'.repeat(2000)}`,
  ]
  for (const query of hostile)
    for (const provider of ['company', 'other', '__proto__', '%00', 'x'.repeat(99)]) {
      const { status, location, session } = await comeBack(`/session/callback/${provider}${query}`, cookie)
      expect([provider, query, status, session]).toEqual([provider, query, 303, undefined])
      expect(location).toMatch(/^(\/|http:\/\/localhost:4000\/)#sign-in=(PROVIDER_SIGN_IN_INVALID|NOT_FOUND|INVALID_INPUT|BAD_USER_INPUT)$/)
    }
  expect(dataOf(await ask('{ signInProviders { id } }')).signInProviders).toHaveLength(1)
})

test('no other site begins a sign-in, and one cancelled at the provider says so', async () => {
  const { begin, comeBack, provider, attributes } = await opened()
  expect(attributes).toEqual(['Path=/session', 'Max-Age=600', 'HttpOnly', 'SameSite=Lax'])
  for (const headers of [{ 'x-session': undefined }, { 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }])
    expect((await begin(undefined, { headers })).codes).toEqual(['CROSS_SITE'])
  const { url, cookie } = await begin()
  const { state } = Object.fromEntries(new URL(url).searchParams)
  const denied = `http://localhost:4000/session/callback/company?error=access_denied&state=${state}&iss=${encodeURIComponent(provider.issuer)}`
  expect((await comeBack(denied, cookie)).location).toBe('http://localhost:4000/#sign-in=PROVIDER_DENIED')
})

test('sign-ins at a provider count as attempts of their network', async () => {
  const { begin } = await openProviderShop({ SIGN_IN_LIMIT: '2' })
  const answers = [await begin(), await begin(), await begin()]
  expect(answers.map(({ status, codes }) => [status, codes])).toEqual([
    [200, []],
    [200, []],
    [429, ['RATE_LIMITED']],
  ])
})

test('what a provider says of a user is in their data, and gone with the account', async () => {
  const { signIn, tokenOf, ask, subgraph, untilIdle } = await openProviderShop()
  const token = await tokenOf((await signIn()).session)
  const { rows } = dataOf(await ask('{ me { dataInAuth { rows { table row } } } }', {}, { token })).me.dataInAuth
  expect(rows.filter(({ table }: { table: string }) => table === 'identities')).toEqual([
    { table: 'identities', row: expect.stringContaining('"subject":"ann"') },
  ])
  expect(codesOf(await ask('mutation { deleteAccount(input: { confirm: true }) { userErrors { code } } }', {}, { token }))).toEqual([])
  await untilIdle()
  const { db } = subgraph('auth').context({ caller: nobody, requestId: 'test' })
  expect(await db.all('SELECT * FROM identities')).toEqual([])
  // the same person may come again, as somebody new
  expect((await signIn()).location).toBe('http://localhost:4000/#sign-in=OK')
})

test('without providers the shop lists none and leads nowhere; with some it says their names alone', async () => {
  const bare = await openSessionShop()
  expect(dataOf(await bare.ask('{ signInProviders { id name } }'))).toEqual({ signInProviders: [] })
  expect((await bare.send('/session', { body: { beginProviderSignIn: { provider: 'company' } } })).codes).toEqual(['NOT_FOUND'])
  const { ask } = await openProviderShop()
  expect(dataOf(await ask('{ signInProviders { id name } }'))).toEqual({ signInProviders: [{ id: 'company', name: 'Company' }] })
})

async function opened() {
  const shop = await openProviderShop()
  return { ...shop, attributes: (await shop.begin()).attributes }
}
