import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import { dataOf, openTestShop, type TestShop } from '#tests/support/shop.ts'

const listDocument = '{ deadLetters { edges { node { id consumer producer eventType reason attempts } } } }'
const retryDocument = `mutation ($ids: [ID!]!) {
  retryDeadLetters(input: { ids: $ids }) { deadLetters { id attempts handledAt } userErrors { code } }
}`

const addToCart = 'mutation ($input: AddToCartInput!) { addToCart(input: $input) { cart { lines { quantity } } userErrors { code } } }'

test('an event that fails five times is listed; a retry fails while the cause remains, and handles the event once after the repair', async () => {
  const shop = await openBrokenShop('carts', 'products')
  const productId = await shop.addProduct()
  const [deadLetter, ...others] = await shop.listed()
  expect(others).toEqual([])
  expect(deadLetter).toMatchObject({ consumer: 'carts', producer: 'products', eventType: 'product.saved', attempts: 5 })
  expect(deadLetter.reason).toContain('broken')
  expect(dataOf(await order(shop, productId)).addToCart.userErrors).toEqual([{ code: 'NOT_FOUND' }])

  expect((await shop.retry([deadLetter.id])).deadLetters).toEqual([{ id: deadLetter.id, attempts: 6, handledAt: null }])
  await shop.repair()
  expect((await shop.retry([deadLetter.id])).deadLetters).toEqual([{ id: deadLetter.id, attempts: 6, handledAt: expect.any(String) }])

  expect(await shop.listed()).toEqual([])
  expect(dataOf(await order(shop, productId)).addToCart.userErrors).toEqual([])
  expect((await shop.retry([deadLetter.id])).userErrors).toEqual([])
})

const logDocument = '{ auditLog(filter: { action: "retryDeadLetters" }) { edges { node { subject before after } } } }'

test('a retry is in the audit log once', async () => {
  const shop = await openBrokenShop('carts', 'products')
  await shop.addProduct()
  const [{ id }] = await shop.listed()
  await shop.repair()
  for (const _ of [1, 2]) await shop.retry([id])
  await shop.untilIdle()
  const { edges } = dataOf(await shop.ask(logDocument, {}, { token: shop.token })).auditLog
  expect(edges).toMatchObject([{ node: { subject: id, before: expect.stringContaining('carts') } }])
})

test('a dead letter of admin itself is listed and retried too', async () => {
  const shop = await openBrokenShop('admin', 'known_products')
  await shop.addProduct()
  const deadLetters = await shop.listed()
  expect(deadLetters).toMatchObject([{ consumer: 'admin' }, { consumer: 'admin' }])
  await shop.repair()
  const retried = await shop.retry(deadLetters.map(({ id }: { id: string }) => id))
  expect(retried.deadLetters).toMatchObject([{ handledAt: expect.any(String) }, { handledAt: expect.any(String) }])
})

/** Opens a shop in which one subgraph cannot store new products. `repair` removes the cause. */
async function openBrokenShop(subgraph: string, table: string) {
  const shop = await openTestShop()
  const token = await shop.registerAdmin()
  const ctx = shop.subgraph(subgraph).context({ caller: nobody, requestId: 'test' })
  const run = (statement: string) => ctx.write(async (tx) => void (await tx.run(sql.raw(statement))))
  await run(`CREATE TRIGGER broken BEFORE INSERT ON ${table} BEGIN SELECT raise(ABORT, 'broken'); END`)
  const listed = async () => dataOf(await shop.ask(listDocument, {}, { token })).deadLetters.edges.map(({ node }: { node: object }) => node)
  const retry = async (ids: string[]) => dataOf(await shop.ask(retryDocument, { ids }, { token })).retryDeadLetters
  const addProduct = async () => {
    const id = await shop.addProduct(token, { sku: 'MUG', stock: 5 })
    await shop.untilIdle()
    return id
  }
  return { ...shop, token, addProduct, listed, retry, repair: () => run('DROP TRIGGER broken') }
}

function order({ ask }: Pick<TestShop, 'ask'>, productId: string) {
  return ask(addToCart, { input: { lines: [{ productId, quantity: 1 }] } }, { guest: 'a-guest-who-orders-it-now' })
}
