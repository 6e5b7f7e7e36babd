import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { publish } from '#kit/events/outbox.ts'
import type { EventOf } from '#schema/events.ts'
import { type OrderRow, orderLines, orderPayments, orders } from './tables.ts'
import { moveOrder, note } from './timeline.ts'

/** Publishes that an order is paid, with its lines. */
export async function announcePaid(tx: Tx, order: OrderRow, paymentId: string | null): Promise<void> {
  const { productId, sku, name, quantity, unitPrice } = orderLines
  const { id, owner, total, currency, version } = order
  const lines = await tx.select({ productId, sku, name, quantity, unitPrice }).from(orderLines).where(eq(orderLines.orderId, id))
  await publish(tx, { type: 'order.paid', orderId: id, owner, paymentId, total: total ?? 0, currency, lines, version })
}

/** Records an authorised payment, and accepts it if the order awaits one. A payment that has failed or is known already changes nothing. */
export async function notePaymentAuthorized(tx: Tx, { orderId, paymentId }: EventOf<'payment.authorized'>): Promise<void> {
  const order = await statusOf(tx, orderId)
  if (!order) return
  const row = { orderId, paymentId, status: 'AUTHORIZED', at: tx.now } as const
  if ((await tx.insert(orderPayments).values(row).onConflictDoNothing().returning()).length === 0) return
  await note(tx, order, 'PAYMENT_AUTHORIZED', { subject: paymentId })
  await accept(tx, orderId, paymentId)
}

/** Pays an order whose accepted payment was captured. */
export async function payOrder(tx: Tx, { orderId, paymentId }: EventOf<'payment.captured'>): Promise<void> {
  const isAccepted = eq(orders.paymentId, paymentId)
  const order = await moveOrder(tx, orderId, 'PAID', { change: { paidAt: tx.now }, where: isAccepted, subject: paymentId })
  if (!order) return
  await tx.update(orderPayments).set({ status: 'CAPTURED', at: tx.now }).where(isPayment(orderId, paymentId))
  await announcePaid(tx, order, paymentId)
}

/** Records a failed payment. If it was the accepted one, the order accepts the next authorised payment, or awaits another. */
export async function notePaymentFailed(tx: Tx, { orderId, paymentId, reason }: EventOf<'payment.failed'>): Promise<void> {
  const order = await statusOf(tx, orderId)
  if (!order || !(await noteFailed(tx, orderId, paymentId))) return
  const entry = { subject: paymentId, details: reason }
  const isAccepted = eq(orders.paymentId, paymentId)
  const waiting = await moveOrder(tx, orderId, 'PAYMENT_FAILED', { change: { paymentId: null }, where: isAccepted, ...entry })
  if (!waiting) return note(tx, order, 'PAYMENT_FAILED', entry)
  await publish(tx, { type: 'order.moved', orderId, status: waiting.status, version: waiting.version })
  await acceptNext(tx, orderId)
}

function statusOf(tx: Tx, orderId: string) {
  return tx.select({ id: orders.id, status: orders.status }).from(orders).where(eq(orders.id, orderId)).get()
}

// conditional: an order that is being paid accepts no second payment
async function accept(tx: Tx, orderId: string, paymentId: string): Promise<void> {
  const order = await moveOrder(tx, orderId, 'PAYMENT_ACCEPTED', { change: { paymentId }, subject: paymentId })
  if (order) await publish(tx, { type: 'order.payment-accepted', orderId, paymentId, version: order.version })
}

function isPayment(orderId: string, paymentId: string) {
  return and(eq(orderPayments.orderId, orderId), eq(orderPayments.paymentId, paymentId))
}

// false if the payment has failed before or was captured
async function noteFailed(tx: Tx, orderId: string, paymentId: string): Promise<boolean> {
  const failed = { status: 'FAILED', at: tx.now } as const
  const rows = await tx
    .insert(orderPayments)
    .values({ orderId, paymentId, ...failed })
    .onConflictDoUpdate({
      target: [orderPayments.orderId, orderPayments.paymentId],
      set: failed,
      setWhere: eq(orderPayments.status, 'AUTHORIZED'),
    })
    .returning()
  return rows.length === 1
}

async function acceptNext(tx: Tx, orderId: string): Promise<void> {
  const isReady = and(eq(orderPayments.orderId, orderId), eq(orderPayments.status, 'AUTHORIZED'))
  const next = await tx.select().from(orderPayments).where(isReady).orderBy(asc(orderPayments.at), asc(orderPayments.paymentId)).get()
  if (next) await accept(tx, orderId, next.paymentId)
}
