import type { EventType } from '#schema/events.ts'

/** How a resolver waits. Only the events `on` wake it, by default all. `hasLooked`: it knows the present state, and first checks when it is woken. */
export type Wait = { ms?: number; on?: EventType[]; hasLooked?: boolean }

/** The event that wakes a waiter. */
export type Woken = { type?: EventType; [field: string]: unknown }
type Wake = (event?: Woken) => void

/** How often a waiter checks again without being woken: another process may have changed the row. */
const pollMs = 200
/** How long a resolver waits for the outcome of its mutation: shorter than the router waits for a subgraph. */
export const patienceMs = 2000
/** How many may wait at once; the next ones get the present state without waiting. */
const waitersMax = 2000

/**
 * Resolvers that wait until something becomes true about an id. Events that contain the id wake them. Nobody waits while the stream is
 * down (`isUp` returns false).
 */
export class Waiters {
  readonly #isUp: () => boolean
  readonly #wakers = new Map<string, Set<Wake>>()
  #count = 0

  constructor(isUp: () => boolean = () => true) {
    this.#isUp = isUp
  }

  /**
   * Repeats `check` until it returns a value about `id`; returns undefined after `ms`, by default 2 s. `check` gets the event that led to it:
   * it has arrived, and its effect may follow.
   */
  async waitUntil<T>(
    id: string,
    check: (woken?: Woken) => Promise<T | undefined>,
    { ms = patienceMs, on, hasLooked = false }: Wait = {},
  ): Promise<T | undefined> {
    const end = Date.now() + (this.#count < waitersMax ? ms : 0)
    this.#count += 1
    try {
      let woken: Woken | undefined
      for (let isFirst = true; ; isFirst = false) {
        const found = isFirst && hasLooked ? undefined : await check(woken)
        const left = this.#isUp() ? end - Date.now() : 0
        if (found !== undefined || left <= 0) return found
        woken = await this.#sleep(id, Math.min(pollMs, left), on)
      }
    } finally {
      this.#count -= 1
    }
  }

  /** Wakes those who wait for an id in this event. */
  wake(event: Woken): void {
    for (const value of Object.values(event)) if (typeof value === 'string') this.#wakers.get(value)?.forEach((wake) => wake(event))
  }

  wakeAll(): void {
    for (const wakers of this.#wakers.values()) for (const wake of wakers) wake()
  }

  /** Resolves after `ms`, or earlier to the event of these types that wakes `id`. */
  #sleep(id: string, ms: number, on: EventType[] | undefined): Promise<Woken | undefined> {
    return new Promise((resolve) => {
      const wakers = this.#wakers.get(id) ?? new Set()
      const wake: Wake = (event) => {
        if (on && event?.type && !on.includes(event.type)) return
        clearTimeout(timer)
        wakers.delete(wake)
        if (wakers.size === 0) this.#wakers.delete(id)
        resolve(event)
      }
      const timer = setTimeout(() => wake(), ms)
      this.#wakers.set(id, wakers.add(wake))
    })
  }
}
