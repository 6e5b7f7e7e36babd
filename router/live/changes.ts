import { setTimeout as sleep } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import { followEvents } from '#kit/events/follow.ts'
import { everything, type OnTouched, type Stream } from '#kit/events/stream.ts'
import { type Event, producers } from '#schema/events.ts'
import { topicsOf } from './topics.ts'

/** What is to be asked again when something has changed. */
type Watcher = { refresh: () => void }

/** So far back events are read at the beginning: the clocks of machines differ, and an event has the time of the begin of its transaction. */
const marginMs = 60_000
/** How long the first stream waits until the events are read. */
const startMs = 1000
/** So many topics are remembered, each with the moment of its last change. */
const changedMax = 20_000

/** Which queries follow which topics, and what has changed. The events are followed while somebody has a stream. */
export class Changes {
  readonly #stream: Stream
  /** The producers whose events somebody else follows here, and passes on to `note`. */
  readonly #passedOn: readonly string[]
  readonly #watchers = new Map<string, Set<Watcher>>()
  readonly #changedAt = new LRUCache<string, number>({ max: changedMax })
  readonly #seqs = new Map<string, number>()
  #following: { caughtUp: Promise<unknown>; close: () => void } | undefined

  constructor(stream: Stream, passedOn: readonly string[]) {
    this.#stream = stream
    this.#passedOn = passedOn
  }

  /** Follows the events, if nobody did. Resolves when those up to now are read, or the stream is down: then they are read when it is back. */
  async begin(): Promise<void> {
    this.#following ??= this.#follow()
    await this.#following.caughtUp
  }

  /** Stops following the events: nobody has a stream. */
  end(): void {
    this.#following?.close()
    this.#following = undefined
    this.#seqs.clear()
  }

  /** Refreshes a query at each change of these topics from now on. Returns whether one has changed since a moment of `performance.now()`. */
  watch(query: Watcher, topics: string[], since: number): boolean {
    for (const topic of topics) this.#watchers.set(topic, (this.#watchers.get(topic) ?? new Set()).add(query))
    return topics.some((topic) => (this.#changedAt.get(topic) ?? 0) >= since)
  }

  unwatch(query: Watcher, topics: string[]): void {
    for (const topic of topics) {
      const watchers = this.#watchers.get(topic)
      watchers?.delete(query)
      if (watchers?.size === 0) this.#watchers.delete(topic)
    }
  }

  /** Refreshes the queries that an event is about; all of them where events are missing before it. */
  note(event: Event): void {
    if (!this.#following) return
    const [last, at] = [this.#seqs.get(event.producer), performance.now()]
    this.#seqs.set(event.producer, event.seq)
    for (const topic of topicsOf(event)) this.#changed(topic, at)
    if (last !== undefined && event.seq > last + 1) this.#refreshAll()
  }

  readonly #noteTouched: OnTouched = (topics) => {
    if (topics === everything) return this.#refreshAll()
    for (const topic of topics) this.#changed(topic, performance.now())
  }

  #changed(topic: string, at: number): void {
    this.#changedAt.set(topic, at)
    for (const query of this.#watchers.get(topic) ?? []) query.refresh()
  }

  #refreshAll(): void {
    for (const watchers of this.#watchers.values()) for (const query of watchers) query.refresh()
  }

  #follow() {
    const since = new Date(Date.now() - marginMs)
    const others = producers.filter((name) => !this.#passedOn.includes(name))
    const following = others.map((name) => followEvents(this.#stream, name, since, (event) => this.note(event)))
    const caughtUp = Promise.race([Promise.all(following.map((one) => one.caughtUp)), sleep(startMs, undefined, { ref: false })])
    const closes = [...following.map(({ close }) => close), this.#stream.listenToTouches(this.#noteTouched)]
    return { caughtUp, close: () => closes.forEach((close) => close()) }
  }
}
