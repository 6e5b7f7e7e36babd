// Orders that somebody placed as a guest, and that a user has now: their payments are the user's to read too.
import { sql } from 'drizzle-orm'
import { type Context, isOwnOr, type Tx } from '#kit/context.ts'
import { inList, jsonEach } from '#kit/data/conditions.ts'
import { statement } from '#kit/data/statement.ts'
import type { EventOf } from '#schema/events.ts'
import { mayBeRemoved } from '#schema/removed-orders.ts'
import { claims, type PaymentRow, payments } from './tables.ts'

type Claim = { userId: string; orderIds: string[] }

const insertClaims = statement(
  (_, { userId, orderIds }: Claim) => sql`
    INSERT INTO claims (orderId, userId) SELECT value, ${userId} FROM ${jsonEach(orderIds)} WHERE true ON CONFLICT DO NOTHING`,
)
const updatePayments = statement((db, { userId, orderIds }: Claim) =>
  db.update(payments).set({ claimedBy: userId }).where(inList(payments.orderId, orderIds)),
)
const deleteClaims = statement((db, { orderIds }: { orderIds: string[] }) => db.delete(claims).where(inList(claims.orderId, orderIds)))

/** Notes that a user has claimed orders, for the payments that there are and for those to come. */
export async function noteClaims(tx: Tx, { userId, orderIds }: EventOf<'order.claimed'>): Promise<void> {
  // one that may have been removed is not paid any more
  await insertClaims.run(tx, { userId, orderIds: orderIds.filter((id) => !mayBeRemoved(tx, id)) })
  await updatePayments.run(tx, { userId, orderIds })
}

/** Forgets the claims of orders that are removed. */
export async function forgetClaims(tx: Tx, orderIds: string[]): Promise<void> {
  await deleteClaims.run(tx, { orderIds })
}

/** Whether the caller is the owner of a payment, has claimed its order, or is staff who may read all. */
export function mayRead(ctx: Context, { owner, claimedBy }: PaymentRow): boolean {
  return isOwnOr(ctx, owner, 'PAYMENTS_READ') || (claimedBy !== null && claimedBy === ctx.caller.sub)
}
