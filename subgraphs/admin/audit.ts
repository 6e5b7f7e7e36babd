import { type AnyColumn, and, eq, gte, isNotNull, isNull, lt, type SQL, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { type PageArgs, pagesOf } from '#kit/data/page.ts'
import { statement } from '#kit/data/statement.ts'
import { textOf } from '#kit/events/audit.ts'
import { publish } from '#kit/events/outbox.ts'
import type { EventOf } from '#schema/events.ts'
import type { AuditFilter } from './schema.generated.ts'
import { type AuditEntryRow, auditEntries, knownUsers } from './tables.ts'

/** How often the ends of the chains are anchored. */
export const anchorEveryMs = 600_000

const entryPage = pagesOf(auditEntries, { where: matching, by: 'at' })
const insertEntry = statement((db, row: typeof auditEntries.$inferInsert) =>
  db.insert(auditEntries).values(row).onConflictDoNothing({ target: auditEntries.id }),
)
const updatePersonal = statement((db, { subject }: { subject: string }) =>
  db
    .update(auditEntries)
    .set({ personal: null })
    .where(and(eq(auditEntries.subject, subject), isNotNull(auditEntries.personal))),
)
// entries of a revision that kept the name in the states
const updateNamed = statement((db, { subject }: { subject: string }) =>
  db
    .update(auditEntries)
    .set({ before: withoutName(auditEntries.before), after: withoutName(auditEntries.after) })
    .where(and(eq(auditEntries.subject, subject), isNull(auditEntries.number))),
)
const selectUser = statement((db, { id }: { id: string }) => db.select().from(knownUsers).where(eq(knownUsers.id, id)))
// from one subgraph to the next, and from there to its last entry: two steps in an index for each
const selectHeads = statement(
  () => sql<{ subgraph: string; number: number; hash: string }>`
    WITH RECURSIVE chains (name) AS (
      SELECT min(subgraph) FROM audit_entries
      UNION ALL SELECT (SELECT min(subgraph) FROM audit_entries WHERE subgraph > name) FROM chains WHERE name IS NOT NULL
    )
    SELECT subgraph, number, hash FROM chains CROSS JOIN audit_entries ON subgraph = name
      AND number = (SELECT max(number) FROM audit_entries WHERE subgraph = name)`,
)

/** Records what a privileged mutation changed, one entry for each event. */
export async function recordAudit(tx: Tx, event: EventOf<'audit.recorded'>): Promise<void> {
  const { id, action, producer: subgraph, actor: actorId, subject, requestId, chain } = event
  const personal = (await isDeleted(tx, subject)) ? null : event.personal
  const states = { before: textOf(event.before), after: textOf(event.after), personal }
  const entry = { id, action, subgraph, actorId, subject, ...states, requestId, at: new Date(event.occurredAt), ...chain }
  await insertEntry.run(tx, entry)
}

/** Erases what entries hold of a deleted user. The hashes stay, so the chain does too. */
export async function eraseFromAudit(tx: Tx, userId: string): Promise<void> {
  await updatePersonal.run(tx, { subject: userId })
  await updateNamed.run(tx, { subject: userId })
}

/** Publishes the last entry of each chain, to be kept elsewhere. */
export async function anchorAudit(ctx: Context): Promise<void> {
  const heads = await selectHeads.all(ctx.db)
  if (heads.length > 0) await ctx.write((tx) => publish(tx, { type: 'audit.anchored', heads }))
}

/** Returns a page of the audit log, the newest entry first. */
export function auditLog(ctx: Context, args: PageArgs & { filter?: AuditFilter | null }) {
  return entryPage(ctx.db, args, args.filter ?? {})
}

/** The state of an entry as JSON text, with its personal part where it is not erased. */
export function stateOf(entry: AuditEntryRow, which: 'before' | 'after'): string | null {
  const [state, personal] = [entry[which], entry.personal && JSON.parse(entry.personal)[which]]
  return state && personal ? JSON.stringify({ ...JSON.parse(state), ...personal }) : state
}

// an entry may arrive after the deletion of its subject
async function isDeleted(tx: Tx, userId: string): Promise<boolean> {
  return (await selectUser.get(tx, { id: userId }))?.deleted ?? false
}

function withoutName(state: AnyColumn): SQL {
  return sql`json_remove(${state}, '$.displayName')`
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
