import { and, eq, inArray, sum } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import { audit, publish } from '#kit/events/outbox.ts'
import type { EventOf } from '#schema/events.ts'
import type { Answer } from './ask-provider.ts'
import { enterRefund } from './ledger.ts'
import type { RefundPaymentInput } from './schema.generated.ts'
import { type PaymentRefundRow, type PaymentRow, payments, refunds } from './tables.ts'

type Asked = Pick<PaymentRefundRow, 'id' | 'orderId' | 'amount'> & Partial<Pick<PaymentRefundRow, 'reason' | 'idempotencyKey'>>

/** Lines of a paid order were cancelled: what they cost is paid back, once for each refund. Where they cost nothing, nothing is owed. */
export async function refundLines(tx: Tx, { orderId, refundId, amount }: EventOf<'order.lines-cancelled'>): Promise<void> {
  if (amount > 0) await noteRefund(tx, await capturedOf(tx, orderId), { id: refundId, orderId, amount })
}

/**
 * Pays back a part of a payment, once for each key. A refund over the cap is noted as FAILED.
 * Throws NOT_FOUND, INVALID_PAYMENT_STATE or IDEMPOTENCY_MISMATCH.
 */
export function refundPayment(ctx: Context, input: RefundPaymentInput): Promise<PaymentRefundRow> {
  return ctx.write(async (tx) => {
    const known = await knownRefund(tx, input)
    if (known) return known
    const payment = await findCaptured(tx, input.paymentId)
    const { amount, idempotencyKey } = input
    const asked = { id: newId('ref', tx.now), orderId: payment.orderId, amount, idempotencyKey, reason: input.reason.trim() }
    const refund = (await noteRefund(tx, payment, asked)) as PaymentRefundRow
    await audit(tx, 'refundPayment', payment.id, null, refund)
    return refund
  })
}

/** Applies the provider's answer to a refund; ignored where it has one already. */
export async function settleRefund(tx: Tx, id: string, answer: Answer): Promise<void> {
  const end = answer.ok ? ({ status: 'DONE' } as const) : ({ status: 'FAILED', failureReason: 'PROVIDER_REFUSED' } as const)
  const requested = and(eq(refunds.id, id), eq(refunds.status, 'REQUESTED'))
  const next = { ...end, tries: 0, nextTryAt: null, updatedAt: tx.now }
  const [refund] = await tx.update(refunds).set(next).where(requested).returning()
  if (!refund) return
  await enterRefund(tx, refund)
  if (!answer.ok) return publishRefused(refund, tx)
  const { orderId, paymentId, amount } = refund
  await publish(tx, { type: 'payment.refunded', orderId, refundId: id, paymentId: paymentId ?? '', amount })
}

/** A refund as it is now. */
export function currentRefund(ctx: Context, id: string): Promise<PaymentRefundRow | undefined> {
  return Promise.resolve(ctx.db.select().from(refunds).where(eq(refunds.id, id)).get())
}

/** What was paid back of a payment. */
export async function refundedOf(ctx: Context, paymentId: string): Promise<number> {
  return (await ctx.load.many(refunds, 'paymentId', paymentId)).reduce(
    (paid, { status, amount }) => (status === 'DONE' ? paid + amount : paid),
    0,
  )
}

/** Notes a refund of a captured payment, refused where it is over the cap; undefined where it is known already. */
async function noteRefund(tx: Tx, payment: PaymentRow | undefined, asked: Asked): Promise<PaymentRefundRow | undefined> {
  const fits = payment !== undefined && asked.amount <= (await refundable(tx, payment))
  const values = { ...newRefund(asked, payment, fits, tx), currency: payment?.currency ?? tx.config.CURRENCY }
  const [refund] = await tx.insert(refunds).values(values).onConflictDoNothing({ target: refunds.id }).returning()
  if (!refund) return undefined
  await enterRefund(tx, refund)
  if (!fits) await publishRefused(refund, tx)
  return refund
}

// what is only asked for counts too, or two refunds at once would pass the cap
async function refundable(tx: Tx, { id, amount }: PaymentRow): Promise<number> {
  const counted = and(eq(refunds.paymentId, id), inArray(refunds.status, ['REQUESTED', 'DONE']))
  const promised = await tx
    .select({ total: sum(refunds.amount).mapWith(Number) })
    .from(refunds)
    .where(counted)
    .get()
  return amount - (promised?.total ?? 0)
}

function newRefund(asked: Asked, payment: PaymentRow | undefined, fits: boolean, { now, requestId }: Tx) {
  return {
    ...asked,
    paymentId: payment?.id,
    status: fits ? ('REQUESTED' as const) : ('FAILED' as const),
    failureReason: fits ? null : ('OVER_CAPTURED' as const),
    nextTryAt: fits ? now : null,
    requestId,
    createdAt: now,
    updatedAt: now,
  }
}

function publishRefused({ id, orderId, failureReason }: PaymentRefundRow, tx: Tx) {
  return publish(tx, { type: 'payment.refund-failed', orderId, refundId: id, reason: failureReason ?? 'PROVIDER_REFUSED' })
}

async function capturedOf(tx: Tx, orderId: string): Promise<PaymentRow | undefined> {
  return tx
    .select()
    .from(payments)
    .where(and(eq(payments.orderId, orderId), eq(payments.status, 'CAPTURED')))
    .get()
}

async function knownRefund(tx: Tx, input: RefundPaymentInput): Promise<PaymentRefundRow | undefined> {
  const known = await tx.select().from(refunds).where(eq(refunds.idempotencyKey, input.idempotencyKey)).get()
  if (!known || isSame(known, input)) return known
  throw new DomainError('IDEMPOTENCY_MISMATCH', 'The key was used for another refund.', {
    path: ['input', 'idempotencyKey'],
    subject: known.id,
  })
}

function isSame(known: PaymentRefundRow, { paymentId, amount, reason }: RefundPaymentInput): boolean {
  return known.paymentId === paymentId && known.amount === amount && known.reason === reason.trim()
}

async function findCaptured(tx: Tx, id: string): Promise<PaymentRow> {
  const payment = await tx.select().from(payments).where(eq(payments.id, id)).get()
  if (!payment) throw notFound('payment', ['input', 'paymentId'])
  if (payment.status === 'CAPTURED') return payment
  throw new DomainError('INVALID_PAYMENT_STATE', `A payment that is ${payment.status} cannot be refunded.`, {
    path: ['input', 'paymentId'],
    subject: id,
  })
}
