import { expect, test } from 'vitest'
import { guestIn, openCurrencyShop } from '#tests/support/currency-shop.ts'
import { dataOf, openTestShop } from '#tests/support/shop.ts'

const look = '{ product(sku: "POT") { price { amount currency decimals } priceRange { min { amount } } regularPrice { amount } onSale } }'
const list = '{ products(sort: NAME) { edges { node { sku price { amount currency } } } } }'

test.each([
  ['GBP', 1000, 2, '£20.00'],
  ['EUR', 1200, 2, '€24.00'],
  ['JPY', 1000, 0, 'JP¥2,000'],
  ['KWD', 4125, 3, 'KWD 8.250'],
])('in %s an amount is the same from the product to the letter', async (currency, amount, decimals, written) => {
  const { asked, fill, place, pay, letters, untilIdle } = await openCurrencyShop()
  const ann = guestIn(currency)
  const price = { amount, currency, decimals }
  expect(dataOf(await asked(look, {}, ann)).product).toEqual({
    price,
    priceRange: { min: { amount } },
    regularPrice: { amount },
    onSale: false,
  })
  const { cart } = await fill(ann, undefined, 2)
  expect(cart).toMatchObject({
    currency,
    isOrderable: true,
    subtotal: { amount: 2 * amount, currency },
    lines: [
      { currency, unitPrice: { amount, currency }, lineTotal: { amount: 2 * amount }, priceWhenAdded: { amount, currency }, warnings: [] },
    ],
  })
  const { order, userErrors } = await place(ann, cart)
  expect([userErrors, order.status, order.currency, order.total]).toEqual([
    [],
    'AWAITING_PAYMENT',
    currency,
    { amount: 2 * amount, currency, decimals },
  ])
  await pay(ann, order.id)
  await untilIdle()
  const paid = dataOf(
    await asked('query ($id: ID!) { order(id: $id) { status payments { amount { amount currency } } } }', { id: order.id }, ann),
  )
  expect(paid.order).toEqual({ status: 'PAID', payments: [{ amount: { amount: 2 * amount, currency } }] })
  expect((await letters()).map((text) => text.replaceAll('\u00a0', ' '))).toEqual([expect.stringContaining(written)])
})

test('each request gets the currency that it asks for, also where answers are kept for others', async () => {
  const { asked } = await openCurrencyShop()
  const seen = []
  for (const currency of ['EUR', undefined, 'JPY', 'EUR', 'XTS', 'gbp', ' eur', 'KWD', undefined])
    seen.push(dataOf(await asked(list, {}, { currency })).products.edges.map(({ node }: { node: { price: object } }) => node.price)[1])
  expect(seen.map(({ amount, currency }) => [amount, currency])).toEqual([
    [1200, 'EUR'],
    [1000, 'GBP'],
    [1000, 'JPY'],
    [1200, 'EUR'],
    [1000, 'GBP'],
    [1000, 'GBP'],
    [1200, 'EUR'],
    [4125, 'KWD'],
    [1000, 'GBP'],
  ])
  const together = await Promise.all(['EUR', undefined, 'JPY'].map((currency) => asked(list, {}, { currency })))
  expect(together.map((answer) => dataOf(answer).products.edges[1].node.price.currency)).toEqual(['EUR', 'GBP', 'JPY'])
})

test('a product without a price in the currency has none, and is refused by a cart', async () => {
  const { asked, fill, mug, pot } = await openCurrencyShop()
  const ann = guestIn('EUR')
  expect(
    dataOf(await asked('{ product(sku: "MUG") { price { amount } priceRange { min { amount } } regularPrice { amount } } }', {}, ann))
      .product,
  ).toEqual({
    price: null,
    priceRange: null,
    regularPrice: null,
  })
  await fill(ann, pot)
  const refused = await fill(ann, mug)
  expect(refused).toMatchObject({ cart: null, userErrors: [{ code: 'NO_PRICE_IN_CURRENCY', path: ['input', 'lines', '0', 'productId'] }] })
})

test('a new price in a currency is seen at once, also where answers were kept', async () => {
  const { asked, price, pot } = await openCurrencyShop()
  await asked(list, {}, { currency: 'EUR' })
  await price(pot, [{ currency: 'EUR', price: 1500 }])
  expect(dataOf(await asked(list, {}, { currency: 'EUR' })).products.edges[1].node.price).toEqual({ amount: 1500, currency: 'EUR' })
  expect(dataOf(await asked(list, {}, { currency: 'JPY' })).products.edges[1].node.price).toBe(null)
})

test('a shop with one currency says nothing of currencies, and takes no other', async () => {
  const shop = await openTestShop()
  const token = await shop.registerAdmin()
  const id = await shop.addProduct(token, { sku: 'POT', stock: 1, price: 1000 })
  const request = { method: 'POST', url: '/graphql', headers: { 'x-currency': 'EUR' }, payload: { query: look } } as const
  const answer = await shop.router.app.inject(request)
  expect([answer.json().data.product.price, String(answer.headers.vary ?? '')]).toEqual([
    { amount: 1000, currency: 'GBP', decimals: 2 },
    expect.not.stringContaining('x-currency'),
  ])
  const set = 'mutation ($input: SetProductPricesInput!) { setProductPrices(input: $input) { results { userErrors { code path } } } }'
  const products = [{ id, expectedVersion: 1, currencyPrices: [{ currency: 'EUR', price: 1 }] }]
  expect(dataOf(await shop.ask(set, { input: { products } }, { token })).setProductPrices.results[0].userErrors).toEqual([
    { code: 'INVALID_INPUT', path: ['input', 'products', '0', 'currencyPrices', '0', 'currency'] },
  ])
})
