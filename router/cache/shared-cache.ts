import type { Config } from '#kit/config.ts'
import { openRedis, type Redis } from '#kit/events/redis.ts'
import type { Log } from '#kit/observe/log.ts'

export type SharedCache = ReturnType<typeof createSharedCache>

/** How long a request may wait for Redis. */
const waitMs = 50
/** How long a Redis that did not answer is left alone; then one request may try it. */
const restMs = 1000

/**
 * What several routers keep together in Redis. Whoever asks needs an answer of his own: where there is no Redis, where it fails, does not
 * answer within 50 ms or did not a second ago, the answer is undefined, and nothing is thrown. Without REDIS_URL it always is.
 */
export function createSharedCache(config: Config, log: Log) {
  const redis = config.REDIS_URL ? openRedis(config, log, waitMs) : undefined
  let [failing, tryAt] = [false, 0]
  const isLeftAlone = () => failing && Date.now() < tryAt
  const ask = async <T>(work: (redis: Redis) => Promise<T>): Promise<T | undefined> => {
    if (redis?.status !== 'ready' || isLeftAlone()) return undefined
    tryAt = Date.now() + restMs
    try {
      const answer = await work(redis)
      failing = false
      return answer
    } catch {
      failing = true
      return undefined
    }
  }
  return {
    redis,
    ask,
    get: async (key: string): Promise<string | undefined> => (await ask((up) => up.get(key))) ?? undefined,
    /** Keeps it, for so many seconds; nobody waits for it. */
    set: (key: string, value: string, seconds: number): void => {
      void ask((up) => up.set(key, value, 'EX', seconds))
    },
    close: (): void => redis?.disconnect(),
  }
}
