import { setTimeout as sleep } from 'node:timers/promises'
import type { AnswerStream } from './answer-stream.ts'
import type { Changes } from './changes.ts'
import { complete, type State, stateOf } from './messages.ts'
import { idsIn } from './topics.ts'

/** A result of the query. `isEmpty`: it has nothing. `code`: of its first error. `retryAfterMs`: it may be better soon. */
export type Result = { text: string; isEmpty: boolean; code?: string | undefined; retryAfterMs?: number | undefined }

type Options = {
  /** Asks the graph. Never throws. */
  ask: () => Promise<Result>
  /** The topics that the query follows in any case. */
  topics: string[]
  /** Whether there may be something to follow later where there is nothing now. */
  mayCome: boolean
  changes: Changes
}

/** A query is asked again after so long at the earliest: of changes in between the last one counts. */
const pauseMs = 250
/** How often a query is asked again for an answer that failed, until its errors are sent. */
const triesMax = 3
/** The longest pause after answers that failed. */
const longestPauseMs = 30_000

/** One query that is kept current for all who follow it. */
export class LiveQuery {
  readonly followers = new Set<AnswerStream>()
  /** When it was asked last, as of `performance.now()`. */
  askedAt = performance.now()
  readonly #options: Options
  /** The objects of the newest answer. */
  #ids = new Set<string>()
  #newest: State | undefined
  #isOver = false
  #isStale = false
  #isRunning = false
  #failures = 0

  constructor(options: Options) {
    this.#options = options
    options.changes.watch(this, options.topics, this.askedAt)
  }

  /** Adds a follower, who gets the newest state at once. */
  follow(stream: AnswerStream): void {
    this.followers.add(stream)
    if (!this.#newest) this.refresh()
    else stream.offer(this.#newest)
    if (this.#isOver) stream.finish(complete)
  }

  /** Ends the query: nobody follows it. */
  close(): void {
    this.#options.changes.unwatch(this, [...this.#options.topics, ...this.#ids])
  }

  /** Asks again: something has changed. */
  refresh(): void {
    this.#isStale = true
    if (!this.#isRunning) void this.#run()
  }

  async #run(): Promise<void> {
    this.#isRunning = true
    while (this.#isStale && this.followers.size > 0) await this.#askOnce()
    this.#isRunning = false
  }

  async #askOnce(): Promise<void> {
    // the caches hear of an event before anybody asks because of it
    await new Promise(setImmediate)
    this.#isStale = false
    this.askedAt = performance.now()
    const result = await this.#options.ask()
    this.#failures = result.retryAfterMs === undefined ? 0 : this.#failures + 1
    if (result.retryAfterMs === undefined || this.#failures > triesMax) this.#tell(result)
    if (result.retryAfterMs !== undefined) this.#isStale = true
    await sleep(this.#pauseAfter(result), undefined, { ref: false })
  }

  #pauseAfter({ retryAfterMs }: Result): number {
    if (retryAfterMs === undefined) return pauseMs
    return Math.min(longestPauseMs, Math.max(retryAfterMs, pauseMs * 2 ** this.#failures))
  }

  #tell({ text, isEmpty, code, retryAfterMs }: Result): void {
    this.#newest = stateOf(text)
    const mayCome = this.#options.mayCome && code === undefined
    this.#isOver = isEmpty && !mayCome && retryAfterMs === undefined
    for (const stream of this.followers) {
      stream.offer(this.#newest)
      if (this.#isOver) stream.finish(complete)
    }
    this.#followIds(idsIn(text))
  }

  /** An object that is new in the answer may have changed since it was read. */
  #followIds(ids: Set<string>): void {
    const before = this.#ids
    this.#ids = ids.difference(new Set(this.#options.topics))
    this.#options.changes.unwatch(this, [...before.difference(this.#ids)])
    if (this.#options.changes.watch(this, [...this.#ids.difference(before)], this.askedAt)) this.#isStale = true
  }
}
