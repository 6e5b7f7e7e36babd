import { admin, customer } from '#kit/test/testing.ts'
import type { NewEvent } from '#schema/events.ts'
import { cancelOrder } from '#subgraphs/orders/cancellations.ts'
import { updateOrderStatus } from '#subgraphs/orders/fulfilment.ts'
import type { OrderStatus } from '#subgraphs/orders/order-status.ts'
import { placeOrder } from '#subgraphs/orders/placements.ts'
import type { OrderRow } from '#subgraphs/orders/tables.ts'
import { authorized, captured, cartRefused, failed, held, mug, pot } from './events.ts'
import { type openShop, placement } from './shop.ts'

export type Shop = Awaited<ReturnType<typeof openShop>>
export type Input = (shop: Shop, order: OrderRow) => Promise<unknown>

export type InputName = keyof typeof inputs

const expire: Input = async ({ clock, run }) => {
  clock.advance(3_600_000)
  await run('expireOrders')
}

/** Everything that can happen to an order: events, the clock, and mutations. */
export const inputs = {
  'cart.refused': receive(cartRefused),
  'cart.refused for the price': receive((orderId) => ({ type: 'cart.refused', orderId, reason: 'PRICE_CHANGED', total: 9 })),
  'stock.refused for the price': receive((orderId) => ({ type: 'stock.refused', orderId, shortages: [], total: 9, currency: 'GBP' })),
  'stock.refused': receive((orderId) => ({
    type: 'stock.refused',
    orderId,
    shortages: [{ productId: 'prod_mug', wanted: 3, available: 'GONE' }],
  })),
  'stock.held': receive((id) => held(id)),
  'stock.held at another total': receive((id) => held(id, [mug])),
  'stock.held in another currency': receive((id) => held(id, [mug, pot], 'EUR')),
  'authorized a': receive((id) => authorized(id, 'pay_a')),
  'authorized b': receive((id) => authorized(id, 'pay_b')),
  'captured a': receive((id) => captured(id, 'pay_a')),
  'captured b': receive((id) => captured(id, 'pay_b')),
  'failed a': receive((id) => failed(id, 'pay_a')),
  'failed b': receive((id) => failed(id, 'pay_b')),
  refunded: receive((orderId) => ({ type: 'payment.refunded', orderId, refundId: refundOf(orderId), paymentId: 'pay_a', amount: 100 })),
  'refund-failed': receive((orderId) => ({
    type: 'payment.refund-failed',
    orderId,
    refundId: refundOf(orderId),
    reason: 'PROVIDER_REFUSED',
  })),
  'user.deleted': ({ handle }, { owner }) => handle({ type: 'user.deleted', userId: owner, version: 2 }),
  'the clock': expire,
  'cancel, by the owner': ({ context }, { id, owner }) => cancelOrder(context(customer(owner)), { orderId: id, idempotencyKey: 'owner' }),
  'cancel, by staff': ({ context }, { id }) => cancelOrder(context(admin()), { orderId: id, idempotencyKey: 'staff' }),
  'cancel a unit': cancelUnits(1),
  'cancel too many': cancelUnits(4),
  'place, same body': placeAgain({}),
  'place, other body': placeAgain({ expectedTotal: 1 }),
  'move to PENDING': moveTo('PENDING'),
  'move to AWAITING_PAYMENT': moveTo('AWAITING_PAYMENT'),
  'move to PAYING': moveTo('PAYING'),
  'move to PAID': moveTo('PAID'),
  'move to PROCESSING': moveTo('PROCESSING'),
  'move to SHIPPED': moveTo('SHIPPED'),
  'move to DELIVERED': moveTo('DELIVERED'),
  'move to REJECTED': moveTo('REJECTED'),
  'move to CANCELLED': moveTo('CANCELLED'),
  'move to EXPIRED': moveTo('EXPIRED'),
} satisfies Record<string, Input>

export async function lineOf({ see }: Shop, id: string, at: number) {
  return (await see(id)).lines[at]?.id ?? 'ol_none'
}

/** The id of a refund of this order. */
export function refundOf(orderId: string) {
  return `ref_${orderId}`
}

function receive(event: (orderId: string) => NewEvent): Input {
  return ({ handle }, { id }) => handle(event(id))
}

function cancelUnits(quantity: number): Input {
  return async (shop, { id, owner }) => {
    const lines = [{ lineId: await lineOf(shop, id, 0), quantity }]
    return cancelOrder(shop.context(customer(owner)), { orderId: id, idempotencyKey: 'units', lines })
  }
}

function placeAgain(more: object): Input {
  return ({ context }, { owner, idempotencyKey }) => placeOrder(context(customer(owner)), { ...placement, idempotencyKey, ...more })
}

function moveTo(status: OrderStatus): Input {
  return ({ context }, { id, version }) => updateOrderStatus(context(admin()), { orderId: id, status, expectedVersion: version })
}
