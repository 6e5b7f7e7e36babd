import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import { frozenClock } from '#kit/testing.ts'
import { codesOf, dataOf, openTestShop, shopper, type TestShop } from './shop.ts'

const compare = `query ($from: DateTime!, $to: DateTime!) {
  reconciliation(from: $from, to: $to) {
    compared
    differences { kind subject message ageSeconds order { status } product { sku } }
    inFlight { orderId waitingFor order { status } }
  }
}`
const always = { from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' }
const cancel = 'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { order { status } userErrors { code } } }'
const guest = (n: number) => ({ guest: `a-guest-with-a-long-token-${n}` })

/** A shop with two orders paid, one of them cancelled in part and one as a whole, one declined, one refused and one that waits. */
const trade = async () => {
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
  await shop.settled()
  const { order } = dataOf(await shop.ask('query ($id: ID!) { order(id: $id) { lines { id } } }', { id: paid }, { token }))
  const part = { orderId: paid, lines: [{ lineId: order.lines[1].id, quantity: 1 }], idempotencyKey: 'part' }
  expect(codesOf(await shop.ask(cancel, { input: part }, { token }))).toEqual([])
  expect(codesOf(await shop.ask(cancel, { input: { orderId: cancelled, idempotencyKey: 'all', restock: false } }, { token }))).toEqual([])
  await place(3, 1)
  await place(4, 100)
  const declined = await place(5, 1)
  await declined.pay(declined.order.id, 'tok_decline')
  await shop.settled()
  const reconcile = async () => dataOf(await shop.ask(compare, always, { token })).reconciliation
  return { ...shop, clock, token, mug, paid, reconcile }
}

const change = (shop: TestShop, subgraph: string, statement: ReturnType<typeof sql>) =>
  shop
    .subgraph(subgraph)
    .context({ caller: nobody, requestId: 'test' })
    .write(async (tx) => void (await tx.run(statement)))

test('right after trading, orders, payments and products agree, and nothing is called in flight that is not', async () => {
  const { reconcile, clock } = await trade()
  expect(await reconcile()).toEqual({ compared: 5, differences: [], inFlight: [] })
  clock.advance(3_600_000)
  expect(await reconcile()).toEqual({ compared: 5, differences: [], inFlight: [] })
})

test('what does not agree is in flight for 60 seconds, and a difference from then on', async () => {
  const shop = await trade()
  await change(shop, 'payments', sql`UPDATE attempts SET amount = amount - 1 WHERE orderId = ${shop.paid} AND status = 'CAPTURED'`)
  const young = await shop.reconcile()
  expect(young).toMatchObject({ differences: [], inFlight: [{ orderId: shop.paid, order: { status: 'PAID' } }] })
  shop.clock.advance(61_000)
  const { differences, inFlight } = await shop.reconcile()
  expect(inFlight).toEqual([])
  expect(differences).toMatchObject([
    { kind: 'PAYMENT', subject: shop.paid, message: 'captured: 1499, and not 1500', ageSeconds: 61, order: { status: 'PAID' } },
    { kind: 'STATISTICS', subject: shop.paid, message: 'captured in the statistics: 1500, and not 1499' },
  ])
})

test('a product whose stock is not the sum of its ledger is a difference at once', async () => {
  const shop = await trade()
  await change(shop, 'products', sql`UPDATE products SET onHand = onHand + 1 WHERE id = ${shop.mug}`)
  const [difference, ...others] = (await shop.reconcile()).differences
  expect(difference).toMatchObject({ kind: 'LEDGER', subject: shop.mug, product: { sku: 'MUG' }, order: null, ageSeconds: null })
  expect(others).toEqual([])
})

test.each(['orders', 'payments', 'products'])('while %s is silent, nothing is compared and nothing is called right', async (name) => {
  const { ask, token, subgraph } = await trade()
  await subgraph(name).close()
  const answer = await ask(
    'query ($from: DateTime!, $to: DateTime!) { reconciliation(from: $from, to: $to) { from differences { kind } inFlight { orderId } } }',
    always,
    { token },
  )
  expect(answer.data).toEqual({ reconciliation: { from: '2026-01-01T00:00:00.000Z', differences: null, inFlight: null } })
  expect(new Set(codesOf(answer))).toEqual(new Set(['SERVICE_UNAVAILABLE']))
  expect(JSON.stringify(answer.errors)).not.toMatch(/http|localhost|sql/i)
})
