import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { admin } from '#kit/test/testing.ts'
import type { Answer } from '#subgraphs/payments/ask-provider.ts'
import { voidPayment } from '#subgraphs/payments/payments.ts'
import { refundPayment, settleRefund } from '#subgraphs/payments/refunds.ts'
import { type PaymentRow, refunds } from '#subgraphs/payments/tables.ts'
import {
  accepted,
  closed,
  type Input,
  linesCancelled,
  no,
  openPayments,
  outcome,
  refusing,
  type Table,
  type Till,
  toPayment,
  unchanged,
  yes,
} from './testing.ts'
import { reported, webhookOf } from './webhooks.ts'

type Refund = { id: string; payment: PaymentRow }

const refundStates = ['none', 'none, nothing captured', 'REQUESTED', 'DONE', 'FAILED'] as const

const refundInputs: Record<string, Input<Refund>> = {
  'order.lines-cancelled': cancelled(300),
  'order.lines-cancelled, over the cap': cancelled(501),
  'order.lines-cancelled, for nothing': cancelled(0),
  'refundPayment, within the cap': byStaff(200),
  'refundPayment, with what else is promised over the cap': byStaff(201),
  'refundPayment, over the cap': byStaff(501),
  'provider: refunded': (till, { id }) => till.contextOf().write((tx) => settleRefund(tx, id, yes)),
  'provider: refuses': (till, { id }) => till.contextOf().write((tx) => settleRefund(tx, id, no('REFUND_REFUSED'))),
  'web-hook: refunded': told(yes),
  'web-hook: refuses': told(no('REFUND_REFUSED')),
  'provider: time-out': async (till) => {
    till.clock.advance(300_000)
    await till.run('drive')
  },
  'order.closed': (till, { payment }) => till.receive(closed(payment.orderId)),
  'order.payment-accepted': (till, { payment }) => till.receive(accepted(payment.orderId, payment.id)),
  voidPayment: (till, { payment }) => voidPayment(till.contextOf(admin()), { paymentId: payment.id }),
}

const [fits, tight, over] = [
  'refundPayment, within the cap',
  'refundPayment, with what else is promised over the cap',
  'refundPayment, over the cap',
] as const
const refused = 'FAILED, payment.refund-failed OVER_CAPTURED'

const refundTable: Table = {
  none: {
    'order.lines-cancelled': 'REQUESTED',
    'order.lines-cancelled, over the cap': refused,
    [fits]: 'REQUESTED',
    [tight]: 'REQUESTED',
    [over]: refused,
    ...refusing('none', 'voidPayment'),
  },
  'none, nothing captured': {
    'order.lines-cancelled': refused,
    'order.lines-cancelled, over the cap': refused,
    ...refusing('none', fits, tight, over, 'voidPayment'),
  },
  REQUESTED: {
    [fits]: 'REQUESTED + REQUESTED',
    [tight]: `REQUESTED + ${refused}`,
    [over]: `REQUESTED + ${refused}`,
    'provider: refunded': 'DONE, payment.refunded',
    'provider: refuses': 'FAILED, payment.refund-failed PROVIDER_REFUSED',
    ...refusing('REQUESTED', 'voidPayment'),
  },
  DONE: {
    [fits]: 'DONE + REQUESTED',
    [tight]: `DONE + ${refused}`,
    [over]: `DONE + ${refused}`,
    ...refusing('DONE', 'voidPayment'),
  },
  FAILED: {
    [fits]: 'FAILED + REQUESTED',
    [tight]: 'FAILED + REQUESTED',
    [over]: `FAILED + ${refused}`,
    ...refusing('FAILED', 'voidPayment'),
  },
}

test.each(refundStates)('a refund that is %s', async (state) => {
  const till = await openPayments()
  for (const [name, input] of Object.entries(refundInputs)) {
    const row = await toRefund(till, state)
    const done = outcome(
      till,
      () => input(till, row),
      () => refundsNow(till, row),
    )
    const same = name.replace('web-hook: ', 'provider: ')
    expect([name, await done]).toEqual([name, unchanged(refundTable, state, same).replace(', nothing captured', '')])
  }
})

function cancelled(amount: number): Input<Refund> {
  return (till, { id, payment }) => till.receive(linesCancelled(payment.orderId, id, amount))
}

function byStaff(amount: number): Input<Refund> {
  return (till, { id, payment }) =>
    refundPayment(till.contextOf(admin()), { paymentId: payment.id, amount, reason: 'x', idempotencyKey: id })
}

function told(answer: Answer): Input<Refund> {
  return async (till, { id }) => expect(await reported(till, webhookOf(id, 'refund', answer))).toBe('heard')
}

async function toRefund(till: Till, state: (typeof refundStates)[number]): Promise<Refund> {
  const payment = await toPayment(till, state === 'none, nothing captured' ? 'FAILED' : 'CAPTURED')
  const id = `ref_${payment.id}`
  if (!state.startsWith('none')) await till.receive(linesCancelled(payment.orderId, id, 300))
  const answer = { DONE: yes, FAILED: no('REFUND_REFUSED') }[state as string]
  if (answer) await till.contextOf().write((tx) => settleRefund(tx, id, answer))
  await till.untilIdle()
  return { id, payment }
}

async function refundsNow(till: Till, { payment }: Refund): Promise<string> {
  const rows = await till.contextOf().db.select().from(refunds).where(eq(refunds.orderId, payment.orderId))
  return rows.map(({ status }) => status).join(' + ') || 'none'
}
