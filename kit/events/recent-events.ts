import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Event } from '#schema/events.ts'
import type { Outbox } from './outbox.ts'

/** How many events of a producer are kept for its consumers at most. */
const keptMax = 200

/** The last events of an outbox, read once for all who want them. Who is further behind reads the outbox itself. */
export class RecentEvents {
  readonly #outbox: Outbox
  /** Every event after this `seq` is kept; undefined before the first look. */
  #from: number | undefined
  #events: Event[] = []
  #isOld = true
  #reading: Promise<void> = Promise.resolve()

  constructor(outbox: Outbox) {
    this.#outbox = outbox
  }

  /** To be called after each commit: the outbox may have more events. */
  expire(): void {
    this.#isOld = true
  }

  /** The events after `seq`, in order, at most `limit`. */
  async after(seq: number, limit: number): Promise<Event[]> {
    if (this.#isOld) this.#reading = this.#reading.then(() => this.#readOn())
    this.#isOld = false
    await this.#reading
    const from = this.#from ?? Number.POSITIVE_INFINITY
    return seq < from ? this.#outbox.after(seq, limit) : this.#events.slice(seq - from, seq - from + limit)
  }

  async #readOn(): Promise<void> {
    try {
      this.#from ??= await this.#outbox.last()
      while (await this.#readSome(this.#from)) await nextTurn()
    } catch {
      // who reads the outbox itself is told why
      this.#from = undefined
      this.#events = []
      this.#isOld = true
    }
  }

  /** Reads the next events, and returns whether there may be more. */
  async #readSome(from: number): Promise<boolean> {
    const found = await this.#outbox.after(from + this.#events.length, keptMax)
    const surplus = Math.max(0, this.#events.length + found.length - keptMax)
    this.#events = [...this.#events, ...found].slice(surplus)
    this.#from = from + surplus
    return found.length === keptMax
  }
}
