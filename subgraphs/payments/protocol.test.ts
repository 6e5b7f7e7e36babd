import { eq, gt } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { DomainError } from '#kit/errors.ts'
import { admin } from '#kit/testing.ts'
import type { NewEvent } from '#schema/events.ts'
import { capturePayment, settlePayment, updatePayment, voidPayment } from './payments.ts'
import type { Answer } from './provider.ts'
import { refundPayment, settleRefund } from './refunds.ts'
import { outbox, type PaymentRow, payables, payments, refunds } from './tables.ts'
import { accepted, closed, linesCancelled, openPayments, type Till } from './testing.ts'

// Each table says what a state becomes by an input, and what is published; every pair that is not in it changes and publishes nothing.

type Input<Row> = (till: Till, row: Row) => Promise<unknown>
type Table = Record<string, Record<string, string>>

const yes: Answer = { ok: true, authorization: 'auth_1' }
const no = (reason: string): Answer => ({ ok: false, reason })

/** What was published after the event with this number, and the number of the last. */
const saidAfter = async (till: Till, seq: number) => {
  const lines = await till.contextOf().db.select().from(outbox).where(gt(outbox.seq, seq)).orderBy(outbox.seq)
  const events = lines.map(({ body }) => body).filter(({ type }) => type.startsWith('payment.'))
  const words = events.map((event) => ('reason' in event ? `${event.type} ${event.reason}` : event.type))
  return { words, last: lines.at(-1)?.seq ?? seq }
}

const codeOf = (error: unknown): string => {
  if (error instanceof DomainError) return error.code
  throw error
}

/** What an input does: the state after it, then what was published or how it was refused. */
const outcome = async (till: Till, act: () => Promise<unknown>, stateNow: () => Promise<string>): Promise<string> => {
  const { last } = await saidAfter(till, 0)
  const refused = await act().then(() => undefined, codeOf)
  await till.rest()
  const { words } = await saidAfter(till, last)
  return [await stateNow(), ...words, ...(refused ? [refused] : [])].join(', ')
}

const unchanged = (table: Table, state: string, input: string) => table[state]?.[input] ?? state

const anyInput = async (till: Till, event: NewEvent) => {
  till.wire.weather = () => 'lost'
  await till.given(event)
}

// ——— the payable

const payableStates = ['none', 'OPEN', 'CLOSED', 'CLOSED before it was known'] as const

const toPayable = async (till: Till, state: (typeof payableStates)[number]): Promise<string> => {
  const orderId = till.newOrder()
  if (state === 'OPEN' || state === 'CLOSED') await till.given(till.confirmed(orderId))
  if (state.startsWith('CLOSED')) await till.given(closed(orderId))
  return orderId
}

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

const payableNow = async (till: Till, orderId: string): Promise<string> => {
  const { db } = till.contextOf()
  const payable = await db.select().from(payables).where(eq(payables.orderId, orderId)).get()
  const payment = await db.select().from(payments).where(eq(payments.orderId, orderId)).get()
  return [payable?.status ?? 'none', payment?.status].filter(Boolean).join(' with ')
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
] as const

const reload = async (till: Till, { id }: PaymentRow) => {
  const row = await till.contextOf().db.select().from(payments).where(eq(payments.id, id)).get()
  return row as PaymentRow
}

const settle = (from: PaymentRow['status'], answer: Answer) => (till: Till, row: PaymentRow) =>
  till.contextOf().write((tx) => settlePayment(tx, row, from, answer))

/** Brings a new payment into a state by the same inputs as a shop's, with the wire cut at its end. */
const toPayment = async (till: Till, state: (typeof paymentStates)[number]): Promise<PaymentRow> => {
  till.wire.weather = () => 'lost'
  const orderId = await till.order()
  const row = await till.start(orderId, { idempotencyKey: orderId })
  await till.rest()
  const [status, ending] = state.split(', ')
  const step = async (from: PaymentRow['status'], answer: Answer) => void (await settle(from, answer)(till, row))
  if (status === 'FAILED') await step('STARTED', no('DECLINED'))
  if (['AUTHORIZED', 'CAPTURING', 'CAPTURED', 'VOIDING', 'VOIDED'].includes(status ?? '')) await step('STARTED', yes)
  if (status === 'CAPTURING' || status === 'CAPTURED') await till.given(accepted(orderId, row.id))
  if (status === 'CAPTURED') await step('CAPTURING', yes)
  if (status === 'VOIDING' || status === 'VOIDED') await voidPayment(till.contextOf(admin()), { paymentId: row.id })
  if (status === 'VOIDED') await step('VOIDING', yes)
  if (ending) await till.given(closed(orderId))
  await till.rest()
  return reload(till, row)
}

const paymentInputs: Record<string, Input<PaymentRow>> = {
  'order.confirmed': (till, { orderId }) => till.given(till.confirmed(orderId)),
  'order.closed': (till, { orderId }) => till.given(closed(orderId)),
  'order.payment-accepted': (till, { orderId, id }) => till.given(accepted(orderId, id)),
  'order.payment-accepted of another order': (till, { id }) => till.given(accepted('ord_other', id)),
  'order.payment-accepted of another payment': (till, { orderId }) => till.given(accepted(orderId, 'pay_other')),
  'initiatePayment, known key': (till, { orderId }) => till.start(orderId, { idempotencyKey: orderId }),
  'initiatePayment, another key': (till, { orderId }) => till.start(orderId, { idempotencyKey: `${orderId}-2` }),
  'provider: authorised': settle('STARTED', yes),
  'provider: declined': settle('STARTED', no('DECLINED')),
  'provider: no money': settle('STARTED', no('INSUFFICIENT_FUNDS')),
  'provider: authorisation gone': settle('STARTED', no('AUTHORIZATION_GONE')),
  'provider: captured': settle('CAPTURING', yes),
  'provider: capture refused': settle('CAPTURING', no('CAPTURE_REFUSED')),
  'provider: capture finds it gone': settle('CAPTURING', no('AUTHORIZATION_GONE')),
  'provider: captured by another hand': settle('CAPTURING', no('ALREADY_CAPTURED')),
  'provider: voided': settle('VOIDING', yes),
  'provider: void finds it gone': settle('VOIDING', no('AUTHORIZATION_GONE')),
  'provider: void finds it captured': settle('VOIDING', no('ALREADY_CAPTURED')),
  'provider: time-out': async (till) => {
    till.clock.advance(300_000)
    await till.run('drive')
  },
  voidPayment: (till, { id }) => voidPayment(till.contextOf(admin()), { paymentId: id }),
  capturePayment: (till, { id }) => capturePayment(till.contextOf(admin()), { paymentId: id }),
  updatePayment: (till, { id }) => updatePayment(till.contextOf(admin()), { paymentId: id, expectedVersion: 1, note: 'x' }),
}

const refusing = (state: string, ...names: string[]) => Object.fromEntries(names.map((name) => [name, `${state}, INVALID_PAYMENT_STATE`]))

const another = 'initiatePayment, another key'
const failedBy = (reason: string) => `FAILED, payment.failed ${reason}`

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

const paymentsNow = async (till: Till, { orderId }: PaymentRow): Promise<string> => {
  const rows = await till.contextOf().db.select().from(payments).where(eq(payments.orderId, orderId)).orderBy(payments.id)
  return rows.map(({ status }) => status).join(' + ')
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

// ——— the refund

const refundStates = ['none', 'none, nothing captured', 'REQUESTED', 'DONE', 'REFUSED'] as const
type Refund = { id: string; payment: PaymentRow }

const toRefund = async (till: Till, state: (typeof refundStates)[number]): Promise<Refund> => {
  const payment = await toPayment(till, state === 'none, nothing captured' ? 'FAILED' : 'CAPTURED')
  const id = `ref_${payment.id}`
  if (!state.startsWith('none')) await till.given(linesCancelled(payment.orderId, id, 300))
  const answer = { DONE: yes, REFUSED: no('REFUND_REFUSED') }[state as string]
  if (answer) await till.contextOf().write((tx) => settleRefund(tx, id, answer))
  await till.rest()
  return { id, payment }
}

const cancelled =
  (amount: number): Input<Refund> =>
  (till, { id, payment }) =>
    till.given(linesCancelled(payment.orderId, id, amount))

const byStaff =
  (amount: number): Input<Refund> =>
  (till, { id, payment }) =>
    refundPayment(till.contextOf(admin()), { paymentId: payment.id, amount, reason: 'x', idempotencyKey: id })

const refundInputs: Record<string, Input<Refund>> = {
  'order.lines-cancelled': cancelled(300),
  'order.lines-cancelled, over the cap': cancelled(501),
  'order.lines-cancelled, for nothing': cancelled(0),
  'refundPayment, within the cap': byStaff(200),
  'refundPayment, with what else is promised over the cap': byStaff(201),
  'refundPayment, over the cap': byStaff(501),
  'provider: refunded': (till, { id }) => till.contextOf().write((tx) => settleRefund(tx, id, yes)),
  'provider: refuses': (till, { id }) => till.contextOf().write((tx) => settleRefund(tx, id, no('REFUND_REFUSED'))),
  'provider: time-out': async (till) => {
    till.clock.advance(300_000)
    await till.run('drive')
  },
  'order.closed': (till, { payment }) => till.given(closed(payment.orderId)),
  'order.payment-accepted': (till, { payment }) => till.given(accepted(payment.orderId, payment.id)),
  voidPayment: (till, { payment }) => voidPayment(till.contextOf(admin()), { paymentId: payment.id }),
}

const [fits, tight, over] = [
  'refundPayment, within the cap',
  'refundPayment, with what else is promised over the cap',
  'refundPayment, over the cap',
] as const
const refused = 'REFUSED, payment.refund-failed OVER_CAPTURED'

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
    'provider: refuses': 'REFUSED, payment.refund-failed PROVIDER_REFUSED',
    ...refusing('REQUESTED', 'voidPayment'),
  },
  DONE: {
    [fits]: 'DONE + REQUESTED',
    [tight]: `DONE + ${refused}`,
    [over]: `DONE + ${refused}`,
    ...refusing('DONE', 'voidPayment'),
  },
  REFUSED: {
    [fits]: 'REFUSED + REQUESTED',
    [tight]: 'REFUSED + REQUESTED',
    [over]: `REFUSED + ${refused}`,
    ...refusing('REFUSED', 'voidPayment'),
  },
}

const refundsNow = async (till: Till, { payment }: Refund): Promise<string> => {
  const rows = await till.contextOf().db.select().from(refunds).where(eq(refunds.orderId, payment.orderId))
  return rows.map(({ status }) => status).join(' + ') || 'none'
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
    expect([name, await done]).toEqual([name, unchanged(refundTable, state, name).replace(', nothing captured', '')])
  }
})
