import type { Tx } from '#kit/context.ts'
import type { EventOf } from '#schema/events.ts'
import { auditAnchors } from './tables.ts'

/** Keeps the ends of the audit log's chains. What is kept once is never changed. */
export async function keepAnchors(tx: Tx, { heads }: EventOf<'audit.anchored'>): Promise<void> {
  await tx
    .insert(auditAnchors)
    .values(heads.map((head) => ({ ...head, anchoredAt: tx.now })))
    .onConflictDoNothing()
}
