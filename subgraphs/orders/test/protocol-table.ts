import { customer } from '#kit/test/testing.ts'
import { cancelOrder } from '#subgraphs/orders/cancellations.ts'
import type { OrderStatus } from '#subgraphs/orders/order-status.ts'
import { refunds } from '#subgraphs/orders/tables.ts'
import { authorized, failed } from './events.ts'
import { type InputName, inputs, lineOf, refundOf, type Shop } from './inputs.ts'

export type StateName = keyof typeof states

export const states = {
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

export const inEveryState: Partial<Record<InputName, string>> = {
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
export const table: Record<StateName, Partial<Record<InputName, string>>> = {
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

/** Brings an order to this status. */
function at(status: OrderStatus) {
  return ({ reach }: Shop, owner: string) => reach(status, {}, customer(owner))
}

function accepts(paymentId: string) {
  return `PAYING order.payment-accepted, payment ${paymentId} AUTHORIZED`
}
