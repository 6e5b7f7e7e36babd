import { nobody, type Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import type { EventOf } from '#schema/events.ts'
import { acceptPayment } from '#subgraphs/payments/captures.ts'
import { startPayment } from '#subgraphs/payments/initiations.ts'
import { closePayable, openPayable } from '#subgraphs/payments/payables.ts'
import { recordAnswer } from '#subgraphs/payments/provider-calls.ts'
import { refundLines } from '#subgraphs/payments/refunds.ts'
import type { PaymentRow } from '#subgraphs/payments/tables.ts'
import type { Start } from './plan.ts'
import type { Till } from './till.ts'

type Step = (tx: Tx, payment: PaymentRow) => Promise<unknown>

const owner = 'usr_payer'
const amount = 500
const envelope = { id: 'evt_0', producer: 'orders', seq: 1, version: 1, occurredAt: '2026-01-01T00:00:00.000Z', requestId: 'webhooks' }

const yes = { outcome: 'APPROVED', authorization: 'auth_1' } as const
const authorised: Step = (tx, payment) => recordAnswer(tx, { ...payment, verb: 'authorize' }, yes)
const captured: Step = (tx, payment) => recordAnswer(tx, { ...payment, verb: 'capture' }, yes)
const accepted: Step = (tx, { id, orderId }) => acceptPayment(tx, { ...envelope, type: 'order.payment-accepted', orderId, paymentId: id })
const closed: Step = (tx, { orderId }) =>
  closePayable(tx, { ...envelope, type: 'order.closed', orderId, outcome: 'CANCELLED', reason: 'CUSTOMER' })

const cancelled: Step = (tx, { id, orderId }) =>
  refundLines(tx, { ...envelope, type: 'order.lines-cancelled', orderId, refundId: refundOf(id), amount, lines: [] })

const steps: Record<Exclude<Start, 'nothing'>, Step[]> = {
  STARTED: [],
  'STARTED, closed': [closed],
  CAPTURING: [authorised, accepted],
  VOIDING: [authorised, closed],
  REQUESTED: [authorised, accepted, captured, cancelled],
}

/** Brings a new payment, or a refund of one, to where it is to stand, by what orders and the provider say; answers its id. */
export async function prepare(till: Till, start: Start): Promise<string> {
  const orderId = newId('ord', new Date())
  if (start === 'nothing') return orderId.replace('ord_', 'pay_')
  const ctx = till.contextOf({ ...nobody, sub: owner })
  await ctx.write((tx) => openPayable(tx, confirmed(orderId)))
  const payment = await startPayment(ctx, { orderId, method: 'tok_approve', idempotencyKey: orderId })
  await ctx.write(async (tx) => {
    for (const step of steps[start]) await step(tx, payment)
  })
  return start === 'REQUESTED' ? refundOf(payment.id) : payment.id
}

function refundOf(id: string) {
  return id.replace('pay_', 'ref_')
}

function confirmed(orderId: string): EventOf<'order.confirmed'> {
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString()
  return { ...envelope, type: 'order.confirmed', orderId, owner, total: amount, currency: 'GBP', expiresAt }
}
