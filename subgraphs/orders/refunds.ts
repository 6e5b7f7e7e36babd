import { and, eq } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import type { EventOf } from '#schema/events.ts'
import { sumOf } from '#schema/money.ts'
import type { CancelLineInput } from './schema.generated.ts'
import { type OrderRefundRow, type OrderRow, orders, refunds } from './tables.ts'
import { note } from './timeline.ts'

type NewRefund = { units: CancelLineInput[]; price: number; restock: boolean; reason: string | null }
type Refunded = EventOf<'payment.refunded'>
type Outcome = Partial<Pick<OrderRefundRow, 'status' | 'failureReason' | 'amount'>>

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
  return tx.select().from(refunds).where(eq(refunds.orderId, orderId)).all()
}

/** Requests a refund of the price of cancelled units, at most what is not refunded yet. A refund of 0 is DONE at once. */
export async function requestRefund(tx: Tx, order: OrderRow, { units, price, restock, reason }: NewRefund): Promise<OrderRefundRow> {
  const left = (order.total ?? 0) - amountOf(await refundsIn(tx, order.id), ['REQUESTED', 'DONE'])
  const amount = Math.max(0, Math.min(price, left))
  const state = amount === 0 ? ({ status: 'DONE', settledAt: tx.now } as const) : ({ status: 'REQUESTED' } as const)
  const lines = units.map((unit) => ({ ...unit, restock }))
  const row = {
    id: newId('ref', tx.now),
    orderId: order.id,
    currency: order.currency,
    requestedAt: tx.now,
    amount,
    reason,
    lines,
    ...state,
  }
  const [refund] = (await tx.insert(refunds).values(row).returning()) as [OrderRefundRow]
  return refund
}

/** Records that money was paid back: for cancelled units, or by staff in payments. */
export async function finishRefund(tx: Tx, refunded: Refunded): Promise<void> {
  const { refundId, amount } = refunded
  const order = (await recordOutcome(tx, refundId, { status: 'DONE', failureReason: null, amount })) ?? (await addRefund(tx, refunded))
  if (order) await note(tx, order, 'REFUNDED', { subject: refundId })
}

/** Records that the money could not be paid back. */
export async function failRefund(tx: Tx, { refundId, reason }: EventOf<'payment.refund-failed'>): Promise<void> {
  const order = await recordOutcome(tx, refundId, { status: 'FAILED', failureReason: reason })
  if (order) await note(tx, order, 'REFUND_FAILED', { subject: refundId, details: reason })
}

function amountOf(found: OrderRefundRow[], statuses: OrderRefundRow['status'][]): number {
  return sumOf(found.filter(({ status }) => statuses.includes(status)).map(({ amount }) => amount))
}

// undefined if the refund is settled already, or was requested in payments and not by an order
async function recordOutcome(tx: Tx, refundId: string, change: Outcome): Promise<OrderRow | undefined> {
  const isOpen = and(eq(refunds.id, refundId), eq(refunds.status, 'REQUESTED'))
  const [refund] = await tx
    .update(refunds)
    .set({ ...change, settledAt: tx.now })
    .where(isOpen)
    .returning()
  return refund && findOrder(tx, refund.orderId)
}

// undefined if the refund is known already
async function addRefund(tx: Tx, { refundId: id, orderId, amount }: Refunded): Promise<OrderRow | undefined> {
  const order = await findOrder(tx, orderId)
  if (!order) return undefined
  const row = { id, orderId, amount, currency: order.currency, status: 'DONE', requestedAt: tx.now, settledAt: tx.now } as const
  const inserted = await tx
    .insert(refunds)
    .values({ ...row, lines: [] })
    .onConflictDoNothing()
    .returning()
  return inserted.length === 1 ? order : undefined
}

function findOrder(tx: Tx, id: string): Promise<OrderRow | undefined> {
  return tx.select().from(orders).where(eq(orders.id, id)).get()
}
