import { desc, eq, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { idTime } from '#kit/data/id.ts'
import type { EventOf } from '#schema/events.ts'
import { knownUsers } from './tables.ts'

type UserEvent = EventOf<'user.created'> | EventOf<'user.deleted'>

const note = async (tx: Tx, { userId, version, occurredAt }: UserEvent, deleted: boolean): Promise<void> => {
  const createdAt = new Date(idTime(userId) ?? occurredAt)
  const newer = sql`excluded.version > ${knownUsers.version}`
  const row = tx.insert(knownUsers).values({ id: userId, deleted, version, createdAt })
  await row.onConflictDoUpdate({ target: knownUsers.id, set: { deleted, version }, setWhere: newer })
}

/** Counts a new user. */
export const noteUser = (tx: Tx, event: EventOf<'user.created'>): Promise<void> => note(tx, event, false)

/** Counts a user no longer, also where the deletion is heard of first. */
export const noteUserDeleted = (tx: Tx, event: EventOf<'user.deleted'>): Promise<void> => note(tx, event, true)

/** How many users there are now. */
export const countUsers = (ctx: Context): Promise<number> => ctx.db.$count(knownUsers, eq(knownUsers.deleted, false))

/** The newest users, by their ids. */
export const newestUsers = (ctx: Context, first: number) =>
  ctx.db
    .select({ id: knownUsers.id })
    .from(knownUsers)
    .where(eq(knownUsers.deleted, false))
    .orderBy(desc(knownUsers.createdAt), desc(knownUsers.id))
    .limit(first)
