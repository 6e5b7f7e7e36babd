import { vi } from 'vitest'
import type { Caller } from '#kit/context.ts'
import { admin, customer, dataOf, openForTest } from '#kit/test/testing.ts'
import type { EventOf, NewEvent } from '#schema/events.ts'
import { cancelOrder } from '#subgraphs/orders/cancellations.ts'
import { updateOrderStatus } from '#subgraphs/orders/fulfilment.ts'
import { handlers } from '#subgraphs/orders/handlers.ts'
import subgraph from '#subgraphs/orders/index.ts'
import type { OrderStatus } from '#subgraphs/orders/order-status.ts'
import { placeOrder } from '#subgraphs/orders/placements.ts'

type HeldLine = EventOf<'stock.held'>['lines'][number]

export const mug: HeldLine = { productId: 'prod_mug', sku: 'MUG', name: 'A mug', quantity: 3, unitPrice: 100 }
export const pot: HeldLine = { productId: 'prod_pot', sku: 'POT', name: 'A pot', quantity: 2, unitPrice: 250 }

export const shippingAddress = { name: 'Ann Lee', line1: '1 High Street', line2: null, city: 'Leeds', postcode: 'LS1 1AA', country: 'GB' }
export const placement = { cartId: 'cart_1', idempotencyKey: 'k1', expectedTotal: 800, email: 'ann@example.com', shippingAddress }

export const seeOrder = `query ($id: ID!) { order(id: $id) {
  id status nextStatuses version reason email expiresAt paidAt total { amount } cancelledTotal { amount } refundedTotal { amount }
  shippingAddress { name country } lines { id sku quantity cancelledQuantity lineTotal { amount } }
  refunds { id amount { amount } status failure settledAt lines { line { sku } quantity restock } }
  timeline { kind status subject details } refusals { code subject } user { id } } }`

/** The statuses on the way to one, the last but one first. */
const way: Partial<Record<OrderStatus, OrderStatus>> = {
  AWAITING_PAYMENT: 'PENDING',
  PAYING: 'AWAITING_PAYMENT',
  PAID: 'PAYING',
  PROCESSING: 'PAID',
  SHIPPED: 'PROCESSING',
  DELIVERED: 'SHIPPED',
  REJECTED: 'PENDING',
  CANCELLED: 'PENDING',
  EXPIRED: 'PENDING',
}

export const placeMutation =
  'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id status total { amount } user { id } } userErrors { code path subject } } }'

export function held(orderId: string, lines = [mug, pot], currency = 'GBP'): NewEvent {
  return { type: 'stock.held', orderId, lines, currency }
}

export function authorized(orderId: string, paymentId = 'pay_a'): NewEvent {
  return {
    type: 'payment.authorized',
    orderId,
    paymentId,
    amount: 800,
  }
}

export function captured(orderId: string, paymentId = 'pay_a'): NewEvent {
  return { type: 'payment.captured', orderId, paymentId, amount: 800 }
}

export function failed(orderId: string, paymentId = 'pay_a'): NewEvent {
  return {
    type: 'payment.failed',
    orderId,
    paymentId,
    reason: 'DECLINED',
  }
}

export function cartRefused(orderId: string): NewEvent {
  return { type: 'cart.refused', orderId, reason: 'CART_EMPTY' }
}

/** The subgraph alone, with orders at whatever point of their way. */
export async function openShop(options: Parameters<typeof openForTest>[1] = {}) {
  const shop = await openForTest(subgraph, options)
  let count = 0
  /** Places an order in the room, which does not wait for anything. */
  const place = async (more: object = {}, caller: Caller = customer()): Promise<string> => {
    count += 1
    return (await placeOrder(shop.context(caller), { ...placement, idempotencyKey: `key_${count}`, ...more })).id
  }
  /** Tells the event door, without a stream before it. */
  const tell = async (event: NewEvent): Promise<void> => {
    const handle = handlers[event.type] as (tx: unknown, event: NewEvent) => Promise<void>
    await shop.context().write((tx) => handle(tx, event))
  }
  const see = async (id: string, caller: Caller = admin()) => dataOf(await shop.ask(caller, seeOrder, { id })).order
  const move = async (orderId: string, status: OrderStatus) => {
    const { version } = await see(orderId)
    await updateOrderStatus(shop.context(admin()), { orderId, status, expectedVersion: version })
  }
  const steps: Record<OrderStatus, (id: string, caller: Caller) => Promise<unknown>> = {
    PENDING: async () => {},
    AWAITING_PAYMENT: (id) => tell(held(id)),
    PAYING: (id) => tell(authorized(id)),
    PAID: (id) => tell(captured(id)),
    PROCESSING: (id) => move(id, 'PROCESSING'),
    SHIPPED: (id) => move(id, 'SHIPPED'),
    DELIVERED: (id) => move(id, 'DELIVERED'),
    REJECTED: (id) => tell(cartRefused(id)),
    CANCELLED: (orderId, caller) => cancelOrder(shop.context(caller), { orderId, idempotencyKey: 'way' }),
    EXPIRED: async () => {
      shop.clock.advance(3_600_000)
      await shop.run('expireOrders')
    },
  }
  /** An order that has come as far as this. */
  const reach = async (status: OrderStatus, more: object = {}, caller: Caller = customer()): Promise<string> => {
    const before = way[status]
    const id = before ? await reach(before, more, caller) : await place(more, caller)
    await steps[status](id, caller)
    return id
  }
  return { ...shop, place, tell, see, reach }
}

/** A shop whose orders are placed at the door, which waits for its answer. */
export async function openDoor() {
  const shop = await openShop()
  /** Places at the door, which waits, and gives it its answer. */
  const placeAtDoor = async (answer: (orderId: string) => NewEvent, input: object = {}, caller: Caller = customer()) => {
    const before = (await shop.published('order.placed')).length
    const asked = shop.ask(caller, placeMutation, { input: { ...placement, ...input } })
    const newest = async () => (await shop.published('order.placed'))[before]
    const { orderId } = await vi.waitUntil(newest, { interval: 2 })
    await shop.receive(answer(orderId))
    return dataOf(await asked).placeOrder
  }
  return { ...shop, placeAtDoor }
}
