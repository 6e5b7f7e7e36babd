import { connect, createServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, vi } from 'vitest'
import { redisForEachTest } from './redis.ts'
import { connectTo, event, eventsTo, eventually, filledStream, idsOf, openRedisStream, outboxOf } from './streams.ts'

const { redis, test } = await redisForEachTest()

const key = 'bazaar:stream:orders'

test('a Redis that was emptied is filled again by itself', async () => {
  const { untilComplete } = await filledStream(redis, eventsTo(250))
  await (await connectTo(redis)).flushall()
  await untilComplete()
})

test('an event that is published after Redis was emptied is not in the stream before the earlier ones', async () => {
  const { stream, publish, untilComplete } = await filledStream(redis, eventsTo(250))
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
  const { stream, publish, untilComplete } = await filledStream(redis, eventsTo(3))
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
  const { stream, publish, untilComplete } = await filledStream(redis, eventsTo(3))
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
  const stream = await openRedisStream(proxy.url)
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
  const [one, two] = [await openRedisStream(redis.url), await openRedisStream(redis.url)]
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
