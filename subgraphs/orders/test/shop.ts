import { vi } from 'vitest'
import type { Caller } from '#kit/context.ts'
import { admin, customer, dataOf, openForTest } from '#kit/test/testing.ts'
import type { NewEvent } from '#schema/events.ts'
import { cancelOrder } from '#subgraphs/orders/cancellations.ts'
import { updateOrderStatus } from '#subgraphs/orders/fulfilment.ts'
import { handlers } from '#subgraphs/orders/handlers.ts'
import subgraph from '#subgraphs/orders/index.ts'
import type { OrderStatus } from '#subgraphs/orders/order-status.ts'
import { placeOrder } from '#subgraphs/orders/placements.ts'
import { authorized, captured, cartRefused, held } from './events.ts'

export const shippingAddress = { name: 'Ann Lee', line1: '1 High Street', line2: null, city: 'Leeds', postcode: 'LS1 1AA', country: 'GB' }
export const placement = { cartId: 'cart_1', idempotencyKey: 'k1', expectedTotal: 800, email: 'ann@example.com', shippingAddress }

export const seeOrder = `query ($id: ID!) { order(id: $id) {
  id status nextStatuses version reason email expiresAt paidAt total { amount } cancelledTotal { amount } refundedTotal { amount }
  shippingAddress { name country } lines { id sku quantity cancelledQuantity lineTotal { amount } }
  refunds { id amount { amount } status failureReason settledAt lines { line { sku } quantity restock } }
  timeline { kind status subject details } refusals { code subject } user { id } } }`

/** The status from which an order comes to each status. */
const statusBefore: Partial<Record<OrderStatus, OrderStatus>> = {
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

/** Opens the orders subgraph alone, with helpers that bring orders to any status. */
export async function openShop(options: Parameters<typeof openForTest>[1] = {}) {
  const shop = await openForTest(subgraph, options)
  let count = 0
  /** Places an order without waiting for its stock. */
  const place = async (more: object = {}, caller: Caller = customer()): Promise<string> => {
    count += 1
    return (await placeOrder(shop.context(caller), { ...placement, idempotencyKey: `key_${count}`, ...more })).id
  }
  /** Calls the handler of an event, without a stream. */
  const handle = async (event: NewEvent): Promise<void> => {
    const handler = handlers[event.type] as (tx: unknown, event: NewEvent) => Promise<void>
    await shop.context().write((tx) => handler(tx, event))
  }
  const see = async (id: string, caller: Caller = admin()) => dataOf(await shop.ask(caller, seeOrder, { id })).order
  const move = async (orderId: string, status: OrderStatus) => {
    const { version } = await see(orderId)
    await updateOrderStatus(shop.context(admin()), { orderId, status, expectedVersion: version })
  }
  const steps: Record<OrderStatus, (id: string, caller: Caller) => Promise<unknown>> = {
    PENDING: async () => {},
    AWAITING_PAYMENT: (id) => handle(held(id)),
    PAYING: (id) => handle(authorized(id)),
    PAID: (id) => handle(captured(id)),
    PROCESSING: (id) => move(id, 'PROCESSING'),
    SHIPPED: (id) => move(id, 'SHIPPED'),
    DELIVERED: (id) => move(id, 'DELIVERED'),
    REJECTED: (id) => handle(cartRefused(id)),
    CANCELLED: (orderId, caller) => cancelOrder(shop.context(caller), { orderId, idempotencyKey: 'reach' }),
    EXPIRED: async () => {
      shop.clock.advance(3_600_000)
      await shop.run('expireOrders')
    },
  }
  /** Places an order and brings it to this status. */
  const reach = async (status: OrderStatus, more: object = {}, caller: Caller = customer()): Promise<string> => {
    const before = statusBefore[status]
    const id = before ? await reach(before, more, caller) : await place(more, caller)
    await steps[status](id, caller)
    return id
  }
  /** Sends `placeOrder`, receives an event while it waits, and returns its payload. */
  const placeAndReceive = async (event: (orderId: string) => NewEvent, input: object = {}, caller: Caller = customer()) => {
    const before = (await shop.published('order.placed')).length
    const sent = shop.ask(caller, placeMutation, { input: { ...placement, ...input } })
    const { orderId } = await vi.waitUntil(async () => (await shop.published('order.placed'))[before], { interval: 2 })
    await shop.receive(event(orderId))
    return dataOf(await sent).placeOrder
  }
  return { ...shop, place, handle, see, reach, placeAndReceive }
}
