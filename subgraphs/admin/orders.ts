import { desc, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { idTime } from '#kit/data/id.ts'
import type { EventOf } from '#schema/events.ts'
import { noteAmount } from './payments.ts'
import { knownOrders, soldLines } from './tables.ts'

type OrderEvent = { orderId: string; version: number; occurredAt: string }

const note = async (tx: Tx, { orderId, version, occurredAt }: OrderEvent, status: string): Promise<void> => {
  const placedAt = new Date(idTime(orderId) ?? occurredAt)
  const newer = sql`excluded.version > ${knownOrders.version}`
  const row = tx.insert(knownOrders).values({ id: orderId, status, version, placedAt })
  await row.onConflictDoUpdate({ target: knownOrders.id, set: { status, version }, setWhere: newer })
}

/** A new order. */
export const notePlaced = (tx: Tx, event: EventOf<'order.placed'>): Promise<void> => note(tx, event, 'PENDING')

/** An order that can be paid. */
export const noteConfirmed = (tx: Tx, event: EventOf<'order.confirmed'>): Promise<void> => note(tx, event, 'AWAITING_PAYMENT')

/** An order whose payment is being captured. */
export const noteAccepted = (tx: Tx, event: EventOf<'order.payment-accepted'>): Promise<void> => note(tx, event, 'PAYING')

/** An order that ended unpaid. */
export const noteClosed = (tx: Tx, event: EventOf<'order.closed'>): Promise<void> => note(tx, event, event.outcome)

/** An order that moved: on its way to the customer, back to its payment, or to its end line by line. */
export const noteMoved = (tx: Tx, event: EventOf<'order.moved'>): Promise<void> => note(tx, event, event.status)

/** A paid order, with its lines in one statement. */
export const notePaid = async (tx: Tx, event: EventOf<'order.paid'>): Promise<void> => {
  await note(tx, event, 'PAID')
  await noteAmount(tx, 'PAID', { ...event, cause: '', amount: event.total })
  await tx.run(sql`
    INSERT INTO sold_lines (orderId, position, productId, quantity, unitPrice)
    SELECT ${event.orderId}, key, value->>'productId', value->>'quantity', value->>'unitPrice'
    FROM json_each(${JSON.stringify(event.lines)}) WHERE true
    ON CONFLICT DO NOTHING`)
}

/** The cancelled lines of a paid order, once for each refund. */
export const noteCancelledLines = async (
  tx: Tx,
  { orderId, refundId, lines, occurredAt }: EventOf<'order.lines-cancelled'>,
): Promise<void> => {
  await tx.run(sql`
    INSERT INTO cancelled_lines (refundId, position, orderId, productId, quantity, at)
    SELECT ${refundId}, key, ${orderId}, value->>'productId', value->>'quantity', ${Date.parse(occurredAt)}
    FROM json_each(${JSON.stringify(lines)}) WHERE true
    ON CONFLICT DO NOTHING`)
}

/** How many units of an order were paid for, before cancellations, as a column beside `known_orders`. */
export const unitsOf = sql<number>`(SELECT coalesce(sum(${soldLines.quantity}), 0) FROM ${soldLines} WHERE ${soldLines.orderId} = known_orders.id)`

/** The newest orders, by their ids. */
export const recentOrders = (ctx: Context, first: number) =>
  ctx.db.select({ id: knownOrders.id }).from(knownOrders).orderBy(desc(knownOrders.placedAt), desc(knownOrders.id)).limit(first)
