import { eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import type { Db } from '#kit/data/database.ts'
import { statement } from '#kit/data/statement.ts'
import type { EventOf } from '#schema/events.ts'
import { customers, type OrderRow, orders } from './tables.ts'

type Customer = typeof customers.$inferSelect

const putCustomer = statement(
  (_, { userId, email, at }: Customer) => sql`
    INSERT INTO customers (userId, email, at)
    SELECT ${userId}, ${email}, ${at} WHERE NOT EXISTS (SELECT 1 FROM deleted_owners WHERE owner = ${userId})
    ON CONFLICT (userId) DO UPDATE SET email = excluded.email, at = excluded.at WHERE at < excluded.at`,
)
const deleteCustomer = statement((db, { userId }: { userId: string }) => db.delete(customers).where(eq(customers.userId, userId)))

/** Records the e-mail address of a user who has signed in, or confirmed it. An older event changes nothing, nor does one of a deleted user. */
export async function recordCustomer(
  tx: Tx,
  { userId, email, occurredAt }: EventOf<'session.started'> | EventOf<'email.confirmed'>,
): Promise<void> {
  await putCustomer.run(tx, { userId, email, at: new Date(occurredAt) })
}

/** Removes the e-mail address of a deleted user. */
export async function forgetCustomer(tx: Tx, userId: string): Promise<void> {
  await deleteCustomer.run(tx, { userId })
}

/** The e-mail address of an order: the one given with it, else that of its user's account. */
export async function emailOf(ctx: Context, { email, owner }: OrderRow): Promise<string | null> {
  return email ?? (await ctx.load.one(customers, 'userId', owner))?.email ?? null
}

/** The e-mail address that was given with an order, as events say it. */
export function givenEmail({ email }: OrderRow): string | undefined {
  return email ?? undefined
}

/** The condition that an order was placed with this e-mail address, or by the user who has it. */
export function hasEmail(db: Db, email: string): SQL | undefined {
  const owners = db.select({ userId: customers.userId }).from(customers).where(eq(customers.email, email))
  return or(eq(orders.email, email), inArray(orders.owner, owners))
}
