import { desc, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { idTime } from '#kit/data/id.ts'
import type { EventOf } from '#schema/events.ts'
import { noteAmount } from './payments.ts'
import { knownOrders, soldLines } from './tables.ts'

type OrderEvent = { orderId: string; version: number; occurredAt: string }

/** How many units of an order were paid for, before cancellations, as a column beside `known_orders`. */
export const unitsOf = sql<number>`(SELECT coalesce(sum(${soldLines.quantity}), 0) FROM ${soldLines} WHERE ${soldLines.orderId} = known_orders.id)`

/** A new order. */
export function notePlaced(tx: Tx, event: EventOf<'order.placed'>): Promise<void> {
  return note(tx, event, 'PENDING')
}

/** An order that can be paid. */
export function noteConfirmed(tx: Tx, event: EventOf<'order.confirmed'>): Promise<void> {
  return note(tx, event, 'AWAITING_PAYMENT')
}

/** An order whose payment is being captured. */
export function noteAccepted(tx: Tx, event: EventOf<'order.payment-accepted'>): Promise<void> {
  return note(tx, event, 'PAYING')
}

/** An order that ended unpaid. */
export function noteClosed(tx: Tx, event: EventOf<'order.closed'>): Promise<void> {
  return note(tx, event, event.outcome)
}

/** An order that moved: on its way to the customer, back to its payment, or to its end line by line. */
export function noteMoved(tx: Tx, event: EventOf<'order.moved'>): Promise<void> {
  return note(tx, event, event.status)
}

/** A paid order, with its lines in one statement. */
export async function notePaid(tx: Tx, event: EventOf<'order.paid'>): Promise<void> {
  await note(tx, event, 'PAID')
  await noteAmount(tx, 'PAID', { ...event, cause: '', amount: event.total })
  await tx.run(sql`
    INSERT INTO sold_lines (orderId, position, productId, quantity, unitPrice)
    SELECT ${event.orderId}, key, value->>'productId', value->>'quantity', value->>'unitPrice'
    FROM json_each(${JSON.stringify(event.lines)}) WHERE true
    ON CONFLICT DO NOTHING`)
}

/** The cancelled lines of a paid order, once for each refund. */
export async function noteCancelledLines(
  tx: Tx,
  { orderId, refundId, lines, occurredAt }: EventOf<'order.lines-cancelled'>,
): Promise<void> {
  await tx.run(sql`
    INSERT INTO cancelled_lines (refundId, position, orderId, productId, quantity, at)
    SELECT ${refundId}, key, ${orderId}, value->>'productId', value->>'quantity', ${Date.parse(occurredAt)}
    FROM json_each(${JSON.stringify(lines)}) WHERE true
    ON CONFLICT DO NOTHING`)
}

/** The newest orders, by their ids. */
export function recentOrders(ctx: Context, first: number) {
  return ctx.db.select({ id: knownOrders.id }).from(knownOrders).orderBy(desc(knownOrders.placedAt), desc(knownOrders.id)).limit(first)
}

async function note(tx: Tx, { orderId, version, occurredAt }: OrderEvent, status: string): Promise<void> {
  const placedAt = new Date(idTime(orderId) ?? occurredAt)
  const newer = sql`excluded.version > ${knownOrders.version}`
  const row = tx.insert(knownOrders).values({ id: orderId, status, version, placedAt })
  await row.onConflictDoUpdate({ target: knownOrders.id, set: { status, version }, setWhere: newer })
}
