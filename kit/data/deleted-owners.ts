import { type AnyColumn, eq, inArray, type SQL } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Tx } from '#kit/context.ts'
import type { Db } from './database.ts'
import { statement } from './statement.ts'

/** Users whose account is deleted. Their rows may outlive the event, so their data is removed when each row ends. */
export const deletedOwners = sqliteTable('deleted_owners', {
  owner: text().primaryKey(),
  at: integer({ mode: 'timestamp_ms' }).notNull(),
})

const insertOwner = statement((db, values: { owner: string; at: Date }) => db.insert(deletedOwners).values(values).onConflictDoNothing())
const selectOwner = statement((db, { owner }: { owner: string }) => db.select().from(deletedOwners).where(eq(deletedOwners.owner, owner)))

/** Records that an owner is deleted. */
export async function rememberDeletedOwner(tx: Tx, owner: string): Promise<void> {
  await insertOwner.run(tx, { owner, at: tx.now })
}

/** Whether an owner is deleted. */
export async function isDeletedOwner(tx: Tx, owner: string): Promise<boolean> {
  return (await selectOwner.get(tx, { owner })) !== undefined
}

/** The condition that the owner in a column is deleted. */
export function ownerDeleted(db: Db, owner: AnyColumn): SQL {
  return inArray(owner, db.select({ owner: deletedOwners.owner }).from(deletedOwners))
}
