import type { Config } from '#kit/config.ts'
import type { Log } from '#kit/observe/log.ts'
import type { Event } from '#schema/events.ts'
import { openRedis } from './redis.ts'
import { createRelay, type Entry, eventIn, notifyChannel, streamKey } from './relay.ts'
import { createListeners, type Stream } from './stream.ts'

/** How long a command may take: a Redis that is frozen is known to be down after that. */
const timeoutMs = 500
/** How often everybody looks by himself, as a ring may get lost. */
const pollMs = 500
/** How many entries are read at once on the way back in time. */
const backwards = 500

/**
 * The stream between processes, over Redis Streams: one for each producer, filled by its relay. Readers take only what follows without a
 * gap, so whatever else stands in a stream moves nobody; the relay takes it out. `log` gets one line an outage.
 */
export function redisStream({ config, log }: { config: Config; log: Log }): Stream {
  const redis = openRedis(config, log, timeoutMs)
  const { listen, wake, wakeAll } = createListeners()
  const relays: ReturnType<typeof createRelay>[] = []

  const checkAll = () => {
    if (redis.status !== 'ready') return
    for (const { check } of relays) check()
    wakeAll()
  }
  redis.on('ready', () => {
    redis.subscribe(notifyChannel).catch(() => {})
    checkAll()
  })
  redis.on('message', (_, producer) => wake(producer))
  const poll = setInterval(checkAll, pollMs)

  // no further than what may follow: what else stands there, and may be large, is for the relay alone to look at
  const readNear = async (producer: string, seq: number, limit: number): Promise<Event[]> => {
    const entries = (await redis.xrange(streamKey(producer), `(${seq}-0`, `${seq + limit}-0`, 'COUNT', limit)) as Entry[]
    return withoutGap(entries.map((entry) => eventIn(producer, entry)))
  }

  const firstSeq = async (producer: string): Promise<number> => {
    const [first] = (await redis.xrange(streamKey(producer), '-', '+', 'COUNT', 1)) as Entry[]
    return (first && eventIn(producer, first)?.seq) ?? 0
  }

  // what comes before the stream's first entry is gone: everybody had passed it
  const follows = async (producer: string, seq: number, event: Event) => event.seq === seq + 1 || (await firstSeq(producer)) === event.seq

  return {
    listen,
    produce: (outbox, told = {}) => {
      const relay = createRelay({ redis, log, outbox, told })
      relays.push(relay)
      relay.check()
      return relay.ring
    },
    read: async (producer, seq, limit) => {
      const near = await readNear(producer, seq, limit)
      if (near[0]) return (await follows(producer, seq, near[0])) ? near : []
      const first = await firstSeq(producer)
      return first > seq + limit ? readNear(producer, first - 1, limit) : []
    },
    last: async (producer) => {
      const [last] = (await redis.xrevrange(streamKey(producer), '+', '-', 'COUNT', 1)) as Entry[]
      return last ? Number.parseInt(last[0], 10) : 0
    },
    lastBefore: async (producer, time) => {
      for (let end = '+'; ; ) {
        const entries = (await redis.xrevrange(streamKey(producer), end, '-', 'COUNT', backwards)) as Entry[]
        const events = entries.map((entry) => eventIn(producer, entry))
        const found = events.find((event) => event && Date.parse(event.occurredAt) < time.getTime())
        const oldest = entries.at(-1)
        if (found || !oldest) return found?.seq ?? 0
        end = `(${oldest[0]}`
      }
    },
    commitOffset: async (producer, consumer, seq) => void (await redis.hset(positionsKey(producer), consumer, seq)),
    offsets: async (producer) =>
      Object.fromEntries(Object.entries(await redis.hgetall(positionsKey(producer))).map(([consumer, seq]) => [consumer, Number(seq)])),
    trim: async (producer, seq) => {
      const key = streamKey(producer)
      const [last] = (await redis.xrevrange(key, '+', '-', 'COUNT', 1)) as Entry[]
      if (last) await redis.xtrim(key, 'MINID', Math.min(seq + 1, Number.parseInt(last[0], 10)))
    },
    isUp: () => redis.status === 'ready' && !relays.some(({ isFailing }) => isFailing()),
    close: async () => {
      clearInterval(poll)
      redis.disconnect()
    },
  }
}

/** The events from the first entry on, up to the first that does not follow. */
function withoutGap(events: (Event | undefined)[]): Event[] {
  const first = events[0]?.seq ?? 0
  const end = events.findIndex((event, at) => event?.seq !== first + at)
  return (end < 0 ? events : events.slice(0, end)) as Event[]
}

function positionsKey(producer: string) {
  return `bazaar:offsets:${producer}`
}
