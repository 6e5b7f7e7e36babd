import { expect, test } from 'vitest'
import { outboxReader, publish } from '#kit/events/outbox.ts'
import { deadLetters } from '#kit/events/tables.ts'
import type { NewEvent } from '#schema/events.ts'
import { consumer, createTestRuntime, orderClosed, orderMoved, producer } from './events.ts'

test('an event without the fields of its type becomes a dead letter; the reason names the fields and no value', async () => {
  const { stream, emit } = await producer()
  const seen: string[] = []
  const { untilIdle, runtime } = await consumer(stream, { 'order.closed': async (_, event) => void seen.push(event.orderId) })
  await emit({ ...orderClosed('ord_1'), reason: { secret: 'secret' } } as unknown as NewEvent, orderClosed('ord_2'))
  await untilIdle()
  expect(seen).toEqual(['ord_2'])
  const [row] = await runtime.database.reader.select().from(deadLetters)
  expect(row).toMatchObject({ reason: 'TypeError: not a valid order.closed: reason invalid_type' })
})

test('a dead letter is announced in the transaction that stores it', async () => {
  const { published, deadLetterIds } = await broken()
  expect((await published()).filter(({ type }) => type === 'event.dead-lettered')).toMatchObject([
    {
      deadLetterId: deadLetterIds[0],
      consumer: 'carts',
      of: 'orders',
      eventType: 'order.closed',
      eventSeq: 1,
      attempts: 5,
      reason: 'Error: poison',
    },
  ])
})

test('a dead letter that is retried is handled once, with its own request id, and is removed', async () => {
  const { runtime, seen, published, deadLetterIds, retry, fix } = await broken()
  fix()
  await retry()
  await retry()
  expect(seen).toEqual(['ord_2', 'ord_1'])
  expect(await runtime.database.reader.$count(deadLetters)).toBe(0)
  expect((await published()).slice(-2)).toMatchObject([
    { type: 'order.moved', orderId: 'ord_1' },
    { type: 'event.retried', deadLetterId: deadLetterIds[0] },
  ])
})

test('a dead letter that fails again stays, publishes nothing of its handler, and gets the new reason', async () => {
  const { runtime, seen, published, deadLetterIds, retry } = await broken()
  await retry()
  expect(seen).toEqual(['ord_2'])
  expect(await runtime.database.reader.select().from(deadLetters)).toMatchObject([
    { id: deadLetterIds[0], attempts: 6, reason: 'Error: poison' },
  ])
  expect((await published()).at(-1)).toMatchObject({ type: 'event.dead-lettered', deadLetterId: deadLetterIds[0], attempts: 6 })
  expect((await published()).filter(({ type }) => type === 'order.moved')).toHaveLength(1)
})

test('an unknown dead letter is ignored', async () => {
  const { retry, published } = await broken()
  const before = await published()
  await retry(['dl_none'])
  expect(await published()).toEqual(before)
})

test('an announcement that cannot be handled becomes a dead letter without an announcement', async () => {
  const { stream, emit } = await producer()
  const own = await createTestRuntime('carts')
  const notify = stream.produce(outboxReader('carts', own.database.reader))
  own.committed = ({ published }) => notify(published)
  const refuse = async () => {
    throw new Error('poison')
  }
  const { untilIdle, runtime } = await consumer(stream, { 'order.closed': refuse, 'event.dead-lettered': refuse }, own)
  await emit(orderClosed('ord_1'))
  await untilIdle()
  await untilIdle()
  expect((await runtime.database.reader.select().from(deadLetters)).map(({ event }) => event.type)).toEqual([
    'order.closed',
    'event.dead-lettered',
  ])
  expect(await stream.read('carts', 0, 10)).toHaveLength(1)
})

/** The consumer carts, which fails on ord_1 until `fix` is called; `retry` publishes a request of admin. */
async function broken() {
  const { stream, emit } = await producer()
  const staff = await producer('admin', stream)
  const own = await createTestRuntime('carts')
  const notify = stream.produce(outboxReader('carts', own.database.reader))
  own.committed = ({ published }) => notify(published)
  const seen: string[] = []
  let isFixed = false
  const { untilIdle, runtime } = await consumer(
    stream,
    {
      'order.closed': async (tx, { orderId }) => {
        await publish(tx, orderMoved(orderId))
        if (orderId === 'ord_1' && !isFixed) throw new Error('poison')
        seen.push(orderId)
      },
    },
    own,
  )
  await emit(orderClosed('ord_1'), orderClosed('ord_2'))
  await untilIdle()
  const published = async () => (await stream.read('carts', 0, 100)).map(({ id: _, ...event }) => event)
  const deadLetterIds = (await runtime.database.reader.select().from(deadLetters)).map(({ id }) => id)
  return {
    ...{ runtime, seen, published, deadLetterIds },
    retry: async (ids = deadLetterIds) => {
      await staff.emit({ type: 'event.retry-requested', deadLetterIds: ids })
      await untilIdle()
    },
    fix: () => {
      isFixed = true
    },
  }
}
