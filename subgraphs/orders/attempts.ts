import { and, asc, eq } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { publish } from '#kit/events/outbox.ts'
import type { EventOf } from '#schema/events.ts'
import { attempts, type OrderRow, orderLines, orders } from './tables.ts'
import { moveOrder, note } from './timeline.ts'

/** Says that an order is paid, and what is sold with it. */
export async function announcePaid(tx: Tx, order: OrderRow, attemptId: string | null): Promise<void> {
  const { productId, sku, name, quantity, unitPrice } = orderLines
  const { id, owner, total, currency, version } = order
  const lines = await tx.select({ productId, sku, name, quantity, unitPrice }).from(orderLines).where(eq(orderLines.orderId, id))
  await publish(tx, { type: 'order.paid', orderId: id, owner, attemptId, total: total ?? 0, currency, lines, version })
}

/** A payment was authorised. One that has failed already, or is known, changes nothing. */
export async function authorizeAttempt(tx: Tx, { orderId, attemptId }: EventOf<'payment.authorized'>): Promise<void> {
  const order = await statusOf(tx, orderId)
  if (!order) return
  const row = { orderId, attemptId, status: 'AUTHORIZED', at: tx.now } as const
  if ((await tx.insert(attempts).values(row).onConflictDoNothing().returning()).length === 0) return
  await note(tx, order, 'PAYMENT_AUTHORIZED', { subject: attemptId })
  await accept(tx, orderId, attemptId)
}

/** The accepted payment was captured: the order is paid. */
export async function captureAttempt(tx: Tx, { orderId, attemptId }: EventOf<'payment.captured'>): Promise<void> {
  const isAccepted = eq(orders.attemptId, attemptId)
  const order = await moveOrder(tx, orderId, 'PAID', { change: { paidAt: tx.now }, where: isAccepted, subject: attemptId })
  if (!order) return
  await tx.update(attempts).set({ status: 'CAPTURED', at: tx.now }).where(attempt(orderId, attemptId))
  await announcePaid(tx, order, attemptId)
}

/** A payment failed, for good. Where it was the accepted one, the order awaits another, or takes one that is authorised already. */
export async function failAttempt(tx: Tx, { orderId, attemptId, reason }: EventOf<'payment.failed'>): Promise<void> {
  const order = await statusOf(tx, orderId)
  if (!order || !(await noteFailed(tx, orderId, attemptId))) return
  const entry = { subject: attemptId, details: reason }
  const isAccepted = eq(orders.attemptId, attemptId)
  const waiting = await moveOrder(tx, orderId, 'PAYMENT_FAILED', { change: { attemptId: null }, where: isAccepted, ...entry })
  if (!waiting) return note(tx, order, 'PAYMENT_FAILED', entry)
  await publish(tx, { type: 'order.moved', orderId, status: waiting.status, version: waiting.version })
  await acceptNext(tx, orderId)
}

function statusOf(tx: Tx, orderId: string) {
  return tx.select({ id: orders.id, status: orders.status }).from(orders).where(eq(orders.id, orderId)).get()
}

/** An order that awaits its payment takes this one, and no other beside it. */
async function accept(tx: Tx, orderId: string, attemptId: string): Promise<void> {
  const order = await moveOrder(tx, orderId, 'PAYMENT_ACCEPTED', { change: { attemptId }, subject: attemptId })
  if (order) await publish(tx, { type: 'order.payment-accepted', orderId, attemptId, version: order.version })
}

function attempt(orderId: string, attemptId: string) {
  return and(eq(attempts.orderId, orderId), eq(attempts.attemptId, attemptId))
}

// false: it has failed before, or was captured
async function noteFailed(tx: Tx, orderId: string, attemptId: string): Promise<boolean> {
  const failed = { status: 'FAILED', at: tx.now } as const
  const rows = await tx
    .insert(attempts)
    .values({ orderId, attemptId, ...failed })
    .onConflictDoUpdate({ target: [attempts.orderId, attempts.attemptId], set: failed, setWhere: eq(attempts.status, 'AUTHORIZED') })
    .returning()
  return rows.length === 1
}

async function acceptNext(tx: Tx, orderId: string): Promise<void> {
  const isReady = and(eq(attempts.orderId, orderId), eq(attempts.status, 'AUTHORIZED'))
  const next = await tx.select().from(attempts).where(isReady).orderBy(asc(attempts.at), asc(attempts.attemptId)).get()
  if (next) await accept(tx, orderId, next.attemptId)
}
