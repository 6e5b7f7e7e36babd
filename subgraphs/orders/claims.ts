// Orders that somebody placed as a guest, and that a user has now: who confirms an address has the orders that were placed with it.
import { sql } from 'drizzle-orm'
import { type Context, isOwnOr, type Tx } from '#kit/context.ts'
import { isDeletedOwner } from '#kit/data/deleted-owners.ts'
import { statement } from '#kit/data/statement.ts'
import { publish } from '#kit/events/outbox.ts'
import type { EventOf } from '#schema/events.ts'
import type { OrderRow } from './tables.ts'

/** How many orders are claimed at once: the newest. */
const claimedMost = 1000

const claimOrders = statement(
  (_, { userId, email, most }: { userId: string; email: string; most: number }) => sql<{ id: string }>`
    UPDATE orders SET claimedBy = ${userId} WHERE id IN (
      SELECT id FROM orders WHERE email = ${email} AND owner NOT LIKE 'usr\\_%' ESCAPE '\\' AND claimedBy IS NULL
      ORDER BY id DESC LIMIT ${most})
    RETURNING id`,
)

/** Gives a user the orders of guests that were placed with the address which the user has just confirmed. */
export async function claimGuestOrders(tx: Tx, { userId, email }: EventOf<'email.confirmed'>): Promise<void> {
  if (await isDeletedOwner(tx, userId)) return
  const orderIds = (await claimOrders.all(tx, { userId, email, most: claimedMost })).map(({ id }) => id)
  if (orderIds.length > 0) await publish(tx, { type: 'order.claimed', userId, orderIds })
}

/** Whether the caller is the owner of an order, has claimed it, or is staff who may read all. */
export function mayRead(ctx: Context, { owner, claimedBy }: OrderRow): boolean {
  return isOwnOr(ctx, owner, 'ORDERS_READ') || (claimedBy !== null && claimedBy === ctx.caller.sub)
}
