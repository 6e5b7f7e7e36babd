import { setTimeout as sleep } from 'node:timers/promises'
import { memoryStream, type Stream } from '#kit/events/stream.ts'
import type { Event } from '#schema/events.ts'

// only statistics subscribe to these: whether they are delivered makes no difference to a mutation
const minor = new Set<string>(['audit.recorded', 'order.moved', 'stock.changed'])
const mostHeld = 1000

/**
 * A stream in memory that can be slow, as one between processes is: in one process nothing would come between a mutation and
 * what follows from it. It can be held, too: from then on events are delivered one by one, on request.
 */
export class HeldStream {
  readonly #memory = memoryStream()
  readonly #notifiers = new Map<string, () => void>()
  #delivered: Map<string, number> | undefined
  #delayMs: (() => number) | undefined

  /** What a shop is opened with. */
  readonly stream: Stream = {
    ...this.#memory,
    produce: (outbox, callbacks) => {
      const notify = this.#memory.produce(outbox, callbacks)
      this.#notifiers.set(outbox.producer, notify)
      return notify
    },
    read: async (producer, seq, limit) => {
      const events = await this.#memory.read(producer, seq, limit)
      if (this.#delayMs && events.length > 0) await sleep(this.#delayMs())
      const last = this.#delivered?.get(producer)
      return last === undefined ? events : events.filter((event) => event.seq <= last)
    },
  }

  /** From now on each delivery takes as many ms as are drawn; without `draw`, none. */
  delay(draw?: () => number): void {
    this.#delayMs = draw
  }

  async hold(): Promise<void> {
    const lasts = [...this.#notifiers.keys()].map(async (producer) => [producer, await this.#memory.last(producer)] as const)
    this.#delivered = new Map(await Promise.all(lasts))
  }

  /** Returns what was published since the stream is held and is not delivered yet. */
  async withheld(): Promise<Event[]> {
    const delivered = this.#delivered ?? new Map<string, number>()
    const events = await Promise.all([...delivered].map(([producer, seq]) => this.#memory.read(producer, seq, mostHeld)))
    return events.flat().sort((one, other) => one.occurredAt.localeCompare(other.occurredAt) || one.seq - other.seq)
  }

  /** Delivers the oldest withheld event, of producers other than `except`. Returns false where there is none. */
  async deliverNext(except = new Set<string>()): Promise<boolean> {
    const events = (await this.withheld()).filter(({ producer }) => !except.has(producer))
    const at = events.findIndex(({ type }) => !minor.has(type))
    for (const { producer, seq } of events.slice(0, at + 1)) {
      this.#delivered?.set(producer, seq)
      this.#notifiers.get(producer)?.()
    }
    return at >= 0
  }

  /** Delivers everything, and holds nothing any more. */
  release(): void {
    this.#delivered = undefined
    for (const notify of this.#notifiers.values()) notify()
  }
}
