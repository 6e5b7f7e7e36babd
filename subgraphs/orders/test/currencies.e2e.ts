// What an order in another currency does with what code of an earlier version says, which knows the shop's own currency alone.
import { expect, test } from 'vitest'
import { customer, dataOf, openForTest } from '#kit/test/testing.ts'
import orders from '#subgraphs/orders/index.ts'

const address = { name: 'Ann', line1: '1 High Street', city: 'London', postcode: 'N1', country: 'GB' }
const place = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id status } userErrors { code path } } }`
const look = 'query ($id: ID!) { order(id: $id) { status currency total { amount currency } } }'
const line = { productId: 'prod_1', sku: 'POT', name: 'Pot', quantity: 1, unitPrice: 1000 }

test('stock that was held in the shop’s own currency is no stock for an order in another, though the number is the same', async () => {
  const { order, receive, see } = await openOrders('JPY')
  await receive({ type: 'stock.held', orderId: order.id, lines: [line], currency: 'GBP' })
  expect(await see(order.id)).toEqual({ status: 'REJECTED', currency: 'JPY', total: null })
})

test('stock that was held in yen is none for an order in pounds', async () => {
  const { order, receive, see } = await openOrders(undefined)
  await receive({ type: 'stock.held', orderId: order.id, lines: [line], currency: 'JPY' })
  expect((await see(order.id)).status).toBe('REJECTED')
})

test('an order says its currency where it is not the shop’s own, and in the confirmation always', async () => {
  const { order, receive, see, published } = await openOrders('JPY')
  expect(await published('order.placed')).toMatchObject([{ currency: 'JPY', expectedTotal: 1000 }])
  await receive({ type: 'stock.held', orderId: order.id, lines: [line], currency: 'JPY' })
  expect(await see(order.id)).toEqual({ status: 'AWAITING_PAYMENT', currency: 'JPY', total: { amount: 1000, currency: 'JPY' } })
  expect(await published('order.confirmed')).toMatchObject([{ currency: 'JPY', total: 1000 }])
  const own = await openOrders('GBP')
  expect(own.order.id).toMatch(/^ord_/)
  expect((await own.published('order.placed'))[0]).not.toHaveProperty('currency')
})

async function openOrders(currency: string | undefined) {
  const shop = await openForTest(orders, { settings: { CURRENCIES: 'GBP,JPY' } })
  const input = { cartId: 'cart_1', idempotencyKey: 'k', expectedTotal: 1000, shippingAddress: address, ...(currency && { currency }) }
  // nobody decides: the resolver waits two seconds for it
  const { order } = dataOf(await shop.ask(customer(), place, { input })).placeOrder
  return { ...shop, order, see: async (id: string) => dataOf(await shop.ask(customer(), look, { id })).order }
}
