import { type Event, parseEvent } from '#schema/events.ts'
import type { Redis } from './redis.ts'

/** An entry of a Redis stream: its id, then names and values. */
export type Entry = [id: string, fields: string[]]

/** The last event in a stream; `seq` 0 in an empty one. */
export type Tail = { seq: number; id: string }

/** A stream's length, the id of its first entry, and its last entry, cut where it is longer than any event. */
export type StreamInfo = { length: number; firstId: string; last: Entry }

/** The channel on which a relay names the producer that has new events. */
export const notifyChannel = 'bazaar:notify'

/** Larger than the largest event, which has 200 kB. */
const entryBytes = 2_000_000

// atomic, because Redis may have been emptied, or another process may have written, since the tail was read
const appendScript = `
local last = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1]
if (last and last[1] .. ' ' .. last[2][2] or '') ~= ARGV[1] then return 0 end
for at = 3, #ARGV, 3 do redis.call('XADD', KEYS[1], ARGV[at], 'id', ARGV[at + 1], 'event', ARGV[at + 2]) end
redis.call('PUBLISH', '${notifyChannel}', ARGV[2])
return 1`

// returns no more than an event's size, however large a foreign entry is
const inspectScript = `
local entry = redis.call('XREVRANGE', KEYS[1], ARGV[1], '-', 'COUNT', 1)[1]
if not entry then return false end
for at = 1, #entry[2] do entry[2][at] = string.sub(entry[2][at], 1, ${entryBytes}) end
return {redis.call('XLEN', KEYS[1]), redis.call('XRANGE', KEYS[1], '-', '+', 'COUNT', 1)[1][1], entry}`

/** The key of a producer's stream: its entry `<seq>-0` has the fields `id` and `event`, the whole event as JSON. */
export function streamKey(producer: string): string {
  return `bazaar:stream:${producer}`
}

/** The event in an entry of a producer's stream; undefined if the entry is not an event of this producer. */
export function eventIn(producer: string, [id, fields]: Entry): Event | undefined {
  const event = parseEvent(fields[3] ?? '')
  return event?.producer === producer && `${event.seq}-0` === id && event.id === fields[1] ? event : undefined
}

/** The `seq` in an entry's id; NaN if the id is not one of ours. */
export function seqOf(entryId: string): number {
  return Number(/^(\d+)-0$/.exec(entryId)?.[1])
}

/** Appends events behind `tail` and notifies the readers. Returns false, and appends nothing, if the stream ends with something else. */
export async function appendEvents(redis: Redis, producer: string, { seq, id }: Tail, events: Event[]): Promise<boolean> {
  const expected = seq === 0 ? '' : `${seq}-0 ${id}`
  const entries = events.flatMap((event) => [`${event.seq}-0`, event.id, JSON.stringify(event)])
  return (await redis.eval(appendScript, 1, streamKey(producer), expected, producer, ...entries)) === 1
}

/** Describes a producer's stream up to the entry `end`. */
export async function inspectStream(redis: Redis, producer: string, end = '+'): Promise<StreamInfo | 'EMPTY' | 'NOT_A_STREAM'> {
  try {
    const found = (await redis.eval(inspectScript, 1, streamKey(producer), end)) as [number, string, Entry] | null
    return found ? { length: found[0], firstId: found[1], last: found[2] } : 'EMPTY'
  } catch (error) {
    if (String(error).includes('WRONGTYPE')) return 'NOT_A_STREAM'
    throw error
  }
}
