import { afterAll, beforeEach, expect, test as plainTest, vi } from 'vitest'
import { type Event, producers } from '#schema/events.ts'
import { startRedis, type TestRedis } from './redis.ts'
import { connectTo, event, openRedisStream, outboxOf } from './streams.ts'

const megabyte = 1024 * 1024
const memory = 20 * megabyte
/** What a stream may have of the memory. */
const share = memory / (2 * producers.length)

const redis = (await startRedis('--maxmemory', String(memory), '--maxmemory-policy', 'volatile-lru')) as TestRedis
afterAll(() => redis?.stop())
beforeEach(() => redis?.restartEmpty())
const test = plainTest.skipIf(!redis)

test('a stream keeps to its share of the memory, and the newest events are in it', async () => {
  const { stream, publish } = await openProducer()
  publish(...large(1, 300))
  await eventually(async () => expect(await stream.last('orders')).toBe(300))
  const client = await connectTo(redis)
  await eventually(async () => expect(await client.memory('USAGE', 'bazaar:stream:orders', 'SAMPLES', 0)).toBeLessThanOrEqual(share))
  expect(await client.xlen('bazaar:stream:orders')).toBeGreaterThan(5)
})

test('a consumer whose next events are gone from the stream gets every one of them from the outbox', async () => {
  const { stream, publish } = await openProducer()
  await stream.commitOffset('orders', 'carts', 0)
  publish(...large(1, 300))
  await eventually(async () => expect(await stream.last('orders')).toBe(300))
  const seen = await consumeAll('carts', 300)
  expect(seen).toEqual(Array.from({ length: 300 }, (_, at) => at + 1))
  expect(await (await connectTo(redis)).ttl('bazaar:stream:orders:carts')).toBeGreaterThan(0)
})

test('a consumer that never comes back delays nobody, and a new one is told that it is too late', async () => {
  const { stream, publish } = await openProducer(large(51, 1))
  await stream.commitOffset('orders', 'users', 10)
  publish(...large(52, 249))
  expect(await consumeAll('payments', 300, 250)).toHaveLength(50)
  await stream.commitOffset('orders', 'products', 0)
  const outcome = () => stream.read('orders', 0, 32, 'products').catch(({ message }) => message)
  await eventually(async () => expect(await outcome()).toContain('the outbox of orders begins at 51'))
})

test('a full Redis costs time only: cached answers go first, and what is sent meanwhile arrives', async () => {
  const client = await connectTo(redis)
  for (let at = 0; at < 40; at += 1) await client.set(`bazaar:answer:${at}`, 'x'.repeat(megabyte / 2), 'EX', 600)
  const { stream, publish } = await openProducer()
  publish(...large(1, 20))
  await eventually(async () => expect(await stream.last('orders')).toBe(20))
  expect(stream.isUp()).toBe(true)
  expect(await client.dbsize()).toBeLessThan(40)
})

test('while something else has filled Redis the producer waits, and goes on as soon as there is room', async () => {
  const client = await connectTo(redis)
  const { stream, publish } = await openProducer()
  publish(...large(1, 20))
  await eventually(async () => expect(await stream.last('orders')).toBe(20))
  for (let at = 0; at < 100; at += 1) await client.set(`other:${at}`, 'x'.repeat(megabyte / 2)).catch(() => {})
  publish(...large(21, 20))
  await eventually(() => expect(stream.isUp()).toBe(false))
  for (let at = 0; at < 100; at += 1) await client.unlink(`other:${at}`)
  await eventually(() => expect(stream.isUp()).toBe(true))
  const rest = await consumeAll('carts', 40, 20)
  expect(rest).toEqual(Array.from({ length: 20 }, (_, at) => at + 21))
})

async function openProducer(events: Event[] = []) {
  const stream = await openRedisStream(redis.url)
  const outbox = outboxOf(...events)
  const notify = stream.produce(outbox)
  const publish = (...more: Event[]) => {
    outbox.events.push(...more)
    notify()
  }
  return { stream, publish }
}

/** Reads as a consumer does, from an offset up to an event. Returns the numbers of what it got. */
async function consumeAll(consumer: string, last: number, offset = 0): Promise<number[]> {
  const stream = await openRedisStream(redis.url)
  const seen: number[] = []
  await vi.waitFor(
    async () => {
      const seq = seen.at(-1) ?? offset
      await stream.commitOffset('orders', consumer, seq)
      seen.push(...(await stream.read('orders', seq, 32, consumer)).map((one) => one.seq))
      expect(seen.at(-1)).toBe(last)
    },
    { timeout: 60_000, interval: 5 },
  )
  return seen
}

/** As large as an order of some hundred lines. */
function large(first: number, count: number): Event[] {
  return Array.from({ length: count }, (_, at) => Object.assign(event(first + at), { note: 'x'.repeat(50_000) }))
}

function eventually(check: () => Promise<void> | void) {
  return vi.waitFor(check, { timeout: 20_000, interval: 10 })
}
