import { expect, test as plainTest, vi } from 'vitest'
import { redisForEachTest, type TestRedis } from '#kit/test/redis.ts'
import { rateLimit } from '#router/limits/rate-limit.ts'
import { msOf, redisWaitMs, sharedOver } from './testing.ts'

type Limit = ReturnType<typeof rateLimit>

const { redis, test } = await redisForEachTest()

plainTest('each address has its own count, and a refusal contains the time to wait', async () => {
  const limit = await limitOver(3)
  expect(await passing(limit, 5)).toBe(3)
  expect(await passing(limit, 5, '192.0.2.2')).toBe(3)
  const { extensions } = await limit('192.0.2.1').catch((error) => error)
  expect(extensions).toMatchObject({ code: 'RATE_LIMITED', http: { status: 429 } })
  expect(extensions.retryAfterMs).toBeGreaterThan(0)
  expect(extensions.retryAfterMs).toBeLessThanOrEqual(60_000)
})

plainTest('without a limit every request passes', async () => {
  expect(await passing(await limitOver(0), 50)).toBe(50)
})

test('routers share one count', async () => {
  await expectTogether(await limitOver(5, redis), await limitOver(5, redis))
})

test('while Redis is down each router counts alone, and they share one count again when it is back', async () => {
  const [one, other] = [await limitOver(5, redis), await limitOver(5, redis)]
  await redis.kill()
  expect([await passing(one, 8), await passing(other, 8)]).toEqual([5, 5])
  await redis.restartEmpty()
  await expectTogether(one, other)
})

test('a Redis that hangs delays one request, and no other', async () => {
  const limit = await limitOver(100, redis)
  redis.pause()
  expect(await msOf(() => limit('192.0.2.1'))).toBeLessThan(redisWaitMs)
  expect(await msOf(() => passing(limit, 50))).toBeLessThan(redisWaitMs)
  redis.resume()
})

async function limitOver(aMinute: number, over?: TestRedis) {
  return rateLimit('test', aMinute, await sharedOver(over))
}

/** Returns how many of these requests from one address pass. */
async function passing(limit: Limit, requests: number, address = '192.0.2.1'): Promise<number> {
  let passed = 0
  for (let request = 0; request < requests; request += 1)
    await limit(address).then(
      () => (passed += 1),
      () => {},
    )
  return passed
}

/** Fails unless two routers let five requests of an address through together. Retries with another address: Redis may be late on a busy machine. */
function expectTogether(one: Limit, other: Limit) {
  return vi.waitFor(
    async () => {
      const address = crypto.randomUUID()
      expect(await passing(one, 3, address)).toBe(3)
      expect(await passing(other, 5, address)).toBe(2)
      expect(await passing(one, 5, address)).toBe(0)
    },
    { timeout: 10_000 },
  )
}
