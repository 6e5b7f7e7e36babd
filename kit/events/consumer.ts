import { setTimeout as sleep } from 'node:timers/promises'
import type { SubgraphRuntime } from '#kit/context.ts'
import type { Event } from '#schema/events.ts'
import { handleEvents } from './handle-events.ts'
import type { Handler, Handlers } from './handlers.ts'
import { beginOffset, raiseOffset, storedOffset } from './offsets.ts'
import type { Stream } from './stream.ts'

/** How many events share a transaction at most: enough to pay for the disk once, few enough not to delay other writes. */
const batchMax = 32
/** How long events that are not urgent wait for a commit that they can share. */
const gatherMs = 500
/** How often an offset that does not move is reported: Redis may have lost it. */
const reportMs = 5000
/** How long a consumer waits after its own database or the stream has failed. */
const backOffMs = 250

/** Consumes the events of one producer for a subgraph, from the stored offset on, until it is closed. */
export class Consumer {
  readonly producer: string
  readonly isFromNow: boolean
  readonly #runtime: SubgraphRuntime
  readonly #stream: Stream
  readonly #handlers: Handlers
  readonly #unlisten: (() => void)[]
  readonly #stopped: Promise<void>
  /** The `seq` of the last event that was handled; undefined while only the database knows it. */
  #offset: number | undefined
  #hasOffsetRow = false
  /** Events that were read and wait to be handled. */
  #gathered: Event[] = []
  /** The `seq` of the last event that was read; undefined where those after the offset are to be read again. */
  #last: number | undefined
  #due: NodeJS.Timeout | undefined
  #isDue = false
  #isHandling = false
  #riding: Promise<void> | undefined
  #reported = { seq: -1, at: 0 }
  /** 1 after a failure, so that an event that a full disk refuses does not hold back those before it. */
  #batchSize = batchMax
  #isNotified = true
  #isFailing = false
  #isClosed = false
  #wake = () => {}

  constructor(runtime: SubgraphRuntime, stream: Stream, handlers: Handlers, producer: string, isFromNow = false) {
    this.producer = producer
    this.isFromNow = isFromNow
    this.#runtime = runtime
    this.#stream = stream
    this.#handlers = handlers
    this.#unlisten = [stream.listen(producer, () => this.#notify()), runtime.database.beforeCommit(() => this.#ride())]
    this.#stopped = this.#run()
  }

  /** The offset as this process knows it. */
  async offset(): Promise<number> {
    return this.#offset ?? (await this.storedOffset())
  }

  /** The offset as it is in the database. */
  storedOffset(): Promise<number> {
    return storedOffset(this.#runtime.database.reader, this.producer)
  }

  /** Stores how far this process has come, past events without a handler too, and returns the offset as it is in the database. */
  async storeOffset(): Promise<number> {
    const seq = this.#offset ?? 0
    await this.#runtime.database.write((writer) => raiseOffset.run(writer, { producer: this.producer, seq }))
    return this.storedOffset()
  }

  /** Whether the producer has published an event that is not handled yet. It is handled at once then. */
  async hasPending(): Promise<boolean> {
    if (this.#gathered.length > 0) this.#handleSoon()
    return (await this.#stream.read(this.producer, await this.offset(), 1)).length > 0
  }

  async close(): Promise<void> {
    this.#isClosed = true
    for (const unlisten of this.#unlisten) unlisten()
    clearTimeout(this.#due)
    this.#wake()
    await this.#stopped
    await this.#riding
  }

  #notify(): void {
    this.#isNotified = true
    this.#wake()
  }

  async #run(): Promise<void> {
    while (!this.#isClosed) {
      await this.#nextNotification()
      this.#isNotified = false
      // `close` wakes this loop too, and the producer may be closed by then
      if (!this.#isClosed) await this.#consumeAll().catch((error) => this.#backOff(error))
    }
  }

  #nextNotification(): Promise<void> | undefined {
    if (this.#isNotified || this.#isClosed) return undefined
    return new Promise((resolve) => {
      this.#wake = resolve
    })
  }

  async #consumeAll(): Promise<void> {
    this.#hasOffsetRow ||= await beginOffset(this.#runtime.database, this.#stream, this)
    while (this.#hasOffsetRow && (await this.#consumeBatch())) if (this.#isClosed) return
  }

  /** Handles the next events; returns false if there are none, or only some that may wait. */
  async #consumeBatch(): Promise<boolean> {
    this.#offset ??= await this.storedOffset()
    this.#report(this.#offset)
    const last = this.#last ?? this.#offset
    this.#last = last
    const events = await this.#stream.read(this.producer, last, this.#batchSize, this.#runtime.name)
    this.#isFailing = false
    await this.#riding
    // what was read before could not be handled, and is read again
    if (this.#last !== last) return true
    this.#last = events.at(-1)?.seq ?? last
    this.#gathered.push(...events)
    if (this.#gathered.length === 0 || (events.length < this.#batchSize && this.#mayWait(events))) return false
    await this.#handleGathered()
    this.#batchSize = Math.min(2 * this.#batchSize, batchMax)
    return true
  }

  /** Whether everything that is gathered may wait for a commit. Who waits for an event is told that it has arrived. */
  #mayWait(arrived: Event[]): boolean {
    const handled = this.#gathered.filter(({ type }) => this.#handlers[type])
    if (this.#isDue || handled.length === 0 || handled.some((event) => this.#isUrgent(event))) return false
    this.#due ??= setTimeout(() => this.#handleSoon(), gatherMs)
    for (const event of arrived) this.#runtime.waiters.wake(event)
    return true
  }

  #isUrgent(event: Event): boolean {
    return (this.#handlers[event.type] as Handler).isUrgent?.(event) ?? true
  }

  #handleSoon(): void {
    this.#isDue = true
    this.#notify()
  }

  async #handleGathered(): Promise<void> {
    const events = this.#gathered.splice(0)
    clearTimeout(this.#due)
    this.#due = undefined
    this.#isDue = false
    this.#isHandling = true
    try {
      this.#offset = await handleEvents(this.#runtime, this.#handlers, events)
    } finally {
      this.#isHandling = false
    }
    if (this.#offset !== events.at(-1)?.seq) this.#readAgain()
  }

  /** Handles what is gathered with the commit that is about to begin. */
  #ride(): void {
    if (this.#isHandling || this.#gathered.length === 0) return
    this.#riding = this.#handleGathered()
      .catch((error) => this.#backOff(error))
      .finally(() => {
        this.#riding = undefined
      })
  }

  #readAgain(): void {
    this.#gathered = []
    this.#last = undefined
    this.#notify()
  }

  /** Reports the offset: the producer may remove what all have passed, and sends again what a late consumer still needs. */
  #report(seq: number): void {
    const at = performance.now()
    if (seq === this.#reported.seq && at < this.#reported.at + reportMs) return
    this.#reported = { seq, at }
    // is reported again in any case
    this.#stream.commitOffset(this.producer, this.#runtime.name, seq).catch(() => {})
  }

  async #backOff(error: unknown): Promise<void> {
    // a stream that is down is logged once elsewhere
    if (!this.#isFailing && this.#stream.isUp())
      this.#runtime.log.error({ err: error, producer: this.producer }, 'events cannot be read or handled now')
    this.#isFailing = true
    await sleep(backOffMs)
    this.#offset = undefined
    this.#batchSize = 1
    this.#readAgain()
  }
}
