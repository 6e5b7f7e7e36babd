// What ended leaves every database, and what was sold stays in all of them.
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import { frozenClock } from '#kit/test/testing.ts'
import { CancelOrder } from '#lab/documents/documents.generated.ts'
import { dataOf, openTestShop, shopper, type TestShop } from '#tests/support/shop.ts'

const dayMs = 86_400_000

test('after 31 days only the paid order is left, in every subgraph, and the books agree', async () => {
  const clock = frozenClock(new Date().toISOString())
  const shop = await openTestShop({ clock })
  const admin = await shop.registerAdmin()
  const productId = await shop.addProduct(admin, { sku: 'MUG', stock: 10 })
  const lines = [{ productId, quantity: 2 }]
  const guest = { guest: 'a-guest-who-changes-their-mind' }
  const paid = await shopper(shop, { guest: 'another-guest-who-pays-at-once' }).buy(lines)
  const { fill, place } = shopper(shop, guest)
  const cart = await fill(lines)
  const wrong = await place({ id: cart.id, subtotal: { amount: 1 } }, 'wrong')
  expect(wrong.userErrors).toMatchObject([{ code: 'PRICE_CHANGED' }])
  const { order } = await place(cart)
  await shop.ask(CancelOrder, { input: { orderId: order.id, idempotencyKey: 'c' } }, guest)
  await shop.untilIdle()
  clock.advance(31 * dayMs)
  for (const name of ['carts', 'orders']) for (const task of ['sweepCarts', 'removeOrders']) await shop.subgraph(name).runTask(task)
  await shop.untilIdle()
  expect(await idsIn(shop, 'orders', 'SELECT id FROM orders')).toEqual([paid])
  expect(await idsIn(shop, 'carts', 'SELECT orderId AS id FROM checkouts')).toEqual([paid])
  expect(await idsIn(shop, 'carts', 'SELECT id FROM carts')).toEqual([])
  expect(await idsIn(shop, 'products', 'SELECT orderId AS id FROM holds')).toEqual([paid])
  expect(await idsIn(shop, 'products', "SELECT orderId AS id FROM stock_movements WHERE kind <> 'ADJUSTED' GROUP BY 1")).toEqual([paid])
  expect(await idsIn(shop, 'payments', 'SELECT orderId AS id FROM payables')).toEqual([paid])
  expect(await idsIn(shop, 'admin', 'SELECT id FROM known_orders')).toEqual([paid])
  // the first round reports how far everybody is, the second removes what all have passed
  for (const _ of ['report', 'remove']) for (const { runTask } of shop.subgraphs) await runTask('retention')
  for (const { name } of shop.subgraphs) expect((await idsIn(shop, name, 'SELECT id FROM outbox')).length, name).toBeLessThanOrEqual(1)
  const token = await shop.login('root')
  const range = { from: new Date(clock().getTime() - 32 * dayMs).toISOString(), to: clock().toISOString() }
  const query = 'query ($from: DateTime!, $to: DateTime!) { reconciliation(from: $from, to: $to) { differences { kind subject message } } }'
  expect(dataOf(await shop.ask(query, range, { token })).reconciliation.differences).toEqual([])
})

async function idsIn(shop: TestShop, name: string, query: string): Promise<string[]> {
  const { db } = shop.subgraph(name).context({ caller: nobody, requestId: 'test' })
  return (await db.all<{ id: string }>(sql.raw(query))).map(({ id }) => id)
}
