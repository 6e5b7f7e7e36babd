import { desc, eq, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { idTime } from '#kit/data/id.ts'
import type { EventOf } from '#schema/events.ts'
import { knownUsers } from './tables.ts'

type UserEvent = EventOf<'user.created'> | EventOf<'user.deleted'>

/** Counts a new user. */
export function noteUser(tx: Tx, event: EventOf<'user.created'>): Promise<void> {
  return note(tx, event, false)
}

/** Counts a user no longer, also where the deletion is heard of first. */
export function noteUserDeleted(tx: Tx, event: EventOf<'user.deleted'>): Promise<void> {
  return note(tx, event, true)
}

/** How many users there are now. */
export function countUsers(ctx: Context): Promise<number> {
  return ctx.db.$count(knownUsers, eq(knownUsers.deleted, false))
}

/** The newest users, by their ids. */
export function newestUsers(ctx: Context, first: number) {
  return ctx.db
    .select({ id: knownUsers.id })
    .from(knownUsers)
    .where(eq(knownUsers.deleted, false))
    .orderBy(desc(knownUsers.createdAt), desc(knownUsers.id))
    .limit(first)
}

async function note(tx: Tx, { userId, version, occurredAt }: UserEvent, deleted: boolean): Promise<void> {
  const createdAt = new Date(idTime(userId) ?? occurredAt)
  const newer = sql`excluded.version > ${knownUsers.version}`
  const row = tx.insert(knownUsers).values({ id: userId, deleted, version, createdAt })
  await row.onConflictDoUpdate({ target: knownUsers.id, set: { deleted, version }, setWhere: newer })
}
