import { desc, eq, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { idTime } from '#kit/data/id.ts'
import type { EventOf } from '#schema/events.ts'
import { eraseFromAudit } from './audit.ts'
import { knownUsers } from './tables.ts'

type UserEvent = EventOf<'user.created'> | EventOf<'user.deleted'>

/** Records a new user. */
export function recordUser(tx: Tx, event: EventOf<'user.created'>): Promise<void> {
  return record(tx, event, false)
}

/** Records a deleted user, even where this event arrives before that of the new user, and erases the user from the audit log. */
export async function recordUserDeleted(tx: Tx, event: EventOf<'user.deleted'>): Promise<void> {
  await record(tx, event, true)
  await eraseFromAudit(tx, event.userId)
}

/** Returns how many users there are now. */
export function countUsers(ctx: Context): Promise<number> {
  return ctx.db.$count(knownUsers, eq(knownUsers.deleted, false))
}

/** Returns the ids of the newest users. */
export function newestUsers(ctx: Context, first: number) {
  return ctx.db
    .select({ id: knownUsers.id })
    .from(knownUsers)
    .where(eq(knownUsers.deleted, false))
    .orderBy(desc(knownUsers.createdAt), desc(knownUsers.id))
    .limit(first)
}

async function record(tx: Tx, { userId, version, occurredAt }: UserEvent, deleted: boolean): Promise<void> {
  const createdAt = new Date(idTime(userId) ?? occurredAt)
  // a deletion is final, at any version
  const newer = sql`(excluded.version > ${knownUsers.version} AND NOT ${knownUsers.deleted}) OR (excluded.deleted AND NOT ${knownUsers.deleted})`
  const row = tx.insert(knownUsers).values({ id: userId, deleted, version, createdAt })
  await row.onConflictDoUpdate({ target: knownUsers.id, set: { deleted, version }, setWhere: newer })
}
