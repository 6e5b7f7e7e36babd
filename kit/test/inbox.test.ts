import { eq } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import { runTransaction } from '#kit/context.ts'
import type { Handlers } from '#kit/events/handlers.ts'
import { publish } from '#kit/events/outbox.ts'
import { memoryStream } from '#kit/events/stream.ts'
import { consumerOffsets, outbox } from '#kit/events/tables.ts'
import { consumer, createTestRuntime, orderClosed, orderMoved, producer, request } from './events.ts'

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

test('a handler writes with the request id of its event', async () => {
  const { stream, emit } = await producer()
  const requests: string[] = []
  const { untilIdle } = await consumer(stream, { 'order.closed': async (tx) => void requests.push(tx.requestId) })
  await emit(orderClosed('ord_1'))
  await untilIdle()
  expect(requests).toEqual(['req_test'])
})
