import { expect, test as plainTest, vi } from 'vitest'
import { newKey } from '#kit/http/claims.ts'
import { createSecretFile } from '#kit/secret-files.ts'
import { redisForEachTest } from '#kit/test/redis.ts'
import { testConfig } from '#kit/test/testing.ts'
import { routerKeyFile } from '#router/cache/shared-cache.ts'
import { msOf, openClient, redisWaitMs, sharedOver } from './testing.ts'

const { redis, test } = await redisForEachTest()

/** Redis may miss its 50 ms on a busy machine: retry. */
const patience = { timeout: 10_000 }

test('a value that one router stores is found by another, and an unknown key has no value', async () => {
  const [one, other] = [await sharedOver(redis), await sharedOver(redis)]
  await vi.waitFor(async () => {
    one.set('bazaar:a', 'kept', 60)
    expect(await other.get('bazaar:a')).toBe('kept')
  }, patience)
  expect(await other.get('bazaar:b')).toBeUndefined()
})

test('a value that no router has sealed, or has sealed for another key, counts as missing', async () => {
  const config = testConfig()
  createSecretFile(routerKeyFile(config), newKey())
  const [one, other] = [await sharedOver(redis, config), await sharedOver(redis, config)]
  const client = await openClient(redis)
  await vi.waitFor(async () => {
    one.set('bazaar:a', 'kept', 60)
    expect(await other.get('bazaar:a')).toBe('kept')
  }, patience)
  await client.set('bazaar:b', String(await client.get('bazaar:a')))
  await client.set('bazaar:c', 'forged')
  expect([await other.get('bazaar:b'), await other.get('bazaar:c')]).toEqual([undefined, undefined])
  expect(await (await sharedOver(redis)).get('bazaar:c')).toBe('forged')
})

plainTest('without Redis nothing is stored and nothing fails', async () => {
  const alone = await sharedOver()
  alone.set('bazaar:a', 'kept', 60)
  expect(await alone.get('bazaar:a')).toBeUndefined()
})

test('nothing waits for a Redis that was killed, and it is used again when it is back', async () => {
  const shared = await sharedOver(redis)
  await redis.kill()
  await vi.waitUntil(() => shared.redis?.status !== 'ready')
  expect(await msOf(() => shared.get('bazaar:a'))).toBeLessThan(redisWaitMs)
  let asked = false
  await shared.ask(async () => {
    asked = true
  })
  expect(asked).toBe(false)
  await redis.restartEmpty()
  await vi.waitFor(async () => expect(await shared.ask((up) => up.ping())).toBe('PONG'), patience)
})

test('one request waits for a Redis that hangs, then none does, and Redis is used again when it resumes', async () => {
  const shared = await sharedOver(redis)
  redis.pause()
  expect(await msOf(() => shared.get('bazaar:a'))).toBeLessThan(redisWaitMs)
  let asked = 0
  for (let request = 0; request < 10; request += 1)
    await shared.ask(async () => {
      asked += 1
    })
  expect(asked).toBe(0)
  redis.resume()
  await vi.waitFor(async () => expect(await shared.ask((up) => up.ping())).toBe('PONG'), patience)
})
