import { expect, test } from 'vitest'
import { type As, address, dataOf, openTestShop, shopper } from '#tests/support/shop.ts'

const guest: As = { guest: 'k3Jd9sLq0ZxW7vBn2mTc5Q' }
const cart = 'currentCart { id checkedOutBy { id } lines { quantity } }'
const placeOrder = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id status ${cart} } userErrors { code } } }`
const cancelOrder = `mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { order { id status ${cart} } userErrors { code } } }`
const pay = `mutation ($input: InitiatePaymentInput!) { initiatePayment(input: $input) {
  payment { status order { status } } order { id status ${cart} } userErrors { code } } }`

test('placing, cancelling and paying answer the order and the current cart as they are afterwards', async () => {
  const { fill, place, cancel, payFor } = await openStockedShop()
  const first = await fill(2)
  const placed = (await place(first)).order
  expect(placed).toMatchObject({ status: 'AWAITING_PAYMENT', currentCart: { id: first.id, checkedOutBy: { id: placed.id } } })
  const cancelled = (await cancel(placed.id)).order
  expect(cancelled).toMatchObject({ status: 'CANCELLED', currentCart: { id: first.id, checkedOutBy: null } })
  const { order } = await place(first, 'again')
  expect(await payFor(order.id)).toMatchObject({
    payment: { status: 'CAPTURED', order: { status: 'PAID' } },
    order: { id: order.id, status: 'PAID', currentCart: null },
    userErrors: [],
  })
})

test('the current cart after a cancelled order has the lines of both', async () => {
  const { fill, place, cancel } = await openStockedShop()
  const { order } = await place(await fill(2))
  const second = await fill(1)
  expect((await cancel(order.id)).order.currentCart).toEqual({ id: second.id, checkedOutBy: null, lines: [{ quantity: 3 }] })
})

test('a refused attempt is listed only where it is asked for, and cannot be paid', async () => {
  const { ask, admin, fill, place, payFor, untilIdle } = await openStockedShop()
  const filled = await fill(2)
  const { order, userErrors } = await place(filled, 'k1', 1)
  expect([order.status, userErrors]).toEqual(['REJECTED', [{ code: 'PRICE_CHANGED' }]])
  expect((await payFor(order.id)).userErrors).toEqual([{ code: 'ORDER_NOT_PAYABLE' }])
  await untilIdle()
  const lists = `{ orders { totalCount } refused: orders(filter: { statuses: [REJECTED] }) { totalCount } }`
  expect(dataOf(await ask(lists, {}, guest))).toEqual({ orders: { totalCount: 0 }, refused: { totalCount: 1 } })
  const overview = `{ allOrders { totalCount } dashboard { recentOrders { id } } systemStats { orders rejectedOrders ordersByStatus { status } } }`
  expect(dataOf(await ask(overview, {}, admin))).toEqual({
    allOrders: { totalCount: 0 },
    dashboard: { recentOrders: [] },
    systemStats: { orders: 0, rejectedOrders: 1, ordersByStatus: [] },
  })
})

test('a refund of a payment is known to its order, which is then cancelled without paying twice', async () => {
  const { ask, admin, fill, place, cancel, payFor, untilIdle } = await openStockedShop()
  const { order } = await place(await fill(2))
  await payFor(order.id)
  const paid = '{ payments { edges { node { id } } } }'
  const paymentId = dataOf(await ask(paid, {}, guest)).payments.edges[0].node.id
  const refund = 'mutation ($input: RefundPaymentInput!) { refundPayment(input: $input) { userErrors { code } } }'
  await ask(refund, { input: { paymentId, amount: 1000, reason: 'goodwill', idempotencyKey: 'r1' } }, admin)
  await untilIdle()
  const see = `{ order(id: "${order.id}") { status refundedTotal { amount } refunds { status } timeline { kind } } }`
  const before = dataOf(await ask(see, {}, guest)).order
  expect(before).toMatchObject({ status: 'PAID', refundedTotal: { amount: 1000 }, refunds: [{ status: 'DONE' }] })
  await cancel(order.id)
  await untilIdle()
  const after = dataOf(await ask(see, {}, guest)).order
  expect(after).toMatchObject({ status: 'CANCELLED', refundedTotal: { amount: 1000 }, refunds: [{ status: 'DONE' }, { status: 'DONE' }] })
  expect(after.timeline.map(({ kind }: { kind: string }) => kind)).not.toContain('REFUND_FAILED')
})

test('staff find the order of a signed-in buyer by the address of the account, until the account is deleted', async () => {
  const { ask, admin, register, productOf, untilIdle } = await openStockedShop()
  const user: As = { token: await register('ann') }
  const { fill } = shopper({ ask }, user)
  const filled = await fill([{ productId: await productOf(), quantity: 1 }])
  const input = { cartId: filled.id, expectedTotal: 500, idempotencyKey: 'k1', shippingAddress: address }
  const { order } = dataOf(await ask(placeOrder, { input }, user)).placeOrder
  await untilIdle()
  const find = '{ allOrders(filter: { email: "ANN@example.com" }) { edges { node { id email } } } }'
  const found = async () => dataOf(await ask(find, {}, admin)).allOrders.edges
  expect(await found()).toEqual([{ node: { id: order.id, email: 'ann@example.com' } }])
  await ask('mutation { deleteAccount(input: { confirm: true }) { userErrors { code } } }', {}, user)
  await untilIdle()
  expect(await found()).toEqual([])
})

test.each(['XX', 'ZZ', 'UK', 'EU'])('an order to the country %s is refused', async (country) => {
  const { ask, fill } = await openStockedShop()
  const { id: cartId } = await fill(1)
  const input = { cartId, expectedTotal: 500, idempotencyKey: 'k', email: 'ann@example.com', shippingAddress: { ...address, country } }
  expect(dataOf(await ask(placeOrder, { input }, guest)).placeOrder).toEqual({ order: null, userErrors: [{ code: 'INVALID_INPUT' }] })
})

async function openStockedShop() {
  const shop = await openTestShop()
  const admin: As = { token: await shop.registerAdmin() }
  let skus = 0
  const productOf = () => shop.addProduct(admin.token ?? '', { sku: `sku-${++skus}`, stock: 10 })
  const mug = await productOf()
  const fill = (quantity: number) => shopper(shop, guest).fill([{ productId: mug, quantity }])
  const place = async (filled: { id: string; subtotal: { amount: number } }, idempotencyKey = 'k1', total = filled.subtotal.amount) => {
    const input = { cartId: filled.id, expectedTotal: total, idempotencyKey, email: 'ann@example.com', shippingAddress: address }
    return dataOf(await shop.ask(placeOrder, { input }, guest)).placeOrder
  }
  const cancel = async (orderId: string) =>
    dataOf(await shop.ask(cancelOrder, { input: { orderId, idempotencyKey: 'c1' } }, guest)).cancelOrder
  const payFor = async (orderId: string) =>
    dataOf(await shop.ask(pay, { input: { orderId, method: 'tok_approve', idempotencyKey: 'p1' } }, guest)).initiatePayment
  return { ...shop, admin, productOf, fill, place, cancel, payFor }
}
