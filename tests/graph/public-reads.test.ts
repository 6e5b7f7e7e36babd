import { expect, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import { mutationOf } from '#kit/test/mutations.ts'
import { dataOf, openTestShop, shopper, type TestShop } from '#tests/support/shop.ts'

const everything = `{
  products(first: 100) {
    edges { node { id sku slug name description price { amount currency } priceRange { max { amount } } availability status variants { id } options { name } archived version createdAt updatedAt } }
    totalCount
  }
  searchProducts(text: "teapot") { edges { node { sku name availability } } totalCount }
}`

test('anonymous queries show each change by staff at once', async () => {
  const shop = await openTestShop()
  const token = await shop.registerAdmin()
  await expectCurrent(shop)
  const id = await shop.addProduct(token, { sku: 'TEAPOT', stock: 5 })
  await expectCurrent(shop)
  await mutate(shop, token, 'updateProduct', 'product { id }', { id, expectedVersion: 1, name: 'Enamel Teapot', price: 700 })
  await expectCurrent(shop)
  await mutate(shop, token, 'adjustStock', 'product { id }', { productId: id, delta: 3, reason: 'found', idempotencyKey: 'k' })
  await expectCurrent(shop)
  await mutate(shop, token, 'deleteProduct', 'product { id }', { id, expectedVersion: 2 })
  await expectCurrent(shop)
})

test('anonymous queries show the stock after each change of an order', async () => {
  const shop = await openTestShop()
  const token = await shop.registerAdmin()
  const productId = await shop.addProduct(token, { sku: 'TEAPOT', stock: 9 })
  const ann = shopper(shop, { token: await shop.register('ann') })
  const { order: held } = await ann.place(await ann.fill([{ productId, quantity: 2 }]))
  await shop.untilIdle()
  await expectCurrent(shop)
  await mutate(shop, token, 'cancelOrder', 'order { id }', { orderId: held.id, idempotencyKey: 'c1' })
  await shop.untilIdle()
  await expectCurrent(shop)
  const bob = shopper(shop, { token: await shop.register('bob') })
  const sold = await bob.buy([{ productId, quantity: 4 }])
  await shop.untilIdle()
  await expectCurrent(shop)
  await mutate(shop, token, 'cancelOrder', 'order { id }', { orderId: sold, idempotencyKey: 'c2' })
  await shop.untilIdle()
  await expectCurrent(shop)
  expect(dataOf(await shop.ask('{ product(sku: "TEAPOT") { available } }', {}, { token })).product).toEqual({ available: 9 })
})

test('a field that needs a permission stays hidden from repeated anonymous queries', async () => {
  const shop = await openTestShop()
  const token = await shop.registerAdmin()
  await shop.addProduct(token, { sku: 'TEAPOT', stock: 5 })
  const ledger = '{ product(sku: "TEAPOT") { sku stockMovements { totalCount } } }'
  expect(dataOf(await shop.ask(ledger, {}, { token })).product.stockMovements.totalCount).toBe(1)
  for (let time = 0; time < 2; time += 1) {
    const { data, errors } = await shop.ask(ledger)
    expect(data).toEqual({ product: { sku: 'TEAPOT', stockMovements: null } })
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
  }
})

/** Fails unless anonymous queries through the router show what products has, both fetched and cached. */
async function expectCurrent({ ask, subgraph }: TestShop) {
  const { data } = await subgraph('products').execute({ query: everything }, { caller: nobody, requestId: 'req_test' })
  const current = JSON.parse(JSON.stringify(data))
  expect([dataOf(await ask(everything)), dataOf(await ask(everything))]).toEqual([current, current])
}

async function mutate({ ask }: TestShop, token: string, name: string, selection: string, input: object) {
  return dataOf(await ask(mutationOf(name, `${selection} userErrors { code }`), { input }, { token }))[name]
}
