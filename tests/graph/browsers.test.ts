import { expect, test } from 'vitest'
import { openTestShop } from '#tests/support/shop.ts'

const mine = { authorization: 'Bearer forged', 'x-guest-token': 'a-guest-of-browsers-0001' }
const json = { 'content-type': 'application/json' }

test('no browser keeps an answer of the graph, of a session or of a download', async () => {
  const { router, register, ask } = await openTestShop({ settings: { NODE_ENV: 'production', TRIAL: '1', RATE_LIMIT: '0' } })
  const token = await register('ann')
  const asking = { method: 'POST', url: '/graphql', headers: { ...json, authorization: `Bearer ${token}` } } as const
  const payload = { query: 'query Mine { me { email } }' }
  for (const _ of ['new', 'known', 'known']) expect(keptBy(await router.app.inject({ ...asking, payload }))).toBe('no-store')
  for (const more of [{ payload: { query: '{' } }, { headers: { ...json, ...mine }, payload }, { payload: { query: '{ nothing }' } }])
    expect(keptBy(await router.app.inject({ ...asking, ...more }))).toBe('no-store')
  const url = `/graphql?query=${encodeURIComponent(payload.query)}`
  expect(keptBy(await router.app.inject({ url, headers: { ...asking.headers, 'apollo-require-preflight': '1' } }))).toBe('no-store')
  for (const path of ['/session', '/session/refresh'])
    expect(keptBy(await router.app.inject({ method: 'POST', url: path }))).toBe('no-store')
  expect((await ask('{ __typename }')).data).toBeDefined()
})

test('only a page of a listed origin may read answers', async () => {
  const { router } = await openTestShop({ settings: { NODE_ENV: 'production', TRIAL: '1', CORS_ORIGINS: 'https://www.shop.example' } })
  const allowed = async (url: string, origin: string) =>
    (await router.app.inject({ method: 'POST', url, headers: { origin, ...json }, payload: { query: '{ __typename }' } })).headers[
      'access-control-allow-origin'
    ]
  for (const url of ['/graphql', '/session', '/images/none']) {
    expect(await allowed(url, 'https://www.shop.example')).toBe('https://www.shop.example')
    for (const origin of ['https://evil.example', 'https://www.shop.example.evil.example', 'http://www.shop.example', 'null'])
      expect([url, origin, await allowed(url, origin)]).toEqual([url, origin, undefined])
  }
})

test('the only redirect leads to the graph itself, whatever the address says', async () => {
  const { router } = await openTestShop()
  const led = async (url: string) => {
    const { statusCode, headers } = await router.app.inject({ url, headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' } })
    return statusCode >= 300 && statusCode < 400 ? headers.location : undefined
  }
  for (const url of ['/', '/?next=https://evil.example']) expect(await led(url)).toBe('/graphql')
  for (const url of ['//evil.example', '//evil.example/%2e%2e', '/graphql/', '/session/', '/\\evil.example'])
    expect([undefined, '/graphql']).toContain(await led(url))
})

test('a download has a name of ours, whatever the address says', async () => {
  const shop = await openTestShop()
  const token = await shop.registerAdmin()
  const { data } = await shop.ask('{ productExport { url } }', {}, { token })
  const { url } = (data as { productExport: { url: string } }).productExport
  const { statusCode, headers } = await shop.router.app.inject({ url })
  expect([statusCode, headers['content-disposition'], keptBy({ headers })]).toEqual([
    200,
    'attachment; filename="products.csv"',
    'no-store',
  ])
  const forged = await shop.router.app.inject({ url: `${url}&filename=${encodeURIComponent('evil.html"\r\nx: y')}` })
  expect([forged.statusCode, forged.headers['content-disposition']]).toEqual([403, undefined])
})

function keptBy({ headers }: { headers: Record<string, unknown> }): unknown {
  return headers['cache-control']
}
