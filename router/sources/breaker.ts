export type Breaker = ReturnType<typeof createBreaker>

/** How many answers in a row must be missing before a subgraph is not asked any more. */
const failuresMost = 5
/** How long it is left alone before one request may try it. */
const restMs = 1000

/**
 * Spares clients the wait for a subgraph that does not answer. It opens after five failures in a row; then one request a second
 * tries, and the first that is answered closes it. `isOpen` counts as that try when it answers false.
 */
export function createBreaker(now: () => number = Date.now) {
  let [failures, tryAt] = [0, 0]
  return {
    isOpen: (): boolean => {
      if (failures < failuresMost) return false
      if (now() < tryAt) return true
      tryAt = now() + restMs
      return false
    },
    /** Whether the next request is only a try. */
    isTrying: (): boolean => failures >= failuresMost,
    answered: (): void => {
      failures = 0
    },
    failed: (): void => {
      failures += 1
      tryAt = now() + restMs
    },
  }
}
