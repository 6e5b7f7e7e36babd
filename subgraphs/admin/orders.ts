import { desc, ne, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { inList, jsonEach } from '#kit/data/conditions.ts'
import { idTime } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { ownCurrency } from '#schema/currencies.ts'
import type { EventOf } from '#schema/events.ts'
import { recordAmount } from './payments.ts'
import { knownOrders, soldLines } from './tables.ts'

type OrderEvent = { orderId: string; version: number; occurredAt: string }
type Sold = { orderId: string; lines: EventOf<'order.paid'>['lines']; isOther: true | undefined }
type Cancelled = { orderId: string; refundId: string; at: Date; lines: EventOf<'order.lines-cancelled'>['lines'] }

/** The units of an order that were paid, before cancellations, as a column beside `known_orders`. */
export const unitsOf = sql<number>`(SELECT coalesce(sum(${soldLines.quantity}), 0) FROM ${soldLines} WHERE ${soldLines.orderId} = known_orders.id)`

const upsertOrder = statement((db, row: typeof knownOrders.$inferInsert) => {
  const { status, version } = row
  const setWhere = sql`excluded.version > ${knownOrders.version}`
  return db.insert(knownOrders).values(row).onConflictDoUpdate({ target: knownOrders.id, set: { status, version }, setWhere })
})
const deleteOrders = statement((db, { ids }: { ids: string[] }) => db.delete(knownOrders).where(inList(knownOrders.id, ids)))
const insertSold = statement(
  (_, { orderId, lines, isOther }: Sold) => sql`
    INSERT INTO sold_lines (orderId, position, productId, quantity, unitPrice, otherPrice, discount)
    SELECT ${orderId}, key, value->>'productId', value->>'quantity', ${isOther ? sql`0, value->>'unitPrice'` : sql`value->>'unitPrice', NULL`},
      value->>'discount'
    FROM ${jsonEach(lines)} WHERE true
    ON CONFLICT DO NOTHING`,
)
const insertCancelled = statement(
  (_, { orderId, refundId, at, lines }: Cancelled) => sql`
    INSERT INTO cancelled_lines (refundId, position, orderId, productId, quantity, at)
    SELECT ${refundId}, key, ${orderId}, value->>'productId', value->>'quantity', ${at}
    FROM ${jsonEach(lines)} WHERE true
    ON CONFLICT DO NOTHING`,
)
const selectRecent = statement((db, { first }: { first: number }) =>
  db
    .select({ id: knownOrders.id })
    .from(knownOrders)
    .where(ne(knownOrders.status, 'REJECTED'))
    .orderBy(desc(knownOrders.placedAt), desc(knownOrders.id))
    .limit(first),
)

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
  await deleteOrders.run(tx, { ids: orderIds })
}

/** Records a paid order, with all its lines in one statement. */
export async function recordPaid(tx: Tx, event: EventOf<'order.paid'>): Promise<void> {
  await record(tx, event, 'PAID')
  await recordAmount(tx, 'PAID', { ...event, cause: '', amount: event.total })
  const isOther = event.currency === ownCurrency(tx) ? undefined : true
  await insertSold.run(tx, { orderId: event.orderId, lines: event.lines, isOther })
}

/** Records the cancelled lines of a paid order, once for each refund. */
export async function recordCancelledLines(
  tx: Tx,
  { orderId, refundId, lines, occurredAt }: EventOf<'order.lines-cancelled'>,
): Promise<void> {
  await insertCancelled.run(tx, { orderId, refundId, at: new Date(occurredAt), lines })
}

/** Returns the ids of the newest orders, without refused attempts. */
export function recentOrders({ db }: Context, first: number) {
  return selectRecent.all(db, { first })
}

async function record(tx: Tx, { orderId, version, occurredAt }: OrderEvent, status: string): Promise<void> {
  await upsertOrder.run(tx, { id: orderId, status, version, placedAt: new Date(idTime(orderId) ?? occurredAt) })
}
