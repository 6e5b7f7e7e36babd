import { onTestFinished, vi } from 'vitest'
import { openRedis } from '#kit/events/redis.ts'
import { createLog } from '#kit/observe/log.ts'
import type { TestRedis } from '#kit/test/redis.ts'
import { testConfig } from '#kit/test/testing.ts'
import { createSharedCache } from '#router/cache/shared-cache.ts'

/** The 50 ms that a request waits for Redis, and what a busy machine adds. */
export const redisWaitMs = 150

/** The shared cache of one more router on this Redis, or without one. Closed after the test. */
export async function sharedOver(redis?: Pick<TestRedis, 'url'>) {
  const config = testConfig({ REDIS_URL: redis?.url ?? '' })
  const shared = createSharedCache(config, createLog(config, 'test'))
  onTestFinished(shared.close)
  if (redis) await vi.waitUntil(() => shared.redis?.status === 'ready', { timeout: 5000 })
  return shared
}

/** A connection to Redis of the test itself, with a long timeout. */
export async function handIn({ url }: Pick<TestRedis, 'url'>) {
  const config = testConfig({ REDIS_URL: url })
  const hand = openRedis(config, createLog(config, 'test'), 5000)
  onTestFinished(() => hand.disconnect())
  await vi.waitUntil(() => hand.status === 'ready', { timeout: 5000 })
  return hand
}

/** Returns how many milliseconds something took. */
export async function msOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
