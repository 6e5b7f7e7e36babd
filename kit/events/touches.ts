import type { Redis } from './redis.ts'
import { notifyChannel } from './redis-entries.ts'
import { createTouchListeners, everything, type OnTouched } from './stream.ts'

/** What a message about what was touched begins with; the ids follow, with spaces between them. */
const mark = 'touched:'

/** Ids are sent together, as one message takes longer than all the rest of a touch. */
const togetherMs = 50

/**
 * Tells ids that were touched to all processes, by messages that Redis does not keep. Where some could not be sent, or received,
 * `everything` is told once Redis is back.
 */
export class Touches {
  readonly #redis: Redis
  readonly #ids = new Set<string>()
  readonly #listeners = createTouchListeners()
  #timer: NodeJS.Timeout | undefined
  #hasLost = false

  constructor(redis: Redis) {
    this.#redis = redis
  }

  add(ids: string[]): void {
    for (const id of ids) this.#ids.add(id)
    this.#timer ??= setTimeout(() => void this.#send(), togetherMs)
  }

  listen(onTouched: OnTouched): () => void {
    return this.#listeners.listenToTouches(onTouched)
  }

  /** Messages come from now on: Redis is there, or is back. */
  begin(): void {
    if (this.#hasLost) void this.#send()
    this.#listeners.tellTouched(everything)
  }

  /** Takes a message; false if it is about something else. */
  take(message: string): boolean {
    if (!message.startsWith(mark)) return false
    const text = message.slice(mark.length)
    this.#listeners.tellTouched(text === everything ? everything : text.split(' '))
    return true
  }

  async #send(): Promise<void> {
    const message = `${mark}${this.#hasLost ? everything : [...this.#ids].join(' ')}`
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#ids.clear()
    this.#hasLost = false
    try {
      await this.#redis.publish(notifyChannel, message)
    } catch {
      this.#hasLost = true
    }
  }
}
