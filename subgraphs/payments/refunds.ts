import { and, eq, inArray, sum } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { unindexed } from '#kit/data/conditions.ts'
import type { Db } from '#kit/data/database.ts'
import { newId } from '#kit/data/id.ts'
import { sameRequest } from '#kit/data/idempotency.ts'
import { statement } from '#kit/data/statement.ts'
import { audit } from '#kit/events/audit.ts'
import { publish } from '#kit/events/outbox.ts'
import { inOther, ownCurrency } from '#schema/currencies.ts'
import type { EventOf } from '#schema/events.ts'
import { sumOf } from '#schema/money.ts'
import { dueNow } from './due-calls.ts'
import { addRefundEntry } from './ledger.ts'
import { wrongState } from './payment-errors.ts'
import { existingPayment } from './payments.ts'
import type { Answer } from './providers/contract.ts'
import type { RefundPaymentInput } from './schema.generated.ts'
import { type PaymentRefundRow, type PaymentRow, payments, refunds } from './tables.ts'

type Request = Pick<PaymentRefundRow, 'id' | 'orderId' | 'amount'> & Partial<Pick<PaymentRefundRow, 'reason' | 'idempotencyKey'>>
type Ended = Pick<PaymentRefundRow, 'id' | 'status' | 'updatedAt'> & { failureReason?: PaymentRefundRow['failureReason'] }

const selectRefund = statement((db, { id }: { id: string }) => db.select().from(refunds).where(eq(refunds.id, id)))
const selectByKey = statement((db, { idempotencyKey }: { idempotencyKey: string }) =>
  db.select().from(refunds).where(eq(refunds.idempotencyKey, idempotencyKey)),
)
const selectCaptured = statement((db, { orderId }: { orderId: string }) =>
  db
    .select()
    .from(payments)
    .where(and(eq(payments.orderId, orderId), eq(unindexed(payments.status), 'CAPTURED'))),
)
// REQUESTED counts too, or two refunds at once would pass the cap
const selectPromised = statement((db, { paymentId }: { paymentId: string }) =>
  db
    .select({ total: sum(refunds.amount).mapWith(Number) })
    .from(refunds)
    .where(and(eq(refunds.paymentId, paymentId), inArray(refunds.status, ['REQUESTED', 'DONE']))),
)
const insertRefund = statement((db, row: ReturnType<typeof newRefund>) =>
  db.insert(refunds).values(row).onConflictDoNothing({ target: refunds.id }).returning(),
)
const endRefund = statement((db, { id, ...next }: Ended) =>
  db
    .update(refunds)
    .set({ ...next, tries: 0, nextTryAt: null })
    .where(and(eq(refunds.id, id), eq(refunds.status, 'REQUESTED')))
    .returning(),
)

/**
 * Starts the refund of an order's cancelled lines, once for each refund id; none where they cost nothing. Staff may have paid back a part
 * already: then it pays back what is left, which may be nothing.
 */
export async function refundLines(tx: Tx, { orderId, refundId, amount }: EventOf<'order.lines-cancelled'>): Promise<void> {
  if (amount === 0) return
  const payment = await selectCaptured.get(tx, { orderId })
  const left = payment ? await refundable(tx, payment) : amount
  const refund = await addRefund(tx, payment, { id: refundId, orderId, amount: Math.min(amount, left) }, payment !== undefined)
  if (refund?.status === 'DONE') await publishRefunded(tx, refund)
}

/**
 * Starts a refund of a part of a payment, once for each idempotency key. One over the cap is stored as FAILED.
 * Throws NOT_FOUND, INVALID_PAYMENT_STATE or IDEMPOTENCY_MISMATCH.
 */
export function startRefund(ctx: Context, input: RefundPaymentInput): Promise<PaymentRefundRow> {
  return ctx.write(async (tx) => {
    const known = await refundOfKey(tx, input)
    if (known) return known
    const payment = await existingPayment(tx, input.paymentId)
    if (payment.status !== 'CAPTURED') throw wrongState(payment, 'refunded')
    const { amount, idempotencyKey } = input
    const request = { id: newId('ref', tx.now), orderId: payment.orderId, amount, idempotencyKey, reason: input.reason.trim() }
    const refund = (await addRefund(tx, payment, request, amount <= (await refundable(tx, payment)))) as PaymentRefundRow
    await audit(tx, 'refundPayment', payment.id, null, refund)
    return refund
  })
}

/** Ends a refund by the provider's answer, and publishes it; ignored where it has ended. Returns true: every answer fits. */
export async function recordRefundAnswer(tx: Tx, id: string, { outcome }: Answer): Promise<true> {
  const isDone = outcome === 'APPROVED'
  const end = isDone ? ({ status: 'DONE' } as const) : ({ status: 'FAILED', failureReason: 'PROVIDER_REFUSED' } as const)
  const refund = await endRefund.get(tx, { id, ...end, updatedAt: tx.now })
  if (!refund) return true
  await addRefundEntry(tx, refund)
  await (isDone ? publishRefunded(tx, refund) : publishFailed(tx, refund))
  return true
}

/** Returns a refund as it is now. */
export function findRefundRow(db: Db, id: string): Promise<PaymentRefundRow | undefined> {
  return selectRefund.get(db, { id })
}

/** Does the same for one that exists. */
export async function currentRefund({ db }: Pick<Context, 'db'>, id: string): Promise<PaymentRefundRow> {
  return (await findRefundRow(db, id)) as PaymentRefundRow
}

/** Returns how much of a payment was paid back. */
export async function refundedAmount(ctx: Context, paymentId: string): Promise<number> {
  const done = (await ctx.load.many(refunds, 'paymentId', paymentId)).filter(({ status }) => status === 'DONE')
  return sumOf(done.map(({ amount }) => amount))
}

// undefined where the refund is stored already
async function addRefund(tx: Tx, payment: PaymentRow | undefined, request: Request, fits: boolean): Promise<PaymentRefundRow | undefined> {
  const refund = await insertRefund.get(tx, newRefund(tx, payment, request, fits))
  if (!refund) return undefined
  await addRefundEntry(tx, refund)
  if (!fits) await publishFailed(tx, refund)
  return refund
}

async function refundable(tx: Tx, { id, amount }: PaymentRow): Promise<number> {
  return amount - ((await selectPromised.get(tx, { paymentId: id }))?.total ?? 0)
}

function newRefund(tx: Tx, payment: PaymentRow | undefined, request: Request, fits: boolean) {
  return {
    ...request,
    paymentId: payment?.id,
    currency: payment?.currency ?? ownCurrency(tx),
    // the provider is not asked for nothing
    status: fits ? (request.amount > 0 ? ('REQUESTED' as const) : ('DONE' as const)) : ('FAILED' as const),
    failureReason: fits ? null : ('OVER_CAPTURED' as const),
    nextTryAt: fits && request.amount > 0 ? dueNow(tx) : null,
    requestId: tx.requestId,
    createdAt: tx.now,
    updatedAt: tx.now,
  }
}

function publishRefunded(tx: Tx, { id: refundId, orderId, paymentId, amount, currency }: PaymentRefundRow) {
  return publish(tx, { type: 'payment.refunded', orderId, refundId, paymentId: paymentId ?? '', amount, ...inOther(tx, currency) })
}

function publishFailed(tx: Tx, { id: refundId, orderId, failureReason }: PaymentRefundRow) {
  return publish(tx, { type: 'payment.refund-failed', orderId, refundId, reason: failureReason ?? 'PROVIDER_REFUSED' })
}

async function refundOfKey(
  tx: Tx,
  { idempotencyKey, paymentId, amount, reason }: RefundPaymentInput,
): Promise<PaymentRefundRow | undefined> {
  const known = await selectByKey.get(tx, { idempotencyKey })
  const isSame = (refund: PaymentRefundRow) => refund.paymentId === paymentId && refund.amount === amount && refund.reason === reason.trim()
  return sameRequest(known, isSame, known?.id)
}
