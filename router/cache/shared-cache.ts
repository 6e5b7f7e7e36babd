import type { Config } from '#kit/config.ts'
import { openRedis, type Redis } from '#kit/events/redis.ts'
import type { Log } from '#kit/observe/log.ts'
import { createBreaker } from '#router/sources/breaker.ts'

export type SharedCache = ReturnType<typeof createSharedCache>

/** How long a request may wait for Redis. */
const waitMs = 50

/**
 * Creates the cache that several routers share in Redis. It never throws: without REDIS_URL, while Redis is down, and if Redis fails or
 * does not answer within 50 ms, it returns undefined. After a failure it does not ask Redis for one second.
 */
export function createSharedCache(config: Config, log: Log) {
  const redis = config.REDIS_URL ? openRedis({ config, log, user: 'router', timeoutMs: waitMs }) : undefined
  const breaker = createBreaker({ failuresMax: 1 })
  const ask = async <T>(work: (redis: Redis) => Promise<T>): Promise<T | undefined> => {
    if (redis?.status !== 'ready' || breaker.isOpen()) return undefined
    try {
      const answer = await work(redis)
      breaker.answered()
      return answer
    } catch {
      breaker.failed()
      return undefined
    }
  }
  return {
    redis,
    ask,
    get: async (key: string): Promise<string | undefined> => (await ask((up) => up.get(key))) ?? undefined,
    /** Stores a value for `seconds`. Returns at once. */
    set: (key: string, value: string, seconds: number): void => {
      void ask((up) => up.set(key, value, 'EX', seconds))
    },
    close: (): void => redis?.disconnect(),
  }
}
