import type { Redis } from './redis.ts'
import { notifyChannel } from './redis-entries.ts'
import { everything } from './stream.ts'

/** What a message about what was touched begins with; ids follow, each after a space. */
export const touchMark = 'touched:'

/** Ids are sent together, as one message takes longer than all the rest of a touch. */
const togetherMs = 50

/** Sends ids that were touched to all processes, by a message that Redis does not keep. What could not be sent is sent as `everything` later. */
export class Touches {
  readonly #redis: Redis
  readonly #ids = new Set<string>()
  #timer: NodeJS.Timeout | undefined
  #hasLost = false

  constructor(redis: Redis) {
    this.#redis = redis
  }

  add(ids: string[]): void {
    for (const id of ids) this.#ids.add(id)
    this.#timer ??= setTimeout(() => void this.#send(), togetherMs)
  }

  /** Redis is back. */
  sendAgain(): void {
    if (this.#hasLost) void this.#send()
  }

  async #send(): Promise<void> {
    const message = `${touchMark}${this.#hasLost ? everything : [...this.#ids].join(' ')}`
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

/** What a message says that was touched. */
export function touchedIn(message: string): string[] | typeof everything {
  const text = message.slice(touchMark.length)
  return text === everything ? everything : text.split(' ')
}
