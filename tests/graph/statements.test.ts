import { expect, test } from 'vitest'
import { mutationOf } from '#kit/test/mutations.ts'
import { type As, dataOf, openTestShop, shopper, type TestShop } from '#tests/support/shop.ts'

const pages = {
  products: (first: number) => `{ products(first: ${first}) { edges { node { name price { amount } availability } } totalCount } }`,
  shelves: (first: number) =>
    `{ categories { name productCount children { name } } category(slug: "all") { products(first: ${first}) { edges { node { name categories { name parent { name } breadcrumbs { name } } attributes { attribute { name } number } } } totalCount } } }`,
  orders: (first: number) =>
    `{ orders(first: ${first}) { edges { node { status total { amount } lines { quantity lineTotal { amount } product { name } } timeline { kind } refunds { status } payments { status refunds { status } } } } } }`,
  cart: () => '{ cart { lines { quantity unitPrice { amount } lineTotal { amount } product { name availability } } subtotal { amount } } }',
}

test('a page of 20 products, also with all their categories and values, a page of 20 orders and a cart of 20 lines take the same number of statements as one of 2', async () => {
  let statements = 0
  const shop = await openTestShop({
    onStatement: () => {
      statements += 1
    },
  })
  const admin = await shop.registerAdmin()
  const ids = await Promise.all(Array.from({ length: 20 }, (_, at) => shop.addProduct(admin, { sku: `P${at}`, stock: 100 })))
  await shelve(shop, { token: admin }, ids)
  const guest = { guest: 'the-guest-who-orders-often' }
  const one = shopper(shop, guest)
  const lines = (count: number) => ids.slice(0, count).map((productId) => ({ productId, quantity: 1 }))
  for (let at = 0; at < 20; at += 1) await one.buy(lines(3))
  await shop.untilIdle()
  const countOnce = async (query: string) => {
    const before = statements
    dataOf(await shop.ask(query, {}, guest))
    return statements - before
  }
  // a background task may add statements: take the lowest of three counts
  const count = async (query: string) => Math.min(await countOnce(query), await countOnce(query), await countOnce(query))
  await one.fill(lines(2))
  const smallCart = await count(pages.cart())
  await one.fill(lines(20))
  const shelves = await count(pages.shelves(20))
  expect(shelves).toBe(await count(pages.shelves(2)))
  expect(shelves).toBeLessThanOrEqual(11)
  const [products, orders, cart] = [await count(pages.products(20)), await count(pages.orders(20)), await count(pages.cart())]
  expect([products, orders, cart]).toEqual([await count(pages.products(2)), await count(pages.orders(2)), smallCart])
  expect(products).toBeLessThanOrEqual(3)
  expect(orders).toBeLessThanOrEqual(10)
  expect(cart).toBeLessThanOrEqual(5)
}, 30_000)

/** Puts each product into a category of its own and one that all share, and gives it a value. */
async function shelve(shop: TestShop, admin: As, ids: string[]): Promise<void> {
  const change = async (mutation: string, what: string, input: object) => {
    const document = mutationOf(mutation, `${what} { id version } userErrors { message }`)
    return dataOf(await shop.ask(document, { input }, admin))[mutation][what]
  }
  const parentId = (await change('createCategory', 'category', { name: 'All' })).id
  await change('createAttribute', 'attribute', { code: 'size', name: 'Size', kind: 'NUMBER' })
  for (const [at, productId] of ids.entries()) {
    const { id } = await change('createCategory', 'category', { name: `C${at}`, parentId })
    const { version } = await change('setProductCategories', 'product', { productId, expectedVersion: 1, categoryIds: [parentId, id] })
    await change('setProductAttributes', 'product', { productId, expectedVersion: version, values: [{ code: 'size', number: at }] })
  }
}
