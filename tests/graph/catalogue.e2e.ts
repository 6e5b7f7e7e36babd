import { expect, test } from 'vitest'
import { frozenClock } from '#kit/test/testing.ts'
import { openCatalogue, sizes } from '#tests/support/catalogue-shop.ts'
import { codesOf, dataOf } from '#tests/support/shop.ts'

test('an archived product is gone from carts, and stays in orders that hold or bought it', async () => {
  const shop = await openCatalogue()
  const { id, open, held, paid } = await shop.addTraded({ sku: 'MUG' })
  await shop.change('deleteProduct', { id })
  expect(await shop.cartOf(open)).toMatchObject({
    lines: [{ warnings: [{ code: 'PRODUCT_GONE' }] }],
    isOrderable: false,
    subtotal: { amount: 0 },
  })
  expect((await open.place(await open.cart())).order.status).toBe('REJECTED')
  expect(await shop.payAndShow(held)).toMatchObject({ status: 'PAID', lines: [{ name: 'MUG', product: { status: 'ARCHIVED' } }] })
  expect(await shop.show(paid)).toMatchObject({ status: 'PAID', lines: [{ name: 'MUG', product: { status: 'ARCHIVED' } }] })
})

test('a product that is archived with its variants is gone from carts, and stays in orders; put up for sale again it is back', async () => {
  const shop = await openCatalogue()
  const { id, open, held, paid, parent } = await shop.addTradedVariant()
  await shop.change('deleteProduct', { id: parent })
  expect(await shop.cartOf(open)).toMatchObject({ lines: [{ warnings: [{ code: 'PRODUCT_GONE' }] }], isOrderable: false })
  expect(await shop.payAndShow(held)).toMatchObject({ status: 'PAID', lines: [{ name: 'Shirt, S' }] })
  expect(await shop.show(paid)).toMatchObject({ lines: [{ name: 'Shirt, S', product: { status: 'ARCHIVED' } }] })
  await shop.change('updateProduct', { id: parent, status: 'ACTIVE' })
  expect(await shop.cartOf(open)).toMatchObject({ lines: [{ warnings: [] }], isOrderable: true })
  // a variant alone
  await shop.change('deleteProduct', { id })
  expect(await shop.cartOf(open)).toMatchObject({ lines: [{ warnings: [{ code: 'PRODUCT_GONE' }] }], isOrderable: false })
})

test('a product that becomes a draft again is hidden in carts and orders, which keep what was ordered', async () => {
  const shop = await openCatalogue()
  const { id, open, held, paid } = await shop.addTraded({ sku: 'MUG' })
  await shop.change('updateProduct', { id, status: 'DRAFT' })
  expect(await shop.cartOf(open)).toMatchObject({ lines: [{ product: null, warnings: [{ code: 'PRODUCT_GONE' }] }], isOrderable: false })
  expect(await shop.payAndShow(held)).toMatchObject({ status: 'PAID', lines: [{ name: 'MUG', product: null }] })
  expect(await shop.show(paid)).toMatchObject({ lines: [{ name: 'MUG', unitPrice: { amount: 500 }, product: null }] })
  await shop.change('updateProduct', { id, status: 'ACTIVE' })
  expect(await shop.cartOf(open)).toMatchObject({ lines: [{ warnings: [] }], isOrderable: true })
})

test('a changed price is warned of in carts, and orders keep theirs', async () => {
  const shop = await openCatalogue()
  const { id, open, held, paid } = await shop.addTraded({ sku: 'MUG' })
  const before = await open.cart()
  await shop.change('updateProduct', { id, price: 700 })
  expect(await shop.cartOf(open)).toMatchObject({
    lines: [{ warnings: [{ code: 'PRICE_CHANGED' }] }],
    isOrderable: true,
    subtotal: { amount: 700 },
  })
  expect((await open.place(before)).userErrors).toMatchObject([{ code: 'PRICE_CHANGED' }])
  expect(await shop.payAndShow(held)).toMatchObject({ status: 'PAID', lines: [{ unitPrice: { amount: 500 } }] })
  expect(await shop.show(paid)).toMatchObject({ lines: [{ unitPrice: { amount: 500 } }] })
})

test('a sale that begins and ends changes the price in carts, and orders keep theirs', async () => {
  const clock = frozenClock()
  const shop = await openCatalogue({ clock })
  const { id, open, held, paid } = await shop.addTraded({ sku: 'MUG' })
  const [from, until] = [60_000, 120_000].map((ms) => new Date(clock().getTime() + ms).toISOString())
  await shop.change('updateProduct', { id, sale: { price: 400, from, until } })
  const after = async (ms: number) => {
    clock.advance(ms)
    await shop.subgraph('products').runTask('runSales')
    await shop.untilIdle()
    return shop.cartOf(open)
  }
  const changed = { lines: [{ warnings: [{ code: 'PRICE_CHANGED' }] }], isOrderable: true, subtotal: { amount: 400 } }
  const asBefore = { lines: [{ warnings: [] }], isOrderable: true, subtotal: { amount: 500 } }
  expect(await after(1000)).toMatchObject(asBefore)
  expect(await after(60_000)).toMatchObject(changed)
  expect(await shop.payAndShow(held)).toMatchObject({ status: 'PAID', lines: [{ unitPrice: { amount: 500 } }] })
  expect(await shop.show(paid)).toMatchObject({ lines: [{ unitPrice: { amount: 500 } }] })
  expect(await after(60_000)).toMatchObject(asBefore)
})

test('a new name of a product is that of its variants in carts, and orders keep theirs', async () => {
  const shop = await openCatalogue()
  const { open, held, paid, parent } = await shop.addTradedVariant()
  await shop.change('updateProduct', { id: parent, name: 'Blouse' })
  expect(await shop.cartOf(open)).toMatchObject({ lines: [{ product: { name: 'Blouse, S' }, warnings: [] }], isOrderable: true })
  expect(await shop.payAndShow(held)).toMatchObject({ lines: [{ name: 'Shirt, S', product: { name: 'Blouse, S' } }] })
  expect(await shop.show(paid)).toMatchObject({ lines: [{ name: 'Shirt, S' }] })
})

test('a product that gets its first options is a choice in carts, and an order of it holds nothing', async () => {
  const shop = await openCatalogue()
  const id = await shop.addProduct(shop.admin.token, { sku: 'MUG', stock: 1 })
  const open = shop.shopperOf('open')
  await open.fill([{ productId: id, quantity: 1 }])
  await shop.change('adjustStock', { productId: id, delta: -1, reason: 'sorted', idempotencyKey: 'sorted' })
  await shop.change('updateProduct', { id, options: sizes })
  await shop.change('addVariants', { productId: id, variants: [{ values: ['S'], sku: 'MUG-S', stock: 5 }] })
  expect(await shop.cartOf(open)).toMatchObject({
    lines: [{ warnings: [{ code: 'CHOOSE_VARIANT' }] }],
    isOrderable: false,
    subtotal: { amount: 0 },
  })
  const refused = await open.place({ ...(await open.cart()), subtotal: { amount: 500 } })
  expect(refused).toMatchObject({ order: { status: 'REJECTED' }, userErrors: [{ code: 'PRODUCT_GONE', subject: id }] })
  const stock = '{ product(sku: "MUG") { held onHand variants { held onHand } } }'
  expect(dataOf(await shop.ask(stock, {}, shop.admin)).product).toEqual({ held: 0, onHand: 0, variants: [{ held: 0, onHand: 5 }] })
  const add = 'mutation ($input: AddToCartInput!) { addToCart(input: $input) { userErrors { code } } }'
  expect(
    codesOf(await shop.ask(add, { input: { lines: [{ productId: id, quantity: 1 }] } }, { guest: 'another-guest-of-a-mug-shop' })),
  ).toEqual(['CHOOSE_VARIANT'])
})

test('another variant changes nothing for carts and orders, and the books of all three kinds of products agree', async () => {
  const clock = frozenClock()
  const shop = await openCatalogue({ clock })
  const { open, held, parent } = await shop.addTradedVariant()
  await shop.addProduct(shop.admin.token, { sku: 'PLAIN', stock: 3 })
  await shop.change('addVariants', { productId: parent, variants: [{ values: ['M'], sku: 'SHIRT-M', stock: 100, price: 100 }] })
  expect(await shop.cartOf(open)).toMatchObject({ lines: [{ warnings: [] }], isOrderable: true, subtotal: { amount: 500 } })
  expect(await shop.payAndShow(held)).toMatchObject({ status: 'PAID', lines: [{ unitPrice: { amount: 500 } }] })
  // differences are shown once nothing has changed for a minute
  clock.advance(61_000)
  const books = `{ reconciliation(from: "2026-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z") { differences { message } }
    systemStats { products lowStock(first: 10) { sku available } } }`
  const { reconciliation, systemStats } = dataOf(await shop.ask(books, {}, shop.admin))
  expect(reconciliation.differences).toEqual([])
  expect(systemStats).toEqual({
    products: 2,
    lowStock: [
      { sku: 'PLAIN', available: 3 },
      { sku: 'SHIRT-S', available: 8 },
    ],
  })
})
