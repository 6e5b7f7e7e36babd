import { eq, inArray } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { type Ground, nobody, type Tx, writeOn } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { shownError } from '#kit/observe/log.ts'
import type { Event } from '#schema/events.ts'
import { publish } from './outbox.ts'
import type { Stranger } from './stream.ts'

/** What stood in the stream and is no event, in the place of one. */
type NoEvent = Pick<Event, 'id' | 'producer' | 'seq'> & { type: 'unreadable'; text: string }

/** Events that failed again and again, put aside so that the rest flows. */
export const parked = sqliteTable('parked', {
  id: text().primaryKey(),
  event: text({ mode: 'json' }).$type<Event | NoEvent>().notNull(),
  reason: text().notNull(),
  parkedAt: integer({ mode: 'timestamp_ms' }).notNull(),
  attempts: integer().notNull().default(5),
})

const reasonMost = 200

/** Puts an event aside that could not be handled, and says so. */
export async function park(tx: Tx, consumer: string, event: Event | NoEvent, error: unknown, attempts: number): Promise<void> {
  const row = { id: newId('prk', tx.now), event, reason: reasonOf(error), parkedAt: tx.now, attempts }
  await tx.insert(parked).values(row)
  await announce(tx, consumer, row)
}

/** Keeps the beginning of what somebody else has put into this producer's stream. */
export function parkStrangers(ground: Ground, strangers: Stranger[]): Promise<void> {
  return writeOn(ground, { caller: nobody, requestId: 'stream' }, async (tx) => {
    const place = { type: 'unreadable', producer: ground.name, seq: 0 } as const
    for (const { id, text } of strangers) await park(tx, ground.name, { ...place, id, text }, new TypeError('no event of this producer'), 1)
  })
}

/** Handles parked events again, by `attempt`. Those that are handled are parked no more; the others say why not. */
export async function resend(
  tx: Tx,
  consumer: string,
  ids: string[],
  attempt: (event: Event) => Promise<{ error: unknown } | undefined>,
): Promise<void> {
  for (const row of await tx.select().from(parked).where(inArray(parked.id, ids))) {
    const failure = await attempt(row.event as Event)
    const same = eq(parked.id, row.id)
    if (failure) {
      const again = { reason: reasonOf(failure.error), attempts: row.attempts + 1 }
      await tx.update(parked).set(again).where(same)
      await announce(tx, consumer, { ...row, ...again })
    } else {
      await tx.delete(parked).where(same)
      await publish(tx, { type: 'event.resent', parkedId: row.id })
    }
  }
}

// the innermost cause says what is wrong; an outer one may name the values of a statement
function reasonOf(error: unknown): string {
  let shown = shownError(error)
  while (shown.cause) shown = shown.cause
  return `${shown.type}: ${shown.message}`.slice(0, reasonMost)
}

async function announce(tx: Tx, consumer: string, { id, event, reason, attempts }: typeof parked.$inferSelect): Promise<void> {
  // word of a parked event may be parked too, and word of that, without an end
  if (event.type.startsWith('event.')) return
  const what = { of: event.producer, eventType: event.type, eventSeq: event.seq }
  await publish(tx, { type: 'event.parked', parkedId: id, consumer, ...what, reason, attempts })
}
