import { eq, sql } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import type { Handlers } from '#kit/events/handlers.ts'
import { consumerOffsets, deadLetters } from '#kit/events/tables.ts'
import { consumer, createTestRuntime, orderClosed, producer } from './events.ts'

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
