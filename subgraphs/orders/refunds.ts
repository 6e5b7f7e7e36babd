import { and, eq } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import type { EventOf } from '#schema/events.ts'
import { sumOf } from '#schema/money.ts'
import type { CancelLineInput } from './schema.generated.ts'
import { type OrderRefundRow, type OrderRow, orders, refunds } from './tables.ts'
import { note } from './timeline.ts'

type NewRefund = { units: CancelLineInput[]; amount: number; restock: boolean; reason: string | null }

/** Returns the refunds of an order, oldest first. */
export function refundsOf(ctx: Context, { id }: OrderRow): Promise<OrderRefundRow[]> {
  return ctx.load.many(refunds, 'orderId', id)
}

/** The amount of an order's finished refunds. */
export async function refundedTotal(ctx: Context, order: OrderRow): Promise<number> {
  const done = (await refundsOf(ctx, order)).filter(({ status }) => status === 'DONE')
  return sumOf(done.map(({ amount }) => amount))
}

/** Requests a refund for cancelled units. A refund of 0 is DONE at once. */
export async function requestRefund(tx: Tx, order: OrderRow, { units, amount, restock, reason }: NewRefund): Promise<OrderRefundRow> {
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

/** Records that the money was paid back. */
export async function finishRefund(tx: Tx, { refundId }: EventOf<'payment.refunded'>): Promise<void> {
  const order = await recordOutcome(tx, refundId, { status: 'DONE', failureReason: null })
  if (order) await note(tx, order, 'REFUNDED', { subject: refundId })
}

/** Records that the money could not be paid back. */
export async function failRefund(tx: Tx, { refundId, reason }: EventOf<'payment.refund-failed'>): Promise<void> {
  const order = await recordOutcome(tx, refundId, { status: 'FAILED', failureReason: reason })
  if (order) await note(tx, order, 'REFUND_FAILED', { subject: refundId, details: reason })
}

// undefined if the refund is settled already, or was requested in payments and not by an order
async function recordOutcome(tx: Tx, refundId: string, change: Pick<OrderRefundRow, 'status' | 'failureReason'>) {
  const isOpen = and(eq(refunds.id, refundId), eq(refunds.status, 'REQUESTED'))
  const [refund] = await tx
    .update(refunds)
    .set({ ...change, settledAt: tx.now })
    .where(isOpen)
    .returning()
  return refund && tx.select().from(orders).where(eq(orders.id, refund.orderId)).get()
}
