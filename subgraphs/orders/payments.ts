import { and, asc, eq, sql } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { publish } from '#kit/events/outbox.ts'
import type { EventOf } from '#schema/events.ts'
import { givenEmail } from './customers.ts'
import { type OrderRow, orderLines, orderPayments } from './tables.ts'
import { moveOrder, note } from './timeline.ts'

type Payment = { orderId: string; paymentId: string; at: Date }

// of an order that there is
const insertAuthorized = statement(
  (_, { orderId, paymentId, at }: Payment) => sql`
    INSERT INTO order_payments (orderId, paymentId, status, at)
    SELECT id, ${paymentId}, 'AUTHORIZED', ${at} FROM orders WHERE id = ${orderId}
    ON CONFLICT DO NOTHING`,
)
const putFailed = statement(
  (_, { orderId, paymentId, at }: Payment) => sql`
    INSERT INTO order_payments (orderId, paymentId, status, at)
    SELECT id, ${paymentId}, 'FAILED', ${at} FROM orders WHERE id = ${orderId}
    ON CONFLICT (orderId, paymentId) DO UPDATE SET status = excluded.status, at = excluded.at WHERE status = 'AUTHORIZED'`,
)
const updateCaptured = statement((db, { orderId, paymentId, at }: Payment) =>
  db
    .update(orderPayments)
    .set({ status: 'CAPTURED', at })
    .where(and(eq(orderPayments.orderId, orderId), eq(orderPayments.paymentId, paymentId))),
)
const selectAuthorized = statement((db, { orderId }: { orderId: string }) =>
  db
    .select()
    .from(orderPayments)
    .where(and(eq(orderPayments.orderId, orderId), eq(orderPayments.status, 'AUTHORIZED')))
    .orderBy(asc(orderPayments.at), asc(orderPayments.paymentId))
    .limit(1),
)
const selectLines = statement((db, { orderId }: { orderId: string }) => {
  const { productId, sku, name, quantity, unitPrice, discount } = orderLines
  return db.select({ productId, sku, name, quantity, unitPrice, discount }).from(orderLines).where(eq(orderLines.orderId, orderId))
})

/** Publishes that an order is paid, with its lines. */
export async function announcePaid(tx: Tx, order: OrderRow, paymentId: string | null): Promise<void> {
  const { id: orderId, owner, total, currency, discount, version } = order
  const lines = await selectLines.all(tx, { orderId })
  await publish(tx, {
    type: 'order.paid',
    orderId,
    owner,
    paymentId,
    total: total ?? 0,
    currency,
    lines: lines.map(soldLine),
    ...(discount && { discount }),
    email: givenEmail(order),
    ...(order.notes?.note && { note: order.notes.note }),
    version,
  })
}

/** A line as events have it: without a share of a discount where the order has none. */
export function soldLine<T extends { discount: number | null }>({ discount, ...line }: T) {
  return discount === null ? line : { ...line, discount }
}

/** Records an authorised payment, and accepts it if the order awaits one. A payment that has failed or is known already changes nothing. */
export async function notePaymentAuthorized(tx: Tx, { orderId, paymentId }: EventOf<'payment.authorized'>): Promise<void> {
  if ((await insertAuthorized.run(tx, { orderId, paymentId, at: tx.now })) === 0) return
  await note(tx, orderId, 'PAYMENT_AUTHORIZED', { subject: paymentId })
  await accept(tx, orderId, paymentId)
}

/** Pays an order whose accepted payment was captured. */
export async function payOrder(tx: Tx, { orderId, paymentId }: EventOf<'payment.captured'>): Promise<void> {
  const order = await moveOrder(tx, orderId, 'PAID', { change: { paidAt: tx.now }, paidWith: paymentId, subject: paymentId })
  if (!order) return
  await updateCaptured.run(tx, { orderId, paymentId, at: tx.now })
  await announcePaid(tx, order, paymentId)
}

/** Records a failed payment. If it was the accepted one, the order accepts the next authorised payment, or awaits another. */
export async function notePaymentFailed(tx: Tx, { orderId, paymentId, reason }: EventOf<'payment.failed'>): Promise<void> {
  // it has failed before, or was captured
  if ((await putFailed.run(tx, { orderId, paymentId, at: tx.now })) === 0) return
  const entry = { subject: paymentId, details: reason }
  const waiting = await moveOrder(tx, orderId, 'PAYMENT_FAILED', { change: { paymentId: null }, paidWith: paymentId, ...entry })
  if (!waiting) return note(tx, orderId, 'PAYMENT_FAILED', entry)
  const { status, owner, version } = waiting
  await publish(tx, { type: 'order.moved', orderId, status, owner, email: givenEmail(waiting), version })
  const next = await selectAuthorized.get(tx, { orderId })
  if (next) await accept(tx, orderId, next.paymentId)
}

// conditional: an order that is being paid accepts no second payment
async function accept(tx: Tx, orderId: string, paymentId: string): Promise<void> {
  const order = await moveOrder(tx, orderId, 'PAYMENT_ACCEPTED', { change: { paymentId }, subject: paymentId })
  if (order) await publish(tx, { type: 'order.payment-accepted', orderId, paymentId, version: order.version })
}
