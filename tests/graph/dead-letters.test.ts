import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import { dataOf, openTestShop, type TestShop } from '#tests/support/shop.ts'

const parkedDocument = '{ deadLetters { edges { node { id consumer producer eventType reason attempts } } } }'
const resendDocument = `mutation ($ids: [ID!]!) {
  retryDeadLetters(input: { ids: $ids }) { deadLetters { id attempts handledAt } userErrors { code } }
}`

const addToCart = 'mutation ($input: AddToCartInput!) { addToCart(input: $input) { cart { lines { quantity } } userErrors { code } } }'

test('an event that failed five times is listed, sent again in vain, and handled once when the cause is mended', async () => {
  const shop = await openBrokenShop('carts', 'products')
  const productId = await shop.addProduct()
  const [parked, ...others] = await shop.listed()
  expect(others).toEqual([])
  expect(parked).toMatchObject({ consumer: 'carts', producer: 'products', eventType: 'product.saved', attempts: 5 })
  expect(parked.reason).toContain('broken')
  expect(dataOf(await order(shop, productId)).addToCart.userErrors).toEqual([{ code: 'NOT_FOUND' }])

  expect((await shop.resend([parked.id])).deadLetters).toEqual([{ id: parked.id, attempts: 6, handledAt: null }])
  await shop.mend()
  expect((await shop.resend([parked.id])).deadLetters).toEqual([{ id: parked.id, attempts: 6, handledAt: expect.any(String) }])

  expect(await shop.listed()).toEqual([])
  expect(dataOf(await order(shop, productId)).addToCart.userErrors).toEqual([])
  expect((await shop.resend([parked.id])).userErrors).toEqual([])
})

const logDocument = '{ auditLog(filter: { action: "retryDeadLetters" }) { edges { node { subject before after } } } }'

test('sending again is in the audit log once', async () => {
  const shop = await openBrokenShop('carts', 'products')
  await shop.addProduct()
  const [{ id }] = await shop.listed()
  await shop.mend()
  for (const _ of [1, 2]) await shop.resend([id])
  await shop.untilIdle()
  const { edges } = dataOf(await shop.ask(logDocument, {}, { token: shop.token })).auditLog
  expect(edges).toMatchObject([{ node: { subject: id, before: expect.stringContaining('carts') } }])
})

test('what admin itself cannot handle is set aside, listed and sent again as well', async () => {
  const shop = await openBrokenShop('admin', 'known_products')
  await shop.addProduct()
  const parked = await shop.listed()
  expect(parked).toMatchObject([{ consumer: 'admin' }, { consumer: 'admin' }])
  await shop.mend()
  const { deadLetters } = await shop.resend(parked.map(({ id }: { id: string }) => id))
  expect(deadLetters).toMatchObject([{ handledAt: expect.any(String) }, { handledAt: expect.any(String) }])
})

/** A shop in which one subgraph cannot keep new products, and how that is mended. */
async function openBrokenShop(subgraph: string, table: string) {
  const shop = await openTestShop()
  const token = await shop.registerAdmin()
  const { write } = shop.subgraph(subgraph).context({ caller: nobody, requestId: 'test' })
  const run = (statement: string) => write(async (tx) => void (await tx.run(sql.raw(statement))))
  await run(`CREATE TRIGGER broken BEFORE INSERT ON ${table} BEGIN SELECT raise(ABORT, 'broken'); END`)
  const listed = async () =>
    dataOf(await shop.ask(parkedDocument, {}, { token })).deadLetters.edges.map(({ node }: { node: object }) => node)
  const resend = async (ids: string[]) => dataOf(await shop.ask(resendDocument, { ids }, { token })).retryDeadLetters
  const addProduct = async () => {
    const id = await shop.addProduct(token, { sku: 'MUG', stock: 5 })
    await shop.untilIdle()
    return id
  }
  return { ...shop, token, addProduct, listed, resend, mend: () => run('DROP TRIGGER broken') }
}

function order({ ask }: Pick<TestShop, 'ask'>, productId: string) {
  return ask(addToCart, { input: { lines: [{ productId, quantity: 1 }] } }, { guest: 'a-guest-who-orders-it-now' })
}
