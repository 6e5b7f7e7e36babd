import type { Event } from '#schema/events.ts'
import type { Outbox } from './outbox.ts'
import { type Entry, eventIn, foreignBytes, inspectStream, type StreamInfo, seqOf } from './redis-entries.ts'
import type { Source } from './redis-read.ts'
import type { ForeignEntry } from './stream.ts'

/** How many foreign entries are read, and reported, at once. */
const foreignMax = 100

/**
 * The foreign entries behind a producer's last one. Skipped are its own that the outbox does not know, which come from a restored
 * database, and those with the text of an event of the outbox, which come from before signatures.
 */
export async function findForeign({ redis, producer, signatures }: Source, outbox: Outbox, end: StreamInfo): Promise<ForeignEntry[]> {
  const found: ForeignEntry[] = []
  let info: StreamInfo | string = end
  for (let read = 0; read < foreignMax && typeof info !== 'string'; read += 1) {
    const event = eventIn(producer, info.last, signatures)?.event
    if (event && (await isInOutbox(outbox, event))) break
    if (!event && !(await hasText(outbox, info.last))) found.push(toForeign(info.last))
    // one by one, because they may be large
    info = await inspectStream(redis, producer, `(${info.last[0]}`)
  }
  return found
}

export async function isInOutbox(outbox: Outbox, event: Event): Promise<boolean> {
  return (await outbox.after(event.seq - 1, 1))[0]?.id === event.id
}

async function hasText(outbox: Outbox, [id, fields]: Entry): Promise<boolean> {
  const [event] = Number.isNaN(seqOf(id)) ? [] : await outbox.after(seqOf(id) - 1, 1)
  return event !== undefined && fields[3] === JSON.stringify(event)
}

function toForeign([id, fields]: Entry): ForeignEntry {
  return { id, text: Buffer.from(fields.join(' ')).subarray(0, foreignBytes).toString() }
}
