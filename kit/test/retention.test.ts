import { afterAll, expect, test, vi } from 'vitest'
import { applyRetention, backupOffset } from '#kit/events/retention.ts'
import { memoryStream, type Stream } from '#kit/events/stream.ts'
import { consumerProgress, outbox } from '#kit/events/tables.ts'
import { producers } from '#schema/events.ts'
import { createTestRuntime, orderClosed, producer } from './events.ts'
import { startRedis, type TestRedis } from './redis.ts'
import { emptyRedisStream, everyStream } from './streams.ts'
import { frozenClock } from './testing.ts'

const redis = await startRedis()
afterAll(() => redis?.stop())

const streams = everyStream(redis)

const dayMs = 86_400_000

test.each(streams)('with the stream %s, events that all have read are removed from the outbox after 7 days', async (_, open) => {
  const { report, retain, outboxSeqs } = await tenDays(open)
  await report(10)
  await retain()
  expect(await outboxSeqs()).toEqual([4, 5, 6, 7, 8, 9, 10])
})

test.each(streams)('with the stream %s, events that a backup holds are removed at once, as far as all have read them', async (_, open) => {
  const { report, retain, outboxSeqs, backUp } = await tenDays(open)
  await report(9)
  await backUp(8)
  await retain()
  expect(await outboxSeqs()).toEqual([9, 10])
  await backUp(10)
  await retain()
  expect(await outboxSeqs()).toEqual([10])
})

test('events that a router reads again stay for two days, also where a backup holds them', async () => {
  const { report, retain, outboxSeqs, backUp } = await tenDays(async () => memoryStream(), 'users')
  await report(10)
  await backUp(10)
  await retain()
  expect(await outboxSeqs()).toEqual([9, 10])
})

test.each(streams)('with the stream %s, a backup that is older than the last one takes nothing back', async (_, open) => {
  const { report, retain, outboxSeqs, backUp } = await tenDays(open)
  await report(10)
  await backUp(2)
  await retain()
  expect(await outboxSeqs()).toEqual([4, 5, 6, 7, 8, 9, 10])
})

test.each(streams)('with the stream %s, events that one consumer has not read stay, even if it is not running', async (_, open) => {
  const { report, retain, outboxSeqs, stream } = await tenDays(open)
  await report(2)
  await retain()
  expect(await outboxSeqs()).toEqual([3, 4, 5, 6, 7, 8, 9, 10])
  expect((await stream.read('orders', 2, 1)).map(({ seq }) => seq)).toEqual([3])
})

test.each(streams)('with the stream %s, nothing is removed while one consumer has never reported', async (_, open) => {
  const { report, retain, outboxSeqs, streamSeqs } = await tenDays(open)
  await report(10, 'carts')
  await retain()
  expect([await outboxSeqs(), await streamSeqs()].map(({ length }) => length)).toEqual([10, 10])
})

test.each(streams)('with the stream %s, the last row stays, and the sequence goes on', async (_, open) => {
  const clock = frozenClock()
  const { emit, stream, runtime } = await producer('orders', await open(), { ...(await createTestRuntime('orders')), clock })
  await emit(orderClosed('ord_1'), orderClosed('ord_2'))
  for (const name of producers) await stream.commitOffset('orders', name, 2)
  clock.advance(30 * dayMs)
  await vi.waitUntil(async () => (await stream.read('orders', 1, 1)).length === 1, 10_000)
  await applyRetention(runtime, stream, [{ producer: 'orders', storeOffset: async () => 2 }])
  await emit(orderClosed('ord_3'))
  await vi.waitUntil(async () => (await stream.read('orders', 2, 1)).length === 1, 10_000)
  expect((await stream.read('orders', 0, 9)).map(({ seq }) => seq)).toEqual([2, 3])
})

test.skipIf(!redis)(
  'events that all have read are removed from Redis after 2 days, and offsets that Redis lost are still known',
  async () => {
    const { report, retain, streamSeqs, outboxSeqs } = await tenDays(() => emptyRedisStream(redis as TestRedis))
    await report(6)
    await retain()
    expect(await streamSeqs()).toEqual([7, 8, 9, 10])
    await redis?.restartEmpty()
    await vi.waitUntil(async () => (await streamSeqs().catch(() => [])).length === 7, 10_000)
    await retain()
    expect([await outboxSeqs(), await streamSeqs()]).toEqual([
      [4, 5, 6, 7, 8, 9, 10],
      [7, 8, 9, 10],
    ])
  },
)

/** A producer that has published one event a day for ten days, and what is left of them after retention. */
async function tenDays(open: () => Promise<Stream>, name = 'orders') {
  const clock = frozenClock()
  const { emit, stream, runtime } = await producer(name, await open(), { ...(await createTestRuntime(name)), clock })
  for (let day = 1; day <= 10; day += 1) {
    await emit(orderClosed(`ord_${day}`))
    clock.advance(dayMs)
  }
  const streamSeqs = async () => (await stream.read(name, 0, 100)).map(({ seq }) => seq)
  await vi.waitUntil(async () => (await streamSeqs().catch(() => [])).length === 10, 10_000)
  return {
    stream,
    /** Reports the offset of every consumer except `silent`. */
    report: async (seq: number, ...silent: string[]) => {
      for (const one of producers) if (!silent.includes(one)) await stream.commitOffset(name, one, seq)
    },
    /** Stores what a verified backup holds. */
    backUp: (seq: number) => {
      const held = { consumer: backupOffset, seq }
      const { consumer: target } = consumerProgress
      return runtime.database.write(
        async (writer) => void (await writer.insert(consumerProgress).values(held).onConflictDoUpdate({ target, set: { seq } })),
      )
    },
    retain: () => applyRetention(runtime, stream, [{ producer: name, storeOffset: async () => 10 }]),
    outboxSeqs: async () => (await runtime.database.reader.select().from(outbox)).map(({ seq }) => seq),
    streamSeqs,
  }
}
