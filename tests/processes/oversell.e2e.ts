import { expect, test } from 'vitest'
import { dataOf, openTestShop, shopper, type TestShop } from '#tests/support/shop.ts'

test('when 500 guests order one of 100 units at once, exactly 100 get it, the rest get OUT_OF_STOCK, and stock is never below 0', async () => {
  const shop = await openTestShop()
  const admin = await shop.registerAdmin()
  const productId = await shop.addProduct(admin, { sku: 'RUSH', stock: 100 })
  const buyers = guests(500).map((as) => ({ as, shopper: shopper(shop, as) }))
  const carts = await Promise.all(buyers.map(({ shopper: one }) => one.fill([{ productId, quantity: 1 }])))
  const lowest = watchStock(shop, ['R'], admin)
  const place = (at: number) => buyers[at]?.shopper.place(carts[at])
  await Promise.all(buyers.map((_, at) => place(at)))
  await shop.untilIdle(60_000)
  const outcomes = await Promise.all(buyers.map((_, at) => place(at)))
  expect(await lowest()).toBeGreaterThanOrEqual(0)
  const reserved = outcomes.filter(({ order }) => order.status === 'AWAITING_PAYMENT')
  const refused = outcomes.filter(
    ({ order, userErrors }) => order.status === 'REJECTED' && userErrors[0].code === 'OUT_OF_STOCK' && userErrors[0].subject === productId,
  )
  expect([reserved.length, refused.length]).toEqual([100, 400])
  await Promise.all(
    buyers.map(({ shopper: one }, at) => outcomes[at].order.status === 'AWAITING_PAYMENT' && one.pay(outcomes[at].order.id)),
  )
  await shop.untilIdle(60_000)
  const { product } = dataOf(await shop.ask('{ product(sku: "RUSH") { onHand held available } }', {}, { token: admin }))
  expect(product).toEqual({ onHand: 0, held: 0, available: 0 })
}, 60_000)

test('when 500 guests order three SKUs in opposite sequences and some cancel, nothing is oversold and no hold leaks', async () => {
  const shop = await openTestShop()
  const admin = await shop.registerAdmin()
  const ids = await Promise.all(['S1', 'S2', 'S3'].map((sku) => shop.addProduct(admin, { sku, stock: 100 })))
  const lowest = watchStock(shop, ['S'], admin)
  const cancel = 'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { order { status } userErrors { code } } }'
  const shopWith = async (as: { guest: string }, at: number) => {
    const one = shopper(shop, as)
    const lines = (at % 2 === 0 ? ids : [...ids].reverse()).map((productId) => ({ productId, quantity: 1 }))
    const { order } = await one.place(await one.fill(lines))
    if (at % 5 === 0) await shop.ask(cancel, { input: { orderId: order.id, idempotencyKey: 'changed my mind' } }, as)
    else await one.pay(order.id)
    return { as, orderId: order.id as string }
  }
  const placed = await Promise.all(guests(500).map(shopWith))
  await shop.untilIdle(60_000)
  // an order that was still PENDING at its first payment is paid now
  const statusOf = async ({ as, orderId }: { as: { guest: string }; orderId: string }) =>
    dataOf(await shop.ask('query ($id: ID!) { order(id: $id) { status } }', { id: orderId }, as)).order.status
  for (const one of placed)
    if ((await statusOf(one)) === 'AWAITING_PAYMENT') await shopper(shop, one.as).pay(one.orderId, 'tok_approve', 'again')
  await shop.untilIdle(60_000)
  const statuses = await Promise.all(placed.map(statusOf))
  const paid = statuses.filter((status) => status === 'PAID').length
  expect(await lowest()).toBeGreaterThanOrEqual(0)
  expect(new Set(statuses)).toEqual(new Set(['PAID', 'CANCELLED', 'REJECTED']))
  expect(paid).toBeLessThanOrEqual(100)
  const { products } = dataOf(
    await shop.ask('{ products(filter: { skuPrefix: "S" }) { edges { node { onHand held } } } }', {}, { token: admin }),
  )
  for (const { node } of products.edges) expect(node).toEqual({ onHand: 100 - paid, held: 0 })
}, 60_000)

function guests(count: number) {
  return Array.from({ length: count }, (_, at) => ({ guest: `guest-${String(at).padStart(4, '0')}-of-the-rush-hour` }))
}

/** Polls the stock. The returned function stops it and returns the lowest number seen. */
function watchStock(shop: TestShop, skus: string[], token: string) {
  let [lowest, running] = [Number.POSITIVE_INFINITY, true]
  const watch = async () => {
    while (running) {
      const { products } = dataOf(
        await shop.ask(
          'query ($ids: String) { products(first: 100, filter: { skuPrefix: $ids }) { edges { node { available onHand held } } } }',
          { ids: skus[0]?.[0] },
          { token },
        ),
      )
      for (const { node } of products.edges) lowest = Math.min(lowest, node.available, node.onHand, node.held)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
  const watching = watch()
  return async () => {
    running = false
    await watching
    return lowest
  }
}
