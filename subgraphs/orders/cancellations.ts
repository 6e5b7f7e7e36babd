import { and, eq, or } from 'drizzle-orm'
import { type Context, callerIds, can, type Tx } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import { hashOf, sameRequest } from '#kit/data/idempotency.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError, notFound, requestError } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import { type CancellationRequest, type Cancelled, cancelUnits } from './cancelled-units.ts'
import { closeOrder } from './closings.ts'
import { cancellationOf } from './order-status.ts'
import type { CancelLineInput, CancelOrderInput } from './schema.generated.ts'
import { cancellations, type OrderRow, orders, refunds } from './tables.ts'

type Cancellation = typeof cancellations.$inferSelect

const selectOwn = statement((db, { id, callerIds }: { id: string; callerIds?: string[] | undefined }) =>
  db
    .select()
    .from(orders)
    .where(and(eq(orders.id, id), callerIds && or(inList(orders.owner, callerIds), inList(orders.claimedBy, callerIds)))),
)
const selectByKey = statement((db, { orderId, idempotencyKey }: { orderId: string; idempotencyKey: string }) =>
  db
    .select()
    .from(cancellations)
    .where(and(eq(cancellations.orderId, orderId), eq(cancellations.idempotencyKey, idempotencyKey))),
)
const selectRefund = statement((db, { id }: { id: string }) => db.select().from(refunds).where(eq(refunds.id, id)))
const insertCancellation = statement((db, row: Cancellation) => db.insert(cancellations).values(row))

const path = ['input', 'orderId']

/**
 * Cancels an unpaid order, or units of a paid one, once per idempotency key.
 * Throws NOT_FOUND, FORBIDDEN, INVALID_INPUT, IDEMPOTENCY_MISMATCH, PAYMENT_IN_PROGRESS, INVALID_TRANSITION or NOTHING_TO_CANCEL.
 */
export async function cancelOrder(ctx: Context, input: CancelOrderInput): Promise<Cancelled> {
  const request = requestOf(ctx, input)
  const { orderId, idempotencyKey } = input
  const bodyHash = bodyHashOf(request)
  return ctx.write(async (tx) => {
    const before = await findOwned(tx, orderId)
    const known = await cancelledBefore(tx, before, idempotencyKey, bodyHash)
    if (known) return known
    const cancelled = await cancel(tx, before, request)
    await insertCancellation.run(tx, { orderId, idempotencyKey, bodyHash, refundId: cancelled.refund?.id ?? null, at: tx.now })
    if (request.isStaff) await auditCancel(tx, before, cancelled)
    return cancelled
  })
}

function requestOf(ctx: Context, { lines, restock, reason }: CancelOrderInput): CancellationRequest {
  const isStaff = can(ctx, 'ORDERS_WRITE')
  if (restock === false && !isStaff)
    throw requestError('FORBIDDEN', 'Only staff can keep cancelled units out of stock.', { permission: 'ORDERS_WRITE' })
  checkNoRepetition(lines ?? [])
  return { lines: lines ?? undefined, restock: restock ?? true, reason: reason?.trim() || null, isStaff }
}

function checkNoRepetition(lines: CancelLineInput[]): void {
  const at = lines.findIndex(({ lineId }, index) => lines.findIndex((line) => line.lineId === lineId) < index)
  if (at < 0) return
  throw new DomainError('INVALID_INPUT', 'Name each line only once.', { path: ['input', 'lines', at, 'lineId'] })
}

// the order in which a client lists the lines does not matter
function bodyHashOf({ lines, restock, reason }: CancellationRequest): string {
  return hashOf({ lines: lines?.toSorted((one, other) => (one.lineId < other.lineId ? -1 : 1)), restock, reason })
}

async function findOwned(tx: Tx, orderId: string): Promise<OrderRow> {
  const order = await selectOwn.get(tx, { id: orderId, callerIds: can(tx, 'ORDERS_WRITE') ? undefined : callerIds(tx) })
  if (!order) throw notFound('order', path)
  return order
}

async function cancelledBefore(tx: Tx, order: OrderRow, idempotencyKey: string, bodyHash: string): Promise<Cancelled | undefined> {
  const found = await selectByKey.get(tx, { orderId: order.id, idempotencyKey })
  const known = sameRequest(found, (cancellation) => cancellation.bodyHash === bodyHash)
  if (!known) return undefined
  return { order, refund: known.refundId ? await selectRefund.get(tx, { id: known.refundId }) : undefined }
}

async function cancel(tx: Tx, order: OrderRow, request: CancellationRequest): Promise<Cancelled> {
  const kind = cancellationOf(order, request.isStaff)
  const cancelled = kind && (await (kind === 'WHOLE' ? cancelWhole : cancelUnits)(tx, order, request))
  if (!cancelled) throw cannotCancel(order)
  return cancelled
}

async function cancelWhole(tx: Tx, { id }: OrderRow, { lines, reason, isStaff }: CancellationRequest): Promise<Cancelled | undefined> {
  if (lines)
    throw new DomainError('INVALID_TRANSITION', 'This order is not paid yet, so it can only be cancelled as a whole.', {
      path: ['input', 'lines'],
      subject: id,
    })
  const order = await closeOrder(tx, id, 'CANCELLED', { reason: reason ?? (isStaff ? 'CANCELLED_BY_STAFF' : 'CANCELLED_BY_CUSTOMER') })
  return order && { order }
}

function cannotCancel({ id, status, paymentId }: OrderRow): DomainError {
  return status === 'PAYING'
    ? new DomainError('PAYMENT_IN_PROGRESS', 'This order is being paid. Wait until its payment has succeeded or failed.', {
        path,
        subject: paymentId ?? id,
      })
    : new DomainError('INVALID_TRANSITION', `This order is ${status} and can no longer be cancelled.`, { path, subject: id })
}

function auditCancel(tx: Tx, before: OrderRow, { order, refund }: Cancelled): Promise<void> {
  const shown = refund && { id: refund.id, amount: refund.amount, reason: refund.reason, lines: refund.lines }
  const after = { status: order.status, version: order.version, reason: order.reason, refund: shown ?? null }
  return audit(tx, 'cancelOrder', before.id, { status: before.status, version: before.version }, after)
}
