import type { GraphQLDataSource } from '@apollo/gateway'
import { parse } from 'graphql'
import { onTestFinished } from 'vitest'
import { type Caller, nobody } from '#kit/context.ts'
import { memoryStream } from '#kit/events/stream.ts'
import type { TestRedis } from '#kit/test/redis.ts'
import type { RouterContext } from '#router/auth/request-context.ts'
import { createPublicReads } from '#router/cache/public-reads.ts'
import type { SourceAnswer, SourceRequest } from '#router/sources/operation.ts'
import type { Event } from '#schema/events.ts'
import { sharedOver } from './testing.ts'

const graph = parse(`
  enum join__Graph { PRODUCTS @join__graph(name: "products", url: "") }
  type Query {
    stock(a: Int): Stock @join__field(graph: PRODUCTS) @public @cacheControl(maxAge: 60)
    brief: Int @join__field(graph: PRODUCTS) @public @cacheControl(maxAge: 10)
    secret: Int @join__field(graph: PRODUCTS) @admin(can: STOCK_WRITE)
    staff: Int @join__field(graph: PRODUCTS) @admin(can: STOCK_WRITE) @cacheControl(maxAge: 60)
  }
  type Stock @public { left: Int held: Int @admin(can: STOCK_WRITE) mine: Int @owner seen: Int @authenticated basket: Basket }
  type Basket @owner { size: Int tax: Int @public }
`)

type Producer = ReturnType<typeof openProducer>

/** Creates a producer with one number, `stock`. It counts its fetches in `asked`. */
export function openProducer() {
  const stream = memoryStream()
  const events: Event[] = []
  const after = async (seq: number, limit: number) => events.filter((event) => event.seq > seq).slice(0, limit)
  const notify = stream.produce({
    producer: 'products',
    after,
    first: async () => 1,
    last: async () => events.length,
    lastBefore: async () => events.length,
  })
  const state = {
    up: true,
    stock: 7,
    asked: 0,
    errors: undefined as SourceAnswer['errors'],
    gate: Promise.resolve(),
    callers: [] as Caller[],
    locales: [] as (string | undefined)[],
  }
  const source: GraphQLDataSource<RouterContext> = {
    process: async ({ context }) => {
      state.asked += 1
      state.callers.push((context as RouterContext).caller)
      state.locales.push((context as RouterContext).locale)
      const answer = state.errors ? { data: null, errors: state.errors } : { data: { stock: { left: state.stock } } }
      await state.gate
      return answer as unknown as SourceAnswer
    },
  }
  const change = () => {
    state.stock -= 1
    events.push({ type: 'stock.changed', levels: [], seq: events.length + 1 } as unknown as Event)
    notify()
  }
  return Object.assign(state, { stream: { ...stream, isUp: () => state.up }, source, change })
}

/** Creates one more router in front of the producer. Returns how to ask it. */
export async function openRouter({ stream, source }: Producer, over?: TestRedis) {
  const time = { now: 0 }
  const reads = createPublicReads({ graph, stream, shared: await sharedOver(over), clock: () => time.now })
  onTestFinished(reads.close)
  await untilEventsArrive()
  const before = reads.inFrontOf('products', source)
  const ask = async (query = '{ stock { left } }', caller: Caller = nobody, variables = {}, locale?: string) => {
    const context: RouterContext = { caller, requestId: 'req_1', locale }
    return before.process({ request: { query, variables }, document: parse(query), context } as unknown as SourceRequest)
  }
  const left = async () => ((await ask()).data as { stock: { left: number } }).stock.left
  return { ask, left, time }
}

/** Resolves when published events have arrived. */
export function untilEventsArrive() {
  return new Promise((resolve) => setTimeout(resolve, 5))
}
