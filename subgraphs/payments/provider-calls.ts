// A payment's way to the provider and back, in the order in which it happens:
// 1. A resolver commits a row that waits for the provider, and then waits for the row's outcome.
// 2. After the commit, the worker makes the call.
// 3. The answer, or a webhook that reports it, moves the row on and publishes an event, in one transaction.
// 4. The event wakes the wait of the resolver, which returns the payload.
import { ownerOf, type Tx, withRequest } from '#kit/context.ts'
import { isFresh } from '#kit/data/id.ts'
import { DomainError } from '#kit/errors.ts'
import { publish } from '#kit/events/outbox.ts'
import type { RouteRequest } from '#kit/http/routes.ts'
import { patienceMs, type Wait } from '#kit/waiters.ts'
import { inOther } from '#schema/currencies.ts'
import { askProvider } from './ask-provider.ts'
import { retryCapture } from './captures.ts'
import type { PaymentsContext } from './context.ts'
import { type Call, callKey, type DueCall, dueCalls, dueLimit, dueNow, postpone } from './due-calls.ts'
import { startPayment } from './initiations.ts'
import { movePayment } from './ledger.ts'
import { isPayableKnown, payableStatus } from './payables.ts'
import { captureErrors, declineErrors, refundErrors } from './payment-errors.ts'
import { isUnderWay, pendingStatus, transition } from './payment-status.ts'
import { currentPayment, paymentAndOrder } from './payments.ts'
import type { Answer } from './providers/contract.ts'
import { currentRefund, recordRefundAnswer, startRefund } from './refunds.ts'
import type { CapturePaymentInput, InitiatePaymentInput, RefundPaymentInput, VoidPaymentInput } from './schema.generated.ts'
import type { PaymentRow } from './tables.ts'
import { startVoid } from './voids.ts'
import { countWebhook, rowOfNewWebhook } from './webhooks.ts'

/** How long after a capture a repeated call still waits for its order. */
const freshMs = 10_000

type Read<Row> = (ctx: PaymentsContext, id: string) => Promise<Row>

/** Starts a payment of an order, and waits for its outcome; of a captured one until its order is PAID too, for the answer that shows both. */
export async function initiatePayment(ctx: PaymentsContext, input: InitiatePaymentInput) {
  const end = Date.now() + patienceMs
  const payment = await waitForPaid(ctx, await startWhenPayable(ctx, input), end - Date.now())
  return { payment, order: { id: payment.orderId }, userErrors: declineErrors(payment) }
}

/** Retries the capture of a payment now, and waits for its outcome. */
export async function capturePayment(ctx: PaymentsContext, input: CapturePaymentInput) {
  const { id } = await retryCapture(ctx, input)
  const payment = await waitForOutcome(ctx, id, currentPayment, ({ status }) => status === 'CAPTURING')
  return { payment, userErrors: captureErrors(payment) }
}

/** Starts to void a payment, and waits for its outcome. */
export async function voidPayment(ctx: PaymentsContext, input: VoidPaymentInput) {
  const { id } = await startVoid(ctx, input)
  return { payment: await waitForOutcome(ctx, id, currentPayment, ({ status }) => status === 'VOIDING') }
}

/** Starts a refund of a payment, and waits for its outcome. */
export async function refundPayment(ctx: PaymentsContext, input: RefundPaymentInput) {
  const { id } = await startRefund(ctx, input)
  const refund = await waitForOutcome(ctx, id, currentRefund, ({ status }) => status === 'REQUESTED')
  return { refund, payment: await currentPayment(ctx, input.paymentId), userErrors: refundErrors(refund) }
}

/**
 * The worker: makes every due call, outside any transaction, and waits for none of them. A call without an answer is made again
 * with the same key; two workers at once are harmless.
 */
export async function callProvider(ctx: PaymentsContext): Promise<void> {
  const { inFlight } = ctx.resources
  const due = await dueCalls(ctx)
  const late = due.filter((call) => !inFlight.start(callKey(call), () => makeCall(ctx, call)))
  inFlight.isFull = late.length > 0 || due.length >= dueLimit
}

/** Receives a webhook of the provider: the answer by another way, early, late, twice or never. Throws RouteError. */
export function receiveWebhook(ctx: PaymentsContext, request: RouteRequest): Promise<{ received: true }> {
  return countWebhook(async () => {
    const webhook = ctx.resources.provider.readWebhook(request, ctx.now)
    await ctx.write(async (tx) => {
      const row = await rowOfNewWebhook(tx, webhook)
      if (row) await recordAnswer(withRequest(tx, row), { ...row, verb: webhook.verb }, webhook.answer)
    })
    return { received: true }
  })
}

/**
 * Moves the row on by the provider's answer, and publishes what it has become; ignored where the row waits for something else.
 * Returns false where the answer does not fit, so that the row still waits.
 */
export async function recordAnswer(tx: Tx, { id, orderId, verb }: Call, answer: Answer): Promise<boolean> {
  if (verb === 'refund') return recordRefundAnswer(tx, id, answer)
  const payable = verb === 'authorize' ? await payableStatus(tx, orderId) : undefined
  const next = transition(pendingStatus[verb], answer, payable)
  if (!next) return false
  const { to, ...change } = next
  const moved = await movePayment(tx, { id }, pendingStatus[verb], to, change)
  if (moved) await publishOutcome(tx, moved)
  return true
}

async function makeCall(ctx: PaymentsContext, call: DueCall): Promise<void> {
  try {
    const answer = await ctx.resources.inFlight.count(() => askProvider(ctx, call))
    await ctx.write(async (own) => {
      const tx = withRequest(own, call)
      if (ctx.resources.inFlight.isFull) dueNow(tx)
      if (answer === 'unknown' || !(await recordAnswer(tx, call, answer))) await postpone(ctx, tx, call)
    })
  } catch (error) {
    ctx.log.error({ err: error, id: call.id, call: call.verb }, 'an answer of the provider could not be written')
  }
}

async function publishOutcome(tx: Tx, { id: paymentId, orderId, amount, currency, status, failureReason }: PaymentRow): Promise<void> {
  const reason = failureReason === 'INSUFFICIENT_FUNDS' ? 'DECLINED' : failureReason
  if (status === 'AUTHORIZED') await publish(tx, { type: 'payment.authorized', orderId, paymentId, amount })
  if (status === 'CAPTURED') await publish(tx, { type: 'payment.captured', orderId, paymentId, amount, ...inOther(tx, currency) })
  if (reason) await publish(tx, { type: 'payment.failed', orderId, paymentId, reason })
}

// an order may be paid before its order.confirmed has arrived here
async function startWhenPayable(ctx: PaymentsContext, input: InitiatePaymentInput): Promise<PaymentRow> {
  const { orderId } = input
  try {
    return await startPayment(ctx, input)
  } catch (error) {
    const isAbsent = error instanceof DomainError && error.code === 'NOT_FOUND' && ownerOf(ctx) !== undefined
    if (!isAbsent || !isFresh(orderId, ctx.now)) throw error
    const isKnown = async (woken?: { type?: string }) => woken?.type === 'order.confirmed' || isPayableKnown(ctx, orderId)
    await ctx.waitUntil(orderId, isKnown, { on: ['order.confirmed', 'order.closed'] })
    return startPayment(ctx, input)
  }
}

// the orders of earlier code are not marked as paid
function isJustCaptured({ now }: PaymentsContext, { status, updatedAt }: PaymentRow): boolean {
  return status === 'CAPTURED' && now.getTime() - updatedAt.getTime() < freshMs
}

/** Waits until a payment is not under way, and the order of a captured one is PAID; returns it as it is then. */
async function waitForPaid(ctx: PaymentsContext, payment: PaymentRow, ms: number): Promise<PaymentRow> {
  if (!isUnderWay(payment) && !isJustCaptured(ctx, payment)) return payment
  const settled = async (woken?: { type?: string }) => {
    const { payment: now, paidAt } = await paymentAndOrder(ctx, payment.id)
    const isPaid = woken?.type === 'order.paid' || paidAt !== null
    return isUnderWay(now) || (isJustCaptured(ctx, now) && !isPaid) ? undefined : now
  }
  const wait: Wait = { ms, on: ['order.paid', 'order.closed', 'payment.failed'], hasLooked: isUnderWay(payment) }
  return (await ctx.waitUntil(payment.orderId, settled, wait)) ?? currentPayment(ctx, payment.id)
}

/** Reads a row until it waits for nothing more, or the patience ends; returns it as it is then. */
async function waitForOutcome<Row>(ctx: PaymentsContext, id: string, read: Read<Row>, isWaiting: (row: Row) => boolean) {
  const ended = async () => {
    const row = await read(ctx, id)
    return isWaiting(row) ? undefined : row
  }
  return (await ctx.waitUntil(id, ended)) ?? read(ctx, id)
}
