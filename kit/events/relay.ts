import type { Log } from '#kit/observe/log.ts'
import { oneAtATime } from '#kit/tasks.ts'
import type { Event } from '#schema/events.ts'
import type { Outbox } from './outbox.ts'
import type { Redis } from './redis.ts'
import { appendEvents, type Entry, eventIn, inspectStream, type StreamInfo, seqOf, streamKey, type Tail } from './redis-entries.ts'
import type { ForeignEntry, StreamCallbacks } from './stream.ts'

type Options = { redis: Redis; log: Log; outbox: Outbox; callbacks: Partial<StreamCallbacks> }

/** How many events are sent in one command. */
const batch = 100
/** How many foreign entries are read, and reported, at once. */
const foreignMax = 100
/** How much of a foreign entry is reported. */
const foreignBytes = 1000

const empty: Tail = { seq: 0, id: '' }

/**
 * Sends a producer's events from its outbox to its stream, in order and each once, even if several processes do so at the same time. It
 * continues after the stream's last entry. A stream that is not a gapless part of the outbox is rewritten: Redis lost it, a backup was
 * restored, or somebody else wrote into it. Entries that are not events are reported to the producer first.
 */
export class Relay {
  readonly #redis: Redis
  readonly #log: Log
  readonly #outbox: Outbox
  readonly #callbacks: Partial<StreamCallbacks>
  readonly #sending = oneAtATime(() => this.#sendOrLog())
  /** The stream's last entry; undefined while it has to be looked up. */
  #tail: Tail | undefined
  #isFailing = false

  constructor({ redis, log, outbox, callbacks }: Options) {
    this.#redis = redis
    this.#log = log
    this.#outbox = outbox
    this.#callbacks = callbacks
  }

  get isFailing(): boolean {
    return this.#isFailing
  }

  /** Sends new events of the outbox. Returns at once. */
  notify(): void {
    void this.#sending.start()
  }

  /** Checks that the stream matches the outbox, and sends new events. Returns at once. */
  check(): void {
    this.#tail = undefined
    this.notify()
  }

  async #sendOrLog(): Promise<void> {
    if (this.#redis.status !== 'ready') return
    try {
      await this.#sendAll()
      this.#isFailing = false
    } catch (error) {
      // a lost connection is logged by the connection itself
      if (!this.#isFailing && this.#redis.status === 'ready')
        this.#log.warn({ err: error, producer: this.#outbox.producer }, 'events cannot be sent now')
      this.#isFailing = true
      this.#tail = undefined
    }
  }

  async #sendAll(): Promise<void> {
    this.#tail ??= await this.#findTail()
    const tail = this.#tail
    const events = await this.#outbox.after(tail.seq, batch)
    const last = events.at(-1)
    if (!last) return
    const isSent = await appendEvents(this.#redis, this.#outbox.producer, tail, events)
    this.#tail = isSent ? { seq: last.seq, id: last.id } : undefined
    if (isSent) this.#callbacks.sent?.(events)
    if (!isSent || events.length === batch) return this.#sendAll()
  }

  async #findTail(): Promise<Tail> {
    const info = await inspectStream(this.#redis, this.#outbox.producer)
    if (info === 'EMPTY') return empty
    if (info === 'NOT_A_STREAM') return this.#startOver([])
    return (await this.#matchingTail(info)) ?? this.#startOver(await this.#findForeign())
  }

  /** The stream's tail if the stream is a gapless part of the outbox. */
  async #matchingTail({ last, length, firstId }: StreamInfo): Promise<Tail | undefined> {
    const event = eventIn(this.#outbox.producer, last)
    if (!event || !(await this.#isInOutbox(event))) return undefined
    return length === event.seq - seqOf(firstId) + 1 ? { seq: event.seq, id: event.id } : undefined
  }

  async #isInOutbox(event: Event): Promise<boolean> {
    return (await this.#outbox.after(event.seq - 1, 1))[0]?.id === event.id
  }

  /** The foreign entries behind our last one. Entries with our ids that the outbox does not know come from a restored database: skipped. */
  async #findForeign(): Promise<ForeignEntry[]> {
    const found: ForeignEntry[] = []
    for (let end = '+', read = 0; read < foreignMax; read += 1) {
      // one by one, because they may be large
      const info = await inspectStream(this.#redis, this.#outbox.producer, end)
      if (typeof info === 'string') break
      const event = eventIn(this.#outbox.producer, info.last)
      if (event && (await this.#isInOutbox(event))) break
      if (!event) found.push(toForeign(info.last))
      end = `(${info.last[0]}`
    }
    return found
  }

  /** Reports what is foreign and empties the stream. */
  async #startOver(foreign: ForeignEntry[]): Promise<Tail> {
    const { producer } = this.#outbox
    this.#log.warn({ producer, foreign: foreign.length }, 'the stream does not match the outbox and is rewritten')
    const report = async () => foreign.length > 0 && (await this.#callbacks.foreign?.(foreign))
    await report().catch((err) => this.#log.error({ err, producer }, 'foreign entries of the stream could not be kept'))
    await this.#redis.unlink(streamKey(producer))
    return empty
  }
}

function toForeign([id, fields]: Entry): ForeignEntry {
  return { id, text: Buffer.from(fields.join(' ')).subarray(0, foreignBytes).toString() }
}
