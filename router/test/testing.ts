import { onTestFinished, vi } from 'vitest'
import { configWith } from '#kit/config.ts'
import { openRedis } from '#kit/events/redis.ts'
import { createLog } from '#kit/observe/log.ts'
import type { TestRedis } from '#kit/test/redis.ts'
import { testConfig } from '#kit/test/testing.ts'
import { createSharedCache } from '#router/cache/shared-cache.ts'

/** The 50 ms that a request waits for Redis, and a margin for a busy machine. */
export const redisWaitMs = 150

/** Creates the shared cache of one more router, with this Redis or without one. It is closed after the test. */
export async function sharedOver(redis?: Pick<TestRedis, 'url'>, base = testConfig()) {
  const config = configWith(base, { REDIS_URL: redis?.url ?? '' })
  const shared = await createSharedCache(config, createLog(config, 'test'))
  onTestFinished(shared.close)
  if (redis) await vi.waitUntil(() => shared.redis?.status === 'ready', { timeout: 5000 })
  return shared
}

/** Opens a connection to Redis for the test itself, with a long timeout. */
export async function openClient({ url }: Pick<TestRedis, 'url'>) {
  const config = testConfig({ REDIS_URL: url })
  const client = openRedis({ config, log: createLog(config, 'test'), user: 'test', timeoutMs: 5000 })
  onTestFinished(() => client.disconnect())
  await vi.waitUntil(() => client.status === 'ready', { timeout: 5000 })
  return client
}

/** Returns how many milliseconds something took. */
export async function msOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
