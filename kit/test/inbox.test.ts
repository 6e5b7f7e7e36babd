import { eq, sql } from 'drizzle-orm'
import { afterAll, expect, test, vi } from 'vitest'
import { runTransaction } from '#kit/context.ts'
import type { Handlers } from '#kit/events/handlers.ts'
import { outboxReader, publish } from '#kit/events/outbox.ts'
import { memoryStream } from '#kit/events/stream.ts'
import { consumerOffsets, deadLetters, outbox } from '#kit/events/tables.ts'
import type { Event, NewEvent } from '#schema/events.ts'
import { consumer, createTestRuntime, orderClosed, orderMoved, producer, request } from './events.ts'
import { startRedis, type TestRedis } from './redis.ts'
import { openRedisStream } from './streams.ts'
import { frozenClock, testConfig } from './testing.ts'

const redis = (await startRedis()) as TestRedis
afterAll(() => redis?.stop())

test('events arrive in order and once, also those that were published before the consumer started', async () => {
  const { stream, emit } = await producer()
  const seen: string[] = []
  await emit(orderClosed('ord_1'), orderClosed('ord_2'))
  const { untilIdle } = await consumer(stream, { 'order.closed': async (_, event) => void seen.push(event.orderId) })
  await untilIdle()
  await emit(orderClosed('ord_3'))
  await untilIdle()
  expect(seen).toEqual(['ord_1', 'ord_2', 'ord_3'])
})

test('a transaction that fails publishes nothing', async () => {
  const { stream } = await producer()
  const runtime = await createTestRuntime('auth')
  const failed = runTransaction(runtime, request, async (tx) => {
    await publish(tx, orderClosed('ord_1'))
    throw new Error('no')
  })
  await expect(failed).rejects.toThrow('no')
  expect(await runtime.database.reader.select().from(outbox)).toEqual([])
  expect(await stream.read('auth', 0, 10)).toEqual([])
})

test('a consumer that is started again goes on after its last event', async () => {
  const { stream, emit } = await producer()
  const seen: string[] = []
  const handlers: Handlers = { 'order.closed': async (_, event) => void seen.push(event.orderId) }
  const first = await consumer(stream, handlers)
  await emit(orderClosed('ord_1'), orderMoved('ord_1'))
  await first.untilIdle()
  await first.close()
  await emit(orderClosed('ord_2'))
  const second = await consumer(stream, handlers, first.runtime)
  await second.untilIdle()
  expect(seen).toEqual(['ord_1', 'ord_2'])
})

test('a consumer of a shop that trades begins with what a producer publishes from now on, also where the past is gone', async () => {
  const runtime = await createTestRuntime('carts')
  await runtime.database.write(async (writer) => void (await writer.insert(consumerOffsets).values({ producer: 'users', seq: 7 })))
  const stream = memoryStream()
  const seen: string[] = []
  const late = await consumer(stream, { 'order.closed': async (_, event) => void seen.push(event.orderId) }, runtime, ['orders'])
  const orders = await createTestRuntime('orders')
  for (const id of ['ord_1', 'ord_2']) await runTransaction(orders, request, (tx) => publish(tx, orderClosed(id)))
  await orders.database.write(async (writer) => void (await writer.delete(outbox).where(eq(outbox.seq, 1))))
  const { emit } = await producer('orders', stream, orders)
  await vi.waitUntil(async () => (await late.consumers.find((one) => one.producer === 'orders')?.offset()) === 2)
  await emit(orderClosed('ord_3'))
  await late.untilIdle()
  expect(seen).toEqual(['ord_3'])
})

test('a consumer of a new shop begins with the first event, whatever it says of the past', async () => {
  const { stream, emit } = await producer()
  const seen: string[] = []
  await emit(orderClosed('ord_1'))
  const { untilIdle } = await consumer(stream, { 'order.closed': async (_, event) => void seen.push(event.orderId) }, undefined, ['orders'])
  await untilIdle()
  expect(seen).toEqual(['ord_1'])
})

test('the offset moves in the transaction of the effect: a handler that fails leaves neither', async () => {
  const { stream, emit } = await producer()
  let tries = 0
  const { untilIdle, runtime } = await consumer(stream, {
    'order.closed': async (tx) => {
      tries += 1
      await tx.insert(consumerOffsets).values({ producer: `effect ${tries}`, seq: 0 })
      if (tries < 3) throw new Error('not yet')
    },
  })
  await emit(orderClosed('ord_1'))
  await untilIdle()
  const rows = await runtime.database.reader.select().from(consumerOffsets)
  expect(rows.map((row) => row.producer).filter((name) => name.startsWith('effect'))).toEqual(['effect 3'])
})

test('an event that fails again and again becomes a dead letter with its reason, and the next ones are handled', async () => {
  const { stream, emit } = await producer()
  const seen: string[] = []
  const { untilIdle, runtime } = await consumer(stream, {
    'order.closed': async (_, event) => {
      if (event.orderId === 'ord_1') throw new Error('poison')
      seen.push(event.orderId)
    },
  })
  await emit(orderClosed('ord_1'), orderClosed('ord_2'))
  await untilIdle()
  expect(seen).toEqual(['ord_2'])
  expect(await runtime.database.reader.select().from(deadLetters)).toMatchObject([{ event: { orderId: 'ord_1' }, reason: 'Error: poison' }])
})

test('events before one that fails stay handled, and those after it wait for it: each has one effect, in order', async () => {
  const { stream, emit } = await producer()
  const runtime = await createTestRuntime('carts')
  const effects = async () =>
    (await runtime.database.reader.select().from(consumerOffsets)).map(({ producer, seq }) => `${producer} ${seq}`)
  const tries: string[] = []
  let meanwhile: string[] = []
  const handlers: Handlers = {
    'order.closed': async (tx, { orderId }) => {
      tries.push(orderId)
      await tx.insert(consumerOffsets).values({ producer: orderId, seq: 0 })
      if (orderId !== 'ord_3') return
      meanwhile = await effects()
      if (tries.filter((id) => id === orderId).length < 3) throw new Error('not yet')
    },
  }
  await emit(...['ord_1', 'ord_2', 'ord_3', 'ord_4'].map(orderClosed))
  const { untilIdle } = await consumer(stream, handlers, runtime)
  await untilIdle()
  expect(meanwhile).toEqual(expect.arrayContaining(['orders 2', 'ord_1 0', 'ord_2 0']))
  expect(await effects()).toEqual(expect.arrayContaining(['orders 4', 'ord_1 0', 'ord_2 0', 'ord_3 0', 'ord_4 0']))
  expect(tries.slice(-2)).toEqual(['ord_3', 'ord_4'])
})

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

test('a handler writes with the request id of its event', async () => {
  const { stream, emit } = await producer()
  const requests: string[] = []
  const { untilIdle } = await consumer(stream, { 'order.closed': async (tx) => void requests.push(tx.requestId) })
  await emit(orderClosed('ord_1'))
  await untilIdle()
  expect(requests).toEqual(['req_test'])
})

test('the stream finds the last event before a moment', async () => {
  const stream = memoryStream()
  const clock = frozenClock()
  const runtime = await createTestRuntime('orders')
  stream.produce(outboxReader('orders', runtime.database.reader))
  const emit = (event: NewEvent) => runTransaction({ ...runtime, clock }, request, (tx) => publish(tx, event))
  await emit(orderClosed('ord_1'))
  clock.advance(1000)
  await emit(orderClosed('ord_2'))
  const since = await stream.lastBefore('orders', clock())
  expect((await stream.read('orders', since, 10)).map((event: Event) => event.seq)).toEqual([2])
  expect(await stream.lastBefore('nobody', clock())).toBe(0)
  expect(await runtime.database.reader.$count(outbox, eq(outbox.type, 'order.closed'))).toBe(2)
})

test('an event that a full disk refuses is no dead letter, holds back none before it, and is handled when there is space', async () => {
  const { stream, emit } = await producer()
  const seen: string[] = []
  const { untilIdle, runtime } = await consumer(stream, {
    'order.closed': async (tx, { orderId }) => {
      await tx.insert(consumerOffsets).values({ producer: orderId === 'ord_big' ? 'x'.repeat(100_000) : orderId, seq: 0 })
      seen.push(orderId)
    },
  })
  const limit = (pages: number) =>
    runtime.database.write(async (writer) => void (await writer.get(sql.raw(`PRAGMA max_page_count = ${pages}`))))
  const isStored = async (orderId: string) =>
    (await runtime.database.reader.$count(consumerOffsets, eq(consumerOffsets.producer, orderId))) === 1
  await untilIdle()
  await limit(1)
  await emit(orderClosed('ord_1'), orderClosed('ord_2'), orderClosed('ord_big'), orderClosed('ord_3'))
  await vi.waitUntil(() => isStored('ord_2'), 10_000)
  await limit(4_000_000_000)
  await untilIdle()
  expect(await isStored('ord_3')).toBe(true)
  expect(new Set(seen)).toEqual(new Set(['ord_1', 'ord_2', 'ord_big', 'ord_3']))
  expect(await runtime.database.reader.$count(deadLetters)).toBe(0)
})

test('a transaction that fails leaves no gap in the sequence', async () => {
  const { stream, emit } = await producer()
  await emit(orderClosed('ord_1'))
  await expect(emit(orderClosed('ord_2'), { ...orderClosed('ord_3'), orderId: 3n } as unknown as NewEvent)).rejects.toThrow()
  await emit(orderClosed('ord_4'))
  expect((await stream.read('orders', 0, 10)).map(({ seq }) => seq)).toEqual([1, 2])
})
