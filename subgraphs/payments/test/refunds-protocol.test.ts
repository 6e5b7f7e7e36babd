import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { admin } from '#kit/test/testing.ts'
import type { Answer } from '#subgraphs/payments/providers/contract.ts'
import { recordRefundAnswer, startRefund } from '#subgraphs/payments/refunds.ts'
import { type PaymentRow, refunds } from '#subgraphs/payments/tables.ts'
import { startVoid } from '#subgraphs/payments/voids.ts'
import { type Input, outcome, refusing, type Table, toPayment, unchanged } from './protocol-table.ts'
import { sendSigned, webhookOf } from './send-webhook.ts'
import { accepted, approved, closed, linesCancelled, openPayments, refused, type TestPayments } from './test-payments.ts'

type Refund = { id: string; payment: PaymentRow }

const refundStates = ['none', 'none, nothing captured', 'REQUESTED', 'DONE', 'FAILED'] as const

const refundInputs: Record<string, Input<Refund>> = {
  'order.lines-cancelled': cancelled(300),
  'order.lines-cancelled, over the cap': cancelled(501),
  'order.lines-cancelled, for nothing': cancelled(0),
  'refundPayment, within the cap': byStaff(200),
  'refundPayment, with what else is promised over the cap': byStaff(201),
  'refundPayment, over the cap': byStaff(501),
  'provider: refunded': (shop, { id }) => shop.contextOf().write((tx) => recordRefundAnswer(tx, id, approved)),
  'provider: refuses': (shop, { id }) => shop.contextOf().write((tx) => recordRefundAnswer(tx, id, refused('REFUND_REFUSED'))),
  'webhook: refunded': byWebhook(approved),
  'webhook: refuses': byWebhook(refused('REFUND_REFUSED')),
  'provider: time-out': async (shop) => {
    shop.clock.advance(300_000)
    await shop.run('callProvider')
  },
  'order.closed': (shop, { payment }) => shop.receive(closed(payment.orderId)),
  'order.payment-accepted': (shop, { payment }) => shop.receive(accepted(payment.orderId, payment.id)),
  voidPayment: (shop, { payment }) => startVoid(shop.contextOf(admin()), { paymentId: payment.id }),
}

const [fits, tight, over] = [
  'refundPayment, within the cap',
  'refundPayment, with what else is promised over the cap',
  'refundPayment, over the cap',
] as const
const overCap = 'FAILED, payment.refund-failed OVER_CAPTURED'

const refundTable: Table = {
  none: {
    'order.lines-cancelled': 'REQUESTED',
    'order.lines-cancelled, over the cap': 'REQUESTED',
    [fits]: 'REQUESTED',
    [tight]: 'REQUESTED',
    [over]: overCap,
    ...refusing('none', 'voidPayment'),
  },
  'none, nothing captured': {
    'order.lines-cancelled': overCap,
    'order.lines-cancelled, over the cap': overCap,
    ...refusing('none', fits, tight, over, 'voidPayment'),
  },
  REQUESTED: {
    [fits]: 'REQUESTED + REQUESTED',
    [tight]: `REQUESTED + ${overCap}`,
    [over]: `REQUESTED + ${overCap}`,
    'provider: refunded': 'DONE, payment.refunded',
    'provider: refuses': 'FAILED, payment.refund-failed PROVIDER_REFUSED',
    ...refusing('REQUESTED', 'voidPayment'),
  },
  DONE: {
    [fits]: 'DONE + REQUESTED',
    [tight]: `DONE + ${overCap}`,
    [over]: `DONE + ${overCap}`,
    ...refusing('DONE', 'voidPayment'),
  },
  FAILED: {
    [fits]: 'FAILED + REQUESTED',
    [tight]: 'FAILED + REQUESTED',
    [over]: `FAILED + ${overCap}`,
    ...refusing('FAILED', 'voidPayment'),
  },
}

test.each(refundStates)('a refund that is %s', async (state) => {
  const shop = await openPayments()
  for (const [name, input] of Object.entries(refundInputs)) {
    const row = await toRefund(shop, state)
    const done = outcome(
      shop,
      () => input(shop, row),
      () => refundsNow(shop, row),
    )
    const same = name.replace('webhook: ', 'provider: ')
    expect([name, await done]).toEqual([name, unchanged(refundTable, state, same).replace(', nothing captured', '')])
  }
})

function cancelled(amount: number): Input<Refund> {
  return (shop, { id, payment }) => shop.receive(linesCancelled(payment.orderId, id, amount))
}

function byStaff(amount: number): Input<Refund> {
  return (shop, { id, payment }) => startRefund(shop.contextOf(admin()), { paymentId: payment.id, amount, reason: 'x', idempotencyKey: id })
}

function byWebhook(answer: Answer): Input<Refund> {
  return async (shop, { id }) => expect(await sendSigned(shop, webhookOf(id, 'refund', answer))).toBe('received')
}

async function toRefund(shop: TestPayments, state: (typeof refundStates)[number]): Promise<Refund> {
  const payment = await toPayment(shop, state === 'none, nothing captured' ? 'FAILED' : 'CAPTURED')
  const id = `ref_${payment.id}`
  if (!state.startsWith('none')) await shop.receive(linesCancelled(payment.orderId, id, 300))
  const answer = { DONE: approved, FAILED: refused('REFUND_REFUSED') }[state as string]
  if (answer) await shop.contextOf().write((tx) => recordRefundAnswer(tx, id, answer))
  await shop.untilIdle()
  return { id, payment }
}

async function refundsNow(shop: TestPayments, { payment }: Refund): Promise<string> {
  const rows = await shop.contextOf().db.select().from(refunds).where(eq(refunds.orderId, payment.orderId))
  return rows.map(({ status }) => status).join(' + ') || 'none'
}
