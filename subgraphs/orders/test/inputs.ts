import { admin, customer } from '#kit/test/testing.ts'
import type { NewEvent } from '#schema/events.ts'
import { cancelOrder } from '#subgraphs/orders/cancellations.ts'
import { updateOrderStatus } from '#subgraphs/orders/fulfilment.ts'
import type { OrderStatus } from '#subgraphs/orders/order-status.ts'
import { placeOrder } from '#subgraphs/orders/placements.ts'
import type { OrderRow } from '#subgraphs/orders/tables.ts'
import { authorized, captured, cartRefused, failed, held, mug, type openShop, placement, pot } from './testing.ts'

export type Shop = Awaited<ReturnType<typeof openShop>>
export type Input = (shop: Shop, order: OrderRow) => Promise<unknown>

export type InputName = keyof typeof inputs

const expire: Input = async ({ clock, run }) => {
  clock.advance(3_600_000)
  await run('expireOrders')
}

/** Everything that can come to an order. */
export const inputs = {
  'cart.refused': tell(cartRefused),
  'stock.refused': tell((orderId) => ({
    type: 'stock.refused',
    orderId,
    shortages: [{ productId: 'prod_mug', wanted: 3, available: 'GONE' }],
  })),
  'stock.held': tell((id) => held(id)),
  'stock.held at another total': tell((id) => held(id, [mug])),
  'stock.held in another currency': tell((id) => held(id, [mug, pot], 'EUR')),
  'authorized a': tell((id) => authorized(id, 'pay_a')),
  'authorized b': tell((id) => authorized(id, 'pay_b')),
  'captured a': tell((id) => captured(id, 'pay_a')),
  'captured b': tell((id) => captured(id, 'pay_b')),
  'failed a': tell((id) => failed(id, 'pay_a')),
  'failed b': tell((id) => failed(id, 'pay_b')),
  refunded: tell((orderId) => ({ type: 'payment.refunded', orderId, refundId: refundOf(orderId), paymentId: 'pay_a', amount: 100 })),
  'refund-failed': tell((orderId) => ({
    type: 'payment.refund-failed',
    orderId,
    refundId: refundOf(orderId),
    reason: 'PROVIDER_REFUSED',
  })),
  'user.deleted': ({ tell }, { owner }) => tell({ type: 'user.deleted', userId: owner, version: 2 }),
  'the clock': expire,
  'cancel, by the owner': ({ context }, { id, owner }) => cancelOrder(context(customer(owner)), { orderId: id, idempotencyKey: 'owner' }),
  'cancel, by staff': ({ context }, { id }) => cancelOrder(context(admin()), { orderId: id, idempotencyKey: 'staff' }),
  'cancel a unit': cancelUnits(1),
  'cancel too many': cancelUnits(4),
  'place, same body': replace({}),
  'place, other body': replace({ expectedTotal: 1 }),
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

/** A refund that the order may have, and that no other has. */
export function refundOf(orderId: string) {
  return `ref_${orderId}`
}

function tell(event: (orderId: string) => NewEvent): Input {
  return ({ tell }, { id }) => tell(event(id))
}

function cancelUnits(quantity: number): Input {
  return async (shop, { id, owner }) => {
    const lines = [{ lineId: await lineOf(shop, id, 0), quantity }]
    return cancelOrder(shop.context(customer(owner)), { orderId: id, idempotencyKey: 'units', lines })
  }
}

function replace(more: object): Input {
  return ({ context }, { owner, idempotencyKey }) => placeOrder(context(customer(owner)), { ...placement, idempotencyKey, ...more })
}

function moveTo(status: OrderStatus): Input {
  return ({ context }, { id, version }) => updateOrderStatus(context(admin()), { orderId: id, status, expectedVersion: version })
}
