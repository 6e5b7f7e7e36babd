import { and, eq, gte, inArray, lt, type SQL } from 'drizzle-orm'
import { type Context, can, owned, type Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { type PageArgs, page } from '#kit/data/page.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import { audit, publish } from '#kit/events/outbox.ts'
import type { EventOf } from '#schema/events.ts'
import type { Answer, PaymentsContext } from './ask-provider.ts'
import { enterPayment, movePayment, stateColumns } from './ledger.ts'
import { live, type Status, transition } from './payment-status.ts'
import type { CapturePaymentInput, InitiatePaymentInput, PaymentFilter, UpdatePaymentInput, VoidPaymentInput } from './schema.generated.ts'
import { type PayableRow, type PaymentRow, payables, payments } from './tables.ts'

type Paid = Pick<PaymentRow, 'id' | 'orderId'>

type ListArgs = PageArgs & { filter?: PaymentFilter | null }

const orderPath = { path: ['input', 'orderId'] }

/**
 * Starts to pay an order, once for each key. Throws NOT_FOUND, IDEMPOTENCY_MISMATCH, UNKNOWN_PAYMENT_METHOD,
 * ORDER_NOT_PAYABLE, or PAYMENT_IN_PROGRESS with the payment that is under way.
 */
export function initiatePayment(ctx: PaymentsContext, input: InitiatePaymentInput): Promise<PaymentRow> {
  return ctx.write(async (tx) => {
    const payable = await ownPayable(tx, input.orderId)
    const known = await knownKey(tx, payable.owner, input)
    if (known) return known
    checkMethod(ctx, input.method)
    checkPayable(tx, payable)
    await checkNoneLive(tx, input.orderId)
    return start(tx, payable, input)
  })
}

/** The order has accepted its payment: the money is taken. Nothing else leads there. */
export async function acceptPayment(tx: Tx, { orderId, paymentId }: EventOf<'order.payment-accepted'>): Promise<void> {
  const accepted = and(eq(payments.id, paymentId), eq(payments.orderId, orderId)) as SQL
  await movePayment(tx, accepted, 'AUTHORIZED', 'CAPTURING')
}

/**
 * Applies the provider's answer to what was owed in a state; ignored where the payment is not in that state any more.
 * False: the answer does not fit, and an answer is still owed.
 */
export async function settlePayment(tx: Tx, { id, orderId }: Paid, from: Status, answer: Answer): Promise<boolean> {
  const turn = transition(from, answer, await payableStatus(tx, orderId))
  if (!turn) return false
  const { to, ...more } = turn
  const learned = from === 'STARTED' && answer.ok ? { authorization: answer.authorization } : {}
  const moved = await movePayment(tx, eq(payments.id, id), from, to, { ...more, ...learned })
  if (moved) await announce(tx, moved)
  return true
}

/** INVALID_PAYMENT_STATE, with the payment as its subject. */
export function wrongState({ id, status }: PaymentRow, verb: string) {
  return new DomainError('INVALID_PAYMENT_STATE', `A payment that is ${status} cannot be ${verb}.`, {
    path: ['input', 'paymentId'],
    subject: id,
  })
}

/** Lets the provider be asked now about a payment that is being captured. Throws NOT_FOUND or INVALID_PAYMENT_STATE. */
export function capturePayment(ctx: Context, { paymentId }: CapturePaymentInput): Promise<PaymentRow> {
  return ctx.write(async (tx) => {
    const payment = await findForStaff(tx, paymentId)
    if (!['CAPTURING', 'CAPTURED'].includes(payment.status)) throw wrongState(payment, 'captured: its order has not accepted it')
    await askNow(tx, payment)
    await audit(tx, 'capturePayment', paymentId, audited(payment), audited(payment))
    return payment
  })
}

/** Gives up what is authorised. Once is enough: what is given up already stays so. Throws NOT_FOUND or INVALID_PAYMENT_STATE. */
export function voidPayment(ctx: Context, { paymentId }: VoidPaymentInput): Promise<PaymentRow> {
  return ctx.write(async (tx) => {
    const payment = await findForStaff(tx, paymentId)
    if (['VOIDING', 'VOIDED'].includes(payment.status)) return payment
    const voiding = await movePayment(tx, eq(payments.id, paymentId), 'AUTHORIZED', 'VOIDING')
    if (!voiding) throw wrongState(payment, 'given up')
    await audit(tx, 'voidPayment', paymentId, audited(payment), audited(voiding))
    return voiding
  })
}

/** Edits note and reference. Throws NOT_FOUND or VERSION_CONFLICT. */
export function updatePayment(ctx: Context, { paymentId, expectedVersion, note, reference }: UpdatePaymentInput): Promise<PaymentRow> {
  return ctx.write(async (tx) => {
    const before = await findForStaff(tx, paymentId)
    const change = { note: edited(before.note, note), reference: edited(before.reference, reference), version: before.version + 1 }
    const seen = and(eq(payments.id, paymentId), eq(payments.version, expectedVersion))
    const [after] = await tx
      .update(payments)
      .set({ ...change, updatedAt: tx.now })
      .where(seen)
      .returning()
    if (!after)
      throw new DomainError('VERSION_CONFLICT', `The payment is at version ${before.version} by now.`, {
        path: ['input', 'expectedVersion'],
        subject: paymentId,
      })
    await audit(tx, 'updatePayment', paymentId, audited(before), audited(after))
    return after
  })
}

/** One payment: the caller's own, any for staff. */
export async function findPayment(ctx: Context, id: string): Promise<PaymentRow | undefined> {
  const payment = await ctx.load.one(payments, 'id', id)
  return payment && mayRead(ctx, payment) ? payment : undefined
}

/** The attempts to pay an order that the caller may read, the oldest first. */
export async function paymentsOfOrder(ctx: Context, orderId: string): Promise<PaymentRow[]> {
  return (await ctx.load.many(payments, 'orderId', orderId)).filter((payment) => mayRead(ctx, payment))
}

/** A payment as it is now, whoever asks. */
export function currentPayment(ctx: Context, id: string): Promise<PaymentRow | undefined> {
  return Promise.resolve(ctx.db.select().from(payments).where(eq(payments.id, id)).get())
}

/** The caller's own payments, the newest first. */
export function listPayments(ctx: Context, args: ListArgs) {
  return page(ctx.db, payments, args, { where: and(owned(ctx, payments.owner), matching(args.filter ?? {})) })
}

/** Everybody's payments, the newest first. */
export function listAllPayments(ctx: Context, args: ListArgs) {
  return page(ctx.db, payments, args, { where: matching(args.filter ?? {}) })
}

async function ownPayable(tx: Tx, orderId: string): Promise<PayableRow> {
  const own = and(eq(payables.orderId, orderId), owned(tx, payables.owner))
  const payable = await tx.select().from(payables).where(own).get()
  if (!payable) throw notFound('order', orderPath.path)
  return payable
}

async function knownKey(tx: Tx, owner: string, input: InitiatePaymentInput): Promise<PaymentRow | undefined> {
  const { orderId, method, idempotencyKey } = input
  const used = and(eq(payments.owner, owner), eq(payments.idempotencyKey, idempotencyKey))
  const known = await tx.select().from(payments).where(used).get()
  if (!known || (known.orderId === orderId && known.method === method)) return known
  throw new DomainError('IDEMPOTENCY_MISMATCH', 'The key was used for another payment.', {
    path: ['input', 'idempotencyKey'],
    subject: known.id,
  })
}

function checkMethod(ctx: PaymentsContext, method: string) {
  if (ctx.resources.provider.takes(method)) return
  throw new DomainError('UNKNOWN_PAYMENT_METHOD', 'The way to pay is not known.', { path: ['input', 'method'] })
}

function checkPayable(tx: Tx, { status, expiresAt }: PayableRow) {
  if (status === 'CLOSED') throw new DomainError('ORDER_NOT_PAYABLE', 'The order is closed.', orderPath)
  if (expiresAt <= tx.now) throw new DomainError('ORDER_NOT_PAYABLE', 'The order was to be paid earlier.', orderPath)
}

async function checkNoneLive(tx: Tx, orderId: string) {
  const ofOrder = and(eq(payments.orderId, orderId), inArray(payments.status, live))
  const found = await tx.select().from(payments).where(ofOrder).get()
  if (!found) return
  const more = { ...orderPath, subject: found.id }
  if (found.status === 'CAPTURED') throw new DomainError('ORDER_NOT_PAYABLE', 'The order is paid.', more)
  throw new DomainError('PAYMENT_IN_PROGRESS', 'A payment for this order is under way.', more)
}

async function start(tx: Tx, { orderId, owner, total, currency }: PayableRow, { method, idempotencyKey }: InitiatePaymentInput) {
  const what = { orderId, owner, idempotencyKey, method, amount: total, currency }
  const [row] = await tx
    .insert(payments)
    .values({ id: newId('pay', tx.now), ...what, ...stateColumns(tx, 'STARTED'), createdAt: tx.now })
    .returning()
  await enterPayment(tx, row as PaymentRow)
  return row as PaymentRow
}

async function payableStatus(tx: Tx, orderId: string): Promise<PayableRow['status']> {
  return (await tx.select().from(payables).where(eq(payables.orderId, orderId)).get())?.status ?? 'CLOSED'
}

async function announce(tx: Tx, { id: paymentId, orderId, amount, status, failureReason }: PaymentRow): Promise<void> {
  const reason = failureReason === 'INSUFFICIENT_FUNDS' ? 'DECLINED' : failureReason
  if (status === 'AUTHORIZED') await publish(tx, { type: 'payment.authorized', orderId, paymentId, amount })
  if (status === 'CAPTURED') await publish(tx, { type: 'payment.captured', orderId, paymentId, amount })
  if (reason) await publish(tx, { type: 'payment.failed', orderId, paymentId, reason })
}

async function findForStaff(tx: Tx, id: string): Promise<PaymentRow> {
  const payment = await tx.select().from(payments).where(eq(payments.id, id)).get()
  if (!payment) throw notFound('payment', ['input', 'paymentId'])
  return payment
}

async function askNow(tx: Tx, { id }: PaymentRow): Promise<void> {
  const capturing = and(eq(payments.id, id), eq(payments.status, 'CAPTURING'))
  await tx.update(payments).set({ nextTryAt: tx.now }).where(capturing)
}

// how it was paid is nothing for who reads the audit log
function audited({ status, amount, currency, note, reference, version }: PaymentRow) {
  return {
    status,
    amount,
    currency,
    note,
    reference,
    version,
  }
}

function edited(before: string | null, text: string | null | undefined) {
  return text === undefined ? before : text?.trim() || null
}

function mayRead(ctx: Context, { owner }: PaymentRow): boolean {
  return can(ctx, 'PAYMENTS_READ') || owner === ctx.caller.sub || owner === ctx.caller.guest
}

function matching({ orderId, statuses, createdFrom, createdBefore }: PaymentFilter): SQL | undefined {
  return and(
    orderId ? eq(payments.orderId, orderId) : undefined,
    statuses ? inArray(payments.status, statuses) : undefined,
    createdFrom ? gte(payments.createdAt, createdFrom) : undefined,
    createdBefore ? lt(payments.createdAt, createdBefore) : undefined,
  )
}
