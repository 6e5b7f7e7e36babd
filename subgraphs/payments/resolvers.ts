import { isFresh } from '#kit/data/id.ts'
import { DomainError, toUserError } from '#kit/errors.ts'
import { money } from '#schema/money.ts'
import type { PaymentsContext } from './ask-provider.ts'
import { payableKnown } from './payables.ts'
import { isUnderWay, type Status } from './payment-status.ts'
import {
  capturePayment,
  currentPayment,
  findPayment,
  initiatePayment,
  listAllPayments,
  listPayments,
  paymentsOfOrder,
  updatePayment,
  voidPayment,
  wrongState,
} from './payments.ts'
import { paymentFacts } from './reconciliation.ts'
import { currentRefund, refundedOf, refundPayment } from './refunds.ts'
import type { CapturePaymentInput, InitiatePaymentInput, RefundPaymentInput, Resolvers } from './schema.generated.ts'
import { ledger, type PaymentRefundRow, type PaymentRow, refunds } from './tables.ts'

const patienceMs = 2000

const refusals = {
  OVER_CAPTURED: ['OVER_CAPTURED', 'It is more than was captured and not yet refunded.', ['input', 'amount']],
  PROVIDER_REFUSED: ['REFUND_REFUSED', 'The provider refused to pay it back.', ['input', 'paymentId']],
} as const

export const resolvers: Resolvers = {
  Query: {
    payment: async (_, { id }, ctx) => (await findPayment(ctx, id)) ?? null,
    payments: (_, args, ctx) => listPayments(ctx, args),
    allPayments: (_, args, ctx) => listAllPayments(ctx, args),
  },
  Mutation: {
    initiatePayment: (_, { input }, ctx) => pay(ctx, input),
    capturePayment: (_, { input }, ctx) => capture(ctx, input),
    voidPayment: async (_, { input }, ctx) => ({
      payment: await afterAnswer(ctx, await voidPayment(ctx, input), (status) => status === 'VOIDING', patienceMs),
    }),
    refundPayment: (_, { input }, ctx) => payBack(ctx, input),
    updatePayment: async (_, { input }, ctx) => ({ payment: await updatePayment(ctx, input) }),
  },
  Payment: {
    __resolveReference: async ({ id }, ctx) => (await findPayment(ctx, id)) ?? null,
    order: ({ orderId }) => ({ id: orderId }),
    amount: ({ amount, currency }) => money(amount, currency),
    capturedAmount: ({ status, amount, currency }) => money(status === 'CAPTURED' ? amount : 0, currency),
    refundedAmount: async ({ id, currency }, _, ctx) => money(await refundedOf(ctx, id), currency),
    refunds: ({ id }, _, ctx) => ctx.load.many(refunds, 'paymentId', id),
    ledger: ({ id }, _, ctx) => ctx.load.many(ledger, 'paymentId', id),
  },
  PaymentRefund: {
    amount: ({ amount, currency }) => money(amount, currency),
  },
  PaymentEvent: {
    amount: ({ amount, currency }) => money(amount, currency),
  },
  Reconciliation: {
    __resolveReference: ({ from, to }) => ({ from: new Date(from), to: new Date(to) }),
    paymentFacts: (range, _, ctx) => paymentFacts(ctx, range),
  },
  Order: {
    payments: ({ id }, _, ctx) => paymentsOfOrder(ctx, id),
  },
}

async function pay(ctx: PaymentsContext, input: InitiatePaymentInput) {
  const left = openDoor()
  await orderHeardOf(ctx, input.orderId, left())
  const payment = await afterAnswer(ctx, await initiatePayment(ctx, input), isUnderWay, left())
  return { payment, userErrors: declined(payment) }
}

/** What is left of a door's patience, from now on. */
function openDoor() {
  const end = performance.now() + patienceMs
  return () => Math.max(0, end - performance.now())
}

// an order may be paid before we have heard of it
async function orderHeardOf(ctx: PaymentsContext, orderId: string, ms: number): Promise<void> {
  const { sub, guest } = ctx.caller
  if ((sub || guest) && isFresh(orderId, ctx.now)) await ctx.waitUntil(orderId, () => payableKnown(ctx, orderId), ms)
}

async function afterAnswer(ctx: PaymentsContext, payment: PaymentRow, waits: (status: Status) => boolean, ms: number) {
  const answered = async () => {
    const now = await currentPayment(ctx, payment.id)
    return now && !waits(now.status) ? now : undefined
  }
  return (await ctx.waitUntil(payment.id, answered, ms)) ?? (await currentPayment(ctx, payment.id)) ?? payment
}

function declined({ id, status, failureReason }: PaymentRow) {
  return status === 'FAILED'
    ? [
        toUserError(
          new DomainError('PAYMENT_DECLINED', `The payment failed: ${failureReason}.`, { path: ['input', 'method'], subject: id }),
        ),
      ]
    : []
}

// a capture that was under way when it was asked for, and was refused then, is no capture
async function capture(ctx: PaymentsContext, input: CapturePaymentInput) {
  const payment = await afterAnswer(ctx, await capturePayment(ctx, input), (status) => status === 'CAPTURING', patienceMs)
  const isRefused = payment.status === 'FAILED'
  return { payment, userErrors: isRefused ? [toUserError(wrongState(payment, 'captured: the provider refused it'))] : [] }
}

async function payBack(ctx: PaymentsContext, input: RefundPaymentInput) {
  const { id } = await refundPayment(ctx, input)
  const answered = async () => {
    const now = await currentRefund(ctx, id)
    return now?.status === 'REQUESTED' ? undefined : now
  }
  const refund = (await ctx.waitUntil(id, answered, patienceMs)) ?? (await currentRefund(ctx, id))
  return { refund, payment: await currentPayment(ctx, input.paymentId), userErrors: refund ? refused(refund) : [] }
}

function refused({ id, failureReason }: PaymentRefundRow) {
  if (!failureReason) return []
  const [code, message, path] = refusals[failureReason]
  return [toUserError(new DomainError(code, message, { path: [...path], subject: id }))]
}
