import { and, eq, gte, lt, type SQL } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { type PageArgs, page } from '#kit/data/page.ts'
import type { EventOf } from '#schema/events.ts'
import type { AuditFilter } from './schema.generated.ts'
import { auditEntries } from './tables.ts'

const secret = /password|secret|token|hash$/i

/** Records what a privileged mutation changed, one entry for each event. */
export async function recordAudit(tx: Tx, event: EventOf<'audit.recorded'>): Promise<void> {
  const { id, action, producer: subgraph, actor: actorId, subject, requestId } = event
  const states = { before: toText(event.before), after: toText(event.after) }
  const entry = { id, action, subgraph, actorId, subject, ...states, requestId, at: new Date(event.occurredAt) }
  await tx.insert(auditEntries).values(entry).onConflictDoNothing()
}

/** Returns a page of the audit log, the newest entry first. */
export function auditLog(ctx: Context, args: PageArgs & { filter?: AuditFilter | null }) {
  return page(ctx.db, auditEntries, args, { where: matching(args.filter ?? {}), by: 'at' })
}

// no producer should publish a secret; entries are never deleted, so secrets are removed here once more
function toText(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value, (key, inner) => (secret.test(key) ? '(withheld)' : inner))
}

function matching({ actor, action, subject, subgraph, from, to }: AuditFilter): SQL | undefined {
  return and(
    actor ? eq(auditEntries.actorId, actor) : undefined,
    action ? eq(auditEntries.action, action) : undefined,
    subject ? eq(auditEntries.subject, subject) : undefined,
    subgraph ? eq(auditEntries.subgraph, subgraph) : undefined,
    from ? gte(auditEntries.at, from) : undefined,
    to ? lt(auditEntries.at, to) : undefined,
  )
}
