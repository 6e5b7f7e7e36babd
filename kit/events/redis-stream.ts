import type { Config } from '#kit/config.ts'
import type { Log } from '#kit/observe/log.ts'
import { openRedis, type Redis } from './redis.ts'
import { lateMark, notifyChannel, streamKey } from './redis-entries.ts'
import { offsetsKey, readOffsets } from './redis-offsets.ts'
import { lastBefore, lastSeq, readEvents } from './redis-read.ts'
import { Relay } from './relay.ts'
import type { Signatures } from './signatures.ts'
import { createListeners, type Stream } from './stream.ts'
import { Touches } from './touches.ts'

/** `service`: whose stream it is, by name: its user of Redis. */
type Options = { config: Config; log: Log; service: string; signatures: Signatures }

/** What happens on a connection: each time that it is up, each time that messages come from then on, and at each message. */
type Happenings = { onReady: () => void; onSubscribed: () => void; onMessage: (message: string) => void }

/** The longest time that a command may take: after that, Redis counts as down. */
const timeoutMs = 500
/** How often everyone reads without being notified, because a notification may get lost. */
const pollMs = 500

/**
 * The stream between processes, over Redis Streams: one for each producer, filled by its relay. Consumers read only events that their
 * producer has signed and that follow each other without a gap, so foreign entries have no effect; the relay removes them. `log` gets one
 * line for each outage.
 */
export function redisStream({ config, log, service, signatures }: Options): Stream {
  const redis = openRedis({ config, log, user: service, timeoutMs })
  const listeners = createListeners()
  const touches = new Touches(redis)
  const relays: Relay[] = []
  const checkAll = () => {
    if (redis.status !== 'ready') return
    for (const relay of relays) relay.check()
    listeners.notifyAll()
  }
  const late = (producer: string) => relays.filter((relay) => relay.producer === producer).forEach((relay) => relay.check())
  const notice = (message: string) => (message.startsWith(lateMark) ? late(message.slice(lateMark.length)) : listeners.notify(message))
  const onMessage = (message: string) => touches.take(message) || notice(message)
  subscribe(redis, { onReady: checkAll, onSubscribed: () => touches.begin(), onMessage })
  const poll = setInterval(checkAll, pollMs)
  const sourceOf = (producer: string) => ({ redis, producer, signatures })
  return {
    listen: listeners.listen,
    listenToTouches: (onTouched) => touches.listen(onTouched),
    touch: (ids) => touches.add(ids),
    produce: (outbox, callbacks = {}) => {
      const relay = new Relay({ redis, log, outbox, callbacks, signatures })
      relays.push(relay)
      relay.check()
      return () => relay.notify()
    },
    read: (producer, seq, limit, consumer) => readEvents(sourceOf(producer), seq, limit, consumer),
    last: (producer) => lastSeq(redis, streamKey(producer)),
    lastBefore: (producer, time) => lastBefore(sourceOf(producer), time),
    commitOffset: async (producer, consumer, seq) => void (await redis.hset(offsetsKey(consumer), producer, seq)),
    offsets: (producer) => readOffsets(redis, producer),
    trim: (producer, seq) => trim(redis, producer, seq),
    isUp: () => redis.status === 'ready' && !relays.some((relay) => relay.isFailing),
    close: async () => {
      clearInterval(poll)
      redis.disconnect()
    },
  }
}

function subscribe(redis: Redis, { onReady, onSubscribed, onMessage }: Happenings): void {
  redis.on('ready', () => {
    redis.subscribe(notifyChannel).then(onSubscribed, () => {})
    onReady()
  })
  redis.on('message', (_, message) => onMessage(message))
}

async function trim(redis: Redis, producer: string, seq: number): Promise<void> {
  const last = await lastSeq(redis, streamKey(producer))
  if (last > 0) await redis.xtrim(streamKey(producer), 'MINID', Math.min(seq + 1, last))
}
