import { setTimeout as sleep } from 'node:timers/promises'
import type { SubgraphRuntime } from '#kit/context.ts'
import { handleEvents } from './handle-events.ts'
import type { Handlers } from './handlers.ts'
import { insertOffset, raiseOffset, selectOffset } from './offsets.ts'
import type { Stream } from './stream.ts'

/** How many events share a transaction at most: enough to pay for the disk once, few enough not to delay other writes. */
const batchMax = 32
/** How often an offset that does not move is reported: Redis may have lost it. */
const reportMs = 5000
/** How long a consumer waits after its own database or the stream has failed. */
const backOffMs = 250

/** Consumes the events of one producer for a subgraph, from the stored offset on, until it is closed. */
export class Consumer {
  readonly producer: string
  readonly #runtime: SubgraphRuntime
  readonly #stream: Stream
  readonly #handlers: Handlers
  readonly #unlisten: () => void
  readonly #stopped: Promise<void>
  /** The `seq` of the last event that was handled; undefined while only the database knows it. */
  #offset: number | undefined
  #hasOffsetRow = false
  #reported = { seq: -1, at: 0 }
  /** 1 after a failure, so that an event that a full disk refuses does not hold back those before it. */
  #batchSize = batchMax
  #isNotified = true
  #isFailing = false
  #isClosed = false
  #wake = () => {}

  constructor(runtime: SubgraphRuntime, stream: Stream, handlers: Handlers, producer: string) {
    this.producer = producer
    this.#runtime = runtime
    this.#stream = stream
    this.#handlers = handlers
    this.#unlisten = stream.listen(producer, () => this.#notify())
    this.#stopped = this.#run()
  }

  /** The offset as this process knows it. */
  async offset(): Promise<number> {
    return this.#offset ?? (await this.storedOffset())
  }

  /** The offset as it is in the database. */
  async storedOffset(): Promise<number> {
    return (await selectOffset.get(this.#runtime.database.reader, { producer: this.producer }))?.seq ?? 0
  }

  /** Stores how far this process has come, past events without a handler too, and returns the offset as it is in the database. */
  async storeOffset(): Promise<number> {
    const seq = this.#offset ?? 0
    await this.#runtime.database.write((writer) => raiseOffset.run(writer, { producer: this.producer, seq }))
    return this.storedOffset()
  }

  /** Whether the producer has published an event that is not handled yet. */
  async hasPending(): Promise<boolean> {
    return (await this.#stream.read(this.producer, await this.offset(), 1)).length > 0
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.#unlisten()
    this.#wake()
    await this.#stopped
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
    await this.#insertOffsetRow()
    while (await this.#consumeBatch()) if (this.#isClosed) return
  }

  /** Handles the next events; returns false if there are none. */
  async #consumeBatch(): Promise<boolean> {
    this.#offset = await this.offset()
    this.#report(this.#offset)
    const events = await this.#stream.read(this.producer, this.#offset, this.#batchSize, this.#runtime.name)
    this.#isFailing = false
    if (events.length === 0) return false
    this.#offset = await handleEvents(this.#runtime, this.#handlers, events)
    this.#batchSize = Math.min(2 * this.#batchSize, batchMax)
    return true
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
    this.#isNotified = true
  }

  async #insertOffsetRow(): Promise<void> {
    if (this.#hasOffsetRow) return
    await this.#runtime.database.write((writer) => insertOffset.run(writer, { producer: this.producer, seq: 0 }))
    this.#hasOffsetRow = true
  }
}
