import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible'
import { requestError } from '#kit/errors.ts'
import type { SharedCache } from '#router/cache/shared-cache.ts'

type Counter = { consume: (key: string) => Promise<RateLimiterRes> }

/**
 * Counts so many a minute for each key, all routers together, and each by itself while Redis is away. Throws RATE_LIMITED with the
 * time to wait. 0 a minute: no limit. `name` tells this count from others.
 */
export function rateLimit(name: string, aMinute: number, shared: SharedCache) {
  const most = { keyPrefix: `bazaar:limit:${name}`, points: aMinute || 1, duration: 60 }
  const local = new RateLimiterMemory(most)
  // who is over the limit is refused without asking Redis again
  const together = shared.redis && new RateLimiterRedis({ ...most, storeClient: shared.redis, inMemoryBlockOnConsumed: most.points })
  return async (key: string): Promise<void> => {
    if (aMinute === 0) return
    const counted = together && (await shared.ask(() => waitOf(together, key)))
    const retryAfterMs = counted ?? (await waitOf(local, key))
    if (retryAfterMs > 0) throw requestError('RATE_LIMITED', 'Too many at once: wait.', { retryAfterMs, http: { status: 429 } })
  }
}

/** Counts one; answers how long to wait, in milliseconds, 0 where there is no need. Throws only when it cannot count. */
function waitOf(counter: Counter, key: string): Promise<number> {
  return counter.consume(key).then(
    () => 0,
    (refused: unknown) => {
      if (refused instanceof RateLimiterRes) return Math.max(1, refused.msBeforeNext)
      throw refused
    },
  )
}
