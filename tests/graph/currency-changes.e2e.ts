// What happens when a price in another currency changes or goes: the lines of docs/catalogue.md.
import { expect, test } from 'vitest'
import { guestIn, openCurrencyShop } from '#tests/support/currency-shop.ts'
import { dataOf } from '#tests/support/shop.ts'

test('a price that changes while in a cart is warned of, and an order at the old total is refused', async () => {
  const { fill, place, cartOf, price, pot, available } = await openCurrencyShop()
  const ann = guestIn('EUR')
  const { cart } = await fill(ann)
  await price(pot, [{ currency: 'EUR', price: 1300 }])
  const now = await cartOf(ann)
  expect(now).toMatchObject({ isOrderable: true, subtotal: { amount: 1300, currency: 'EUR' }, warnings: [{ code: 'PRICE_CHANGED' }] })
  const { userErrors } = await place(ann, cart)
  expect(userErrors).toMatchObject([{ code: 'PRICE_CHANGED', message: expect.stringContaining('13.00 EUR') }])
  expect(await available()).toBe(100)
  expect((await place(ann, now, { idempotencyKey: 'again' })).userErrors).toEqual([])
})

test('a price that is removed while in a cart leaves the line out, and the cart cannot be ordered', async () => {
  const { fill, place, cartOf, price, pot, available, switchTo } = await openCurrencyShop()
  const ann = guestIn('EUR')
  const { cart } = await fill(ann)
  await price(pot, [{ currency: 'JPY', price: 900 }])
  const now = await cartOf(ann)
  expect(now).toMatchObject({
    isOrderable: false,
    subtotal: { amount: 0, currency: 'EUR' },
    warnings: [{ code: 'NO_PRICE_IN_CURRENCY' }],
    lines: [{ unitPrice: null, lineTotal: null }],
  })
  for (const [at, seen] of [cart, now].entries()) {
    const { order, userErrors } = await place(ann, seen, { idempotencyKey: `try ${at}` })
    expect([order.status, userErrors.map(({ code }: { code: string }) => code)]).toEqual(['REJECTED', ['PRODUCT_GONE']])
  }
  expect(await available()).toBe(100)
  expect((await switchTo(ann, 'JPY')).cart).toMatchObject({ isOrderable: true, subtotal: { amount: 900, currency: 'JPY' }, warnings: [] })
})

test('a price that is removed while held or paid changes nothing, and the refund is in the currency of the order', async () => {
  const { fill, place, pay, price, pot, asked, untilIdle, letters } = await openCurrencyShop()
  const ann = guestIn('KWD')
  const { order } = await place(ann, (await fill(ann, pot, 2)).cart)
  await price(pot, [])
  expect((await pay(ann, order.id)).payment.status).toBe('CAPTURED')
  const show = 'query ($id: ID!) { order(id: $id) { status total { amount } lines { id } refundedTotal { amount currency } } }'
  const paid = dataOf(await asked(show, { id: order.id }, ann)).order
  expect(paid).toMatchObject({ status: 'PAID', total: { amount: 8250 } })
  const cancel =
    'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { refund { amount { amount currency } } userErrors { code } } }'
  const input = { orderId: order.id, idempotencyKey: 'c', lines: [{ lineId: paid.lines[0].id, quantity: 1 }] }
  expect(dataOf(await asked(cancel, { input }, ann)).cancelOrder).toEqual({
    refund: { amount: { amount: 4125, currency: 'KWD' } },
    userErrors: [],
  })
  await untilIdle()
  expect(dataOf(await asked(show, { id: order.id }, ann)).order.refundedTotal).toEqual({ amount: 4125, currency: 'KWD' })
  expect((await letters()).map((text) => /KWD\s[\d.]+/.exec(text)?.[0].replaceAll('\u00a0', ' '))).toEqual(['KWD 8.250', 'KWD 4.125'])
})

test('a variant has its own prices, and its product the lowest of those for sale', async () => {
  const { asked, price, token, fill } = await openCurrencyShop()
  const create =
    'mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { id version variants { id version } } } }'
  const variants = ['S', 'M', 'L'].map((size) => ({ values: [size], sku: `SHIRT-${size}`, stock: 5 }))
  const input = { sku: 'SHIRT', name: 'Shirt', price: 900, options: [{ name: 'Size', values: ['S', 'M', 'L'] }], variants }
  const { product } = dataOf(await asked(create, { input }, { token })).createProduct
  const [small, medium, large] = product.variants.map(({ id }: { id: string }) => id)
  await price(small, [{ currency: 'EUR', price: 1000 }])
  await price(medium, [{ currency: 'EUR', price: 1200 }])
  const look =
    'query ($id: ID!) { product(id: $id) { price { amount } priceRange { min { amount } max { amount } } variants { price { amount } } } }'
  const seen = async (currency: string) => dataOf(await asked(look, { id: product.id }, { currency })).product
  expect(await seen('EUR')).toEqual({
    price: { amount: 1000 },
    priceRange: { min: { amount: 1000 }, max: { amount: 1200 } },
    variants: [{ price: { amount: 1000 } }, { price: { amount: 1200 } }, { price: null }],
  })
  expect(await seen('JPY')).toEqual({ price: null, priceRange: null, variants: [{ price: null }, { price: null }, { price: null }] })
  const archive = 'mutation ($input: DeleteProductInput!) { deleteProduct(input: $input) { userErrors { code } } }'
  await asked(archive, { input: { id: small, expectedVersion: 2 } }, { token })
  expect((await seen('EUR')).priceRange).toEqual({ min: { amount: 1200 }, max: { amount: 1200 } })
  expect((await price(product.id, [{ currency: 'EUR', price: 1 }])).userErrors).toMatchObject([{ code: 'INVALID_INPUT' }])
  expect((await fill(guestIn('EUR'), large)).userErrors).toMatchObject([{ code: 'NO_PRICE_IN_CURRENCY' }])
  expect((await fill(guestIn('EUR'), medium)).cart.subtotal).toEqual({ amount: 1200, currency: 'EUR' })
})
