import { afterAll, beforeEach, expect, test as plainTest, vi } from 'vitest'
import { startRedis, type TestRedis } from '#kit/test/redis.ts'
import { heard, openProducer, openRouter } from './public-reads.ts'
import { handIn, msOf, redisWaitMs } from './testing.ts'

const redis = (await startRedis()) as TestRedis
afterAll(() => redis?.stop())
beforeEach(() => redis?.restartEmpty())
const test = plainTest.skipIf(!redis)

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

test('an answer that one router has fetched since the last event is found by another', async () => {
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

test('a value in Redis that is not an answer is ignored', async () => {
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

test('a Redis that hangs or dies delays a read by 50 ms at most', async () => {
  const producer = openProducer()
  const { ask } = await openRouter(producer, redis)
  redis.pause()
  expect(await msOf(() => ask())).toBeLessThan(redisWaitMs)
  await redis.kill()
  expect(await msOf(() => ask('{ other: stock { left } }'))).toBeLessThan(redisWaitMs)
  expect(producer.asked).toBe(2)
})
