import { expect, test } from 'vitest'
import { type Caller, nobody } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { codesOf, customer, dataOf, guest, openForTest } from '#kit/test/testing.ts'
import type { NewEvent } from '#schema/events.ts'
import carts from '#subgraphs/carts/index.ts'
import { orderClosed, orderPaid, orderPlaced, productSaved, sessionStarted } from './events.ts'

const add = 'mutation ($input: AddToCartInput!) { addToCart(input: $input) { cart { id lines { id } } userErrors { code } } }'
const report = 'source lines { productId product { id } outcome taken left code priceWas { amount } priceNow { amount } } at'
const cart = `cart { id lines { productId quantity priceWhenAdded { amount } } lastMerge { ${report} } }`
const merge = `mutation { mergeCart { ${cart} userErrors { code } } }`

const both: Caller = { ...customer(), guest: 'guesthash' }
const at = '2026-12-01T09:00:00.000Z'

test('a guest who signs in keeps the cart: it becomes the user’s, and the guest’s is empty', async () => {
  const { ask, fill, receive, linesOf } = await openCarts()
  await fill(guest(), ['prod_mug', 2], ['prod_pot', 1])
  await receive(sessionStarted)
  expect(await linesOf(customer())).toEqual([
    ['prod_mug', 2],
    ['prod_pot', 1],
  ])
  expect(await linesOf(guest())).toEqual([])
  expect(dataOf(await ask(customer(), `{ ${cart} }`)).cart.lastMerge).toMatchObject({ source: 'GUEST_CART', at })
})

test('the report says what was added, summed, capped, dropped and repriced', async () => {
  const { ask, fill, receive } = await openCarts()
  await receive(productSaved('prod_pan'), productSaved('prod_old'))
  await fill(customer(), ['prod_mug', 3], ['prod_pan', 999_999])
  await fill(guest(), ['prod_mug', 2], ['prod_pot', 1], ['prod_pan', 5], ['prod_old', 1])
  await receive(productSaved('prod_old', true, 2), { ...productSaved('prod_pot', false, 2), price: 120 } as NewEvent)
  const merged = dataOf(await ask(both, merge)).mergeCart.cart
  const line = (productId: string, outcome: string, more: object = {}) => ({
    productId,
    product: { id: productId },
    outcome,
    taken: 1,
    left: 0,
    code: null,
    priceWas: null,
    priceNow: null,
    ...more,
  })
  expect(merged.lastMerge).toEqual({
    source: 'GUEST_CART',
    at,
    lines: [
      line('prod_mug', 'SUMMED', { taken: 2 }),
      line('prod_pot', 'ADDED', { priceWas: { amount: 100 }, priceNow: { amount: 120 } }),
      line('prod_pan', 'CAPPED', { left: 4 }),
      line('prod_old', 'DROPPED', { taken: 0, left: 1, code: 'PRODUCT_GONE' }),
    ],
  })
  const lines = merged.lines.map(({ productId, quantity }: { productId: string; quantity: number }) => [productId, quantity])
  expect(lines).toEqual([
    ['prod_mug', 5],
    ['prod_pan', 1_000_000],
    ['prod_pot', 1],
  ])
})

test('mergeCart and the event together merge once, and again only what the guest adds later', async () => {
  const { ask, fill, receive, linesOf } = await openCarts()
  await fill(guest(), ['prod_mug', 2])
  await Promise.all([ask(both, merge), receive(sessionStarted), ask(both, merge)])
  await receive(sessionStarted)
  expect(await linesOf(customer())).toEqual([['prod_mug', 2]])
  await fill(guest(), ['prod_mug', 1])
  await ask(both, merge)
  expect(await linesOf(customer())).toEqual([['prod_mug', 3]])
})

test('who has signed in fills the own cart, also where the call names the guest’s', async () => {
  const { ask, fill, linesOf } = await openCarts()
  const before = await fill(guest(), ['prod_mug', 2])
  await ask(both, add, { input: { cartId: before.id, lines: [{ productId: 'prod_pot', quantity: 1 }] } })
  expect(await linesOf(customer())).toEqual([['prod_pot', 1]])
  expect(await linesOf(guest())).toEqual([['prod_mug', 2]])
})

test('mergeCart wants a user and a guest', async () => {
  const { ask } = await openCarts()
  expect(codesOf(await ask(customer(), merge))).toEqual(['INVALID_INPUT'])
  for (const caller of [guest(), nobody]) expect(codesOf(await ask(caller, merge))).toEqual(['UNAUTHENTICATED'])
})

test('right after the sign-in the user’s cart is read with the guest’s lines', async () => {
  const { ask, clock, fill, receive } = await openCarts()
  await fill(guest(), ['prod_mug', 2])
  const reading = ask({ ...both, sid: newId('ses', clock()) }, '{ cart { lines { quantity } } }')
  await receive(sessionStarted)
  expect(dataOf(await reading).cart).toEqual({ lines: [{ quantity: 2 }] })
})

test('an order of the guest’s cart that comes after the merge is refused, and the lines are the user’s', async () => {
  const { fill, receive, published, linesOf } = await openCarts()
  const before = await fill(guest(), ['prod_mug', 2])
  await receive(sessionStarted, orderPlaced(before.id, 'ord_1', 'guesthash'))
  expect(await published('cart.refused')).toMatchObject([{ reason: 'CART_EMPTY' }])
  expect(await linesOf(customer())).toEqual([['prod_mug', 2]])
})

test.each([
  ['is closed', orderClosed(), [['prod_mug', 2]]],
  ['is paid', orderPaid('ord_1', 'guesthash'), null],
])('an order that the guest placed before signing in %s', async (_, end, lines) => {
  const { fill, receive, linesOf } = await openCarts()
  const before = await fill(guest(), ['prod_mug', 2])
  await receive(orderPlaced(before.id, 'ord_1', 'guesthash'))
  await receive(sessionStarted)
  expect(await linesOf(customer())).toBeNull()
  await receive(end)
  expect(await linesOf(customer())).toEqual(lines)
})

test('a cart that has no more room leaves lines out, and says so', async () => {
  const { ask, fill, receive } = await openCarts({ GUEST_CART_LINES: '1' })
  const before = await fill(guest(), ['prod_mug', 2])
  await receive(orderPlaced(before.id, 'ord_1', 'guesthash'))
  await fill(guest(), ['prod_pot', 1])
  await receive(orderClosed())
  const { lines, lastMerge } = dataOf(await ask(guest(), `{ ${cart} }`)).cart
  expect(lines).toMatchObject([{ productId: 'prod_pot', quantity: 1 }])
  expect(lastMerge).toMatchObject({
    source: 'UNPAID_ORDER',
    lines: [{ productId: 'prod_mug', outcome: 'DROPPED', left: 2, code: 'CART_FULL' }],
  })
})

test('a deleted user gets nothing: the guest keeps the cart', async () => {
  const { ask, fill, receive, linesOf } = await openCarts()
  await fill(guest(), ['prod_mug', 2])
  await receive({ type: 'user.deleted', userId: 'usr_customer', version: 9 }, sessionStarted)
  expect(await linesOf(guest())).toEqual([['prod_mug', 2]])
  expect(codesOf(await ask(both, merge))).toEqual(['UNAUTHENTICATED'])
})

test('a line has the price that its owner last saw', async () => {
  const { ask, fill, receive } = await openCarts()
  const { lines } = await fill(customer(), ['prod_mug', 2])
  await receive({ ...productSaved('prod_mug', false, 2), price: 150 } as NewEvent)
  const seen = async () => dataOf(await ask(customer(), `{ ${cart} }`)).cart.lines[0].priceWhenAdded
  expect(await seen()).toEqual({ amount: 100 })
  const again = 'mutation ($input: UpdateCartLineInput!) { updateCartLine(input: $input) { userErrors { code } } }'
  await ask(customer(), again, { input: { lineId: lines[0].id, quantity: 2 } })
  expect(await seen()).toEqual({ amount: 150 })
})

async function openCarts(settings: Record<string, string> = {}) {
  const subgraph = await openForTest(carts, { settings })
  await subgraph.receive(productSaved(), productSaved('prod_pot'))
  const fill = async (caller: Caller, ...lines: [string, number][]) => {
    const input = { lines: lines.map(([productId, quantity]) => ({ productId, quantity })) }
    return dataOf(await subgraph.ask(caller, add, { input })).addToCart.cart
  }
  const linesOf = async (caller: Caller) => {
    const found = dataOf(await subgraph.ask(caller, '{ cart { lines { productId quantity } } }')).cart
    return found?.lines.map(({ productId, quantity }: { productId: string; quantity: number }) => [productId, quantity]) ?? null
  }
  return { ...subgraph, fill, linesOf }
}
