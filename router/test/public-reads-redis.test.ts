import { expect, vi } from 'vitest'
import { redisForEachTest } from '#kit/test/redis.ts'
import { openProducer, openRouter, untilEventsArrive } from './public-reads.ts'
import { msOf, openClient, redisWaitMs } from './testing.ts'

const { redis, test } = await redisForEachTest()

test('Redis keeps an answer for half of the smallest maxAge of its fields', async () => {
  const client = await openClient(redis)
  const { ask } = await openRouter(openProducer(), redis)
  const ttlOf = async (query: string) => {
    await client.flushall()
    await ask(query)
    const [key = ''] = await client.keys('bazaar:answer:products:*')
    return client.ttl(key)
  }
  await vi.waitFor(async () => expect(await ttlOf(`{ a${Date.now()}: stock { left } }`)).toBe(30), { timeout: 10_000 })
  await vi.waitFor(async () => expect(await ttlOf(`{ a${Date.now()}: stock { left } brief }`)).toBe(5), { timeout: 10_000 })
})

test('an answer that one router has fetched since the last event is found by another', async () => {
  const producer = openProducer()
  const [one, other] = [await openRouter(producer, redis), await openRouter(producer, redis)]
  // Redis may be late on a busy machine: retry
  await vi.waitFor(
    async () => {
      producer.change()
      await untilEventsArrive()
      const left = await one.left()
      const { asked } = producer
      expect([await other.left(), left, producer.asked]).toEqual([producer.stock, producer.stock, asked])
    },
    { timeout: 10_000 },
  )
})

test('a value in Redis that is not an answer is ignored', async () => {
  const producer = openProducer()
  const client = await openClient(redis)
  const keptKey = async () => {
    await (await openRouter(producer, redis)).left()
    return (await client.keys('bazaar:answer:products:*'))[0]
  }
  const key = await vi.waitUntil(keptKey, { timeout: 10_000 })
  for (const poison of ['\u0000\u0001', '{"data":', 'null', '7', '{"data":null}', '{"data":{},"errors":[{}]}']) {
    await client.set(key, poison)
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
