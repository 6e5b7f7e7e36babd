import { onTestFinished, vi } from 'vitest'
import { redisStream } from '#kit/events/redis-stream.ts'
import { memoryStream, type Stream } from '#kit/events/stream.ts'
import { createLog } from '#kit/observe/log.ts'
import type { TestRedis } from './redis.ts'
import { testConfig } from './testing.ts'

type NamedStream = [name: string, open: () => Promise<Stream>]

/** Returns every kind of stream and how to open an empty one: in memory, and over this Redis if there is one. */
export function everyStream(redis: TestRedis | undefined): NamedStream[] {
  const inMemory: NamedStream = ['in memory', async () => memoryStream()]
  return redis ? [inMemory, ['over Redis', () => emptyRedisStream(redis)]] : [inMemory]
}

/** Empties Redis and opens a stream over it. */
export async function emptyRedisStream(redis: TestRedis): Promise<Stream> {
  await redis.restartEmpty()
  return openRedisStream(redis.url)
}

/** Opens one more stream over Redis and waits until it is up. It is closed after the test. */
export async function openRedisStream(url: string): Promise<Stream> {
  const stream = createRedisStream(url)
  await vi.waitUntil(stream.isUp, 10_000)
  return stream
}

/** Creates a stream over Redis, which may be down. It is closed after the test. */
export function createRedisStream(url: string): Stream {
  const config = testConfig({ REDIS_URL: url })
  const stream = redisStream({ config, log: createLog(config, 'test') })
  onTestFinished(stream.close)
  return stream
}
