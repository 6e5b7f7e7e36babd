import type { Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import type { EventOf } from '#schema/events.ts'
import { auditAnchors } from './tables.ts'

const insertAnchor = statement((db, row: typeof auditAnchors.$inferInsert) => db.insert(auditAnchors).values(row).onConflictDoNothing())

/** Keeps the ends of the audit log's chains. What is kept once is never changed. */
export async function keepAnchors(tx: Tx, { heads }: EventOf<'audit.anchored'>): Promise<void> {
  for (const head of heads) await insertAnchor.run(tx, { ...head, anchoredAt: tx.now })
}
