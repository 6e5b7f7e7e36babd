import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { runTransaction } from '#kit/context.ts'
import { outboxReader, publish } from '#kit/events/outbox.ts'
import { applyRetention } from '#kit/events/retention.ts'
import { memoryStream } from '#kit/events/stream.ts'
import { outbox } from '#kit/events/tables.ts'
import type { Event, NewEvent } from '#schema/events.ts'
import { producers } from '#schema/events.ts'
import { createTestRuntime, orderClosed, orderMoved, producer, request } from './events.ts'
import { frozenClock } from './testing.ts'

const hourMs = 3_600_000

test('the last event before a moment is found, whatever has left the outbox', async () => {
  const clock = frozenClock()
  const began = clock().getTime()
  const { emit, runtime } = await producer('orders', undefined, { ...(await createTestRuntime('orders')), clock })
  const reader = outboxReader('orders', runtime.database.reader)
  expect([await reader.first(), await reader.last(), await reader.lastBefore(clock())]).toEqual([0, 0, 0])
  // two events an hour
  for (let hour = 0; hour < 20; hour += 1) {
    await emit(orderMoved(`ord_${hour}`), orderMoved(`ord_${hour}`))
    clock.advance(hourMs)
  }
  const foundAt = (hour: number) => reader.lastBefore(new Date(began + hour * hourMs))
  expect(await Promise.all([0, 0.5, 1, 7, 19.5, 40].map(foundAt))).toEqual([0, 2, 2, 14, 40, 40])
  await runtime.database.write(async (writer) => void (await writer.run('DELETE FROM outbox WHERE seq < 9')))
  expect(await Promise.all([1, 4, 4.5, 7, 40].map(foundAt))).toEqual([0, 0, 10, 14, 40])
  expect([await reader.first(), await reader.last()]).toEqual([9, 40])
})

test('a week of events is removed in pieces, between which others write', async () => {
  const clock = frozenClock()
  const { emit, runtime, stream } = await producer('orders', undefined, { ...(await createTestRuntime('orders')), clock })
  await emit(...Array.from({ length: 3500 }, (_, at) => orderMoved(`ord_${at}`)))
  for (const name of producers) await stream.commitOffset('orders', name, 3500)
  clock.advance(8 * 24 * hourMs)
  const first = () => outboxReader('orders', runtime.database.reader).first()
  const seen: number[] = []
  let isOver = false
  const retention = applyRetention(runtime, stream, [{ producer: 'orders', storeOffset: async () => 3500 }]).finally(() => {
    isOver = true
  })
  while (!isOver) {
    await emit(orderMoved('ord_between'))
    seen.push(await first())
  }
  await retention
  expect(seen).toContain(1001)
  expect(await first()).toBe(3501)
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

test('a transaction that fails leaves no gap in the sequence', async () => {
  const { stream, emit } = await producer()
  await emit(orderClosed('ord_1'))
  await expect(emit(orderClosed('ord_2'), { ...orderClosed('ord_3'), orderId: 3n } as unknown as NewEvent)).rejects.toThrow()
  await emit(orderClosed('ord_4'))
  expect((await stream.read('orders', 0, 10)).map(({ seq }) => seq)).toEqual([1, 2])
})
