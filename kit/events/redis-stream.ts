import type { Config } from '#kit/config.ts'
import type { Log } from '#kit/observe/log.ts'
import type { Event } from '#schema/events.ts'
import { openRedis, type Redis } from './redis.ts'
import { type Entry, eventIn, notifyChannel, streamKey } from './redis-entries.ts'
import { Relay } from './relay.ts'
import { createListeners, type Stream } from './stream.ts'

/** The longest time that a command may take: after that, Redis counts as down. */
const timeoutMs = 500
/** How often everyone reads without being notified, because a notification may get lost. */
const pollMs = 500
/** How many entries `lastBefore` reads at once. */
const backwardBatch = 500

/**
 * The stream between processes, over Redis Streams: one for each producer, filled by its relay. Consumers read only events that follow each
 * other without a gap, so foreign entries in a stream have no effect; the relay removes them. `log` gets one line for each outage.
 */
export function redisStream({ config, log }: { config: Config; log: Log }): Stream {
  const redis = openRedis(config, log, timeoutMs)
  const listeners = createListeners()
  const relays: Relay[] = []
  const checkAll = () => {
    if (redis.status !== 'ready') return
    for (const relay of relays) relay.check()
    listeners.notifyAll()
  }
  subscribe(redis, checkAll, listeners.notify)
  const poll = setInterval(checkAll, pollMs)
  return {
    listen: listeners.listen,
    produce: (outbox, callbacks = {}) => {
      const relay = new Relay({ redis, log, outbox, callbacks })
      relays.push(relay)
      relay.check()
      return () => relay.notify()
    },
    read: (producer, seq, limit) => read(redis, producer, seq, limit),
    last: (producer) => lastSeq(redis, producer),
    lastBefore: (producer, time) => lastBefore(redis, producer, time),
    commitOffset: async (producer, consumer, seq) => void (await redis.hset(offsetsKey(producer), consumer, seq)),
    offsets: (producer) => readOffsets(redis, producer),
    trim: (producer, seq) => trim(redis, producer, seq),
    isUp: () => redis.status === 'ready' && !relays.some((relay) => relay.isFailing),
    close: async () => {
      clearInterval(poll)
      redis.disconnect()
    },
  }
}

function subscribe(redis: Redis, onReady: () => void, notify: (producer: string) => void): void {
  redis.on('ready', () => {
    redis.subscribe(notifyChannel).catch(() => {})
    onReady()
  })
  redis.on('message', (_, producer) => notify(producer))
}

async function read(redis: Redis, producer: string, seq: number, limit: number): Promise<Event[]> {
  const events = await readNear(redis, producer, seq, limit)
  if (events[0]?.seq === seq + 1) return events
  // the stream may begin later: all consumers have read what came before
  const first = await firstSeq(redis, producer)
  if (events[0]) return events[0].seq === first ? events : []
  return first > seq + limit ? readNear(redis, producer, first - 1, limit) : []
}

// only the ids that may follow: a foreign entry elsewhere may be large, and only the relay reads it
async function readNear(redis: Redis, producer: string, seq: number, limit: number): Promise<Event[]> {
  const entries = (await redis.xrange(streamKey(producer), `(${seq}-0`, `${seq + limit}-0`, 'COUNT', limit)) as Entry[]
  return withoutGap(entries.map((entry) => eventIn(producer, entry)))
}

/** The events from the first entry on, up to the first that does not follow. */
function withoutGap(events: (Event | undefined)[]): Event[] {
  const first = events[0]?.seq ?? 0
  const end = events.findIndex((event, at) => event?.seq !== first + at)
  return (end < 0 ? events : events.slice(0, end)) as Event[]
}

async function firstSeq(redis: Redis, producer: string): Promise<number> {
  const [first] = (await redis.xrange(streamKey(producer), '-', '+', 'COUNT', 1)) as Entry[]
  return (first && eventIn(producer, first)?.seq) ?? 0
}

async function lastSeq(redis: Redis, producer: string): Promise<number> {
  const [last] = (await redis.xrevrange(streamKey(producer), '+', '-', 'COUNT', 1)) as Entry[]
  return last ? Number.parseInt(last[0], 10) : 0
}

async function lastBefore(redis: Redis, producer: string, time: Date): Promise<number> {
  for (let end = '+'; ; ) {
    const entries = (await redis.xrevrange(streamKey(producer), end, '-', 'COUNT', backwardBatch)) as Entry[]
    const events = entries.map((entry) => eventIn(producer, entry))
    const found = events.find((event) => event && Date.parse(event.occurredAt) < time.getTime())
    const oldest = entries.at(-1)
    if (found || !oldest) return found?.seq ?? 0
    end = `(${oldest[0]}`
  }
}

async function readOffsets(redis: Redis, producer: string): Promise<Record<string, number>> {
  const offsets = Object.entries(await redis.hgetall(offsetsKey(producer)))
  return Object.fromEntries(offsets.map(([consumer, seq]) => [consumer, Number(seq)]))
}

async function trim(redis: Redis, producer: string, seq: number): Promise<void> {
  const last = await lastSeq(redis, producer)
  if (last > 0) await redis.xtrim(streamKey(producer), 'MINID', Math.min(seq + 1, last))
}

function offsetsKey(producer: string): string {
  return `bazaar:offsets:${producer}`
}
