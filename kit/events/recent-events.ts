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
      const found = await this.#outbox.after(this.#from + this.#events.length, keptMax)
      // so many at once are left to those who read them
      if (found.length === keptMax) this.#keep(await this.#outbox.last(), [])
      else this.#keep(this.#from, [...this.#events, ...found])
    } catch {
      // who reads the outbox itself is told why
      this.#from = undefined
      this.#events = []
      this.#isOld = true
    }
  }

  #keep(from: number, events: Event[]): void {
    const surplus = Math.max(0, events.length - keptMax)
    this.#from = from + surplus
    this.#events = events.slice(surplus)
  }
}
