import { and, eq, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { publish } from '#kit/events/outbox.ts'
import type { EventOf } from '#schema/events.ts'
import { sumOf } from '#schema/money.ts'
import { givenEmail } from './customers.ts'
import type { CancelLineInput } from './schema.generated.ts'
import { type OrderRefundRow, type OrderRow, orders, refunds } from './tables.ts'
import { note } from './timeline.ts'

type NewRefund = { units: CancelLineInput[]; price: number; restock: boolean; reason: string | null }
type Settled = Pick<OrderRefundRow, 'id' | 'status' | 'failureReason' | 'settledAt'> & { amount?: number }
type Found = Pick<OrderRefundRow, 'id' | 'orderId' | 'amount'> & { at: Date }

const selectRefunds = statement((db, { orderId }: { orderId: string }) => db.select().from(refunds).where(eq(refunds.orderId, orderId)))
const selectOrder = statement((db, { id }: { id: string }) => db.select().from(orders).where(eq(orders.id, id)))
const insertRefund = statement((db, row: Omit<OrderRefundRow, 'failureReason'>) => db.insert(refunds).values(row).returning())
// none if the refund is settled already, or was requested in payments and not by an order
const updateSettled = statement((db, { id, ...next }: Settled) =>
  db
    .update(refunds)
    .set(next)
    .where(and(eq(refunds.id, id), eq(refunds.status, 'REQUESTED')))
    .returning(),
)
// none if the refund is known already
const insertFound = statement(
  (_, { id, orderId, amount, at }: Found) => sql`
    INSERT INTO refunds (id, orderId, amount, currency, status, lines, requestedAt, settledAt)
    SELECT ${id}, id, ${amount}, currency, 'DONE', '[]', ${at}, ${at} FROM orders WHERE id = ${orderId}
    ON CONFLICT DO NOTHING`,
)

/** Returns the refunds of an order, oldest first. */
export function refundsOf(ctx: Context, { id }: OrderRow): Promise<OrderRefundRow[]> {
  return ctx.load.many(refunds, 'orderId', id)
}

/** The amount of an order's finished refunds. */
export async function refundedTotal(ctx: Context, order: OrderRow): Promise<number> {
  return amountOf(await refundsOf(ctx, order), ['DONE'])
}

/** Whether all that was paid for an order was paid back. It is not shipped then. */
export function isPaidBack({ total }: OrderRow, found: OrderRefundRow[]): boolean {
  return total !== null && total > 0 && amountOf(found, ['DONE']) >= total
}

/** Returns the refunds of an order as a transaction sees them. */
export function refundsIn(tx: Tx, orderId: string): Promise<OrderRefundRow[]> {
  return selectRefunds.all(tx, { orderId })
}

/** Requests a refund of the price of cancelled units, at most what is not refunded yet. A refund of 0 is DONE at once. */
export async function requestRefund(tx: Tx, order: OrderRow, { units, price, restock, reason }: NewRefund): Promise<OrderRefundRow> {
  const left = (order.total ?? 0) - amountOf(await refundsIn(tx, order.id), ['REQUESTED', 'DONE'])
  const amount = Math.max(0, Math.min(price, left))
  const state = amount === 0 ? ({ status: 'DONE', settledAt: tx.now } as const) : ({ status: 'REQUESTED', settledAt: null } as const)
  const lines = units.map((unit) => ({ ...unit, restock }))
  const of = { id: newId('ref', tx.now), orderId: order.id, currency: order.currency }
  return (await insertRefund.get(tx, { ...of, requestedAt: tx.now, amount, reason, lines, ...state })) as OrderRefundRow
}

/** Records that money was paid back: for cancelled units, or by staff in payments. */
export async function finishRefund(tx: Tx, { refundId: id, orderId, amount }: EventOf<'payment.refunded'>): Promise<void> {
  const refund = await updateSettled.get(tx, { id, status: 'DONE', failureReason: null, settledAt: tx.now, amount })
  const isNew = refund !== undefined || (await insertFound.run(tx, { id, orderId, amount, at: tx.now })) === 1
  if (!isNew) return
  await note(tx, refund?.orderId ?? orderId, 'REFUNDED', { subject: id })
  await announceRefunded(tx, { id, orderId: refund?.orderId ?? orderId, amount })
}

/** Records that the money could not be paid back. */
export async function failRefund(tx: Tx, { refundId, reason }: EventOf<'payment.refund-failed'>): Promise<void> {
  const refund = await updateSettled.get(tx, { id: refundId, status: 'FAILED', failureReason: reason, settledAt: tx.now })
  if (refund) await note(tx, refund.orderId, 'REFUND_FAILED', { subject: refundId, details: reason })
}

async function announceRefunded(
  tx: Tx,
  { id: refundId, orderId, amount }: Pick<OrderRefundRow, 'id' | 'orderId' | 'amount'>,
): Promise<void> {
  const order = await selectOrder.get(tx, { id: orderId })
  if (!order) return
  const { owner, currency } = order
  await publish(tx, { type: 'order.refunded', orderId, refundId, owner, amount, currency, email: givenEmail(order) })
}

function amountOf(found: OrderRefundRow[], statuses: OrderRefundRow['status'][]): number {
  return sumOf(found.filter(({ status }) => statuses.includes(status)).map(({ amount }) => amount))
}
