import type { GraphQLDataSource } from '@apollo/gateway'
import { parse } from 'graphql'
import { afterAll, beforeEach, expect, onTestFinished, test as plainTest, vi } from 'vitest'
import { type Caller, nobody } from '#kit/context.ts'
import { memoryStream } from '#kit/events/stream.ts'
import { startRedis, type TestRedis } from '#kit/test/redis.ts'
import { customer, guest } from '#kit/test/testing.ts'
import type { RouterContext } from '#router/auth/request-context.ts'
import { createPublicReads } from '#router/cache/public-reads.ts'
import type { SourceAnswer, SourceRequest } from '#router/sources/unavailable.ts'
import type { Event } from '#schema/events.ts'
import { handIn, msOf, redisWaitMs, sharedOver } from './testing.ts'

type Producer = ReturnType<typeof openProducer>

const redis = (await startRedis()) as TestRedis
afterAll(() => redis?.stop())
beforeEach(() => redis?.restartEmpty())
const test = plainTest.skipIf(!redis)

plainTest('the same question of nobody is asked once, until something happens', async () => {
  const producer = openProducer()
  const { left } = await openRouter(producer)
  expect([await left(), await left(), producer.asked]).toEqual([7, 7, 1])
  producer.change()
  await heard()
  expect([await left(), await left(), producer.asked]).toEqual([6, 6, 2])
})

plainTest('another question, or the same with other variables, has another answer', async () => {
  const producer = openProducer()
  const { ask } = await openRouter(producer)
  const query = 'query ($a: Int) { stock(a: $a) { left } }'
  for (const a of [1, 2, 1]) await ask(query, nobody, { a })
  await ask('{ other: stock { left } }')
  expect(producer.asked).toBe(3)
})

plainTest.each<[string, Caller, string]>([
  ['a user', customer(), '{ stock { left } }'],
  ['a guest', guest(), '{ stock { left } }'],
  ['nobody who changes something', nobody, 'mutation { stock { left } }'],
])('what %s asks goes through each time', async (_, caller, query) => {
  const producer = openProducer()
  const { ask } = await openRouter(producer)
  for (let time = 0; time < 3; time += 1) await ask(query, caller)
  expect(producer.asked).toBe(3)
})

plainTest.each([
  ['a field without a hint', '{ secret }', 3],
  ['one with a hint beside one without', '{ stock { left } secret }', 3],
  ['fields that all have a hint', '{ stock { left } brief __typename }', 1],
  ['only the name of the type', '{ __typename }', 3],
  ['entities', '{ _entities(representations: []) { __typename } }', 3],
  ['a field within a fragment', '{ stock { left } ... { secret } }', 3],
])('an answer with %s is kept only if every root field has a hint', async (_, query, asked) => {
  const producer = openProducer()
  const { ask } = await openRouter(producer)
  for (let time = 0; time < 3; time += 1) await ask(query)
  expect(producer.asked).toBe(asked)
})

plainTest('the subgraphs without a hint are asked directly', async () => {
  const { source, stream } = openProducer()
  const reads = createPublicReads({ hints: new Map(), stream, shared: await sharedOver() })
  expect(reads.inFrontOf('products', source)).toBe(source)
})

test('Redis keeps an answer for half of the smallest maxAge of its fields', async () => {
  const hand = await handIn(redis)
  const { ask } = await openRouter(openProducer(), redis)
  const lives = async (query: string) => {
    await hand.flushall()
    await ask(query)
    const [key = ''] = await hand.keys('bazaar:products:*')
    return hand.ttl(key)
  }
  await vi.waitFor(async () => expect(await lives(`{ a${Date.now()}: stock { left } }`)).toBe(30), { timeout: 10_000 })
  await vi.waitFor(async () => expect(await lives(`{ a${Date.now()}: stock { left } brief }`)).toBe(5), { timeout: 10_000 })
})

plainTest('equal questions at one time share one fetch, and each asker may do with the answer what he likes', async () => {
  const producer = openProducer()
  const { ask } = await openRouter(producer)
  const answers = await Promise.all(Array.from({ length: 10 }, () => ask()))
  expect(producer.asked).toBe(1)
  Object.assign(answers[0]?.data ?? {}, { stock: 'spoilt' })
  expect(answers[1]?.data).toEqual({ stock: { left: 7 } })
  expect((await ask()).data).toEqual({ stock: { left: 7 } })
})

plainTest('a read that began before a change is not the answer to one that begins after it', async () => {
  const producer = openProducer()
  const { left } = await openRouter(producer)
  const { promise, resolve } = Promise.withResolvers<void>()
  producer.gate = promise
  const early = left()
  await vi.waitUntil(() => producer.asked === 1)
  producer.change()
  await heard()
  const late = left()
  resolve()
  expect([await early, await late, await left(), producer.asked]).toEqual([7, 6, 6, 2])
})

plainTest('an error is told to those who wait for it, and not kept', async () => {
  const producer = openProducer()
  const { ask, left } = await openRouter(producer)
  producer.errors = [{ message: 'silent', extensions: { code: 'SERVICE_UNAVAILABLE' } }] as unknown as SourceAnswer['errors']
  const answers = await Promise.all([ask(), ask()])
  expect(answers.map(({ errors }) => errors?.length)).toEqual([1, 1])
  expect(producer.asked).toBe(1)
  producer.errors = undefined
  expect([await left(), producer.asked]).toEqual([7, 2])
})

plainTest('while the stream is down an answer holds for the second it was asked in', async () => {
  const producer = openProducer()
  const { left, time } = await openRouter(producer)
  producer.up = false
  expect([await left(), await left()]).toEqual([7, 7])
  producer.change()
  await heard()
  expect(await left()).toBe(7)
  time.now += 1000
  expect([await left(), producer.asked]).toEqual([6, 2])
  producer.up = true
  expect([await left(), await left(), producer.asked]).toEqual([6, 6, 3])
})

test('what one router has asked since the last event, another one knows', async () => {
  const producer = openProducer()
  const [one, other] = [await openRouter(producer, redis), await openRouter(producer, redis)]
  // on a busy machine Redis may be late: then again
  await vi.waitFor(
    async () => {
      producer.change()
      await heard()
      const left = await one.left()
      const { asked } = producer
      expect([await other.left(), left, producer.asked]).toEqual([producer.stock, producer.stock, asked])
    },
    { timeout: 10_000 },
  )
})

test('what is not an answer in Redis is not taken for one', async () => {
  const producer = openProducer()
  const hand = await handIn(redis)
  const keptKey = async () => {
    await (await openRouter(producer, redis)).left()
    return (await hand.keys('bazaar:products:*'))[0]
  }
  const key = await vi.waitUntil(keptKey, { timeout: 10_000 })
  for (const poison of ['\u0000\u0001', '{"data":', 'null', '7', '{"data":null}', '{"data":{},"errors":[{}]}']) {
    await hand.set(key, poison)
    const { left } = await openRouter(producer, redis)
    expect(await left()).toBe(7)
  }
})

test('a Redis that hangs or dies costs a read its 50 ms at most', async () => {
  const producer = openProducer()
  const { ask } = await openRouter(producer, redis)
  redis.pause()
  expect(await msOf(() => ask())).toBeLessThan(redisWaitMs)
  await redis.kill()
  expect(await msOf(() => ask('{ other: stock { left } }'))).toBeLessThan(redisWaitMs)
  expect(producer.asked).toBe(2)
})

/** A producer whose only fact is how much there is of something, and what it is asked for. */
function openProducer() {
  const stream = memoryStream()
  const events: Event[] = []
  const after = async (seq: number, limit: number) => events.filter((event) => event.seq > seq).slice(0, limit)
  const ring = stream.produce({ producer: 'products', after, lastBefore: async () => events.length })
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
    ring()
  }
  return Object.assign(state, { stream: { ...stream, isUp: () => state.up }, source, change })
}

/** One router more in front of the producer; answers how to ask it. */
async function openRouter({ stream, source }: Producer, over?: TestRedis) {
  const time = { now: 0 }
  const hints = new Map([['products', new Map(Object.entries({ stock: 60, brief: 10 }))]])
  const reads = createPublicReads({ hints, stream, shared: await sharedOver(over), clock: () => time.now })
  onTestFinished(reads.close)
  await heard()
  const before = reads.inFrontOf('products', source)
  const ask = async (query = '{ stock { left } }', caller: Caller = nobody, variables = {}) => {
    const context: RouterContext = { caller, requestId: 'req_1' }
    return before.process({ request: { query, variables }, document: parse(query), context } as unknown as SourceRequest)
  }
  const left = async () => ((await ask()).data as { stock: { left: number } }).stock.left
  return { ask, left, time }
}

/** What was said has been heard. */
function heard() {
  return new Promise((resolve) => setTimeout(resolve, 5))
}
