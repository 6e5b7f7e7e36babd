import { eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import type { Db } from '#kit/data/database.ts'
import { type PageArgs, page } from '#kit/data/page.ts'
import { notFound } from '#kit/errors.ts'
import { audit, publish } from '#kit/events/outbox.ts'
import type { EventOf } from '#schema/events.ts'
import { type ParkedEventRow, parkedEvents } from './tables.ts'

/** Keeps what some part of the shop could not handle, by the newest word of it. */
export async function noteParked(tx: Tx, event: EventOf<'event.parked'>): Promise<void> {
  const { parkedId: id, consumer, of: producer, eventType, eventSeq, reason, attempts } = event
  const row = { id, consumer, producer, eventType, eventSeq, reason, attempts, parkedAt: new Date(event.occurredAt) }
  const newer = sql`excluded.attempts > ${parkedEvents.attempts}`
  const insert = tx.insert(parkedEvents).values(row)
  await insert.onConflictDoUpdate({ target: parkedEvents.id, set: { reason, attempts }, setWhere: newer })
}

/** Keeps that a parked event was handled after all. */
export async function noteResent(tx: Tx, { parkedId, occurredAt }: EventOf<'event.resent'>): Promise<void> {
  const resent = { resentAt: new Date(occurredAt) }
  await tx.update(parkedEvents).set(resent).where(eq(parkedEvents.id, parkedId))
}

/** What is parked now, a page at a time, the newest first. */
export function listParkedEvents(ctx: Context, args: PageArgs) {
  return page(ctx.db, parkedEvents, args, { where: isNull(parkedEvents.resentAt), by: 'parkedAt' })
}

/** Asks whoever parked these events to handle them again; answers them as they were. Throws NOT_FOUND. */
export function resendEvents(ctx: Context, { ids }: { ids: readonly string[] }): Promise<ParkedEventRow[]> {
  return ctx.write(async (tx) => {
    const rows = await findAll(tx, [...new Set(ids)])
    const waiting = rows.filter(({ resentAt }) => !resentAt)
    const parkedIds = waiting.map(({ id }) => id)
    if (waiting.length === 0) return rows
    await publish(tx, { type: 'event.resend-requested', parkedIds })
    await audit(tx, 'resendEvents', parkedIds.join(' '), waiting.map(inWords), { requested: parkedIds })
    return rows
  })
}

/** A parked event as it is now, once it was tried again since `before`. */
export async function findTriedAgain(ctx: Context, before: ParkedEventRow): Promise<ParkedEventRow | undefined> {
  const [now] = await findAll(ctx.db, [before.id])
  return now && (now.resentAt || now.attempts > before.attempts) ? now : undefined
}

/** These, in the order of the ids. Throws NOT_FOUND where one was never parked. */
async function findAll(db: Db, ids: string[]): Promise<ParkedEventRow[]> {
  const rows = new Map((await db.select().from(parkedEvents).where(inArray(parkedEvents.id, ids))).map((row) => [row.id, row]))
  return ids.map((id, at) => {
    const row = rows.get(id)
    if (!row) throw notFound('parked event', ['input', 'ids', String(at)])
    return row
  })
}

function inWords({ id, consumer, eventType, attempts }: ParkedEventRow) {
  return { id, consumer, eventType, attempts }
}
