import { afterAll, expect, test, vi } from 'vitest'
import type { Handlers } from '#kit/events/handlers.ts'
import { outboxReader } from '#kit/events/outbox.ts'
import { consumerOffsets, deadLetters } from '#kit/events/tables.ts'
import { consumer, createTestRuntime, orderClosed, producer } from './events.ts'
import { startRedis, type TestRedis } from './redis.ts'
import { openRedisStream } from './streams.ts'
import { testConfig } from './testing.ts'

const redis = (await startRedis()) as TestRedis
afterAll(() => redis?.stop())

test('two processes whose batches overlap handle each event once, also where one fails at first', async () => {
  const { stream, emit } = await producer()
  const tries: string[] = []
  const config = testConfig()
  const [one, two] = [await createTestRuntime('carts', config), await createTestRuntime('carts', config)]
  const handlers: Handlers = {
    'order.closed': async (tx, { orderId }) => {
      tries.push(orderId)
      if (orderId === 'ord_5' && tries.filter((id) => id === orderId).length < 3) throw new Error('not yet')
      await tx.insert(consumerOffsets).values({ producer: orderId, seq: 0 })
    },
  }
  const ids = Array.from({ length: 40 }, (_, at) => `ord_${at}`)
  await emit(...ids.map(orderClosed))
  const [first, second] = [await consumer(stream, handlers, one), await consumer(stream, handlers, two)]
  await Promise.all([first.untilIdle(), second.untilIdle()])
  const effects = (await one.database.reader.select().from(consumerOffsets)).map((row) => row.producer).filter((name) => ids.includes(name))
  expect(effects.toSorted()).toEqual(ids.toSorted())
  expect(await one.database.reader.$count(deadLetters)).toBe(0)
})

test('two processes of one subgraph share the work: each event has one effect', async () => {
  const { stream, emit } = await producer()
  const seen: string[] = []
  const handlers: Handlers = { 'order.closed': async (_, event) => void seen.push(event.orderId) }
  const config = testConfig()
  const [one, two] = [await createTestRuntime('carts', config), await createTestRuntime('carts', config)]
  const [first, second] = [await consumer(stream, handlers, one), await consumer(stream, handlers, two)]
  const ids = Array.from({ length: 50 }, (_, at) => `ord_${at}`)
  for (const id of ids) await emit(orderClosed(id))
  await Promise.all([first.untilIdle(), second.untilIdle()])
  expect([...seen].sort()).toEqual([...ids].sort())
})

test.skipIf(!redis)('two processes of one subgraph over Redis share the work too, while Redis is emptied again and again', async () => {
  const [orders, ordersToo] = [await createTestRuntime('orders', testConfig()), await openRedisStream(redis.url)]
  const { emit, stream } = await producer('orders', await openRedisStream(redis.url), orders)
  ordersToo.produce(outboxReader('orders', orders.database.reader))
  const seen: string[] = []
  const handlers: Handlers = { 'order.closed': async (_, event) => void seen.push(event.orderId) }
  const config = testConfig()
  const [first, second] = [
    await consumer(await openRedisStream(redis.url), handlers, await createTestRuntime('carts', config)),
    await consumer(await openRedisStream(redis.url), handlers, await createTestRuntime('carts', config)),
  ]
  const ids = Array.from({ length: 200 }, (_, at) => `ord_${at}`)
  for (const [at, id] of ids.entries()) {
    await emit(orderClosed(id))
    if (at % 40 === 20) await redis.restartEmpty()
  }
  await vi.waitUntil(async () => seen.length >= ids.length, 10_000)
  await Promise.all([first.untilIdle(), second.untilIdle()])
  expect([...seen].sort()).toEqual([...ids].sort())
  expect(await stream.lastBefore('orders', new Date(8.64e15))).toBe(200)
})
