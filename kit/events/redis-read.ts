import type { Event } from '#schema/events.ts'
import type { Redis } from './redis.ts'
import { catchUpKey, type Entry, eventIn, lateMark, notifyChannel, type Placed, streamKey } from './redis-entries.ts'
import type { Signatures } from './signatures.ts'
import { EventsGone } from './stream.ts'

/** Where a producer's events are read. */
export type Source = { redis: Redis; producer: string; signatures: Signatures }

/** How many entries `lastBefore` reads at once. */
const backwardBatch = 500

/**
 * A producer's events after `seq`. A `consumer` gets all of them: where the stream begins later, from its own catch-up stream, which the
 * producer fills. A reader without a name goes on where the stream begins.
 */
export async function readEvents(source: Source, seq: number, limit: number, consumer?: string): Promise<Event[]> {
  const near = await readNear(source, seq, limit)
  if (near.length > 0) return near
  const { redis, producer } = source
  // the first entry only, as a foreign one elsewhere may be large
  const [first] = await entriesOf(redis, streamKey(producer), '-', '+', 1)
  const placed = first && Number.parseInt(first[0], 10) > seq ? eventIn(producer, first, source.signatures) : undefined
  if (!placed) return []
  // an older relay did not say what came before: all consumers had read it
  const mayJump = !consumer || placed.after === undefined
  if (mayJump || isNext(placed, seq)) return readNear(source, placed.event.seq - 1, limit)
  return consumer ? catchUp(source, seq, limit, consumer) : []
}

/** The `seq` of the last entry of a stream; 0 if it is empty. */
export async function lastSeq(redis: Redis, key: string): Promise<number> {
  const [last] = (await redis.xrevrange(key, '+', '-', 'COUNT', 1)) as Entry[]
  return last ? Number.parseInt(last[0], 10) : 0
}

/** The `seq` of a producer's last event before `time`; 0 if there is none in its stream. */
export async function lastBefore({ redis, producer, signatures }: Source, time: Date): Promise<number> {
  // only what is found is worth the time to verify
  const isBefore = (entry: Entry) => {
    const placed = eventIn(producer, entry, { ...signatures, isSigned: () => true })
    return placed && Date.parse(placed.event.occurredAt) < time.getTime() && eventIn(producer, entry, signatures)
  }
  for (let end = '+'; ; ) {
    const entries = (await redis.xrevrange(streamKey(producer), end, '-', 'COUNT', backwardBatch)) as Entry[]
    const [found, oldest] = [entries.find(isBefore), entries.at(-1)]
    if (found || !oldest) return found ? Number.parseInt(found[0], 10) : 0
    end = `(${oldest[0]}`
  }
}

/** Whether the producer has no event between an offset and this one. An older relay did not say so: then one event follows the other. */
export function isNext({ event, after }: Placed, seq: number): boolean {
  return seq < event.seq && (after ?? event.seq - 1) <= seq
}

// only the ids that may follow: a foreign entry elsewhere may be large
async function readNear(source: Source, seq: number, limit: number): Promise<Event[]> {
  return following(source, seq, await entriesOf(source.redis, streamKey(source.producer), `(${seq}-0`, `${seq + limit}-0`, limit))
}

async function catchUp(source: Source, seq: number, limit: number, consumer: string): Promise<Event[]> {
  const { redis, producer } = source
  const entries = await entriesOf(redis, catchUpKey(producer, consumer), `(${seq}-0`, '+', limit)
  const events = following(source, seq, entries)
  if (events.length > 0) return events
  await redis.publish(notifyChannel, `${lateMark}${producer}`)
  const first = entries[0] && eventIn(producer, entries[0], source.signatures)
  if (first && !isNext(first, seq)) throw new EventsGone(producer, consumer, seq, first.event.seq)
  return []
}

async function entriesOf(redis: Redis, key: string, from: string, to: string, count: number): Promise<Entry[]> {
  return (await redis.xrange(key, from, to, 'COUNT', count)) as Entry[]
}

/** The events that follow `seq` without a gap. */
function following({ producer, signatures }: Source, seq: number, entries: Entry[]): Event[] {
  const events: Event[] = []
  for (const entry of entries) {
    const placed = eventIn(producer, entry, signatures)
    if (!placed || !isNext(placed, events.at(-1)?.seq ?? seq)) break
    events.push(placed.event)
  }
  return events
}
