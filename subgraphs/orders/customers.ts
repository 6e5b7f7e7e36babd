import { eq, inArray, lt, or, type SQL } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import type { Db } from '#kit/data/database.ts'
import { isDeletedOwner } from '#kit/data/deleted-owners.ts'
import type { EventOf } from '#schema/events.ts'
import { customers, type OrderRow, orders } from './tables.ts'

/** Records the e-mail address of a user who has signed in. An older event changes nothing, nor does one of a deleted user. */
export async function recordCustomer(tx: Tx, { userId, email, occurredAt }: EventOf<'session.started'>): Promise<void> {
  if (await isDeletedOwner(tx, userId)) return
  const set = { email, at: new Date(occurredAt) }
  const change = { target: customers.userId, set, setWhere: lt(customers.at, set.at) }
  await tx
    .insert(customers)
    .values({ userId, ...set })
    .onConflictDoUpdate(change)
}

/** Removes the e-mail address of a deleted user. */
export async function forgetCustomer(tx: Tx, userId: string): Promise<void> {
  await tx.delete(customers).where(eq(customers.userId, userId))
}

/** The e-mail address of an order: the one given with it, else that of its user's account. */
export async function emailOf(ctx: Context, { email, owner }: OrderRow): Promise<string | null> {
  return email ?? (await ctx.load.one(customers, 'userId', owner))?.email ?? null
}

/** The condition that an order was placed with this e-mail address, or by the user who has it. */
export function hasEmail(db: Db, email: string): SQL | undefined {
  const owners = db.select({ userId: customers.userId }).from(customers).where(eq(customers.email, email))
  return or(eq(orders.email, email), inArray(orders.owner, owners))
}
