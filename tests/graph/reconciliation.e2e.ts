import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import { corrupt } from '#kit/test/corrupt.ts'
import { frozenClock } from '#kit/test/testing.ts'
import { codesOf, dataOf, openTestShop, shopper, type TestShop } from '#tests/support/shop.ts'

const compare = `query ($from: DateTime!, $to: DateTime!) {
  reconciliation(from: $from, to: $to) {
    compared
    next
    notCompared
    differences { kind subject message ageSeconds order { status } product { sku } }
    inFlight { orderId waitingFor order { status } }
  }
}`
const always = { from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' }
const dayMs = 86_400_000
const cancel = 'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { order { status } userErrors { code } } }'

test('orders, payments and products agree after trading; a mismatch of an order is in flight for 60 seconds, then a difference', async () => {
  const shop = await trade()
  const { clock, paid, mug, reconcile } = shop
  const agreed = { compared: 5, next: null, notCompared: [], differences: [], inFlight: [] }
  expect(await reconcile()).toEqual(agreed)
  clock.advance(61_000)
  expect(await reconcile()).toEqual(agreed)

  const now = clock().getTime()
  const short = sql`UPDATE payments SET amount = amount - 1, updatedAt = ${now} WHERE orderId = ${paid} AND status = 'CAPTURED'`
  await change(shop, 'payments', short)
  await change(shop, 'products', sql`UPDATE products SET onHand = onHand + 1 WHERE id = ${mug}`)
  const young = await reconcile()
  expect(young.inFlight).toMatchObject([{ orderId: paid, order: { status: 'PAID' } }])
  expect(kindsOf(young)).toEqual(['LEDGER', 'PRODUCT', 'PROVIDER'])
  clock.advance(61_000)
  const { differences, inFlight } = await reconcile()
  expect(inFlight).toEqual([])
  expect(kindsOf({ differences })).toEqual(['LEDGER', 'PAYMENT', 'PRODUCT', 'PROVIDER', 'ROWS', 'STATISTICS'])
  const captured = { subject: paid, ageSeconds: 61, order: { status: 'PAID' }, product: null }
  expect(differences).toContainEqual({ kind: 'PAYMENT', message: 'captured: 1499, expected 1500', ...captured })
  const onHand = { kind: 'LEDGER', message: 'on hand by the ledger: 17, expected 18', ageSeconds: null }
  expect(differences).toContainEqual({ ...onHand, subject: mug, order: null, product: { sku: 'MUG' } })
})

test('a day compares the products that changed in it, whenever they were created', async () => {
  const clock = frozenClock()
  const shop = await openTestShop({ clock })
  let token = await shop.registerAdmin()
  const [mug] = [await shop.addProduct(token, { sku: 'MUG', stock: 20 }), await shop.addProduct(token, { sku: 'POT', stock: 20 })]
  clock.advance(2 * dayMs)
  token = await shop.login('root')
  await shopper(shop, guest(1)).buy([{ productId: mug, quantity: 1 }])
  await shop.untilIdle()
  clock.advance(61_000)
  const range = { from: '2026-12-03T00:00:00Z', to: '2026-12-04T00:00:00Z' }
  const differences = async () => dataOf(await shop.ask(compare, range, { token })).reconciliation.differences
  expect(await differences()).toEqual([])
  await change(shop, 'products', sql`UPDATE products SET onHand = onHand + 1`)
  await change(shop, 'carts', sql`DELETE FROM products`)
  expect(await differences()).toEqual([
    expect.objectContaining({ kind: 'LEDGER', subject: mug, message: 'on hand by the ledger: 19, expected 20' }),
    expect.objectContaining({ kind: 'PRODUCT', subject: mug, message: 'carts does not know this product' }),
    expect.objectContaining({ kind: 'PRODUCT', subject: mug, message: expect.stringContaining('stock: 20 on hand') }),
  ])
  await change(shop, 'admin', sql`DELETE FROM known_products`)
  expect(await differences()).toContainEqual(expect.objectContaining({ message: 'the statistics do not know this product' }))
})

test('while a subgraph is down, nothing is compared and nothing counts as agreed', async () => {
  const { ask, registerAdmin, subgraph } = await openTestShop()
  const token = await registerAdmin()
  await subgraph('payments').close()
  const answer = await ask(compare, always, { token })
  expect(answer.data).toEqual({ reconciliation: { compared: null, next: null, notCompared: null, differences: null, inFlight: null } })
  expect(new Set(codesOf(answer))).toEqual(new Set(['SERVICE_UNAVAILABLE']))
  expect(JSON.stringify(answer.errors)).toMatch(/payments/i)
  expect(JSON.stringify(answer.errors)).not.toMatch(/http|localhost|sql/i)
})

/** Opens a shop with five orders: two paid and then cancelled, in part and whole, one unpaid, one rejected and one declined. */
async function trade() {
  const clock = frozenClock()
  const shop = await openTestShop({ clock })
  const token = await shop.registerAdmin()
  const [mug, pot] = [await shop.addProduct(token, { sku: 'MUG', stock: 20 }), await shop.addProduct(token, { sku: 'POT', stock: 20 })]
  const buy = (n: number) =>
    shopper(shop, guest(n)).buy([
      { productId: mug, quantity: n },
      { productId: pot, quantity: 2 },
    ])
  const place = async (n: number, quantity: number) => {
    const { fill, place, pay } = shopper(shop, guest(n))
    return { ...(await place(await fill([{ productId: mug, quantity }]))), pay }
  }
  const paid = await buy(1)
  const cancelled = await buy(2)
  await shop.untilIdle()
  const { order } = dataOf(await shop.ask('query ($id: ID!) { order(id: $id) { lines { id } } }', { id: paid }, { token }))
  const part = { orderId: paid, lines: [{ lineId: order.lines[1].id, quantity: 1 }], idempotencyKey: 'part' }
  expect(codesOf(await shop.ask(cancel, { input: part }, { token }))).toEqual([])
  expect(codesOf(await shop.ask(cancel, { input: { orderId: cancelled, idempotencyKey: 'all', restock: false } }, { token }))).toEqual([])
  await place(3, 1)
  await place(4, 100)
  const declined = await place(5, 1)
  await declined.pay(declined.order.id, 'tok_decline')
  await shop.untilIdle()
  const reconcile = async () => dataOf(await shop.ask(compare, always, { token })).reconciliation
  return { ...shop, clock, token, mug, paid, reconcile }
}

function kindsOf({ differences }: { differences: { kind: string }[] }) {
  return [...new Set(differences.map(({ kind }) => kind))].toSorted()
}

function guest(n: number) {
  return { guest: `a-guest-with-a-long-token-${n}` }
}

function change(shop: TestShop, subgraph: string, statement: ReturnType<typeof sql>) {
  return corrupt(shop.subgraph(subgraph).context({ caller: nobody, requestId: 'test' }), statement)
}
