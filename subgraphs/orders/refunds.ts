import { and, eq } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import type { EventOf } from '#schema/events.ts'
import { type OrderRefundRow, orders, refunds } from './tables.ts'
import { note } from './timeline.ts'

/** The money was paid back. */
export async function finishRefund(tx: Tx, { refundId }: EventOf<'payment.refunded'>): Promise<void> {
  const order = await settle(tx, refundId, { status: 'DONE', failure: null })
  if (order) await note(tx, order, 'REFUNDED', { subject: refundId })
}

/** The money could not be paid back. */
export async function failRefund(tx: Tx, { refundId, reason }: EventOf<'payment.refund-failed'>): Promise<void> {
  const order = await settle(tx, refundId, { status: 'FAILED', failure: reason })
  if (order) await note(tx, order, 'REFUND_FAILED', { subject: refundId, details: reason })
}

// undefined: it is settled already, or it is none of ours
async function settle(tx: Tx, refundId: string, change: Pick<OrderRefundRow, 'status' | 'failure'>) {
  const isOpen = and(eq(refunds.id, refundId), eq(refunds.status, 'REQUESTED'))
  const [refund] = await tx
    .update(refunds)
    .set({ ...change, settledAt: tx.now })
    .where(isOpen)
    .returning()
  return refund && tx.select().from(orders).where(eq(orders.id, refund.orderId)).get()
}
