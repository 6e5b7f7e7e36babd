import { afterAll, expect, onTestFinished, test, vi } from 'vitest'
import { redisStream } from '#kit/events/redis-stream.ts'
import { applyRetention } from '#kit/events/retention.ts'
import { memoryStream, type Stream } from '#kit/events/stream.ts'
import { outbox } from '#kit/events/tables.ts'
import { createLog } from '#kit/observe/log.ts'
import { producers } from '#schema/events.ts'
import { closed, createTestRuntime, producer } from './events.ts'
import { startRedis } from './redis.ts'
import { frozenClock, testConfig } from './testing.ts'

const redis = await startRedis()
afterAll(() => redis?.stop())

const streams: [string, () => Promise<Stream>][] = [['in memory', async () => memoryStream()]]
if (redis)
  streams.push([
    'over Redis',
    async () => {
      await redis.restartEmpty()
      const config = testConfig({ REDIS_URL: redis.url })
      const stream = redisStream({ config, log: createLog(config, 'test') })
      onTestFinished(stream.close)
      await vi.waitUntil(stream.isUp, 10_000)
      return stream
    },
  ])

const dayMs = 86_400_000

test.each(streams)('with the stream %s, what all have read goes from the outbox after 7 days', async (_, open) => {
  const { passed, tidy, outboxSeqs } = await tenDays(open)
  await passed(10)
  await tidy()
  expect(await outboxSeqs()).toEqual([4, 5, 6, 7, 8, 9, 10])
})

test.each(streams)('with the stream %s, nothing goes that somebody has still to read, though he be silent now', async (_, open) => {
  const { passed, tidy, outboxSeqs, stream } = await tenDays(open)
  await passed(2)
  await tidy()
  expect(await outboxSeqs()).toEqual([3, 4, 5, 6, 7, 8, 9, 10])
  expect((await stream.read('orders', 2, 1)).map(({ seq }) => seq)).toEqual([3])
})

test.each(streams)('with the stream %s, nothing goes while somebody was never heard of', async (_, open) => {
  const { passed, tidy, outboxSeqs, streamSeqs } = await tenDays(open)
  await passed(10, 'carts')
  await tidy()
  expect([await outboxSeqs(), await streamSeqs()].map(({ length }) => length)).toEqual([10, 10])
})

test.each(streams)('with the stream %s, the last row stays, however old, and the sequence goes on', async (_, open) => {
  const clock = frozenClock()
  const { say, stream, runtime } = await producer('orders', await open(), { ...(await createTestRuntime('orders')), clock })
  await say(closed('ord_1'), closed('ord_2'))
  for (const name of producers) await stream.commitOffset('orders', name, 2)
  clock.advance(30 * dayMs)
  await vi.waitUntil(async () => (await stream.read('orders', 1, 1)).length === 1, 10_000)
  await applyRetention(runtime, stream, [{ producer: 'orders', written: async () => 2 }])
  await say(closed('ord_3'))
  await vi.waitUntil(async () => (await stream.read('orders', 2, 1)).length === 1, 10_000)
  expect((await stream.read('orders', 0, 9)).map(({ seq }) => seq)).toEqual([2, 3])
})

test.skipIf(!redis)('what all have read goes from Redis after 2 days, and what Redis forgot about its readers is still known', async () => {
  const { passed, tidy, streamSeqs, outboxSeqs } = await tenDays(streams[1]?.[1] as () => Promise<Stream>)
  await passed(6)
  await tidy()
  expect(await streamSeqs()).toEqual([7, 8, 9, 10])
  await redis?.restartEmpty()
  await vi.waitUntil(async () => (await streamSeqs().catch(() => [])).length === 7, 10_000)
  await tidy()
  expect([await outboxSeqs(), await streamSeqs()]).toEqual([
    [4, 5, 6, 7, 8, 9, 10],
    [7, 8, 9, 10],
  ])
})

/** orders, which has said one thing a day for ten days, and what is left of it when it is tidied. */
async function tenDays(open: () => Promise<Stream>) {
  const clock = frozenClock()
  const { say, stream, runtime } = await producer('orders', await open(), { ...(await createTestRuntime('orders')), clock })
  for (let day = 1; day <= 10; day += 1) {
    await say(closed(`ord_${day}`))
    clock.advance(dayMs)
  }
  const streamSeqs = async () => (await stream.read('orders', 0, 100)).map(({ seq }) => seq)
  await vi.waitUntil(async () => (await streamSeqs().catch(() => [])).length === 10, 10_000)
  return {
    stream,
    /** Says how far everybody but these has read. */
    passed: async (seq: number, ...silent: string[]) => {
      for (const name of producers) if (!silent.includes(name)) await stream.commitOffset('orders', name, seq)
    },
    tidy: () => applyRetention(runtime, stream, [{ producer: 'orders', written: async () => 10 }]),
    outboxSeqs: async () => (await runtime.database.reader.select().from(outbox)).map(({ seq }) => seq),
    streamSeqs,
  }
}
