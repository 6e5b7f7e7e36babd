import { expect, test } from 'vitest'
import { customer, dataOf } from '#kit/test/testing.ts'
import type { NewEvent } from '#schema/events.ts'
import { authorized, captured, held, mug, pot } from './events.ts'
import { openShop, placeMutation, placement } from './shop.ts'

const forGuests = { productId: 'prod_mug', wanted: 3, available: 1, forGuests: true }

test('a refused order is returned REJECTED with a reason for each product, and again for the same key', async () => {
  const { placeAndReceive, ask, see, published } = await openShop()
  const shortages = [
    { productId: 'prod_mug', wanted: 3, available: 1 },
    { productId: 'prod_pot', wanted: 2, available: 'GONE' as const },
  ]
  const answer = await placeAndReceive((orderId) => ({ type: 'stock.refused', orderId, shortages }))
  expect(answer).toMatchObject({
    order: { status: 'REJECTED' },
    userErrors: [
      { code: 'OUT_OF_STOCK', subject: 'prod_mug', path: ['input', 'cartId'] },
      { code: 'PRODUCT_GONE', subject: 'prod_pot', path: ['input', 'cartId'] },
    ],
  })
  expect(dataOf(await ask(customer(), placeMutation, { input: placement })).placeOrder).toEqual(answer)
  expect(await see(answer.order.id, customer())).toMatchObject({
    reason: 'OUT_OF_STOCK',
    refusals: [{ subject: 'prod_mug' }, {}],
    nextStatuses: [],
  })
  expect(await published('order.closed')).toMatchObject([{ outcome: 'REJECTED', reason: 'OUT_OF_STOCK', version: 2 }])
})

test("a cart that another order has taken is refused with that order's id", async () => {
  const { placeAndReceive, reach } = await openShop()
  const holder = await reach('AWAITING_PAYMENT')
  const { userErrors } = await placeAndReceive((orderId) => ({ type: 'cart.refused', orderId, reason: 'CART_CHECKED_OUT' }))
  expect(userErrors).toEqual([{ code: 'CART_CHECKED_OUT', path: ['input', 'cartId'], subject: holder }])
})

test.each(['NOT_FOUND', 'CART_EMPTY'] as const)('a cart that is %s is refused with this code', async (reason) => {
  const { placeAndReceive } = await openShop()
  const { order, userErrors } = await placeAndReceive((orderId) => ({ type: 'cart.refused', orderId, reason }))
  expect(order.status).toBe('REJECTED')
  expect(userErrors).toEqual([{ code: reason, path: ['input', 'cartId'], subject: null }])
})

test('another total, another currency and a total that is too large are refused', async () => {
  const { placeAndReceive } = await openShop()
  const codes = async (idempotencyKey: string, answer: (id: string) => NewEvent) =>
    (await placeAndReceive(answer, { idempotencyKey })).userErrors.map(({ code }: { code: string }) => code)
  expect(await codes('k1', (id) => held(id, [mug]))).toEqual(['PRICE_CHANGED'])
  expect(await codes('k2', (id) => held(id, [mug, pot], 'EUR'))).toEqual(['PRICE_CHANGED'])
  const dear = { ...mug, quantity: 1_000_000, unitPrice: 100_000_000_000 }
  expect(await codes('k3', (id) => held(id, [dear, pot]))).toEqual(['TOTAL_TOO_LARGE'])
})

test.each<[string, (orderId: string) => NewEvent, string]>([
  ['carts, before it is taken', (orderId) => ({ type: 'cart.refused', orderId, reason: 'PRICE_CHANGED', total: 900 }), 'PRICE_CHANGED'],
  ['carts, too large', (orderId) => ({ type: 'cart.refused', orderId, reason: 'PRICE_CHANGED' }), 'TOTAL_TOO_LARGE'],
  ['products', (orderId) => ({ type: 'stock.refused', orderId, shortages: [], total: 900, currency: 'GBP' }), 'PRICE_CHANGED'],
  ['products, too large', (orderId) => ({ type: 'stock.refused', orderId, shortages: [], currency: 'GBP' }), 'TOTAL_TOO_LARGE'],
  ['carts, as it holds too much', (orderId) => ({ type: 'cart.refused', orderId, reason: 'HELD_UNITS_LIMIT' }), 'HELD_UNITS_LIMIT'],
  ['products, as guests hold too much', (orderId) => ({ type: 'stock.refused', orderId, shortages: [forGuests] }), 'HELD_UNITS_LIMIT'],
])('an order that is refused by %s has its code, and the event its own expected total', async (_, refusal, code) => {
  const { placeAndReceive, published } = await openShop()
  expect((await placeAndReceive(refusal)).userErrors.map((error: { code: string }) => error.code)).toEqual([code])
  expect(await published('order.placed')).toMatchObject([{ expectedTotal: 800 }])
})

test('refusals tell the customer what has changed', async () => {
  const { ask, placeAndReceive } = await openShop()
  const shortages = [
    { productId: 'prod_mug', wanted: 3, available: 1 },
    { productId: 'prod_pot', wanted: 2, available: 0 },
  ]
  await placeAndReceive((id) => held(id, [mug]), { idempotencyKey: 'k1' })
  await placeAndReceive((orderId) => ({ type: 'stock.refused', orderId, shortages }), { idempotencyKey: 'k2' })
  const { edges } = dataOf(
    await ask(customer(), '{ orders(filter: { statuses: [REJECTED] }) { edges { node { refusals { message } } } } }'),
  ).orders
  expect(edges.flatMap((edge: { node: { refusals: { message: string }[] } }) => edge.node.refusals.map(({ message }) => message))).toEqual([
    'You want 3 units of this product, but only 1 is available.',
    'This product is out of stock.',
    'The total is now 3.00 GBP, you expected 8.00 GBP. Check the cart and place the order again.',
  ])
})

test('the lines of an order of 1,114 lines are stored with one insert and few statements in all', async () => {
  const statements: string[] = []
  const shop = await openShop({ onStatement: (sql) => statements.push(sql) })
  const lines = Array.from({ length: 1114 }, (_, at) => ({ ...mug, productId: `prod_${at}`, sku: `SKU-${at}`, quantity: 80_995 }))
  const id = await shop.place({ expectedTotal: 1114 * 80_995 * 100 })
  statements.length = 0
  await shop.handle(held(id, lines))
  expect(statements.filter((sql) => /insert into order_lines/i.test(sql))).toHaveLength(1)
  expect(statements.length).toBeLessThanOrEqual(6)
  await shop.handle(authorized(id))
  statements.length = 0
  await shop.handle(captured(id))
  expect(statements.length).toBeLessThanOrEqual(6)
  expect((await shop.published('order.paid'))[0]?.lines).toEqual(lines)
  expect((await shop.see(id)).lines).toHaveLength(1114)
})
