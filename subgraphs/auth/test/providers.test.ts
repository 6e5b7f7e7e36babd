import { type AddressInfo, createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { boundedFetch, Unanswered } from '#subgraphs/auth/oidc/bounded-fetch.ts'
import { settings } from '#subgraphs/auth/settings.ts'

const provider = {
  id: 'company',
  name: 'Company',
  issuer: 'https://accounts.example',
  clientId: 'shop',
  clientSecret: 'a-secret',
  scope: 'openid',
  inner: false,
}

test('a provider is reached at public addresses by https only, unless it is an inner one', async () => {
  const { port, connections } = await listen()
  const inside = ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '2130706433', '0.0.0.0'].map(
    (host) => `https://${host}:${port}/`,
  )
  const others = [
    'https://10.0.0.1/',
    'https://169.254.169.254/',
    `http://127.0.0.1:${port}/`,
    'http://accounts.example/',
    'file:///etc/passwd',
  ]
  for (const url of [...inside, ...others]) await expect(boundedFetch(provider, url, {}), url).rejects.toThrow(Unanswered)
  expect(connections()).toBe(0)
  await expect(boundedFetch({ ...provider, inner: true }, `https://127.0.0.1:${port}/`, {})).rejects.toThrow(Unanswered)
  expect(connections()).toBe(1)
})

const { inner: _, ...named } = provider
const wrong: [string, unknown, Record<string, string>][] = [
  ['what is no JSON', 'google', {}],
  ['an unknown field', [{ ...named, url: 'x' }], {}],
  ['no client', [{ ...named, clientId: '' }], {}],
  ['an id that is no part of an address', [{ ...named, id: '../x' }], {}],
  ['one id twice', [named, { ...named, issuer: 'https://other.example' }], {}],
  ['one issuer twice', [named, { ...named, id: 'other' }], {}],
  ['an issuer without https', [{ ...named, issuer: 'http://accounts.example' }], {}],
  ['an issuer on this machine, in production', [{ ...named, issuer: 'http://127.0.0.1:9' }], { NODE_ENV: 'production' }],
  ['no page of the shop', [named], { PUBLIC_URL: '' }],
  ['a page of the shop without https', [named], { PUBLIC_URL: 'http://shop.example' }],
]

test.each(wrong)('providers with %s do not start the shop, and no secret is shown', (_, value, more) => {
  const SIGN_IN_PROVIDERS = typeof value === 'string' ? value : JSON.stringify(value)
  const faults = settings.faults({ PUBLIC_URL: 'https://shop.example', SIGN_IN_PROVIDERS, ...more })
  expect(faults).toEqual([expect.stringMatching(/^SIGN_IN_PROVIDERS: /)])
  expect(faults.join()).not.toContain('a-secret')
})

test('a provider needs its five fields alone', () => {
  expect(settings.faults({ PUBLIC_URL: 'https://shop.example', SIGN_IN_PROVIDERS: JSON.stringify([named]) })).toEqual([])
  expect(settings.of({ env: {} }).SIGN_IN_PROVIDERS).toBeUndefined()
})

/** Counts who connects to this machine. */
async function listen() {
  let count = 0
  const server = createServer((socket) => {
    count += 1
    socket.destroy()
  })
  await new Promise<void>((done) => server.listen(0, done))
  onTestFinished(() => void server.close())
  return { port: (server.address() as AddressInfo).port, connections: () => count }
}
