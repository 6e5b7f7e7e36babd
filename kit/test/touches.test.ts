import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test, vi } from 'vitest'
import { everything, type Stream } from '#kit/events/stream.ts'
import { Touches } from '#kit/events/touches.ts'
import { startRedis } from './redis.ts'
import { connectTo, emptyRedisStream, everyStream, openRedisStream } from './streams.ts'

const eventually = { timeout: 10_000, interval: 100 }

const redis = await startRedis()
afterAll(() => redis?.stop())

test.each(everyStream(redis))('the stream %s tells who listens what was touched, until the end', async (_, open) => {
  const stream = await open()
  const heard = listenTo(stream)
  await vi.waitFor(() => {
    stream.touch(['usr_1', 'usr_2'])
    expect(heard).toContainEqual(['usr_1', 'usr_2'])
  }, eventually)
  const stop = stream.listenToTouches(() => {
    throw new Error('told after the end')
  })
  stop()
  stream.touch(['usr_3'])
  await vi.waitFor(() => expect(heard.flat()).toContain('usr_3'), eventually)
})

test.skipIf(!redis)('over Redis, what is touched in one process is told in the others, many ids in one message', async () => {
  const heard = listenTo(await subscribedStream())
  const one = await openRedisStream(redis?.url ?? '')
  const ids = Array.from({ length: 300 }, (_, at) => `usr_${at}`)
  for (const id of ids) one.touch([id])
  await vi.waitFor(() => expect(heard).toEqual([ids]), eventually)
})

test.skipIf(!redis)('over Redis, who may have missed something is told so once Redis is back', async () => {
  const heard = listenTo(await subscribedStream())
  await redis?.restartEmpty()
  await vi.waitFor(() => expect(heard).toEqual([everything]), eventually)
})

test.skipIf(!redis)('over Redis, a process that could not say what it touched says so when it is back', async () => {
  const heard = listenTo(await subscribedStream())
  const connection = await connectTo(redis as never)
  const touches = new Touches(connection)
  connection.disconnect()
  touches.add(['usr_lost'])
  await sleep(100)
  expect(heard).toEqual([])
  await connection.connect()
  touches.begin()
  await vi.waitFor(() => expect(heard).toEqual([everything]), eventually)
})

/** A stream over Redis that hears what others touch from now on. */
async function subscribedStream(): Promise<Stream> {
  const stream = await emptyRedisStream(redis as never)
  const heard = listenTo(stream)
  await vi.waitFor(() => {
    stream.touch(['usr_begin'])
    expect(heard).toContainEqual(['usr_begin'])
  }, eventually)
  await sleep(100)
  return stream
}

/** What a listener is told, as it comes. */
function listenTo(stream: Stream) {
  const heard: (string[] | string)[] = []
  stream.listenToTouches((ids) => void heard.push(ids))
  return heard
}
