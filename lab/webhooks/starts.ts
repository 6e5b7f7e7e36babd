import { nobody, type Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { acceptPayment } from '#subgraphs/payments/captures.ts'
import { startPayment } from '#subgraphs/payments/initiations.ts'
import { closePayable, openPayable } from '#subgraphs/payments/payables.ts'
import { recordAnswer } from '#subgraphs/payments/provider-calls.ts'
import { refundLines } from '#subgraphs/payments/refunds.ts'
import type { PaymentRow } from '#subgraphs/payments/tables.ts'
import type { Payments } from './payments.ts'
import type { Start } from './plan.ts'

type Step = (tx: Tx, payment: PaymentRow) => Promise<unknown>

const owner = 'usr_payer'
const amount = 500
const envelope = { id: 'evt_0', producer: 'orders', seq: 1, version: 1, occurredAt: '2026-01-01T00:00:00.000Z', requestId: 'webhooks' }

const steps: Record<Exclude<Start, 'nothing'>, Step[]> = {
  STARTED: [],
  'STARTED, closed': [close],
  CAPTURING: [authorize, accept],
  VOIDING: [authorize, close],
  REQUESTED: [authorize, accept, capture, cancelLines],
}

/** Brings a new payment, or a refund of one, into a state, by what orders and the provider say. Returns its id. */
export async function prepare(payments: Payments, start: Start): Promise<string> {
  const orderId = newId('ord', new Date())
  if (start === 'nothing') return orderId.replace('ord_', 'pay_')
  const ctx = payments.contextOf({ ...nobody, sub: owner })
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString()
  const confirmed = { ...envelope, type: 'order.confirmed' as const, orderId, owner, total: amount, currency: 'GBP', expiresAt }
  await ctx.write((tx) => openPayable(tx, confirmed))
  const payment = await startPayment(ctx, { orderId, method: 'tok_approve', idempotencyKey: orderId })
  await ctx.write(async (tx) => {
    for (const step of steps[start]) await step(tx, payment)
  })
  return start === 'REQUESTED' ? refundOf(payment) : payment.id
}

function close(tx: Tx, { orderId }: PaymentRow) {
  return closePayable(tx, { ...envelope, type: 'order.closed', orderId, outcome: 'CANCELLED', reason: 'CUSTOMER' })
}

function authorize(tx: Tx, payment: PaymentRow) {
  return recordAnswer(tx, { ...payment, verb: 'authorize' }, { outcome: 'APPROVED', authorization: 'auth_1' })
}

function accept(tx: Tx, { id, orderId }: PaymentRow) {
  return acceptPayment(tx, { ...envelope, type: 'order.payment-accepted', orderId, paymentId: id })
}

function capture(tx: Tx, payment: PaymentRow) {
  return recordAnswer(tx, { ...payment, verb: 'capture' }, { outcome: 'APPROVED', authorization: 'auth_1' })
}

function cancelLines(tx: Tx, payment: PaymentRow) {
  const event = { ...envelope, type: 'order.lines-cancelled' as const, orderId: payment.orderId, amount, lines: [] }
  return refundLines(tx, { ...event, refundId: refundOf(payment) })
}

function refundOf({ id }: PaymentRow) {
  return id.replace('pay_', 'ref_')
}
