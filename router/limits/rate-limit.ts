import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible'
import { requestError } from '#kit/errors.ts'
import type { SharedCache } from '#router/cache/shared-cache.ts'

type Counter = { consume: (key: string, points: number) => Promise<RateLimiterRes> }

/** Counts for a key, once or several times. Throws RATE_LIMITED over the limit. */
export type Count = (key: string, points?: number) => Promise<void>

/**
 * Returns a function that counts something for a key, and throws RATE_LIMITED with the time to wait if there were more than `aMinute` in
 * the last minute; 0 means no limit. All routers count together, or each alone while Redis is down. `name` identifies the counter.
 */
export function rateLimit(name: string, aMinute: number, shared: SharedCache): Count {
  const most = { keyPrefix: `bazaar:limit:${name}`, points: aMinute || 1, duration: 60 }
  const local = new RateLimiterMemory(most)
  // a key over the limit is refused without asking Redis again
  const together = shared.redis && new RateLimiterRedis({ ...most, storeClient: shared.redis, inMemoryBlockOnConsumed: most.points })
  return async (key, points = 1) => {
    if (aMinute === 0) return
    const counted = together && (await shared.ask(() => waitOf(together, key, points)))
    const retryAfterMs = counted ?? (await waitOf(local, key, points))
    if (retryAfterMs > 0)
      throw requestError('RATE_LIMITED', 'Too many requests. Wait a moment, then try again.', { retryAfterMs, http: { status: 429 } })
  }
}

/** Counts. Returns how long to wait, in milliseconds; 0 within the limit. Throws if it cannot count. */
function waitOf(counter: Counter, key: string, points: number): Promise<number> {
  return counter.consume(key, points).then(
    () => 0,
    (refused: unknown) => {
      if (refused instanceof RateLimiterRes) return Math.max(1, refused.msBeforeNext)
      throw refused
    },
  )
}
