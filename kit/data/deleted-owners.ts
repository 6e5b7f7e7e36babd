import { type AnyColumn, eq, inArray, type SQL } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Tx } from '#kit/context.ts'

/** Users whose account is deleted. Their rows may outlive the event, so their data is removed when each row ends. */
export const deletedOwners = sqliteTable('deleted_owners', {
  owner: text().primaryKey(),
  at: integer({ mode: 'timestamp_ms' }).notNull(),
})

/** Records that an owner is deleted. */
export async function rememberDeletedOwner(tx: Tx, owner: string): Promise<void> {
  await tx.insert(deletedOwners).values({ owner, at: tx.now }).onConflictDoNothing()
}

/** Whether an owner is deleted. */
export async function isDeletedOwner(tx: Tx, owner: string): Promise<boolean> {
  return (await tx.select().from(deletedOwners).where(eq(deletedOwners.owner, owner)).get()) !== undefined
}

/** The condition that the owner in a column is deleted. */
export function ownerDeleted(tx: Tx, owner: AnyColumn): SQL {
  return inArray(owner, tx.select({ owner: deletedOwners.owner }).from(deletedOwners))
}
