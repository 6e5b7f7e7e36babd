import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { admin } from '#kit/test/testing.ts'
import type { NewEvent } from '#schema/events.ts'
import { retryCapture } from '#subgraphs/payments/captures.ts'
import type { pendingStatus } from '#subgraphs/payments/payment-status.ts'
import { updatePayment } from '#subgraphs/payments/payments.ts'
import type { Answer } from '#subgraphs/payments/providers/contract.ts'
import { type PaymentRow, payables, payments } from '#subgraphs/payments/tables.ts'
import { startVoid } from '#subgraphs/payments/voids.ts'
import { type Input, outcome, type PaymentState, refusing, type Table, toPayment, unchanged } from './protocol-table.ts'
import { sendSigned, webhookOf } from './send-webhook.ts'
import { accepted, approved, closed, openPayments, paid, refused, type TestPayments } from './test-payments.ts'

// ——— the payable
const payableStates = ['none', 'OPEN', 'CLOSED', 'CLOSED before it was known'] as const

const payableInputs: Record<string, Input<string>> = {
  'order.confirmed': (shop, orderId) => anyInput(shop, shop.confirmed(orderId)),
  'order.closed': (shop, orderId) => anyInput(shop, closed(orderId)),
  'order.payment-accepted': (shop, orderId) => anyInput(shop, accepted(orderId, 'pay_none')),
  'order.paid, twice': async (shop, orderId) => {
    for (const event of [1, 2].map(() => paid(orderId, 'pay_none'))) await anyInput(shop, event)
  },
  initiatePayment: (shop, orderId) => shop.start(orderId, { idempotencyKey: orderId }),
  'initiatePayment, too late': async (shop, orderId) => {
    shop.clock.advance(1_800_000)
    await shop.start(orderId, { idempotencyKey: orderId })
  },
}

const payableTable: Table = {
  none: {
    'order.confirmed': 'OPEN',
    'order.closed': 'CLOSED',
    initiatePayment: 'none, NOT_FOUND',
    'initiatePayment, too late': 'none, NOT_FOUND',
  },
  OPEN: {
    'order.closed': 'CLOSED',
    initiatePayment: 'OPEN with STARTED',
    'initiatePayment, too late': 'OPEN, ORDER_NOT_PAYABLE',
  },
  CLOSED: { initiatePayment: 'CLOSED, ORDER_NOT_PAYABLE', 'initiatePayment, too late': 'CLOSED, ORDER_NOT_PAYABLE' },
  'CLOSED before it was known': { initiatePayment: 'CLOSED, NOT_FOUND', 'initiatePayment, too late': 'CLOSED, NOT_FOUND' },
}

test.each(payableStates)('a payable that is %s', async (state) => {
  const shop = await openPayments()
  for (const [name, input] of Object.entries(payableInputs)) {
    shop.network.delivery = () => 'request lost'
    const orderId = await toPayable(shop, state)
    const now = () => payableNow(shop, orderId)
    expect([name, await outcome(shop, () => input(shop, orderId), now)]).toEqual([
      name,
      unchanged(payableTable, state, name).replace(' before it was known', ''),
    ])
  }
})

// ——— the payment
const paymentStates = [
  'STARTED',
  'STARTED, closed',
  'AUTHORIZED',
  'CAPTURING',
  'CAPTURED',
  'VOIDING',
  'VOIDED',
  'VOIDED, closed',
  'FAILED',
  'FAILED, closed',
] satisfies PaymentState[]

const paymentInputs: Record<string, Input<PaymentRow>> = {
  'order.confirmed': (shop, { orderId }) => shop.receive(shop.confirmed(orderId)),
  'order.closed': (shop, { orderId }) => shop.receive(closed(orderId)),
  'order.payment-accepted': (shop, { orderId, id }) => shop.receive(accepted(orderId, id)),
  'order.payment-accepted of another order': (shop, { id }) => shop.receive(accepted('ord_other', id)),
  'order.payment-accepted of another payment': (shop, { orderId }) => shop.receive(accepted(orderId, 'pay_other')),
  'initiatePayment, known key': (shop, { orderId }) => shop.start(orderId, { idempotencyKey: orderId }),
  'initiatePayment, another key': (shop, { orderId }) => shop.start(orderId, { idempotencyKey: `${orderId}-2` }),
  'provider: authorised': byWebhook('authorize', approved),
  'provider: declined': byWebhook('authorize', refused('DECLINED')),
  'provider: no money': byWebhook('authorize', refused('INSUFFICIENT_FUNDS')),
  'provider: authorisation gone': byWebhook('authorize', refused('AUTHORIZATION_GONE')),
  'provider: captured': byWebhook('capture', approved),
  'provider: capture refused': byWebhook('capture', refused('CAPTURE_REFUSED')),
  'provider: capture finds it gone': byWebhook('capture', refused('AUTHORIZATION_GONE')),
  'provider: captured by another hand': byWebhook('capture', refused('ALREADY_CAPTURED')),
  'provider: voided': byWebhook('void', approved),
  'provider: void finds it gone': byWebhook('void', refused('AUTHORIZATION_GONE')),
  'provider: void finds it captured': byWebhook('void', refused('ALREADY_CAPTURED')),
  'provider: time-out': async (shop) => {
    shop.clock.advance(300_000)
    await shop.run('callProvider')
  },
  voidPayment: (shop, { id }) => startVoid(shop.contextOf(admin()), { paymentId: id }),
  capturePayment: (shop, { id }) => retryCapture(shop.contextOf(admin()), { paymentId: id }),
  updatePayment: (shop, { id }) => updatePayment(shop.contextOf(admin()), { paymentId: id, expectedVersion: 1, note: 'x' }),
}

const another = 'initiatePayment, another key'

const declines = {
  'provider: declined': failedBy('DECLINED'),
  'provider: no money': failedBy('DECLINED'),
  'provider: authorisation gone': failedBy('DECLINED'),
}

const paymentTable: Table = {
  STARTED: {
    ...declines,
    'provider: authorised': 'AUTHORIZED, payment.authorized',
    [another]: 'STARTED, PAYMENT_IN_PROGRESS',
    ...refusing('STARTED', 'voidPayment', 'capturePayment'),
  },
  'STARTED, closed': {
    ...declines,
    'provider: authorised': 'VOIDING',
    [another]: 'STARTED, ORDER_NOT_PAYABLE',
    ...refusing('STARTED', 'voidPayment', 'capturePayment'),
  },
  AUTHORIZED: {
    'order.closed': 'VOIDING',
    'order.payment-accepted': 'CAPTURING',
    voidPayment: 'VOIDING',
    [another]: 'AUTHORIZED, PAYMENT_IN_PROGRESS',
    ...refusing('AUTHORIZED', 'capturePayment'),
  },
  CAPTURING: {
    'provider: captured': 'CAPTURED, payment.captured',
    'provider: capture refused': failedBy('CAPTURE_REFUSED'),
    'provider: capture finds it gone': failedBy('CAPTURE_REFUSED'),
    [another]: 'CAPTURING, PAYMENT_IN_PROGRESS',
    ...refusing('CAPTURING', 'voidPayment'),
  },
  CAPTURED: { [another]: 'CAPTURED, ORDER_NOT_PAYABLE', ...refusing('CAPTURED', 'voidPayment') },
  VOIDING: {
    'provider: voided': 'VOIDED, payment.failed VOIDED',
    'provider: void finds it gone': 'VOIDED, payment.failed VOIDED',
    [another]: 'VOIDING, PAYMENT_IN_PROGRESS',
    ...refusing('VOIDING', 'capturePayment'),
  },
  VOIDED: { [another]: 'VOIDED + STARTED', ...refusing('VOIDED', 'capturePayment') },
  'VOIDED, closed': { [another]: 'VOIDED, ORDER_NOT_PAYABLE', ...refusing('VOIDED', 'capturePayment') },
  FAILED: { [another]: 'FAILED + STARTED', ...refusing('FAILED', 'voidPayment', 'capturePayment') },
  'FAILED, closed': { [another]: 'FAILED, ORDER_NOT_PAYABLE', ...refusing('FAILED', 'voidPayment', 'capturePayment') },
}

test.each(paymentStates)('a payment that is %s', async (state) => {
  const shop = await openPayments({ FAILED_PAYMENTS: '0' })
  for (const [name, input] of Object.entries(paymentInputs)) {
    const row = await toPayment(shop, state)
    const done = outcome(
      shop,
      () => input(shop, row),
      () => paymentsNow(shop, row),
    )
    expect([name, await done]).toEqual([name, unchanged(paymentTable, state, name).replace(/^(\w+), closed$/, '$1')])
  }
})

async function anyInput(shop: TestPayments, event: NewEvent) {
  shop.network.delivery = () => 'request lost'
  await shop.receive(event)
}

async function toPayable(shop: TestPayments, state: (typeof payableStates)[number]): Promise<string> {
  const orderId = shop.newOrder()
  if (state === 'OPEN' || state === 'CLOSED') await shop.receive(shop.confirmed(orderId))
  if (state.startsWith('CLOSED')) await shop.receive(closed(orderId))
  return orderId
}

async function payableNow(shop: TestPayments, orderId: string): Promise<string> {
  const { db } = shop.contextOf()
  const payable = await db.select().from(payables).where(eq(payables.orderId, orderId)).get()
  const payment = await db.select().from(payments).where(eq(payments.orderId, orderId)).get()
  return [payable?.status ?? 'none', payment?.status].filter(Boolean).join(' with ')
}

/** The provider's answer, brought by a webhook; the worker records the answers of its calls in the same way. */
function byWebhook(verb: keyof typeof pendingStatus, answer: Answer): Input<PaymentRow> {
  return async (shop, { id }) => expect(await sendSigned(shop, webhookOf(id, verb, answer))).toBe('received')
}

function failedBy(reason: string) {
  return `FAILED, payment.failed ${reason}`
}

async function paymentsNow(shop: TestPayments, { orderId }: PaymentRow): Promise<string> {
  const rows = await shop.contextOf().db.select().from(payments).where(eq(payments.orderId, orderId)).orderBy(payments.id)
  return rows.map(({ status }) => status).join(' + ')
}
