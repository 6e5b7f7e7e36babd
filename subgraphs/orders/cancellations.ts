import { and, eq, sql } from 'drizzle-orm'
import { type Context, can, owned, type Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { DomainError, notFound, requestError } from '#kit/errors.ts'
import { audit, publish } from '#kit/events/outbox.ts'
import { closeOrder } from './closings.ts'
import { checkSameBody, hashOf } from './idempotency.ts'
import { cancellationOf } from './order-status.ts'
import type { CancelLineInput, CancelOrderInput } from './schema.generated.ts'
import { cancellations, type OrderLineRow, type OrderRefundRow, type OrderRow, orderLines, orders, refunds } from './tables.ts'
import { moveOrder } from './timeline.ts'

type Cancelled = { order: OrderRow; refund?: OrderRefundRow | undefined }
type Wish = { lines: CancelLineInput[] | undefined; restock: boolean; reason: string | null; isStaff: boolean }

const path = ['input', 'orderId']

/**
 * Cancels an order that is not paid, or units of a paid one, once for each key.
 * Throws NOT_FOUND, IDEMPOTENCY_MISMATCH, PAYMENT_IN_PROGRESS, INVALID_TRANSITION or NOTHING_TO_CANCEL.
 */
export async function cancelOrder(ctx: Context, input: CancelOrderInput): Promise<Cancelled> {
  const wish = wishOf(ctx, input)
  const [{ orderId, idempotencyKey }, bodyHash] = [input, bodyHashOf(wish)]
  return ctx.write(async (tx) => {
    const before = await findOwned(tx, orderId)
    const known = await cancelledBefore(tx, before, idempotencyKey, bodyHash)
    if (known) return known
    const kind = cancellationOf(before, wish.isStaff)
    if (!kind) throw cannotCancel(before)
    const cancelled = await (kind === 'WHOLE' ? cancelWhole : cancelLines)(tx, before, wish)
    await tx.insert(cancellations).values({ orderId, idempotencyKey, bodyHash, refundId: cancelled.refund?.id ?? null, at: tx.now })
    if (wish.isStaff) await auditCancel(tx, before, cancelled)
    return cancelled
  })
}

function wishOf(ctx: Context, { lines, restock, reason }: CancelOrderInput): Wish {
  const isStaff = can(ctx, 'ORDERS_WRITE')
  if (restock === false && !isStaff)
    throw requestError('FORBIDDEN', 'Only staff may keep cancelled units out of the stock.', { permission: 'ORDERS_WRITE' })
  checkOnce(lines ?? [])
  return { lines: lines ?? undefined, restock: restock ?? true, reason: reason?.trim() || null, isStaff }
}

function checkOnce(lines: CancelLineInput[]): void {
  const at = lines.findIndex(({ lineId }, index) => lines.findIndex((line) => line.lineId === lineId) < index)
  if (at < 0) return
  throw new DomainError('INVALID_INPUT', 'A line is named once.', { path: ['input', 'lines', at, 'lineId'] })
}

function bodyHashOf({ lines, restock, reason }: Wish): string {
  return hashOf({ lines: lines?.toSorted((one, other) => (one.lineId < other.lineId ? -1 : 1)), restock, reason })
}

async function findOwned(tx: Tx, orderId: string): Promise<OrderRow> {
  const isOwn = and(eq(orders.id, orderId), owned(tx, orders.owner, 'ORDERS_WRITE'))
  const order = await tx.select().from(orders).where(isOwn).get()
  if (!order) throw notFound('order', path)
  return order
}

async function cancelledBefore(tx: Tx, order: OrderRow, idempotencyKey: string, bodyHash: string): Promise<Cancelled | undefined> {
  const isSame = and(eq(cancellations.orderId, order.id), eq(cancellations.idempotencyKey, idempotencyKey))
  const known = await tx.select().from(cancellations).where(isSame).get()
  if (!known) return undefined
  checkSameBody(known, bodyHash)
  const refund = known.refundId ? await tx.select().from(refunds).where(eq(refunds.id, known.refundId)).get() : undefined
  return { order, refund }
}

function cannotCancel({ id, status, paymentId }: OrderRow): DomainError {
  return status === 'PAYING'
    ? new DomainError('PAYMENT_IN_PROGRESS', 'The order is being paid. Wait for the end of that.', { path, subject: paymentId ?? id })
    : new DomainError('INVALID_TRANSITION', `The order is ${status}: it cannot be cancelled any more.`, { path, subject: id })
}

async function cancelWhole(tx: Tx, order: OrderRow, { lines, reason, isStaff }: Wish): Promise<Cancelled> {
  if (lines)
    throw new DomainError('INVALID_TRANSITION', 'An order that is not paid is cancelled as a whole.', {
      path: ['input', 'lines'],
      subject: order.id,
    })
  const words = reason ?? (isStaff ? 'CANCELLED_BY_STAFF' : 'CANCELLED_BY_CUSTOMER')
  const closed = await closeOrder(tx, order.id, 'CANCELLED', { reason: words })
  if (!closed) throw cannotCancel(order)
  return { order: closed }
}

async function cancelLines(tx: Tx, order: OrderRow, wish: Wish): Promise<Cancelled> {
  const found = await tx.select().from(orderLines).where(eq(orderLines.orderId, order.id))
  const [lines, left] = [new Map(found.map((line) => [line.id, line])), leftOf(found)]
  const wanted = wish.lines ?? left
  checkKnown(wanted, lines)
  await takeUnits(tx, order.id, wanted, wish.lines !== undefined)
  const amount = wanted.reduce((sum, { lineId, quantity }) => sum + quantity * (lines.get(lineId)?.unitPrice ?? 0), 0)
  const refund = await askRefund(tx, order, wanted, amount, wish)
  const after = await moveOrder(tx, order.id, 'LINES_CANCELLED', { subject: refund.id, details: wish.reason })
  if (!after) throw cannotCancel(order)
  await announceCancelled(tx, after, refund, lines)
  return { refund, order: unitsOf(wanted) === unitsOf(left) ? await endEmpty(tx, after, wish.reason) : after }
}

function leftOf(lines: OrderLineRow[]): CancelLineInput[] {
  return lines
    .map(({ id, quantity, cancelledQuantity }) => ({ lineId: id, quantity: quantity - cancelledQuantity }))
    .filter(({ quantity }) => quantity > 0)
}

function checkKnown(wanted: CancelLineInput[], lines: Map<string, OrderLineRow>): void {
  const at = wanted.findIndex(({ lineId }) => !lines.has(lineId))
  if (at >= 0) throw notFound('line of this order', ['input', 'lines', String(at), 'lineId'])
}

// one statement for any number of lines, and the one that decides: what is not left is not cancelled
async function takeUnits(tx: Tx, orderId: string, wanted: CancelLineInput[], isGiven: boolean): Promise<void> {
  const taken = await tx.all<{ id: string }>(sql`
    UPDATE order_lines
    SET cancelledQuantity = order_lines.cancelledQuantity + w.quantity
    FROM (SELECT value->>'lineId' AS lineId, value->>'quantity' AS quantity FROM json_each(${JSON.stringify(wanted)})) AS w
    WHERE order_lines.id = w.lineId AND order_lines.orderId = ${orderId}
      AND order_lines.cancelledQuantity + w.quantity <= order_lines.quantity
    RETURNING order_lines.id`)
  if (taken.length > 0 && taken.length === wanted.length) return
  const done = new Set(taken.map(({ id }) => id))
  const at = wanted.findIndex(({ lineId }) => !done.has(lineId))
  throw nothingLeft(wanted[at]?.lineId, isGiven ? at : -1)
}

function nothingLeft(lineId: string | undefined, at: number) {
  return new DomainError('NOTHING_TO_CANCEL', 'There are not so many units left to cancel.', {
    path: at < 0 ? path : ['input', 'lines', at, 'quantity'],
    ...(lineId && { subject: lineId }),
  })
}

async function askRefund(tx: Tx, order: OrderRow, wanted: CancelLineInput[], amount: number, { restock, reason }: Wish) {
  const settled = amount === 0 ? ({ status: 'DONE', settledAt: tx.now } as const) : ({ status: 'REQUESTED' } as const)
  const lines = wanted.map((line) => ({ ...line, restock }))
  const row = { id: newId('ref', tx.now), orderId: order.id, currency: order.currency, requestedAt: tx.now, amount, reason, lines }
  const [refund] = await tx
    .insert(refunds)
    .values({ ...row, ...settled })
    .returning()
  return refund as OrderRefundRow
}

function announceCancelled(tx: Tx, { version }: OrderRow, refund: OrderRefundRow, lines: Map<string, OrderLineRow>): Promise<void> {
  return publish(tx, {
    type: 'order.lines-cancelled',
    orderId: refund.orderId,
    refundId: refund.id,
    amount: refund.amount,
    lines: refund.lines.map(({ lineId, quantity, restock }) => ({ productId: lines.get(lineId)?.productId ?? '', quantity, restock })),
    version,
  })
}

function unitsOf(lines: { quantity: number }[]): number {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0)
}

async function endEmpty(tx: Tx, order: OrderRow, reason: string | null): Promise<OrderRow> {
  const emptied = await moveOrder(tx, order.id, 'ALL_LINES_CANCELLED', { change: { reason }, details: reason })
  if (!emptied) throw cannotCancel(order)
  await publish(tx, { type: 'order.moved', orderId: order.id, status: emptied.status, version: emptied.version })
  return emptied
}

function auditCancel(tx: Tx, before: OrderRow, { order, refund }: Cancelled): Promise<void> {
  const shown = refund && { id: refund.id, amount: refund.amount, reason: refund.reason, lines: refund.lines }
  const after = { status: order.status, version: order.version, reason: order.reason, refund: shown ?? null }
  return audit(tx, 'cancelOrder', before.id, { status: before.status, version: before.version }, after)
}
