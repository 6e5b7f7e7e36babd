import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeEach, expect, onTestFinished, test as plainTest, vi } from 'vitest'
import type { ForeignEntry } from '#kit/events/stream.ts'
import type { Event } from '#schema/events.ts'
import { startRedis, type TestRedis } from './redis.ts'
import { connectTo, event, openRedisStream, outboxOf } from './streams.ts'

type OpenStream = Awaited<ReturnType<typeof open>>

const redis = (await startRedis()) as TestRedis
afterAll(() => redis?.stop())
beforeEach(() => redis?.restartEmpty())
const test = plainTest.skipIf(!redis)

const key = 'bazaar:stream:orders'

test('a Redis that was emptied is filled again by itself', async () => {
  const { untilComplete } = await filledStream(eventsTo(250))
  await (await connectTo(redis)).flushall()
  await untilComplete()
})

test('an event that is published after Redis was emptied is not in the stream before the earlier ones', async () => {
  const { stream, publish, untilComplete } = await filledStream(eventsTo(250))
  const client = await connectTo(redis)
  const reading = (async () => {
    for (let at = 0; at < 260; ) {
      const [next] = await stream.read('orders', at, 1)
      if (next) expect(next.seq).toBe(at + 1)
      at = next?.seq ?? at
    }
  })()
  for (let seq = 251; seq <= 260; seq += 1) {
    await client.flushall()
    publish(event(seq))
    await sleep(2)
  }
  await reading
  await untilComplete()
})

test('a Redis that is killed and comes back empty is filled again; meanwhile the stream is down, and no call hangs', async () => {
  const { stream, publish, untilComplete } = await filledStream(eventsTo(3))
  await redis.kill()
  await eventually(() => expect(stream.isUp()).toBe(false))
  const start = performance.now()
  publish(event(4))
  await expect(stream.read('orders', 0, 1)).rejects.toThrow()
  expect(performance.now() - start).toBeLessThan(400)
  await redis.restartEmpty()
  await untilComplete()
  await vi.waitUntil(stream.isUp, 10_000)
})

test('the stream is down soon after Redis freezes, and goes on when it resumes', async () => {
  const { stream, publish, untilComplete } = await filledStream(eventsTo(3))
  redis.pause()
  onTestFinished(() => void redis.resume())
  const start = performance.now()
  publish(event(4))
  await expect(stream.read('orders', 0, 1)).rejects.toThrow()
  await vi.waitUntil(() => !stream.isUp(), { timeout: 5000, interval: 5 })
  expect(performance.now() - start).toBeLessThan(3000)
  await sleep(1700)
  redis.resume()
  await untilComplete()
  await vi.waitUntil(stream.isUp, 10_000)
})

test('the stream is down when Redis becomes unreachable, and up when it can be reached again', async () => {
  const proxy = await openProxy()
  const stream = await open(proxy.url)
  const outbox = outboxOf(...eventsTo(3))
  const notify = stream.produce(outbox)
  await eventually(async () => expect(await idsOf(stream)).toHaveLength(3))
  proxy.cut(true)
  await vi.waitUntil(() => !stream.isUp(), { timeout: 5000, interval: 5 })
  outbox.events.push(event(4))
  notify()
  await sleep(1200)
  expect(stream.isUp()).toBe(false)
  proxy.cut(false)
  await eventually(async () => expect(await idsOf(stream)).toHaveLength(4))
})

test('two relays of one outbox send each event once, in order', async () => {
  const [one, two] = [await open(), await open()]
  const outbox = outboxOf()
  const notifies = [one.produce(outbox), two.produce(outbox)]
  for (let seq = 1; seq <= 500; seq += 1) {
    outbox.events.push(event(seq))
    for (const notify of notifies) notify()
    if (seq % 7 === 0) await sleep(1)
  }
  await eventually(async () =>
    expect((await one.read('orders', 0, 1000)).map(({ seq }) => seq)).toEqual(eventsTo(500).map(({ seq }) => seq)),
  )
  expect(await (await connectTo(redis)).xlen(key)).toBe(500)
})

test('a stream from a restored database is rewritten, and its entries are not foreign', async () => {
  const old = await open()
  old.produce(outboxOf(...eventsTo(20, 'old_')))
  await eventually(async () => expect(await idsOf(old)).toHaveLength(20))
  await old.close()
  const { foreign } = await filledStream(eventsTo(10))
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
  const { stream, foreign, publish, untilComplete } = await filledStream(eventsTo(3))
  await corrupt(await connectTo(redis))
  await eventually(async () => expect(await idsOf(stream, 3)).toEqual([]))
  publish(event(4), event(5))
  await untilComplete()
  expect(await (await connectTo(redis)).xlen(key)).toBe(5)
  expect(foreign).toHaveLength(name.startsWith('a forged') ? 0 : name === 'many entries' ? 50 : 1)
  for (const { text } of foreign) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(1003)
})

test('a foreign entry is removed while nothing is published, too', async () => {
  const { foreign } = await filledStream(eventsTo(3))
  await (await connectTo(redis)).xadd(key, '*', 'a', 'b')
  await eventually(() => expect(foreign).toMatchObject([{ text: 'a b' }]))
})

test('a key that is not a stream is replaced by the stream', async () => {
  const client = await connectTo(redis)
  await client.set(key, 'poison')
  const { untilComplete } = await filledStream(eventsTo(3))
  await client.set(key, 'poison')
  await untilComplete()
})

test('events that somebody has deleted are restored', async () => {
  const { untilComplete } = await filledStream(eventsTo(9))
  await (await connectTo(redis)).xdel(key, '4-0')
  await untilComplete()
})

/** A stream that contains these events. */
async function filledStream(events: Event[]) {
  const stream = await open()
  const outbox = outboxOf(...events)
  const foreign: ForeignEntry[] = []
  const notify = stream.produce(outbox, { foreign: async (found) => void foreign.push(...found) })
  await eventually(async () => expect(await idsOf(stream)).toEqual(events.map(({ id }) => id)))
  return {
    stream,
    foreign,
    publish: (...more: Event[]) => {
      outbox.events.push(...more)
      notify()
    },
    untilComplete: () => eventually(async () => expect(await idsOf(stream)).toEqual(outbox.events.map(({ id }) => id))),
  }
}

function open(url = redis.url) {
  return openRedisStream(url)
}

function eventually(check: () => Promise<void> | void) {
  return vi.waitFor(check, { timeout: 15_000, interval: 5 })
}

async function idsOf(stream: OpenStream, after = 0) {
  return (await stream.read('orders', after, 1000)).map(({ id }) => id)
}

function eventsTo(last: number, life?: string) {
  return Array.from({ length: last }, (_, at) => event(at + 1, life))
}

/** A proxy to Redis. It can be cut without either end noticing. */
async function openProxy() {
  const sockets: Socket[] = []
  let cut = false
  const server = createServer((near) => {
    const far = connect(redis.port, '127.0.0.1')
    sockets.push(near, far)
    near.on('data', (data) => cut || far.write(data)).on('error', () => {})
    far.on('data', (data) => cut || near.write(data)).on('error', () => {})
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return {
    url: `redis://127.0.0.1:${(server.address() as { port: number }).port}`,
    cut: (now: boolean) => {
      cut = now
    },
  }
}

function forged(seq: number) {
  return ['id', 'evt_forged', 'event', JSON.stringify({ ...event(3), id: 'evt_forged', seq })]
}
