import { expect, test } from 'vitest'
import { fieldsOfTypes } from '#kit/test/fields.ts'
import { admin, customer, dataOf } from '#kit/test/testing.ts'
import type { NewEvent } from '#schema/events.ts'
import { held, mug } from './events.ts'
import { openShop, placement } from './shop.ts'

// the way back from a user to the orders is asked on its own
const { selectionOf, answered, fieldsWhere } = fieldsOfTypes('subgraphs/orders', 'User.orders')

test('every field of every type has a value in some response', async () => {
  const { ask, receive, place, reach } = await openShop()
  const taken = await place({ idempotencyKey: 'with a coupon' })
  const discount = { couponId: 'coup_1', code: 'SPRING', amount: 100 }
  await receive({ ...held(taken, [{ ...mug, quantity: 9 }]), discount } as NewEvent)
  const shippingAddress = { ...placement.shippingAddress, line2: 'Flat 2', region: 'Yorkshire', phone: '+44 113 496 0000' }
  const [paid, awaiting] = [await reach('PAID', { shippingAddress }), await reach('AWAITING_PAYMENT', { idempotencyKey: 'k1' })]
  await receive({ type: 'cart.noted', orderId: paid, note: 'ring twice', lines: [{ productId: 'prod_mug', note: 'the red one' }] })
  await receive({
    type: 'stock.refused',
    orderId: await place(),
    shortages: [{ productId: 'prod_mug', wanted: 3, available: 1 }],
  })
  const mutate = async (name: string, inputType: string, payload: string, input: object) => {
    const query = `mutation ($input: ${inputType}!) { ${name}(input: $input) ${selectionOf(payload)} }`
    return answered(payload, dataOf(await ask(admin(), query, { input }))[name])
  }
  const cancelled = await mutate('cancelOrder', 'CancelOrderInput', 'CancelOrderPayload', {
    orderId: paid,
    idempotencyKey: 'k1',
    reason: 'broken',
  })
  const refused = await ask(
    customer(),
    `{ orders(filter: { statuses: [REJECTED, PAID, CANCELLED, PROCESSING, AWAITING_PAYMENT] }) ${selectionOf('OrderConnection')} }`,
  )
  const [{ id: refundId }] = dataOf(refused).orders.edges.flatMap((edge: { node: { refunds: object[] } }) => edge.node.refunds)
  await receive({ type: 'payment.refund-failed', orderId: paid, refundId, reason: 'OVER_CAPTURED' })
  const placed = dataOf(
    await ask(customer(), `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) ${selectionOf('PlaceOrderPayload')} }`, {
      input: placement,
    }),
  ).placeOrder
  expect(placed.order.id).toBe(awaiting)
  const moved = await mutate('updateOrderStatus', 'UpdateOrderStatusInput', 'UpdateOrderStatusPayload', {
    orderId: await reach('PAID'),
    status: 'PROCESSING',
    expectedVersion: 4,
  })
  const page = dataOf(
    await ask(
      customer(),
      `{ orders(filter: { statuses: [REJECTED, PAID, CANCELLED, PROCESSING, AWAITING_PAYMENT] }) ${selectionOf('OrderConnection')} }`,
    ),
  ).orders
  const found = new Set([...cancelled, ...moved, ...answered('PlaceOrderPayload', placed), ...answered('OrderConnection', page)])
  const all = fieldsWhere(
    (type) => /^(Order|Shipping|PlaceOrder|CancelOrder|UpdateOrder|Money|PageInfo|UserError)/.test(type) && !type.endsWith('Fact'),
  )
  expect(all.filter((field) => !found.has(field))).toEqual([])
})
