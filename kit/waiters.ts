export type Waiters = ReturnType<typeof createWaiters>

/** How often a waiter looks again when nothing woke it: another process may have moved the row. */
const pollMs = 200
/** How long a resolver waits for what follows from its mutation: shorter than the router waits for a subgraph. */
export const patienceMs = 2000
/** How many may wait at once; who comes after them gets what is true now. */
const waitersMost = 2000

/**
 * Doors that wait for something to come true about an id, woken by the events that name it. Nobody waits while nothing
 * can be heard (`isUp`).
 */
export function createWaiters(isUp: () => boolean = () => true) {
  const waiting = new Map<string, Set<() => void>>()
  let waiters = 0
  const sleep = (id: string, ms: number) =>
    new Promise<void>((resolve) => {
      const wakers = waiting.get(id) ?? new Set()
      const wake = () => {
        clearTimeout(timer)
        wakers.delete(wake)
        if (wakers.size === 0) waiting.delete(id)
        resolve()
      }
      const timer = setTimeout(wake, ms)
      waiting.set(id, wakers.add(wake))
    })
  return {
    /** Wakes whoever waits for one of the ids that stand in an event. */
    wake: (event: object): void => {
      for (const value of Object.values(event)) if (typeof value === 'string') waiting.get(value)?.forEach((wake) => wake())
    },
    /** Wakes everybody. */
    wakeAll: (): void => waiting.forEach((wakers) => wakers.forEach((wake) => wake())),
    /** Repeats `check` until it returns a value about `id`; undefined after `ms`, 2 s by default. */
    waitUntil: async <T>(id: string, check: () => Promise<T | undefined>, ms = patienceMs): Promise<T | undefined> => {
      const end = Date.now() + (waiters < waitersMost ? ms : 0)
      waiters += 1
      try {
        for (;;) {
          const found = await check()
          const left = isUp() ? end - Date.now() : 0
          if (found !== undefined || left <= 0) return found
          await sleep(id, Math.min(pollMs, left))
        }
      } finally {
        waiters -= 1
      }
    },
  }
}
