// A cart in another currency beside code of an earlier version, which knows the shop's own currency alone.
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { codesOf, customer, dataOf, openForTest } from '#kit/test/testing.ts'
import carts from '#subgraphs/carts/index.ts'
import { orderPlaced, productSaved } from './events.ts'

const fields = 'id currency lines { id quantity currency priceWhenAdded { amount currency } }'
const add = `mutation ($input: AddToCartInput!) { addToCart(input: $input) { cart { ${fields} } userErrors { code } } }`
const change = `mutation ($input: SetCartCurrencyInput!) { setCartCurrency(input: $input) { cart { ${fields} } userErrors { code path } } }`

test('a cart in yen is not taken by an order that an earlier version placed, though the number is the same', async () => {
  const { cart, receive, published } = await openYen()
  await receive({ ...orderPlaced(cart.id), expectedTotal: 100 })
  expect([await published('cart.checked-out'), await published('cart.refused')]).toEqual([
    [],
    [expect.objectContaining({ reason: 'PRICE_CHANGED', total: 100, currency: 'JPY' })],
  ])
})

test('a cart in pounds is not taken by an order in yen', async () => {
  const { cart, receive, published, ask } = await openYen()
  expect(dataOf(await ask(customer(), change, { input: { currency: 'gbp' } })).setCartCurrency.cart.currency).toBe('GBP')
  await receive({ ...orderPlaced(cart.id), expectedTotal: 100, currency: 'JPY' })
  expect(await published('cart.refused')).toMatchObject([{ reason: 'PRICE_CHANGED', total: 100, currency: 'GBP' }])
})

test('an order in the currency of the cart takes it, and products are told the currency', async () => {
  const { cart, receive, published } = await openYen()
  await receive({ ...orderPlaced(cart.id), expectedTotal: 100, currency: 'JPY' })
  expect(await published('cart.checked-out')).toMatchObject([{ cartId: cart.id, expectedTotal: 100, currency: 'JPY' }])
})

test('a price that an earlier version noted for a line is not shown as one in yen', async () => {
  const { context, look } = await openYen()
  expect((await look()).lines[0].priceWhenAdded).toEqual({ amount: 100, currency: 'JPY' })
  await context().write(async (tx) => void (await tx.run(sql`UPDATE cart_lines SET quantity = 2, addedPrice = 100`)))
  expect((await look()).lines[0]).toMatchObject({ quantity: 2, currency: 'JPY', priceWhenAdded: null })
})

test('a price of which an earlier version has handled the last change is not known, and products decides', async () => {
  const { context, ask, receive, cart, published } = await openYen()
  await context().write(async (tx) => void (await tx.run(sql`UPDATE products SET version = 2, price = 90, priceVersion = 2`)))
  const again = dataOf(await ask(customer(), add, { input: { lines: [{ productId: 'prod_mug', quantity: 1 }] } })).addToCart
  expect([again.userErrors, again.cart.lines[0].priceWhenAdded]).toEqual([[], null])
  await receive({ ...orderPlaced(cart.id), expectedTotal: 7, currency: 'JPY' })
  expect(await published('cart.checked-out')).toHaveLength(1)
})

test('a currency that the shop does not have is refused, and a cart in one that it has no more is in its own', async () => {
  const { ask, context, look } = await openYen()
  for (const currency of ['CHF', '   ', 'yen'])
    expect(codesOf(await ask(customer(), change, { input: { currency } }))).toEqual(['INVALID_INPUT'])
  await context().write(async (tx) => void (await tx.run(sql`UPDATE carts SET currency = 'CHF'`)))
  expect(await look()).toMatchObject({ currency: 'GBP', lines: [{ currency: 'GBP' }] })
})

/** A cart with a mug that costs 100 yen, and 100 pence. */
async function openYen() {
  const shop = await openForTest(carts, { settings: { CURRENCIES: 'GBP,JPY' } })
  await shop.receive({ ...productSaved(), prices: { JPY: 100 } } as ReturnType<typeof productSaved>)
  const input = { lines: [{ productId: 'prod_mug', quantity: 1 }] }
  const { cart } = dataOf(await shop.ask(customer(), add, { input }, undefined, { currency: 'JPY' })).addToCart
  return { ...shop, cart, look: async () => dataOf(await shop.ask(customer(), `{ cart { ${fields} } }`)).cart }
}
