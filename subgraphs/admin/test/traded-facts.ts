// What happened in a shop, made at random, and its events.
import fc from 'fast-check'
import { newId } from '#kit/data/id.ts'
import type { NewEvent } from '#schema/events.ts'

type Delivery = { event: NewEvent; at: Date }
type Line = { product: number; quantity: number; unitPrice: number }
export type Order = { hours: number; end: string; lines: Line[]; cancelled: number | null; refundedHours: number | null }
export type Product = { name: string; archived: boolean; onHand: number; held: number; changes: number }
export type User = { hours: number; deleted: boolean }
export type Facts = { orders: Order[]; products: Product[]; users: User[] }

const now = Date.parse('2026-12-01T09:00:00Z')

// by the minute, and often at the beginning of an hour or of a day; some long ago, before blocks of 64 days
export const hours = fc.oneof(
  fc.integer({ min: 0, max: 200 * 24 }),
  fc.integer({ min: 0, max: 57 }),
  fc.integer({ min: 0, max: 57 * 60 }).map((minutes) => minutes / 60),
)
const order: fc.Arbitrary<Order> = fc.record({
  hours,
  end: fc.constantFrom('PENDING', 'AWAITING_PAYMENT', 'PAYING', 'DECLINED', 'PAID', 'PAID', 'SHIPPED', 'EXPIRED', 'REJECTED'),
  lines: fc.array(
    fc.record({ product: fc.nat(3), quantity: fc.integer({ min: 1, max: 9 }), unitPrice: fc.integer({ min: 0, max: 99_999 }) }),
    { minLength: 1, maxLength: 4 },
  ),
  cancelled: fc.option(fc.integer({ min: 1, max: 9 })),
  refundedHours: fc.option(hours),
})
const product: fc.Arbitrary<Product> = fc.record({
  name: fc.string({ minLength: 1, maxLength: 8 }),
  archived: fc.boolean(),
  onHand: fc.integer({ min: 10, max: 40 }),
  held: fc.nat(10),
  changes: fc.integer({ min: 1, max: 3 }),
})
export const facts: fc.Arbitrary<Facts> = fc.record({
  orders: fc.array(order, { maxLength: 8 }),
  products: fc.array(product, { minLength: 4, maxLength: 4 }),
  users: fc.array(fc.record({ hours, deleted: fc.boolean() }), { maxLength: 4 }),
})

const sides = { owner: 'usr_1', currency: 'GBP' }

export function eventsOfAll({ orders, products, users }: Facts): Delivery[] {
  return [...orders.flatMap(eventsOf), ...products.flatMap(eventsOfProduct), ...users.flatMap(eventsOfUser)]
}

export function hoursAgo(hours: number) {
  return new Date(now - hours * 3_600_000)
}

export function totalOf({ lines }: Order) {
  return lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0)
}

export function productId(index: number) {
  return `prod_${index}`
}

/** The cancelled units of a paid order: `cancelled` units of its first line, or all of them if it has fewer. */
export function cancelledOf(order: Order) {
  return isPaid(order) && order.cancelled ? Math.min(order.cancelled, order.lines[0]?.quantity ?? 0) : 0
}

export function isPaid({ end }: Order) {
  return end === 'PAID' || end === 'SHIPPED'
}

export function refundOf(order: Order) {
  return cancelledOf(order) * (order.lines[0]?.unitPrice ?? 0)
}

/** Returns the events of an order until its end, in the order in which they happened. */
function eventsOf(order: Order): Delivery[] {
  const placedAt = hoursAgo(order.hours)
  const orderId = newId('ord', placedAt)
  const [paymentId, refundId, total] = [`pay_${orderId}`, `ref_${orderId}`, totalOf(order)]
  const lines = order.lines.map(({ product, ...line }) => ({ ...line, productId: productId(product), sku: 'S', name: 'N' }))
  const placed: NewEvent = { type: 'order.placed', orderId, cartId: 'cart_1', owner: 'usr_1', version: 1 }
  const confirmed: NewEvent = { type: 'order.confirmed', orderId, ...sides, total, expiresAt: placedAt.toISOString(), version: 2 }
  const accepted: NewEvent = { type: 'order.payment-accepted', orderId, paymentId, version: 3 }
  const paid: NewEvent[] = [
    { type: 'payment.captured', orderId, paymentId, amount: total },
    { type: 'order.paid', orderId, ...sides, paymentId, total, lines, version: 4 },
  ]
  const moved = (status: string, version: number): NewEvent => ({ type: 'order.moved', orderId, status, version })
  const closed = (outcome: 'EXPIRED' | 'REJECTED', version: number): NewEvent => ({
    type: 'order.closed',
    orderId,
    outcome,
    reason: 'x',
    version,
  })
  const shipped = [moved('PROCESSING', 5), moved('SHIPPED', 6)]
  const stories: Record<string, NewEvent[]> = {
    PENDING: [placed],
    AWAITING_PAYMENT: [placed, confirmed],
    PAYING: [placed, confirmed, accepted],
    DECLINED: [placed, confirmed, accepted, moved('AWAITING_PAYMENT', 4)],
    PAID: [placed, confirmed, accepted, ...paid],
    SHIPPED: [placed, confirmed, accepted, ...paid, ...shipped],
    EXPIRED: [placed, confirmed, closed('EXPIRED', 3)],
    REJECTED: [placed, closed('REJECTED', 2)],
  }
  const quantity = cancelledOf(order)
  const back = [{ productId: lines[0]?.productId ?? '', quantity, restock: true }]
  const cancelled: NewEvent = { type: 'order.lines-cancelled', orderId, refundId, amount: refundOf(order), lines: back, version: 7 }
  const refunded: NewEvent = { type: 'payment.refunded', orderId, refundId, paymentId, amount: refundOf(order) }
  return [
    ...(stories[order.end] ?? []).map((event) => ({ event, at: placedAt })),
    ...(quantity > 0 ? [{ event: cancelled, at: placedAt }] : []),
    ...(quantity > 0 && order.refundedHours !== null ? [{ event: refunded, at: hoursAgo(order.refundedHours) }] : []),
  ]
}

function eventsOfProduct({ name, archived, onHand, held, changes }: Product, index: number): Delivery[] {
  return Array.from({ length: changes }, (_, change) => change + 1).flatMap((version) => {
    const isLast = version === changes
    const saved = {
      productId: productId(index),
      sku: `SKU-${index}`,
      price: 1,
      name: isLast ? name : 'old',
      archived: isLast && archived,
      version,
    }
    const level = {
      productId: productId(index),
      version: version + 1,
      ...(isLast ? { onHand, held } : { onHand: 1000 + version, held: 1 }),
    }
    const events: NewEvent[] = [
      { type: 'product.saved', ...saved },
      { type: 'stock.changed', levels: [level] },
    ]
    return events.map((event) => ({ event, at: hoursAgo(0) }))
  })
}

function eventsOfUser({ hours, deleted }: User): Delivery[] {
  const userId = newId('usr', hoursAgo(hours))
  const created: NewEvent = { type: 'user.created', userId, email: 'x@example.com', version: 1 }
  const gone: NewEvent[] = deleted ? [{ type: 'user.deleted', userId, version: 2 }] : []
  return [created, ...gone].map((event) => ({ event, at: hoursAgo(hours) }))
}
