import type { EventType } from '#schema/events.ts'

/** How a resolver waits. Only the events `on` wake it, by default all. `hasLooked`: it knows the present state, and first checks when it is woken. */
export type Wait = { ms?: number; on?: EventType[]; hasLooked?: boolean }

type Wake = (event?: object) => void

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

  /** Repeats `check` until it returns a value about `id`; returns undefined after `ms`, by default 2 s. */
  async waitUntil<T>(
    id: string,
    check: () => Promise<T | undefined>,
    { ms = patienceMs, on, hasLooked = false }: Wait = {},
  ): Promise<T | undefined> {
    const end = Date.now() + (this.#count < waitersMax ? ms : 0)
    this.#count += 1
    try {
      for (let isFirst = true; ; isFirst = false) {
        const found = isFirst && hasLooked ? undefined : await check()
        const left = this.#isUp() ? end - Date.now() : 0
        if (found !== undefined || left <= 0) return found
        await this.#sleep(id, Math.min(pollMs, left), on)
      }
    } finally {
      this.#count -= 1
    }
  }

  /** Wakes those who wait for an id in this event. */
  wake(event: object): void {
    for (const value of Object.values(event)) if (typeof value === 'string') this.#wakers.get(value)?.forEach((wake) => wake(event))
  }

  wakeAll(): void {
    for (const wakers of this.#wakers.values()) for (const wake of wakers) wake()
  }

  /** Resolves after `ms`, or earlier when an event of these types wakes `id`. */
  #sleep(id: string, ms: number, on: EventType[] | undefined): Promise<void> {
    return new Promise((resolve) => {
      const wakers = this.#wakers.get(id) ?? new Set()
      const wake: Wake = (event) => {
        if (on && event && !on.includes((event as { type: EventType }).type)) return
        clearTimeout(timer)
        wakers.delete(wake)
        if (wakers.size === 0) this.#wakers.delete(id)
        resolve()
      }
      const timer = setTimeout(() => wake(), ms)
      this.#wakers.set(id, wakers.add(wake))
    })
  }
}
