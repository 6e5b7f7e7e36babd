import { eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import type { Db } from '#kit/data/database.ts'
import { type PageArgs, page } from '#kit/data/page.ts'
import { notFound } from '#kit/errors.ts'
import { audit, publish } from '#kit/events/outbox.ts'
import type { EventOf } from '#schema/events.ts'
import { type DeadLetterRow, reportedDeadLetters } from './tables.ts'

/** Keeps what some part of the shop could not handle, by the newest word of it. */
export async function noteDeadLetter(tx: Tx, event: EventOf<'event.dead-lettered'>): Promise<void> {
  const { deadLetterId: id, consumer, of: producer, eventType, eventSeq, reason, attempts } = event
  const row = { id, consumer, producer, eventType, eventSeq, reason, attempts, failedAt: new Date(event.occurredAt) }
  const newer = sql`excluded.attempts > ${reportedDeadLetters.attempts}`
  const insert = tx.insert(reportedDeadLetters).values(row)
  await insert.onConflictDoUpdate({ target: reportedDeadLetters.id, set: { reason, attempts }, setWhere: newer })
}

/** Keeps that a dead letter was handled after all. */
export async function noteRetried(tx: Tx, { deadLetterId, occurredAt }: EventOf<'event.retried'>): Promise<void> {
  const resent = { handledAt: new Date(occurredAt) }
  await tx.update(reportedDeadLetters).set(resent).where(eq(reportedDeadLetters.id, deadLetterId))
}

/** What is set aside now, a page at a time, the newest first. */
export function listParkedEvents(ctx: Context, args: PageArgs) {
  return page(ctx.db, reportedDeadLetters, args, { where: isNull(reportedDeadLetters.handledAt), by: 'failedAt' })
}

/** Asks whoever parked these events to handle them again; answers them as they were. Throws NOT_FOUND. */
export function retryDeadLetters(ctx: Context, { ids }: { ids: readonly string[] }): Promise<DeadLetterRow[]> {
  return ctx.write(async (tx) => {
    const rows = await findAll(tx, [...new Set(ids)])
    const waiting = rows.filter(({ handledAt }) => !handledAt)
    const deadLetterIds = waiting.map(({ id }) => id)
    if (waiting.length === 0) return rows
    await publish(tx, { type: 'event.retry-requested', deadLetterIds })
    await audit(tx, 'retryDeadLetters', deadLetterIds.join(' '), waiting.map(inWords), { requested: deadLetterIds })
    return rows
  })
}

/** A dead letter as it is now, once it was tried again since `before`. */
export async function findTriedAgain(ctx: Context, before: DeadLetterRow): Promise<DeadLetterRow | undefined> {
  const [now] = await findAll(ctx.db, [before.id])
  return now && (now.handledAt || now.attempts > before.attempts) ? now : undefined
}

/** These, in the order of the ids. Throws NOT_FOUND where one is no dead letter. */
async function findAll(db: Db, ids: string[]): Promise<DeadLetterRow[]> {
  const rows = new Map(
    (await db.select().from(reportedDeadLetters).where(inArray(reportedDeadLetters.id, ids))).map((row) => [row.id, row]),
  )
  return ids.map((id, at) => {
    const row = rows.get(id)
    if (!row) throw notFound('dead letter', ['input', 'ids', String(at)])
    return row
  })
}

function inWords({ id, consumer, eventType, attempts }: DeadLetterRow) {
  return { id, consumer, eventType, attempts }
}
