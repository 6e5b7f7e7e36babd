import type { Log } from '#kit/observe/log.ts'
import { oneAtATime } from '#kit/tasks.ts'
import { type Event, parseEvent } from '#schema/events.ts'
import type { Outbox } from './outbox.ts'
import type { Redis } from './redis.ts'
import type { ForeignEntry, StreamCallbacks } from './stream.ts'

/** An entry of a Redis stream: its id, then names and values. */
export type Entry = [id: string, fields: string[]]

type Tail = { seq: number; id: string }

/** A stream's length, the id of its first entry, and its last entry, cut where it is longer than any event. */
type Info = { length: number; first: string; last: Entry }

type Options = { redis: Redis; log: Log; outbox: Outbox; told: Partial<StreamCallbacks> }

/** Where it is said which producer's stream has something new. */
export const notifyChannel = 'bazaar:notify'

const nothing: Tail = { seq: 0, id: '' }

/** How many events go out in one command. */
const batch = 100
/** How many strangers are looked at, and kept, at once. */
const strangersMost = 100
const strangerBytes = 1000
/** More than the largest event has: an order of 1,114 lines comes to 200 kB. */
const entryBytes = 2_000_000

// in one piece: a Redis that was emptied, or that another process has written to, since we looked must not get what does not follow
const append = `
local last = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1]
if (last and last[1] .. ' ' .. last[2][2] or '') ~= ARGV[1] then return 0 end
for at = 3, #ARGV, 3 do redis.call('XADD', KEYS[1], ARGV[at], 'id', ARGV[at + 1], 'event', ARGV[at + 2]) end
redis.call('PUBLISH', '${notifyChannel}', ARGV[2])
return 1`

// no more than an event's worth leaves Redis, however large a stranger is
const look = `
local entry = redis.call('XREVRANGE', KEYS[1], ARGV[1], '-', 'COUNT', 1)[1]
if not entry then return false end
for at = 1, #entry[2] do entry[2][at] = string.sub(entry[2][at], 1, ${entryBytes}) end
return {redis.call('XLEN', KEYS[1]), redis.call('XRANGE', KEYS[1], '-', '+', 'COUNT', 1)[1][1], entry}`

/** Where a producer's events stand in Redis: entry `<seq>-0` has the fields `id` and `event`, the whole of it as JSON. */
export function streamKey(producer: string): string {
  return `bazaar:stream:${producer}`
}

/** The event in an entry of a producer's stream; undefined where it is none. */
export function eventIn(producer: string, [id, fields]: Entry): Event | undefined {
  const event = parseEvent(fields[3] ?? '')
  return event?.producer === producer && `${event.seq}-0` === id && event.id === fields[1] ? event : undefined
}

/**
 * Takes a producer's events from its outbox to its stream, in order and each once, however many do so at the same time. It goes on from the
 * stream's last entry. A stream that is not a piece of the outbox, without a gap, is written anew: Redis lost it, a backup was restored,
 * or somebody else wrote into it; what is no event is told to the producer first.
 */
export function createRelay({ redis, log, outbox, told }: Options) {
  const { producer } = outbox
  const key = streamKey(producer)
  /** The last entry, as we know it. */
  let tail: Tail | undefined
  let failing = false

  const isOwn = async (event: Event | undefined): Promise<boolean> =>
    event !== undefined && (await outbox.after(event.seq - 1, 1))[0]?.id === event.id

  const wholeTail = async (info: Info): Promise<Tail | undefined> => {
    const event = eventIn(producer, info.last)
    if (!event || !(await isOwn(event))) return undefined
    return info.length === event.seq - seqOf(info.first) + 1 ? { seq: event.seq, id: event.id } : undefined
  }

  /** What stands behind our last entry; what looks like events of ours is of another life, and no stranger. */
  const findStrangers = async (): Promise<ForeignEntry[]> => {
    const found: ForeignEntry[] = []
    for (let end = '+', looked = 0; looked < strangersMost; looked += 1) {
      // one by one: they may be large
      const entry = (await infoOf(redis, key, end))?.last
      if (!entry) break
      const event = eventIn(producer, entry)
      if (await isOwn(event)) break
      if (!event) found.push(toStranger(entry))
      end = `(${entry[0]}`
    }
    return found
  }

  const beginAnew = async (isStream: boolean): Promise<Tail> => {
    const strangers = isStream ? await findStrangers() : []
    log.warn({ producer, strangers: strangers.length }, 'the stream is not what the outbox says: it is written anew')
    const keep = async () => strangers.length > 0 && (await told.foreign?.(strangers))
    await keep().catch((err) => log.error({ err, producer }, 'strangers in the stream could not be kept'))
    await redis.unlink(key)
    return nothing
  }

  const findTail = async (): Promise<Tail> => {
    const info = await infoOf(redis, key)
    if (info === null) return nothing
    return (info && (await wholeTail(info))) ?? beginAnew(info !== undefined)
  }

  const send = async ({ seq, id }: Tail, events: Event[]): Promise<boolean> => {
    const entries = events.flatMap((event) => [`${event.seq}-0`, event.id, JSON.stringify(event)])
    return (await redis.eval(append, 1, key, seq === 0 ? '' : `${seq}-0 ${id}`, producer, ...entries)) === 1
  }

  const sendAll = async (): Promise<void> => {
    tail ??= await findTail()
    const events = await outbox.after(tail.seq, batch)
    const last = events.at(-1)
    if (!last) return
    const wasSent = await send(tail, events)
    tail = wasSent ? { seq: last.seq, id: last.id } : undefined
    if (wasSent) told.sent?.(events)
    if (!wasSent || events.length === batch) return sendAll()
  }

  const { start } = oneAtATime(async () => {
    if (redis.status !== 'ready') return
    try {
      await sendAll()
      failing = false
    } catch (error) {
      // a connection that is gone says so itself
      if (!failing && redis.status === 'ready') log.warn({ err: error, producer }, 'events cannot be sent now')
      failing = true
      tail = undefined
    }
  })

  return {
    /** There is something new in the outbox. */
    ring: () => void start(),
    /** Looks again whether the stream is as it should be. */
    check: () => {
      tail = undefined
      void start()
    },
    isFailing: () => failing,
  }
}

function seqOf(id: string): number {
  return Number(/^(\d+)-0$/.exec(id)?.[1])
}

/** What is known of a stream up to the entry `end`; null where there is none, undefined where it is no stream at all. */
async function infoOf(redis: Redis, key: string, end = '+'): Promise<Info | null | undefined> {
  try {
    const found = (await redis.eval(look, 1, key, end)) as [number, string, Entry] | null
    return found && { length: found[0], first: found[1], last: found[2] }
  } catch (error) {
    if (String(error).includes('WRONGTYPE')) return undefined
    throw error
  }
}

function toStranger([id, fields]: Entry): ForeignEntry {
  return {
    id,
    text: Buffer.from(fields.join(' ')).subarray(0, strangerBytes).toString(),
  }
}
