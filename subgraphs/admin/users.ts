import { desc, eq, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { idTime } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import type { EventOf } from '#schema/events.ts'
import { eraseFromAudit } from './audit.ts'
import { counts, knownUsers } from './tables.ts'

type UserEvent = EventOf<'user.created'> | EventOf<'user.deleted'>

// a deletion is final, at any version
const isNewer = sql`(excluded.version > ${knownUsers.version} AND NOT ${knownUsers.deleted}) OR (excluded.deleted AND NOT ${knownUsers.deleted})`

const upsertUser = statement((db, row: typeof knownUsers.$inferInsert) => {
  const { deleted, version } = row
  return db.insert(knownUsers).values(row).onConflictDoUpdate({ target: knownUsers.id, set: { deleted, version }, setWhere: isNewer })
})
const selectCount = statement((db) => db.select({ users: counts.count }).from(counts).where(eq(counts.name, 'USERS')))
const selectNewest = statement((db, { first }: { first: number }) =>
  db
    .select({ id: knownUsers.id })
    .from(knownUsers)
    .where(sql`NOT ${knownUsers.deleted}`)
    .orderBy(desc(knownUsers.createdAt), desc(knownUsers.id))
    .limit(first),
)

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
export async function countUsers({ db }: Context): Promise<number> {
  return (await selectCount.get(db))?.users ?? 0
}

/** Returns the ids of the newest users. */
export function newestUsers({ db }: Context, first: number) {
  return selectNewest.all(db, { first })
}

async function record(tx: Tx, { userId, version, occurredAt }: UserEvent, deleted: boolean): Promise<void> {
  await upsertUser.run(tx, { id: userId, deleted, version, createdAt: new Date(idTime(userId) ?? occurredAt) })
}
