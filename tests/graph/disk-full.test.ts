import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import { codesOf, dataOf, openTestShop, shopper, type TestShop } from '#tests/support/shop.ts'

const addToCart = 'mutation ($input: AddToCartInput!) { addToCart(input: $input) { cart { id } userErrors { code } } }'

test('while the disk of carts is full, writes get SERVICE_UNAVAILABLE and reads work; with space again an order is paid', async () => {
  const shop = await openTestShop()
  const mug = await shop.addProduct(await shop.registerAdmin(), { sku: 'MUG', stock: 1000 })
  await shop.untilIdle()
  const disk = onDisk(shop, 'carts')
  const guest = (n: number) => ({ guest: `a-guest-with-a-long-token-${n}` })
  const fill = (n: number) => shop.ask(addToCart, { input: { lines: [{ productId: mug, quantity: 1 }] } }, guest(n))
  const { cart } = dataOf(await fill(0)).addToCart
  await disk.fill()

  const answers = await Promise.all(Array.from({ length: 200 }, (_, n) => fill(n + 1)))
  const refused = answers.filter(({ errors }) => errors)
  expect(refused.length).toBeGreaterThan(0)
  expect(new Set(refused.flatMap(codesOf))).toEqual(new Set(['SERVICE_UNAVAILABLE']))
  expect(JSON.stringify(refused)).not.toMatch(/sqlite|insert|database/i)
  expect(dataOf(await shop.ask('{ cart { id } products(first: 1) { totalCount } }', {}, guest(0)))).toEqual({
    cart: { id: cart.id },
    products: { totalCount: 1 },
  })

  await disk.makeSpace()
  const id = await shopper(shop, guest(500)).buy([{ productId: mug, quantity: 2 }])
  await shop.untilIdle()
  expect(dataOf(await shop.ask('query ($id: ID!) { order(id: $id) { status } }', { id }, guest(500))).order).toEqual({ status: 'PAID' })
  expect(await disk.check()).toEqual({ integrity_check: 'ok' })
})

function onDisk(shop: TestShop, subgraph: string) {
  const ctx = shop.subgraph(subgraph).context({ caller: nobody, requestId: 'test' })
  const limit = (pages: number) => ctx.write(async (tx) => void (await tx.get(sql.raw(`PRAGMA max_page_count = ${pages}`))))
  return {
    /** Stops the database file from growing. */
    fill: () => limit(1),
    makeSpace: () => limit(4_000_000_000),
    check: async () => ctx.db.get(sql`PRAGMA integrity_check`),
  }
}
