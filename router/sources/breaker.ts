export type Breaker = ReturnType<typeof createBreaker>

type Options = { failuresMax?: number; now?: () => number }

/** How long an open breaker lets no request through before one may try again. */
const openMs = 1000

/**
 * Creates a circuit breaker, which spares clients the wait for a subgraph or a Redis that does not answer. It opens after `failuresMax`
 * failures in a row, by default 5; then it lets one request a second try, and the first success closes it.
 */
export function createBreaker({ failuresMax = 5, now = Date.now }: Options = {}) {
  let [failures, tryAt] = [0, 0]
  return {
    /** Whether the request must not be sent. If not, the request counts as the try of this second. */
    isOpen: (): boolean => {
      if (failures < failuresMax) return false
      if (now() < tryAt) return true
      tryAt = now() + openMs
      return false
    },
    /** Whether the next request is only a try. */
    isTrying: (): boolean => failures >= failuresMax,
    answered: (): void => {
      failures = 0
    },
    failed: (): void => {
      failures += 1
      tryAt = now() + openMs
    },
  }
}
