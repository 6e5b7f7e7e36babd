import type { Event } from '#schema/events.ts'
import { parseEvent } from '#schema/parse-event.ts'
import type { Redis } from './redis.ts'
import type { Signatures } from './signatures.ts'

/** An entry of a Redis stream: its id, then names and values. */
export type Entry = [id: string, fields: string[]]

/** An event in a stream. `after` is the event before it, whether or not the outbox still has that; undefined where an older relay wrote it. */
export type Placed = { event: Event; after: number | undefined }

/** An event as it is written: `text` is the event as JSON. */
export type Sealed = { event: Event; after: number; text: string; signature: string }

/** The last event in a stream; `seq` 0 in an empty one. */
export type Tail = { seq: number; id: string }

/** A stream's length, its first entry and its last one, each cut where it is longer than any event. */
export type StreamInfo = { length: number; first: Entry; last: Entry }

/** The channel on which a relay names the producer that has new events. */
export const notifyChannel = 'bazaar:notify'

/** What a consumer adds before the name of a producer that shall fill its catch-up stream. */
export const lateMark = 'late:'

/** Larger than the largest event, which has 200 kB. */
const entryBytes = 2_000_000
/** How much of a foreign entry is reported. */
export const foreignBytes = 1000

// atomic, because Redis may have been emptied, or another process may have written, since the tail was read
const appendScript = `
local last = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1]
if (last and last[1] .. ' ' .. last[2][2] or '') ~= ARGV[1] then return 0 end
for at = 3, #ARGV, 5 do
  redis.call('XADD', KEYS[1], ARGV[at], 'id', ARGV[at + 1], 'event', ARGV[at + 2], 'after', ARGV[at + 3], 'signature', ARGV[at + 4])
end
redis.call('PUBLISH', '${notifyChannel}', ARGV[2])
return 1`

// returns only the beginning of what is larger than any event
const inspectScript = `
local function cut(entry)
  for at = 1, #entry[2] do
    if #entry[2][at] > ${entryBytes} then entry[2][at] = string.sub(entry[2][at], 1, ${foreignBytes}) end
  end
  return entry
end
local entry = redis.call('XREVRANGE', KEYS[1], ARGV[1], '-', 'COUNT', 1)[1]
if not entry then return false end
return {redis.call('XLEN', KEYS[1]), cut(redis.call('XRANGE', KEYS[1], '-', '+', 'COUNT', 1)[1]), cut(entry)}`

/** The key of a producer's stream: its entry `<seq>-0` has the fields `id`, `event` (the whole event as JSON), `after` and `signature`. */
export function streamKey(producer: string): string {
  return `bazaar:stream:${producer}`
}

/** The key of a short stream for one consumer that is so late that the producer's stream begins after its offset. */
export function catchUpKey(producer: string, consumer: string): string {
  return `${streamKey(producer)}:${consumer}`
}

/** The event in an entry of a producer's stream; undefined if the entry is not an event that this producer has signed. */
export function eventIn(producer: string, [id, fields]: Entry, signatures: Signatures): Placed | undefined {
  const [, eventId, , text = '', , after, , signature] = fields
  const event = parseEvent(text)
  if (event?.producer !== producer || `${event.seq}-0` !== id || event.id !== eventId) return undefined
  if (!signatures.isSigned(producer, signedText(text, after), signature)) return undefined
  return { event, after: after === undefined ? undefined : Number(after) }
}

/** What a producer signs of an event: all of it, and its place. */
export function signedText(text: string, after: string | undefined): string {
  return `${after} ${text}`
}

/** The events as they are written. */
export function sealed(events: Event[], { sign }: Signatures): Sealed[] {
  return events.map((event) => {
    const after = event.seq - 1
    const text = JSON.stringify(event)
    return { event, after, text, signature: sign(signedText(text, String(after))) ?? '' }
  })
}

/** The `seq` in an entry's id; NaN if the id is not one of ours. */
export function seqOf(entryId: string): number {
  return Number(/^(\d+)-0$/.exec(entryId)?.[1])
}

/** Appends events behind `tail` and notifies the readers. Returns false, and appends nothing, if the stream ends with something else. */
export async function appendEvents(redis: Redis, key: string, { seq, id }: Tail, events: Sealed[]): Promise<boolean> {
  const expected = seq === 0 ? '' : `${seq}-0 ${id}`
  const entries = events.flatMap(({ event, text, after, signature }) => [`${event.seq}-0`, event.id, text, after, signature])
  return (await redis.eval(appendScript, 1, key, expected, events[0]?.event.producer ?? '', ...entries)) === 1
}

/** Describes a producer's stream up to the entry `end`. */
export async function inspectStream(redis: Redis, producer: string, end = '+'): Promise<StreamInfo | 'EMPTY' | 'NOT_A_STREAM'> {
  try {
    const found = (await redis.eval(inspectScript, 1, streamKey(producer), end)) as [number, Entry, Entry] | null
    return found ? { length: found[0], first: found[1], last: found[2] } : 'EMPTY'
  } catch (error) {
    if (String(error).includes('WRONGTYPE')) return 'NOT_A_STREAM'
    throw error
  }
}
