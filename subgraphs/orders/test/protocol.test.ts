import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { outbox } from '#kit/events/tables.ts'
import { customer, refusalCode } from '#kit/test/testing.ts'
import { cancelOrder } from '#subgraphs/orders/cancellations.ts'
import type { OrderStatus } from '#subgraphs/orders/order-status.ts'
import { type OrderRow, orderPayments, orders, refunds, timeline } from '#subgraphs/orders/tables.ts'
import { authorized, captured, cartRefused, failed, held, mug } from './events.ts'
import { type Input, type InputName, inputs, lineOf, refundOf, type Shop } from './inputs.ts'
import { openShop } from './shop.ts'

type StateName = keyof typeof states

type Snapshot = Awaited<ReturnType<typeof snapshot>>

const states = {
  PENDING: at('PENDING'),
  AWAITING_PAYMENT: at('AWAITING_PAYMENT'),
  'AWAITING_PAYMENT, a FAILED': async (shop, owner) => {
    const id = await at('PAYING')(shop, owner)
    await shop.handle(failed(id, 'pay_a'))
    return id
  },
  'PAYING(a)': at('PAYING'),
  'PAYING(a), b AUTHORIZED': async (shop, owner) => {
    const id = await at('PAYING')(shop, owner)
    await shop.handle(authorized(id, 'pay_b'))
    return id
  },
  PAID: at('PAID'),
  'PAID, a refund REQUESTED': async (shop, owner) => {
    const id = await at('PAID')(shop, owner)
    const lines = [{ lineId: await lineOf(shop, id, 0), quantity: 1, restock: true }]
    const refund = { id: refundOf(id), orderId: id, amount: 100, currency: 'GBP', status: 'REQUESTED', lines } as const
    await shop.context().write(async (tx) => void (await tx.insert(refunds).values({ ...refund, requestedAt: tx.now })))
    return id
  },
  PROCESSING: at('PROCESSING'),
  SHIPPED: at('SHIPPED'),
  DELIVERED: at('DELIVERED'),
  REJECTED: at('REJECTED'),
  CANCELLED: at('CANCELLED'),
  'CANCELLED by its lines': async (shop, owner) => {
    const orderId = await at('PAID')(shop, owner)
    await cancelOrder(shop.context(customer(owner)), { orderId, idempotencyKey: 'way' })
    return orderId
  },
  EXPIRED: at('EXPIRED'),
} satisfies Record<string, (shop: Shop, owner: string) => Promise<string>>

const inEveryState: Partial<Record<InputName, string>> = {
  'authorized a': 'payment pay_a AUTHORIZED',
  'authorized b': 'payment pay_b AUTHORIZED',
  'failed a': 'payment pay_a FAILED',
  'failed b': 'payment pay_b FAILED',
  refunded: 'STATUS order.refunded, refund by staff DONE',
  'cancel, by the owner': '! INVALID_TRANSITION',
  'cancel, by staff': '! INVALID_TRANSITION',
  'cancel a unit': '! INVALID_TRANSITION',
  'cancel too many': '! INVALID_TRANSITION',
  'place, other body': '! IDEMPOTENCY_MISMATCH',
  ...Object.fromEntries(
    (Object.keys(inputs) as InputName[]).filter((name) => name.startsWith('move to')).map((name) => [name, '! INVALID_TRANSITION']),
  ),
}

const waiting: Partial<Record<InputName, string>> = {
  'user.deleted': 'CANCELLED order.closed',
  'the clock': 'EXPIRED order.closed',
  'cancel, by the owner': 'CANCELLED order.closed',
  'cancel, by staff': 'CANCELLED order.closed audit.recorded',
}

const paying: Partial<Record<InputName, string>> = {
  'authorized a': 'ignored',
  'captured a': 'PAID order.paid, payment pay_a CAPTURED',
  'failed a': 'AWAITING_PAYMENT order.moved, payment pay_a FAILED',
  'cancel, by the owner': '! PAYMENT_IN_PROGRESS',
  'cancel, by staff': '! PAYMENT_IN_PROGRESS',
  'cancel a unit': '! PAYMENT_IN_PROGRESS',
  'cancel too many': '! PAYMENT_IN_PROGRESS',
}

// payment a was captured: the payments subgraph publishes nothing more about it
const captureIsFinal: Partial<Record<InputName, string>> = { 'authorized a': 'ignored', 'failed a': 'ignored' }

const paid: Partial<Record<InputName, string>> = {
  ...captureIsFinal,
  'cancel, by the owner': 'CANCELLED order.lines-cancelled order.moved',
  'cancel, by staff': 'CANCELLED order.lines-cancelled order.moved audit.recorded',
  'cancel a unit': 'PAID order.lines-cancelled',
  'cancel too many': '! NOTHING_TO_CANCEL',
  'move to PROCESSING': 'PROCESSING order.moved audit.recorded',
}

/** The table: what differs from `inEveryState`. An input in neither is ignored, and nothing is published. */
const table: Record<StateName, Partial<Record<InputName, string>>> = {
  PENDING: {
    ...waiting,
    'cart.refused': 'REJECTED order.closed',
    'stock.refused': 'REJECTED order.closed',
    'cart.refused for the price': 'REJECTED order.closed',
    'stock.refused for the price': 'REJECTED order.closed',
    'stock.held': 'AWAITING_PAYMENT order.confirmed',
    'stock.held at another total': 'REJECTED order.closed',
    'stock.held in another currency': 'REJECTED order.closed',
  },
  AWAITING_PAYMENT: { ...waiting, 'authorized a': accepts('pay_a'), 'authorized b': accepts('pay_b') },
  'AWAITING_PAYMENT, a FAILED': { ...waiting, 'authorized a': 'ignored', 'failed a': 'ignored', 'authorized b': accepts('pay_b') },
  'PAYING(a)': paying,
  'PAYING(a), b AUTHORIZED': {
    ...paying,
    'authorized b': 'ignored',
    'failed a': 'PAYING order.moved order.payment-accepted, payment pay_a FAILED',
  },
  PAID: paid,
  'PAID, a refund REQUESTED': { ...paid, refunded: 'STATUS order.refunded, refund DONE', 'refund-failed': 'refund FAILED' },
  PROCESSING: {
    ...captureIsFinal,
    'cancel, by staff': 'CANCELLED order.lines-cancelled order.moved audit.recorded',
    'move to SHIPPED': 'SHIPPED order.moved audit.recorded',
  },
  SHIPPED: {
    ...captureIsFinal,
    'cancel, by staff': 'SHIPPED order.lines-cancelled audit.recorded',
    'move to DELIVERED': 'DELIVERED order.moved audit.recorded',
  },
  DELIVERED: { ...captureIsFinal, 'cancel, by staff': 'DELIVERED order.lines-cancelled audit.recorded', 'user.deleted': 'erased' },
  REJECTED: { 'user.deleted': 'erased' },
  CANCELLED: { 'user.deleted': 'erased' },
  'CANCELLED by its lines': {
    ...captureIsFinal,
    'user.deleted': 'erased',
    'cancel, by the owner': '! NOTHING_TO_CANCEL',
    'cancel, by staff': '! NOTHING_TO_CANCEL',
    'cancel a unit': '! NOTHING_TO_CANCEL',
    'cancel too many': '! NOTHING_TO_CANCEL',
  },
  EXPIRED: { 'user.deleted': 'erased' },
}

test.each(Object.keys(table) as StateName[])('%s: every input does what the table says, and nothing else', async (state) => {
  const shop = await openShop()
  for (const name of Object.keys(inputs) as InputName[]) {
    const id = await states[state](shop, `usr_${name}`)
    const before = await snapshot(shop, id)
    const refusal = await apply(shop, before.order, inputs[name])
    const after = await snapshot(shop, id)
    const expected = (table[state][name] ?? inEveryState[name] ?? 'ignored').replace('STATUS', before.order.status)
    expect(`${name}: ${refusal ?? outcome(before, after)}`).toBe(`${name}: ${expected}`)
    if (expected === 'ignored' || refusal) expect(after).toEqual(before)
    if (after.order.status !== before.order.status) expect(after.order.version).toBeGreaterThan(before.order.version)
  }
})

test('an order with a total of 0 is paid as soon as its stock is held, without a payment', async () => {
  const shop = await openShop()
  const id = await shop.place({ expectedTotal: 0 })
  const before = await snapshot(shop, id)
  await shop.handle(held(id, [{ ...mug, unitPrice: 0 }]))
  expect(outcome(before, await snapshot(shop, id))).toBe('PAID order.paid')
  expect(await shop.published('order.paid')).toMatchObject([
    { orderId: id, paymentId: null, total: 0, lines: [{ sku: 'MUG', quantity: 3 }] },
  ])
})

test('events of an unknown order are ignored', async () => {
  const shop = await openShop()
  for (const event of [cartRefused, held, authorized, captured, failed]) await shop.handle(event('ord_none'))
  expect(await shop.context().db.select().from(outbox)).toEqual([])
  expect(await shop.context().db.select().from(orderPayments)).toEqual([])
})

/** Brings an order to this status. */
function at(status: OrderStatus) {
  return ({ reach }: Shop, owner: string) => reach(status, {}, customer(owner))
}

function accepts(paymentId: string) {
  return `PAYING order.payment-accepted, payment ${paymentId} AUTHORIZED`
}

async function snapshot({ context }: Shop, id: string) {
  const { db } = context()
  const order = (await db.select().from(orders).where(eq(orders.id, id)).get()) as OrderRow
  const payments = await db.select().from(orderPayments).where(eq(orderPayments.orderId, id))
  const refundRows = await db.select().from(refunds).where(eq(refunds.orderId, id))
  const events = (await db.select().from(outbox)).filter(({ body }) =>
    'orderId' in body ? body.orderId === id : 'subject' in body && body.subject === id,
  )
  const entries = await db.select().from(timeline).where(eq(timeline.orderId, id))
  return { order, payments, refunds: refundRows, events: events.map(({ type }) => type), entries }
}

async function apply(shop: Shop, order: OrderRow, input: Input): Promise<string | undefined> {
  try {
    await input(shop, order)
    return undefined
  } catch (error) {
    return `! ${refusalCode(error)}`
  }
}

/** Describes the effect of an input as the table does. */
function outcome(before: Snapshot, after: Snapshot): string {
  const events = after.events.slice(before.events.length)
  const moved = events.length > 0 ? [[after.order.status, ...events].join(' ')] : []
  const payments = after.payments
    .filter(({ paymentId, status }) => !before.payments.some((known) => known.paymentId === paymentId && known.status === status))
    .map(({ paymentId, status }) => `payment ${paymentId} ${status}`)
  const settled = before.refunds.flatMap(({ id, status }) => {
    const now = after.refunds.find((refund) => refund.id === id)?.status
    return now === status ? [] : [`refund ${now}`]
  })
  const byStaff = after.refunds
    .filter(({ id, lines }) => lines.length === 0 && !before.refunds.some((known) => known.id === id))
    .map(({ status }) => `refund by staff ${status}`)
  const erased = moved.length === 0 && before.order.email && !after.order.email ? ['erased'] : []
  return [...moved, ...payments, ...settled, ...byStaff, ...erased].join(', ') || 'ignored'
}
