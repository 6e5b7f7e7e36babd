import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Published } from '#kit/context.ts'
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
  #isReading = false

  constructor(outbox: Outbox) {
    this.#outbox = outbox
  }

  /** To be called after each commit with what it published. Where the last ones are not known, the outbox is read. */
  add(published: Published[]): void {
    const isNext = !this.#isOld && !this.#isReading && published[0]?.seq === this.#last + 1
    if (isNext) this.#keep(published.map((event) => ({ ...asStored(event), producer: this.#outbox.producer }) as Event))
    else this.#isOld = true
  }

  /** The events after `seq`, in order, at most `limit`. */
  async after(seq: number, limit: number): Promise<Event[]> {
    if (this.#isOld) this.#reading = this.#reading.then(() => this.#readOn())
    this.#isOld = false
    await this.#reading
    const from = this.#from ?? Number.POSITIVE_INFINITY
    return seq < from ? this.#outbox.after(seq, limit) : this.#events.slice(seq - from, seq - from + limit)
  }

  get #last(): number {
    return (this.#from ?? 0) + this.#events.length
  }

  async #readOn(): Promise<void> {
    this.#isReading = true
    try {
      this.#from ??= await this.#outbox.last()
      while (await this.#readSome()) await nextTurn()
    } catch {
      // who reads the outbox itself is told why
      this.#from = undefined
      this.#events = []
      this.#isOld = true
    }
    this.#isReading = false
  }

  /** Reads the next events, and returns whether there may be more. */
  async #readSome(): Promise<boolean> {
    const found = await this.#outbox.after(this.#last, keptMax)
    this.#keep(found)
    return found.length === keptMax
  }

  #keep(events: Event[]): void {
    const surplus = Math.max(0, this.#events.length + events.length - keptMax)
    this.#events = [...this.#events, ...events].slice(surplus)
    this.#from = (this.#from ?? 0) + surplus
  }
}

// as every other reader gets it
function asStored(event: Published): Published {
  return JSON.parse(JSON.stringify(event))
}
