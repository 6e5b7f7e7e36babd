import type { Log } from '#kit/observe/log.ts'
import { oneAtATime } from '#kit/tasks.ts'
import { serveLate, withinBytes } from './catch-up.ts'
import { findForeign, isInOutbox } from './foreign-entries.ts'
import type { Outbox } from './outbox.ts'
import type { Redis } from './redis.ts'
import {
  appendEvents,
  type Entry,
  eventIn,
  inspectStream,
  type StreamInfo,
  sealed,
  seqOf,
  signedText,
  streamKey,
  type Tail,
} from './redis-entries.ts'
import type { Source } from './redis-read.ts'
import type { Signatures } from './signatures.ts'
import type { ForeignEntry, StreamCallbacks } from './stream.ts'
import { StreamRoom } from './stream-room.ts'

type Options = { redis: Redis; log: Log; outbox: Outbox; callbacks: Partial<StreamCallbacks>; signatures: Signatures }

/** How many events, and about how many bytes of them, are sent in one command. */
const [batch, batchBytes] = [100, 1_000_000]
const empty: Tail = { seq: 0, id: '' }

/**
 * Sends a producer's events from its outbox to its stream, in order and each once, even if several processes do so at the same time. It
 * continues after the stream's last entry. A stream that is not a gapless part of the outbox, signed with the key that signs now, is
 * rewritten: Redis lost it, a backup was restored, the key has changed, or somebody else wrote into it. Entries that are not events are
 * reported to the producer first.
 */
export class Relay {
  readonly #redis: Redis
  readonly #log: Log
  readonly #outbox: Outbox
  readonly #callbacks: Partial<StreamCallbacks>
  readonly #signatures: Signatures
  readonly #room: StreamRoom
  readonly #sending = oneAtATime(() => this.#sendOrLog())
  /** The stream's last entry; undefined while it has to be looked up. */
  #tail: Tail | undefined
  #isChecked = false
  #isFailing = false

  constructor({ redis, log, outbox, callbacks, signatures }: Options) {
    this.#redis = redis
    this.#log = log
    this.#outbox = outbox
    this.#callbacks = callbacks
    this.#signatures = signatures
    this.#room = new StreamRoom(redis, streamKey(outbox.producer))
  }

  get producer(): string {
    return this.#outbox.producer
  }

  get #source(): Source {
    return { redis: this.#redis, producer: this.producer, signatures: this.#signatures }
  }

  get isFailing(): boolean {
    return this.#isFailing
  }

  /** Sends new events of the outbox. Returns at once. */
  notify(): void {
    void this.#sending.start()
  }

  /** Checks that the stream matches the outbox, sends new events, and helps consumers that are late. Returns at once. */
  check(): void {
    this.#isChecked = false
    this.notify()
  }

  async #sendOrLog(): Promise<void> {
    if (this.#redis.status !== 'ready') return
    try {
      await this.#sendOrCheck()
      this.#isFailing = false
    } catch (error) {
      // a lost connection is logged by the connection itself
      if (!this.#isFailing && this.#redis.status === 'ready')
        this.#log.warn({ err: error, producer: this.#outbox.producer }, 'events cannot be sent now')
      this.#isFailing = true
      this.#tail = undefined
      if (isFull(error)) await this.#room.halve().catch(() => {})
    }
  }

  async #sendOrCheck(): Promise<void> {
    const isCheck = !this.#isChecked
    this.#isChecked = true
    if (isCheck) this.#tail = undefined
    await this.#sendAll()
    if (isCheck) await this.#serveLate()
  }

  async #sendAll(): Promise<void> {
    this.#tail ??= await this.#findTail()
    const tail = this.#tail
    const found = await this.#outbox.after(tail.seq, batch)
    const events = withinBytes(sealed(found, this.#signatures), batchBytes)
    const last = events.at(-1)?.event
    if (!last) return
    const isSent = await appendEvents(this.#redis, streamKey(last.producer), tail, events)
    this.#tail = isSent ? { seq: last.seq, id: last.id } : undefined
    if (isSent) {
      this.#callbacks.sent?.(events.map(({ event }) => event))
      await this.#room.added(events.reduce((bytes, { text }) => bytes + text.length, 0))
    }
    if (!isSent || found.length === batch || events.length < found.length) return this.#sendAll()
  }

  async #serveLate(): Promise<void> {
    if (await serveLate(this.#source, this.#outbox, this.#tail?.seq ?? 0)) return
    this.#tail = await this.#startOver([])
    await this.#sendAll()
  }

  async #findTail(): Promise<Tail> {
    const info = await inspectStream(this.#redis, this.#outbox.producer)
    if (info === 'EMPTY') return empty
    if (info === 'NOT_A_STREAM') return this.#startOver([])
    return (await this.#matchingTail(info)) ?? this.#startOver(await findForeign(this.#source, this.#outbox, info))
  }

  /** The stream's tail if the stream is a gapless part of the outbox, from its first entry on signed with the key that signs now. */
  async #matchingTail({ first, last, length }: StreamInfo): Promise<Tail | undefined> {
    const event = eventIn(this.#outbox.producer, last, this.#signatures)?.event
    if (!event || !this.#isSealedNow(first) || !this.#isSealedNow(last) || !(await isInOutbox(this.#outbox, event))) return undefined
    return length === event.seq - seqOf(first[0]) + 1 ? { seq: event.seq, id: event.id } : undefined
  }

  // a signature of Ed25519 is always the same
  #isSealedNow([, fields]: Entry): boolean {
    const [text, after, signature] = [fields[3] ?? '', fields[5], fields[7]]
    const { sign, isSigned } = this.#signatures
    return signature ? signature === sign(signedText(text, after)) : isSigned(this.#outbox.producer, text, signature)
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

function isFull(error: unknown): boolean {
  return String(error).includes('OOM')
}
