import { eq, isNull, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import type { Db } from '#kit/data/database.ts'
import { type PageArgs, pagesOf } from '#kit/data/page.ts'
import { statement } from '#kit/data/statement.ts'
import { notFound } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import { publish } from '#kit/events/outbox.ts'
import type { EventOf } from '#schema/events.ts'
import type { RetryDeadLettersInput } from './schema.generated.ts'
import { type DeadLetterRow, reportedDeadLetters } from './tables.ts'

const deadLetterPage = pagesOf(reportedDeadLetters, { where: () => isNull(reportedDeadLetters.handledAt), by: 'failedAt' })
const upsertReported = statement((db, row: typeof reportedDeadLetters.$inferInsert) => {
  const { reason, attempts } = row
  const setWhere = sql`excluded.attempts > ${reportedDeadLetters.attempts}`
  return db
    .insert(reportedDeadLetters)
    .values(row)
    .onConflictDoUpdate({ target: reportedDeadLetters.id, set: { reason, attempts }, setWhere })
})
const updateHandled = statement((db, { id, handledAt }: { id: string; handledAt: Date }) =>
  db.update(reportedDeadLetters).set({ handledAt }).where(eq(reportedDeadLetters.id, id)),
)
const selectReported = statement((db, { ids }: { ids: string[] }) =>
  db.select().from(reportedDeadLetters).where(inList(reportedDeadLetters.id, ids)),
)

/** Records a dead letter of a subgraph. Of several reports about one, that with the most attempts counts. */
export async function recordDeadLetter(tx: Tx, event: EventOf<'event.dead-lettered'>): Promise<void> {
  const { deadLetterId: id, consumer, of: producer, eventType, eventSeq, reason, attempts } = event
  await upsertReported.run(tx, { id, consumer, producer, eventType, eventSeq, reason, attempts, failedAt: new Date(event.occurredAt) })
}

/** Records that a dead letter was handled. */
export async function recordRetried(tx: Tx, { deadLetterId, occurredAt }: EventOf<'event.retried'>): Promise<void> {
  await updateHandled.run(tx, { id: deadLetterId, handledAt: new Date(occurredAt) })
}

/** Returns a page of the dead letters that are not handled, the newest first. */
export function listDeadLetters(ctx: Context, args: PageArgs) {
  return deadLetterPage(ctx.db, args)
}

/**
 * Asks the consumers to handle these dead letters again, and waits for the outcomes. Returns each as it is then; as it was where
 * there is no outcome in time. Throws NOT_FOUND.
 */
export async function retryDeadLetters(ctx: Context, { ids }: RetryDeadLettersInput): Promise<DeadLetterRow[]> {
  const before = await ctx.write((tx) => requestRetry(tx, [...new Set(ids)]))
  return Promise.all(before.map((row) => waitForOutcome(ctx, row)))
}

async function requestRetry(tx: Tx, ids: string[]): Promise<DeadLetterRow[]> {
  const rows = await findAll(tx, ids)
  const unhandled = rows.filter(({ handledAt }) => !handledAt)
  if (unhandled.length === 0) return rows
  const deadLetterIds = unhandled.map(({ id }) => id)
  await publish(tx, { type: 'event.retry-requested', deadLetterIds })
  await audit(tx, 'retryDeadLetters', deadLetterIds.join(' '), unhandled.map(audited), { requested: deadLetterIds })
  return rows
}

/** Returns the dead letters in the order of the ids. Throws NOT_FOUND where an id is unknown. */
async function findAll(db: Db, ids: string[]): Promise<DeadLetterRow[]> {
  const byId = new Map((await selectReported.all(db, { ids })).map((row) => [row.id, row]))
  return ids.map((id, index) => {
    const row = byId.get(id)
    if (!row) throw notFound('dead letter', ['input', 'ids', String(index)])
    return row
  })
}

function audited({ id, consumer, eventType, attempts }: DeadLetterRow) {
  return { id, consumer, eventType, attempts }
}

async function waitForOutcome(ctx: Context, before: DeadLetterRow): Promise<DeadLetterRow> {
  return (await ctx.waitUntil(before.id, () => findOutcome(ctx, before))) ?? before
}

async function findOutcome(ctx: Context, before: DeadLetterRow): Promise<DeadLetterRow | undefined> {
  const [now] = await findAll(ctx.db, [before.id])
  return now && (now.handledAt || now.attempts > before.attempts) ? now : undefined
}
