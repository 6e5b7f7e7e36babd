import type { Outbox } from './outbox.ts'
import type { Redis } from './redis.ts'
import { appendEvents, catchUpKey, type Entry, eventIn, type Sealed, sealed, streamKey } from './redis-entries.ts'
import { readOffsets } from './redis-offsets.ts'
import { isNext, lastSeq, type Source } from './redis-read.ts'
import { catchUpBytes } from './stream-room.ts'

/** The most events, and bytes of them, that a late consumer gets at once. */
const [batch, batchBytes] = [500, 2_000_000]
/** How long Redis keeps them: a consumer that is not there gets them again. */
const keepSeconds = 60

/**
 * Looks at the place of every consumer that is behind `last`. Where the stream begins later, the consumer gets its next events in a
 * catch-up stream of its own. Returns false if one of them finds something in its place that the producer has not written.
 */
export async function serveLate(source: Source, outbox: Outbox, last: number): Promise<boolean> {
  const offsets = Object.entries(await readOffsets(source.redis, source.producer))
  for (const [consumer, offset] of offsets) if (offset < last && !(await serve(source, outbox, consumer, offset))) return false
  return true
}

/** The first events whose texts have together at most this many bytes, and always one. */
export function withinBytes(events: Sealed[], most: number): Sealed[] {
  let bytes = 0
  const end = events.findIndex(({ text }, at) => {
    bytes += Buffer.byteLength(text)
    return at > 0 && bytes > most
  })
  return end < 0 ? events : events.slice(0, end)
}

async function serve(source: Source, outbox: Outbox, consumer: string, offset: number): Promise<boolean> {
  const { redis, producer, signatures } = source
  const [next] = (await redis.xrange(streamKey(producer), `(${offset}-0`, '+', 'COUNT', 1)) as Entry[]
  const placed = next && eventIn(producer, next, signatures)
  if (next && !placed) return false
  if (placed && placed.after !== undefined && !isNext(placed, offset)) await fill(source, outbox, consumer, offset)
  return true
}

async function fill({ redis, producer, signatures }: Source, outbox: Outbox, consumer: string, offset: number): Promise<void> {
  const key = catchUpKey(producer, consumer)
  if (await isServed(redis, key, offset)) return
  // where the outbox begins later, its first event alone says so: its `after` is not the consumer's offset
  const most = (await outbox.first()) > offset + 1 ? 1 : batch
  const events = withinBytes(sealed(await outbox.after(offset, most), signatures), Math.min(batchBytes, await catchUpBytes(redis)))
  if (events.length === 0) return
  await redis.unlink(key)
  await appendEvents(redis, key, { seq: 0, id: '' }, events)
  await redis.expire(key, keepSeconds)
}

// a consumer that was started again may need events before those that it was served
async function isServed(redis: Redis, key: string, offset: number): Promise<boolean> {
  const [first] = (await redis.xrange(key, '-', '+', 'COUNT', 1)) as Entry[]
  return first !== undefined && Number(first[1][5]) <= offset && (await lastSeq(redis, key)) > offset
}
