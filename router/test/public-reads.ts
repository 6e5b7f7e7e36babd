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

type Producer = ReturnType<typeof openProducer>

/** Creates a producer with one number, `stock`. It counts its fetches in `asked`. */
export function openProducer() {
  const stream = memoryStream()
  const events: Event[] = []
  const after = async (seq: number, limit: number) => events.filter((event) => event.seq > seq).slice(0, limit)
  const notify = stream.produce({ producer: 'products', after, first: async () => 1, lastBefore: async () => events.length })
  const state = { up: true, stock: 7, asked: 0, errors: undefined as SourceAnswer['errors'], gate: Promise.resolve() }
  const source: GraphQLDataSource<RouterContext> = {
    process: async () => {
      state.asked += 1
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
  const hints = new Map([['products', new Map(Object.entries({ stock: 60, brief: 10 }))]])
  const reads = createPublicReads({ hints, stream, shared: await sharedOver(over), clock: () => time.now })
  onTestFinished(reads.close)
  await untilEventsArrive()
  const before = reads.inFrontOf('products', source)
  const ask = async (query = '{ stock { left } }', caller: Caller = nobody, variables = {}) => {
    const context: RouterContext = { caller, requestId: 'req_1' }
    return before.process({ request: { query, variables }, document: parse(query), context } as unknown as SourceRequest)
  }
  const left = async () => ((await ask()).data as { stock: { left: number } }).stock.left
  return { ask, left, time }
}

/** Resolves when published events have arrived. */
export function untilEventsArrive() {
  return new Promise((resolve) => setTimeout(resolve, 5))
}
