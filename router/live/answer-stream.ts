import { Readable } from 'node:stream'
import { heartbeat, opening, type State } from './messages.ts'

/** A reader who takes nothing for so long is let go. */
const slowMs = 60_000

/** One client's stream. It holds the newest state alone until the client takes it, so that a slow reader costs no memory. */
export class AnswerStream extends Readable {
  /** Called once, when the stream has ended or broken off. */
  onLeave = () => {}
  /** Whether it ended as its caller's token is not accepted any more. */
  isRefused = false
  #sentId: string | undefined
  #waiting: State | undefined
  #last: Buffer | undefined
  #isWanted = false
  #takenAt = performance.now()

  /** `lastId`: the state that the client has already. */
  constructor(lastId: string | undefined) {
    super({ highWaterMark: 1 })
    this.#sentId = lastId
    this.push(opening())
  }

  /** Sends a state, unless the client has it. One that was not taken yet is dropped. */
  offer(state: State): void {
    if (this.#last) return
    this.#waiting = state.id === this.#sentId ? undefined : state
    this.#send()
  }

  /** Ends the stream with these bytes, after the state that waits, or in place of it. */
  finish(bytes: Buffer, isRefused = false): void {
    if (this.#last) return
    if (isRefused) this.#waiting = undefined
    this.isRefused = isRefused
    this.#last = bytes
    this.#send()
  }

  /** Shows that the stream lives. Ends it for a reader who takes nothing. */
  beat(): void {
    if (this.#isWanted) this.#take(heartbeat)
    else if (performance.now() - this.#takenAt > slowMs) this.destroy()
  }

  override _read(): void {
    this.#isWanted = true
    this.#takenAt = performance.now()
    this.#send()
  }

  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    this.onLeave()
    this.onLeave = () => {}
    callback(error)
  }

  #send(): void {
    if (!this.#isWanted) return
    if (this.#waiting) {
      const { id, bytes } = this.#waiting
      this.#waiting = undefined
      this.#sentId = id
      this.#take(bytes)
    } else if (this.#last) {
      if (this.#last.length > 0) this.#take(this.#last)
      this.push(null)
    }
  }

  #take(bytes: Buffer): void {
    this.#isWanted = false
    this.push(bytes)
  }
}
