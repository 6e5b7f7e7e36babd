import { expect, onTestFinished, vi } from 'vitest'
import type { Config } from '#kit/config.ts'
import type { Outbox } from '#kit/events/outbox.ts'
import { openRedis } from '#kit/events/redis.ts'
import { redisStream } from '#kit/events/redis-stream.ts'
import {
  eventKeyFile,
  newEventKey,
  noSignatures,
  publicKeyFile,
  publicKeysOf,
  readSignatures,
  type Signatures,
} from '#kit/events/signatures.ts'
import { type ForeignEntry, memoryStream, type Stream } from '#kit/events/stream.ts'
import { createLog } from '#kit/observe/log.ts'
import { createSecretFile } from '#kit/secret-files.ts'
import type { Event } from '#schema/events.ts'
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
export async function openRedisStream(url: string, signatures = noSignatures): Promise<Stream> {
  const stream = createRedisStream(url, signatures)
  await vi.waitUntil(stream.isUp, 10_000)
  return stream
}

/** Creates a stream over Redis, which may be down. It is closed after the test. */
export function createRedisStream(url: string, signatures = noSignatures): Stream {
  const config = testConfig({ REDIS_URL: url })
  const stream = redisStream({ config, log: createLog(config, 'test'), service: 'test', signatures })
  onTestFinished(stream.close)
  return stream
}

/** An outbox of orders with these events; more can be added. */
export function outboxOf(...events: Event[]): Outbox & { events: Event[] } {
  return {
    producer: 'orders',
    events,
    after: async (seq, limit) => events.filter((one) => one.seq > seq).slice(0, limit),
    first: async () => events[0]?.seq ?? 0,
    last: async () => events.at(-1)?.seq ?? 0,
    lastBefore: async (time) => events.filter((one) => Date.parse(one.occurredAt) < time.getTime()).at(-1)?.seq ?? 0,
  }
}

/** The event of orders with this number. `life` tells events apart that have the same number. */
export function event(seq: number, life = ''): Event {
  return {
    type: 'order.moved',
    orderId: `ord_${seq}`,
    status: 'SHIPPED',
    version: seq,
    id: `evt_${life}${seq}`,
    producer: 'orders',
    seq,
    occurredAt: new Date(seq * 1000).toISOString(),
    requestId: 'req',
  }
}

/** The events of orders up to this number. */
export function eventsTo(last: number, life?: string) {
  return Array.from({ length: last }, (_, at) => event(at + 1, life))
}

/** Opens a stream over Redis that contains these events of orders. */
export async function filledStream({ url }: Pick<TestRedis, 'url'>, events: Event[]) {
  const stream = await openRedisStream(url)
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

/** The ids of the events of orders after an offset. */
export async function idsOf(stream: Stream, after = 0) {
  return (await stream.read('orders', after, 1000)).map(({ id }) => id)
}

/** Waits until a check passes. */
export function eventually(check: () => Promise<void> | void) {
  return vi.waitFor(check, { timeout: 15_000, interval: 5 })
}

/** Makes the keys of these producers in a folder of their own. Returns the signatures of one of them. */
export function signaturesOf(
  names: string[],
  service: string,
  settings: Record<string, string> = {},
  config = testConfig(settings),
): Signatures {
  for (const name of names) writeEventKeys(config, name)
  return readSignatures(config, service)
}

/** Connects one more client to a Redis. It is closed after the test. */
export async function connectTo({ url }: Pick<TestRedis, 'url'>) {
  const config = testConfig({ REDIS_URL: url })
  const client = openRedis({ config, log: createLog(config, 'test'), user: 'test', timeoutMs: 10_000 })
  onTestFinished(() => client.disconnect())
  await vi.waitUntil(() => client.status === 'ready', 10_000)
  return client
}

function writeEventKeys(config: Config, name: string): void {
  const key = newEventKey()
  createSecretFile(eventKeyFile(config, name), key)
  createSecretFile(publicKeyFile(config, name), publicKeysOf(key))
}
