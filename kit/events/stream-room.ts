import { producers } from '#schema/events.ts'
import type { Redis } from './redis.ts'

/** The part of its share that a stream keeps when it gives way, so that this does not happen with each event. */
const keptPart = 0.75

/**
 * Keeps a stream within its share of the memory of Redis: its oldest entries go, whoever has read them, since the outbox still has them.
 * All streams together use at most half of the memory, all catch-up streams a quarter.
 */
export class StreamRoom {
  readonly #redis: Redis
  readonly #key: string
  #share = 0
  /** Bytes that were added since the stream was measured. */
  #unmeasured = Number.POSITIVE_INFINITY

  constructor(redis: Redis, key: string) {
    this.#redis = redis
    this.#key = key
  }

  /** Counts what was added, and trims the stream where it may have outgrown its share. */
  async added(bytes: number): Promise<void> {
    this.#unmeasured += bytes
    if (this.#unmeasured >= this.#share / 8) await this.#fit()
  }

  /** Removes the older half of the stream: Redis is full, whoever filled it. */
  async halve(): Promise<void> {
    await this.#keep((await this.#redis.xlen(this.#key)) / 2)
  }

  async #fit(): Promise<void> {
    this.#share = shareOf(await memoryOf(this.#redis))
    for (;;) {
      const used = Number((await this.#redis.memory('USAGE', this.#key, 'SAMPLES', 0)) ?? 0)
      const length = await this.#redis.xlen(this.#key)
      if (used <= this.#share || length <= 1) break
      await this.#keep((length * keptPart * this.#share) / used)
    }
    this.#unmeasured = 0
  }

  // at least the last one, which shows that the stream belongs to the outbox
  async #keep(length: number): Promise<void> {
    await this.#redis.xtrim(this.#key, 'MAXLEN', '=', Math.max(1, Math.floor(length)))
  }
}

/** How many bytes a stream for a late consumer may have. */
export async function catchUpBytes(redis: Redis): Promise<number> {
  return (await memoryOf(redis)) / (4 * producers.length ** 2)
}

function shareOf(memory: number): number {
  return memory / (2 * producers.length)
}

/** The memory that Redis may use, in bytes; Infinity without a limit. */
async function memoryOf(redis: Redis): Promise<number> {
  return Number(/^maxmemory:(\d+)/m.exec(await redis.info('memory'))?.[1] ?? 0) || Number.POSITIVE_INFINITY
}
