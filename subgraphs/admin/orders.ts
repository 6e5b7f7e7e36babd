import { desc, ne, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import { idTime } from '#kit/data/id.ts'
import type { EventOf } from '#schema/events.ts'
import { recordAmount } from './payments.ts'
import { knownOrders, soldLines } from './tables.ts'

type OrderEvent = { orderId: string; version: number; occurredAt: string }

/** The units of an order that were paid, before cancellations, as a column beside `known_orders`. */
export const unitsOf = sql<number>`(SELECT coalesce(sum(${soldLines.quantity}), 0) FROM ${soldLines} WHERE ${soldLines.orderId} = known_orders.id)`

/** Records a new order. */
export function recordPlaced(tx: Tx, event: EventOf<'order.placed'>): Promise<void> {
  return record(tx, event, 'PENDING')
}

/** Records that an order can be paid. */
export function recordConfirmed(tx: Tx, event: EventOf<'order.confirmed'>): Promise<void> {
  return record(tx, event, 'AWAITING_PAYMENT')
}

/** Records that the payment of an order is being captured. */
export function recordAccepted(tx: Tx, event: EventOf<'order.payment-accepted'>): Promise<void> {
  return record(tx, event, 'PAYING')
}

/** Records that an order ended unpaid. */
export function recordClosed(tx: Tx, event: EventOf<'order.closed'>): Promise<void> {
  return record(tx, event, event.outcome)
}

/** Records a later status of an order: on the way to the customer, awaiting payment again, or cancelled line by line. */
export function recordMoved(tx: Tx, event: EventOf<'order.moved'>): Promise<void> {
  return record(tx, event, event.status)
}

/** Forgets orders that ended unpaid and were removed. */
export async function forgetOrders(tx: Tx, { orderIds }: EventOf<'order.removed'>): Promise<void> {
  await tx.delete(knownOrders).where(inList(knownOrders.id, orderIds))
}

/** Records a paid order, with all its lines in one statement. */
export async function recordPaid(tx: Tx, event: EventOf<'order.paid'>): Promise<void> {
  await record(tx, event, 'PAID')
  await recordAmount(tx, 'PAID', { ...event, cause: '', amount: event.total })
  await tx.run(sql`
    INSERT INTO sold_lines (orderId, position, productId, quantity, unitPrice)
    SELECT ${event.orderId}, key, value->>'productId', value->>'quantity', value->>'unitPrice'
    FROM json_each(${JSON.stringify(event.lines)}) WHERE true
    ON CONFLICT DO NOTHING`)
}

/** Records the cancelled lines of a paid order, once for each refund. */
export async function recordCancelledLines(
  tx: Tx,
  { orderId, refundId, lines, occurredAt }: EventOf<'order.lines-cancelled'>,
): Promise<void> {
  await tx.run(sql`
    INSERT INTO cancelled_lines (refundId, position, orderId, productId, quantity, at)
    SELECT ${refundId}, key, ${orderId}, value->>'productId', value->>'quantity', ${Date.parse(occurredAt)}
    FROM json_each(${JSON.stringify(lines)}) WHERE true
    ON CONFLICT DO NOTHING`)
}

/** Returns the ids of the newest orders, without refused attempts. */
export function recentOrders(ctx: Context, first: number) {
  const isOrder = ne(knownOrders.status, 'REJECTED')
  return ctx.db
    .select({ id: knownOrders.id })
    .from(knownOrders)
    .where(isOrder)
    .orderBy(desc(knownOrders.placedAt), desc(knownOrders.id))
    .limit(first)
}

async function record(tx: Tx, { orderId, version, occurredAt }: OrderEvent, status: string): Promise<void> {
  const placedAt = new Date(idTime(orderId) ?? occurredAt)
  const newer = sql`excluded.version > ${knownOrders.version}`
  const row = tx.insert(knownOrders).values({ id: orderId, status, version, placedAt })
  await row.onConflictDoUpdate({ target: knownOrders.id, set: { status, version }, setWhere: newer })
}
