import { setTimeout as sleep } from 'node:timers/promises'
import type { GraphQLDataSource } from '@apollo/gateway'
import { Kind } from 'graphql'
import Pool from 'undici/lib/dispatcher/pool.js'
import type { Request } from '#kit/context.ts'
import { accessTokenHeader } from '#kit/http/claims.ts'
import type { Log } from '#kit/observe/log.ts'
import type { Authenticate } from '#router/auth/authenticator.ts'
import { type RouterContext, signIn } from '#router/auth/request-context.ts'
import { watchRemote } from '#router/observe/source-metrics.ts'
import { createBreaker } from './breaker.ts'
import { operationOf, type SourceAnswer, type SourceOperation, type SourceRequest, withinBudget } from './operation.ts'
import { post } from './post.ts'
import { unavailable } from './unavailable.ts'

type Fault = Error & { code?: string; syscall?: string }

export type Options = {
  name: string
  /** The address of the subgraph, such as `http://orders:4000/graphql`. */
  url: string
  /** Makes the headers of a request with this body. Called for each attempt, as claims expire. */
  headers: (subgraph: string, request: Request, body: Buffer) => Record<string, string>
  authenticate: Authenticate
  log: Log
}

/** What a subgraph has sent: the text of its answer, and a token that it has issued. */
type Reply = { text: string; accessToken: string | undefined }

/** How long a subgraph may take to answer. Longer than the longest wait in a resolver (2 s). */
const fetchMs = 2500
/** How long a request that could not be sent is held, as its subgraph may be restarting. */
const holdMs = 5000
/** How often a query that was sent and lost is repeated. */
const queryRepeats = 2
/** The pause between two attempts of a held request. */
const holdPauseMs = 50
/** Shorter than the idle timeout of subgraphs, so that the router closes an unused connection first. */
const idleMs = 1000
const connectMs = 1000

/** The errors after which nothing was sent, so the subgraph has executed nothing. */
const unsentCodes = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']

/**
 * A subgraph in another process as a data source of the gateway. A request that could not be sent is held for up to 5 s, and sent when
 * the subgraph is back. One that was sent and lost is repeated if it is a query, twice at most, as a subgraph that ends closes all its
 * connections. Without an answer in 2.5 s the fields of this subgraph are null with SERVICE_UNAVAILABLE. After repeated failures the
 * circuit breaker stops asking the subgraph.
 */
export class RemoteDataSource implements GraphQLDataSource<RouterContext> {
  readonly options: Options
  readonly breaker = createBreaker()
  readonly pool: Pool
  readonly path: string
  /** The reads of this turn, by who asks for what. */
  readonly reads = new Map<string, Promise<Reply>>()
  /** How many requests wait for the subgraph to come back. */
  held = 0
  readonly unwatch = watchRemote(this)

  constructor(options: Options) {
    this.options = options
    const { origin, pathname } = new URL(options.url)
    this.path = pathname
    this.pool = new Pool(origin, { keepAliveTimeout: idleMs, keepAliveMaxTimeout: idleMs, connect: { timeout: connectMs } })
  }

  async process(request: SourceRequest): Promise<SourceAnswer> {
    const context = request.context as RouterContext
    const operation = operationOf(request)
    const { name, authenticate, log } = this.options
    if (context.failedSubgraphs?.has(name) || this.breaker.isOpen()) return unavailable(name, operation)
    try {
      const { text, accessToken } = await this.ask(operation, context)
      this.breaker.answered()
      if (accessToken) await signIn(context, accessToken, authenticate)
      return withinBudget(context, JSON.parse(text) as SourceAnswer)
    } catch (error) {
      this.breaker.failed()
      context.failedSubgraphs?.add(name)
      log.warn({ err: error, subgraph: name, requestId: context.requestId }, 'a subgraph did not answer')
      return unavailable(name, operation)
    }
  }

  /** Equal reads that one caller sends in one turn of the event loop share what the subgraph sends: none is sent after a change. */
  ask(operation: SourceOperation, context: RouterContext): Promise<Reply> {
    const text = operation.text()
    if (!isQuery(operation)) return this.sendOrHold(text, 0, context)
    if (this.reads.size === 0) setImmediate(() => this.reads.clear())
    const key = JSON.stringify([context.caller, context.locale, context.asked]) + text
    const reply = this.reads.get(key) ?? this.sendOrHold(text, queryRepeats, context)
    this.reads.set(key, reply)
    return reply
  }

  async sendOrHold(text: string, repeats: number, context: RouterContext): Promise<Reply> {
    const body = Buffer.from(text)
    const end = Math.min(Date.now() + (this.breaker.isTrying() ? 0 : holdMs), context.deadline ?? Number.POSITIVE_INFINITY)
    for (let left = repeats; ; ) {
      try {
        return await this.send(body, context)
      } catch (error) {
        if (wasSent(error) && (isTimeout(error) || left-- === 0)) throw error
        if (Date.now() >= end) throw error
      }
      await this.hold()
    }
  }

  async hold(): Promise<void> {
    this.held += 1
    await sleep(holdPauseMs)
    this.held -= 1
  }

  async send(body: Buffer, context: RouterContext): Promise<Reply> {
    const { name, headers } = this.options
    const left = Math.min(fetchMs, (context.deadline ?? Number.POSITIVE_INFINITY) - Date.now())
    const request = { path: this.path, headers: headers(name, context, body), body, ms: Math.max(1, left) }
    const answer = await post(this.pool, request)
    if (answer.status !== 200) throw new Error(`${name} answered with status ${answer.status}`)
    return { text: answer.text, accessToken: [answer.headers[accessTokenHeader]].flat()[0] }
  }

  /** Closes the connections after the requests under way. */
  async close(): Promise<void> {
    this.unwatch()
    await this.pool.close()
  }
}

function isQuery({ document }: SourceOperation): boolean {
  return document.definitions.some((node) => node.kind === Kind.OPERATION_DEFINITION && node.operation === 'query')
}

function wasSent(error: unknown): boolean {
  const { code = '', syscall } = error as Fault
  return !unsentCodes.includes(code) && syscall !== 'connect'
}

function isTimeout(error: unknown): boolean {
  return (error as Error).name === 'TimeoutError'
}
