import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, jwtVerify, SignJWT } from 'jose'
import { expect, onTestFinished, test as plainTest, vi } from 'vitest'
import { readConfig } from '#kit/config.ts'
import { redisForEachTest, type TestRedis } from '#kit/test/redis.ts'
import { createKeySet } from '#router/auth/key-set.ts'
import { msOf, openClient, sharedOver } from './testing.ts'

type Auth = Awaited<ReturnType<typeof openAuth>>

const { redis, test } = await redisForEachTest()

const [first, second] = [await makeKey('first'), await makeKey('second')]

/** Half a second, and a margin for a busy machine. */
const halfSecond = 700

plainTest('a token of auth is accepted, a token of another issuer is not, and the keys are read once', async () => {
  const auth = await openAuth(first)
  const accepts = await openRouter(auth)
  for (let request = 0; request < 5; request += 1) expect(await accepts(await first.token())).toBe(true)
  expect(await accepts(await second.token())).toBe(false)
  expect(auth.asked).toBe(1)
})

plainTest('an unknown key leads to one read in ten seconds, for any number of tokens', async () => {
  stopTime()
  const auth = await openAuth(first)
  const accepts = await openRouter(auth)
  await accepts(await first.token())
  auth.keys = [first, second]
  later(9_000)
  expect(await accepts(await second.token())).toBe(false)
  later(2_000)
  expect(await accepts(await second.token())).toBe(true)
  const unknown = await makeKey('third')
  for (let request = 0; request < 5; request += 1) expect(await accepts(await unknown.token())).toBe(false)
  expect(auth.asked).toBe(2)
})

plainTest('while auth is down its tokens are still accepted', async () => {
  stopTime()
  const auth = await openAuth(first)
  const accepts = await openRouter(auth)
  await accepts(await first.token())
  auth.close()
  later(86_400_000)
  expect(await accepts(await first.token())).toBe(true)
})

plainTest('while auth hangs no request waits longer than half a second', async () => {
  const auth = await openAuth(first)
  auth.answering = false
  const accepts = await openRouter(auth)
  expect(await msOf(async () => expect(await accepts(await first.token())).toBe(false))).toBeLessThan(halfSecond)
  auth.answering = true
  expect(await accepts(await first.token())).toBe(true)
})

test('a router that starts while auth is down accepts the tokens that another router could verify', async () => {
  const auth = await openAuth(first)
  const accepts = await openRouter(auth, redis)
  await accepts(await first.token())
  const client = await openClient(redis)
  await vi.waitUntil(() => client.get('bazaar:jwks'))
  auth.close()
  const otherAccepts = await openRouter(auth, redis)
  expect(await otherAccepts(await first.token())).toBe(true)
})

test('keys in Redis that are older than those of this router are not used', async () => {
  stopTime()
  const auth = await openAuth(first)
  const accepts = await openRouter(auth, redis)
  await accepts(await first.token())
  await (await openClient(redis)).set('bazaar:jwks', JSON.stringify({ keys: [second.jwk], at: 1 }))
  auth.close()
  later(60_000)
  expect([await accepts(await second.token()), await accepts(await first.token())]).toEqual([false, true])
})

test('a router that starts while auth hangs uses the keys in Redis within half a second', async () => {
  const auth = await openAuth(first)
  await (await openClient(redis)).set('bazaar:jwks', JSON.stringify({ keys: [first.jwk], at: 1 }))
  auth.answering = false
  const accepts = await openRouter(auth, redis)
  expect(await msOf(async () => expect(await accepts(await first.token())).toBe(true))).toBeLessThan(halfSecond)
})

test.each(['nonsense', 'null', '{}', '{"keys":"x","at":1}', '{"keys":[{"kty":"x"}],"at":1}'])(
  'a value in Redis that is not a key set (%s) is ignored',
  async (text) => {
    const auth = await openAuth(first)
    auth.close()
    await (await openClient(redis)).set('bazaar:jwks', text)
    const accepts = await openRouter(auth, redis)
    expect(await accepts(await first.token())).toBe(false)
  },
)

async function makeKey(kid: string) {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA')
  const token = () => new SignJWT({ sub: kid }).setProtectedHeader({ alg: 'EdDSA', kid }).sign(privateKey)
  return { jwk: { ...(await exportJWK(publicKey)), kid, alg: 'EdDSA' }, token }
}

/** Serves a key set over HTTP, as auth does. */
async function openAuth(...keys: (typeof first)[]) {
  const state = { keys, asked: 0, answering: true }
  const server = createServer((_, response) => {
    state.asked += 1
    if (state.answering) response.end(JSON.stringify({ keys: state.keys.map(({ jwk }) => jwk) }))
  }).listen(0, '127.0.0.1')
  await vi.waitUntil(() => server.listening)
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  onTestFinished(close)
  const config = readConfig({ SUBGRAPH_URLS: `auth=http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` })
  return Object.assign(state, { config, close })
}

/** Creates the key set of one more router. Returns a function that tries to verify a token with it. */
async function openRouter({ config }: Auth, over?: TestRedis) {
  const { key, close } = createKeySet(config, await sharedOver(over))
  onTestFinished(close)
  return async (token: string): Promise<boolean> =>
    jwtVerify(token, key).then(
      () => true,
      () => false,
    )
}

function stopTime() {
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
}

/** Moves the stopped clock forward. */
function later(ms: number) {
  return vi.setSystemTime(Date.now() + ms)
}
