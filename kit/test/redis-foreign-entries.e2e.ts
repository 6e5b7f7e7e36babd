import { expect } from 'vitest'
import { redisForEachTest } from './redis.ts'
import { connectTo, event, eventsTo, eventually, filledStream, idsOf, openRedisStream, outboxOf } from './streams.ts'

const { redis, test } = await redisForEachTest()

const key = 'bazaar:stream:orders'

test('a stream from a restored database is rewritten, and its entries are not foreign', async () => {
  const old = await openRedisStream(redis.url)
  old.produce(outboxOf(...eventsTo(20, 'old_')))
  await eventually(async () => expect(await idsOf(old)).toHaveLength(20))
  await old.close()
  const { foreign } = await filledStream(redis, eventsTo(10))
  expect(foreign).toEqual([])
})

const copied = JSON.stringify(event(3))

const corruptions: [string, (client: Awaited<ReturnType<typeof connectTo>>) => Promise<unknown>][] = [
  ['random bytes', (client) => client.xadd(key, '*', Buffer.from([0, 255, 17]), Buffer.from([200, 1, 2, 3]))],
  ['an event that is not JSON, where the next one belongs', (client) => client.xadd(key, '4-0', 'id', 'evt_4', 'event', '{"type"')],
  ['something of another shape, where the next one belongs', (client) => client.xadd(key, '4-0', 'id', 'evt_4', 'event', '{"seq": 4}')],
  ['a copy of an event, far ahead', (client) => client.xadd(key, '*', 'id', 'evt_3', 'event', copied)],
  ['a forged event, far ahead', (client) => client.xadd(key, '1700000000000-0', ...forged(1_700_000_000_000))],
  ['an id between two of ours', (client) => client.xadd(key, '3-1', 'id', 'evt_3', 'event', copied)],
  ['10 MB', (client) => client.xadd(key, '*', 'id', 'evt_4', 'event', 'x'.repeat(10_000_000))],
  ['many entries', (client) => Promise.all(Array.from({ length: 50 }, () => client.xadd(key, '*', 'a', 'b')))],
]

test.each(corruptions)('%s in the stream: nobody reads it, it is removed and reported, and the events go on', async (name, corrupt) => {
  const { stream, foreign, publish, untilComplete } = await filledStream(redis, eventsTo(3))
  await corrupt(await connectTo(redis))
  await eventually(async () => expect(await idsOf(stream, 3)).toEqual([]))
  publish(event(4), event(5))
  await untilComplete()
  expect(await (await connectTo(redis)).xlen(key)).toBe(5)
  expect(foreign).toHaveLength(name.startsWith('a forged') ? 0 : name === 'many entries' ? 50 : 1)
  for (const { text } of foreign) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1003)
})

test('a foreign entry is removed while nothing is published, too', async () => {
  const { foreign } = await filledStream(redis, eventsTo(3))
  await (await connectTo(redis)).xadd(key, '*', 'a', 'b')
  await eventually(() => expect(foreign).toMatchObject([{ text: 'a b' }]))
})

test('a key that is not a stream is replaced by the stream', async () => {
  const client = await connectTo(redis)
  await client.set(key, 'poison')
  const { untilComplete } = await filledStream(redis, eventsTo(3))
  await client.set(key, 'poison')
  await untilComplete()
})

test('events that somebody has deleted are restored', async () => {
  const { untilComplete } = await filledStream(redis, eventsTo(9))
  await (await connectTo(redis)).xdel(key, '4-0')
  await untilComplete()
})

function forged(seq: number) {
  return ['id', 'evt_forged', 'event', JSON.stringify({ ...event(3), id: 'evt_forged', seq })]
}
