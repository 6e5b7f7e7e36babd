import type { Config } from '#kit/config.ts'
import { nobody } from '#kit/context.ts'
import type { Stream } from '#kit/events/stream.ts'
import type { Log } from '#kit/observe/log.ts'
import type { RouterContext } from '#router/auth/request-context.ts'
import type { PublicReads } from '#router/cache/public-reads.ts'
import type { OwnGateway } from '#router/execution/gateway.ts'
import type { Limits } from '#router/limits/limit-operations.ts'
import type { Count } from '#router/limits/rate-limit.ts'
import type { Event } from '#schema/events.ts'
import type { AnswerStream } from './answer-stream.ts'
import { asQuery, rootOf, type Subscription } from './as-query.ts'
import { createAsk, type Question } from './ask.ts'
import { Changes } from './changes.ts'
import { LiveQuery } from './live-query.ts'
import { liveFields } from './topics.ts'

export type LiveOptions = {
  config: Config
  log: Log
  stream: Stream
  gateway: OwnGateway
  limits: Limits
  count: Count
  reads: PublicReads
}

/** A subscription, and the context in which it was asked. */
export type Asked = { subscription: Subscription; context: RouterContext }

/** A query is asked again after so long at the latest, as time alone changes some answers: a sale begins. */
const oldestMs = 60_000

/** The queries that are kept current. Equal ones of one caller are one, and one whose answer is the same for everybody is asked once for all. */
export class LiveQueries {
  readonly #options: LiveOptions
  readonly #ask: ReturnType<typeof createAsk>
  readonly #changes: Changes
  readonly #queries = new Map<string, LiveQuery>()

  constructor(options: LiveOptions) {
    this.#options = options
    this.#ask = createAsk(options)
    this.#changes = new Changes(options.stream, options.reads.producers)
  }

  /** Sends the answer of a subscription to a stream, and each other one that comes later. */
  async follow(answers: AnswerStream, asked: Asked): Promise<void> {
    await this.#changes.begin()
    if (answers.destroyed) return
    const [{ key, question, topics, mayCome }, leave] = [questionOf(this.#options, asked), answers.onLeave]
    const query = this.#queries.get(key) ?? new LiveQuery({ ask: () => this.#ask(question), changes: this.#changes, topics, mayCome })
    this.#queries.set(key, query)
    answers.onLeave = () => {
      leave()
      this.#leave(key, query, answers)
    }
    query.follow(answers)
  }

  /** Takes an event of the producers whose answers are cached. */
  note(event: Event): void {
    this.#changes.note(event)
  }

  /** Looks after what time alone changes. */
  look(): void {
    for (const query of this.#queries.values()) if (performance.now() - query.askedAt > oldestMs) query.refresh()
    if (this.#queries.size === 0) this.#changes.end()
  }

  close(): void {
    this.#changes.end()
  }

  #leave(key: string, query: LiveQuery, answers: AnswerStream): void {
    query.followers.delete(answers)
    if (query.followers.size > 0) return
    this.#queries.delete(key)
    query.close()
  }
}

function questionOf({ gateway, reads }: LiveOptions, { subscription, context }: Asked) {
  const text = asQuery(subscription)
  const [known, { name, id }, { variables }, view] = [gateway.prepareLive(text), rootOf(subscription), subscription, viewOf(context)]
  const { caller: asking } = context
  // what everybody sees is asked once for all of them
  const caller = reads.isForEverybody(known.document, asking) ? { ...nobody, network: asking.network ?? '' } : asking
  const { network: _anywhere, ...who } = caller
  // where many queries are followed, their plans are made again: a stranger can ask for ever new ones
  const question: Question = { prepared: () => gateway.prepareLive(text), variables, caller, view }
  const { follows, mayCome = false } = liveFields[name] ?? { follows: () => [] }
  const topics = follows({ id, caller })
  return { key: JSON.stringify([text, variables, who, view]), question, topics, mayCome: mayCome && topics.length > 0 }
}

/** What of a request's context, besides its caller, decides about an answer: all but what is of one operation alone. */
function viewOf(context: RouterContext): Question['view'] {
  const { caller: _, requestId: _1, deadline: _2, cost: _3, budget: _4, failedSubgraphs: _5, logEntry: _6, live: _7, ...view } = context
  return view
}
