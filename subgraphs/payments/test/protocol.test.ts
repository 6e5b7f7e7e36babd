import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { admin } from '#kit/test/testing.ts'
import type { NewEvent } from '#schema/events.ts'
import type { Answer } from '#subgraphs/payments/ask-provider.ts'
import type { owing } from '#subgraphs/payments/payment-status.ts'
import { capturePayment, updatePayment, voidPayment } from '#subgraphs/payments/payments.ts'
import { type PaymentRow, payables, payments } from '#subgraphs/payments/tables.ts'
import {
  accepted,
  closed,
  type Input,
  no,
  openPayments,
  outcome,
  type PaymentState,
  refusing,
  type Table,
  type Till,
  toPayment,
  unchanged,
  yes,
} from './testing.ts'
import { reported, webhookOf } from './webhooks.ts'

// ——— the payable
const payableStates = ['none', 'OPEN', 'CLOSED', 'CLOSED before it was known'] as const

const payableInputs: Record<string, Input<string>> = {
  'order.confirmed': (till, orderId) => anyInput(till, till.confirmed(orderId)),
  'order.closed': (till, orderId) => anyInput(till, closed(orderId)),
  'order.payment-accepted': (till, orderId) => anyInput(till, accepted(orderId, 'pay_none')),
  initiatePayment: (till, orderId) => till.start(orderId, { idempotencyKey: orderId }),
  'initiatePayment, too late': async (till, orderId) => {
    till.clock.advance(1_800_000)
    await till.start(orderId, { idempotencyKey: orderId })
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
  const till = await openPayments()
  for (const [name, input] of Object.entries(payableInputs)) {
    till.wire.weather = () => 'lost'
    const orderId = await toPayable(till, state)
    const now = () => payableNow(till, orderId)
    expect([name, await outcome(till, () => input(till, orderId), now)]).toEqual([
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
  'order.confirmed': (till, { orderId }) => till.receive(till.confirmed(orderId)),
  'order.closed': (till, { orderId }) => till.receive(closed(orderId)),
  'order.payment-accepted': (till, { orderId, id }) => till.receive(accepted(orderId, id)),
  'order.payment-accepted of another order': (till, { id }) => till.receive(accepted('ord_other', id)),
  'order.payment-accepted of another payment': (till, { orderId }) => till.receive(accepted(orderId, 'pay_other')),
  'initiatePayment, known key': (till, { orderId }) => till.start(orderId, { idempotencyKey: orderId }),
  'initiatePayment, another key': (till, { orderId }) => till.start(orderId, { idempotencyKey: `${orderId}-2` }),
  'provider: authorised': told('authorize', yes),
  'provider: declined': told('authorize', no('DECLINED')),
  'provider: no money': told('authorize', no('INSUFFICIENT_FUNDS')),
  'provider: authorisation gone': told('authorize', no('AUTHORIZATION_GONE')),
  'provider: captured': told('capture', yes),
  'provider: capture refused': told('capture', no('CAPTURE_REFUSED')),
  'provider: capture finds it gone': told('capture', no('AUTHORIZATION_GONE')),
  'provider: captured by another hand': told('capture', no('ALREADY_CAPTURED')),
  'provider: voided': told('void', yes),
  'provider: void finds it gone': told('void', no('AUTHORIZATION_GONE')),
  'provider: void finds it captured': told('void', no('ALREADY_CAPTURED')),
  'provider: time-out': async (till) => {
    till.clock.advance(300_000)
    await till.run('drive')
  },
  voidPayment: (till, { id }) => voidPayment(till.contextOf(admin()), { paymentId: id }),
  capturePayment: (till, { id }) => capturePayment(till.contextOf(admin()), { paymentId: id }),
  updatePayment: (till, { id }) => updatePayment(till.contextOf(admin()), { paymentId: id, expectedVersion: 1, note: 'x' }),
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
  const till = await openPayments()
  for (const [name, input] of Object.entries(paymentInputs)) {
    const row = await toPayment(till, state)
    const done = outcome(
      till,
      () => input(till, row),
      () => paymentsNow(till, row),
    )
    expect([name, await done]).toEqual([name, unchanged(paymentTable, state, name).replace(/^(\w+), closed$/, '$1')])
  }
})

async function anyInput(till: Till, event: NewEvent) {
  till.wire.weather = () => 'lost'
  await till.receive(event)
}

async function toPayable(till: Till, state: (typeof payableStates)[number]): Promise<string> {
  const orderId = till.newOrder()
  if (state === 'OPEN' || state === 'CLOSED') await till.receive(till.confirmed(orderId))
  if (state.startsWith('CLOSED')) await till.receive(closed(orderId))
  return orderId
}

async function payableNow(till: Till, orderId: string): Promise<string> {
  const { db } = till.contextOf()
  const payable = await db.select().from(payables).where(eq(payables.orderId, orderId)).get()
  const payment = await db.select().from(payments).where(eq(payments.orderId, orderId)).get()
  return [payable?.status ?? 'none', payment?.status].filter(Boolean).join(' with ')
}

/** The provider's answer, brought by a web-hook; the driver applies its own in the same way. */
function told(verb: keyof typeof owing, answer: Answer): Input<PaymentRow> {
  return async (till, { id }) => expect(await reported(till, webhookOf(id, verb, answer))).toBe('heard')
}

function failedBy(reason: string) {
  return `FAILED, payment.failed ${reason}`
}

async function paymentsNow(till: Till, { orderId }: PaymentRow): Promise<string> {
  const rows = await till.contextOf().db.select().from(payments).where(eq(payments.orderId, orderId)).orderBy(payments.id)
  return rows.map(({ status }) => status).join(' + ')
}
