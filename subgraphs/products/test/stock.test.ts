import { expect, test } from 'vitest'
import { newId } from '#kit/data/id.ts'
import { admin, codesOf, dataOf, openForTest } from '#kit/test/testing.ts'
import type { EventOf, NewEvent } from '#schema/events.ts'
import products from '#subgraphs/products/index.ts'
import { holds } from '#subgraphs/products/tables.ts'

const create = 'mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { id } } }'
const adjust = 'mutation ($input: AdjustStockInput!) { adjustStock(input: $input) { product { onHand } userErrors { code } } }'
const ledger =
  'query ($sku: String) { product(sku: $sku) { onHand held available stockMovements { edges { node { kind onHand held orderId } } } } }'

test('a checkout that fits is held whole, and the names and prices are published', async () => {
  const { add, checkOut, published, stockOf } = await openProducts()
  const mug = await add('MUG', 5)
  await checkOut('ord_1', [mug, 3])
  expect(await stockOf('MUG')).toMatchObject({ onHand: 5, held: 3, available: 2, kinds: ['HELD', 'ADJUSTED'] })
  expect(await published('stock.held')).toMatchObject([
    { orderId: 'ord_1', currency: 'GBP', lines: [{ productId: mug, sku: 'MUG', name: 'MUG', quantity: 3, unitPrice: 100 }] },
  ])
})

test('a checkout with one line too many holds nothing, and the shortages are published', async () => {
  const { add, checkOut, published, stockOf } = await openProducts()
  const [mug, pot] = [await add('MUG', 5), await add('POT', 1)]
  await checkOut('ord_1', [mug, 3], [pot, 2], ['prod_none', 1])
  expect(await stockOf('MUG')).toMatchObject({ held: 0, kinds: ['ADJUSTED'] })
  const shortages = [
    { productId: pot, wanted: 2, available: 1 },
    { productId: 'prod_none', wanted: 1, available: 'GONE' },
  ]
  expect(await published('stock.refused')).toMatchObject([{ orderId: 'ord_1', shortages }])
})

test('a closed order frees what it held, once', async () => {
  const { add, checkOut, receive, stockOf } = await openProducts()
  const mug = await add('MUG', 5)
  await checkOut('ord_1', [mug, 3])
  await receive(closed('ord_1'), closed('ord_1'), paid('ord_1'))
  expect(await stockOf('MUG')).toEqual({ onHand: 5, held: 0, available: 5, kinds: ['RELEASED', 'HELD', 'ADJUSTED'] })
})

test('a paid order takes what it held out of the warehouse, once', async () => {
  const { add, checkOut, receive, stockOf } = await openProducts()
  const mug = await add('MUG', 5)
  await checkOut('ord_1', [mug, 3])
  await receive(paid('ord_1'), paid('ord_1'), closed('ord_1'))
  expect(await stockOf('MUG')).toEqual({ onHand: 2, held: 0, available: 2, kinds: ['SOLD', 'HELD', 'ADJUSTED'] })
})

test('a close that arrives before its checkout leaves nothing held', async () => {
  const { add, checkOut, receive, stockOf } = await openProducts()
  const mug = await add('MUG', 5)
  await receive(closed('ord_1'))
  await checkOut('ord_1', [mug, 3])
  expect(await stockOf('MUG')).toMatchObject({ held: 0, kinds: ['ADJUSTED'] })
})

test('cancelled lines return to stock once for each refund, but only those marked for restocking', async () => {
  const { add, checkOut, receive, stockOf } = await openProducts()
  const [mug, pot] = [await add('MUG', 5), await add('POT', 5)]
  await checkOut('ord_1', [mug, 3], [pot, 3])
  const lines = [
    { productId: mug, quantity: 2, restock: true },
    { productId: pot, quantity: 2, restock: false },
  ]
  const cancelled: NewEvent = { type: 'order.lines-cancelled', orderId: 'ord_1', refundId: 'ref_1', amount: 400, lines, version: 4 }
  await receive(paid('ord_1'), cancelled, cancelled)
  expect([(await stockOf('MUG')).onHand, (await stockOf('POT')).onHand]).toEqual([4, 2])
})

test('stock is never adjusted below what is held, and a repeated request adjusts once', async () => {
  const { add, ask, checkOut, stockOf } = await openProducts()
  const productId = await add('MUG', 5)
  await checkOut('ord_1', [productId, 3])
  const input = { productId, delta: -2, reason: 'broken', idempotencyKey: 'k1' }
  expect(codesOf(await ask(admin(), adjust, { input: { ...input, delta: -3 } }))).toEqual(['STOCK_HELD'])
  for (const _ of [1, 2]) expect(codesOf(await ask(admin(), adjust, { input }))).toEqual([])
  expect(await stockOf('MUG')).toMatchObject({ onHand: 3, held: 3, available: 0 })
  expect(codesOf(await ask(admin(), adjust, { input: { ...input, delta: 9 } }))).toEqual(['IDEMPOTENCY_MISMATCH'])
})

test('an archived product is not held again, but what was held of it is still sold', async () => {
  const { add, ask, checkOut, receive, published, stockOf } = await openProducts()
  const mug = await add('MUG', 5)
  await checkOut('ord_1', [mug, 1])
  await ask(admin(), 'mutation ($input: DeleteProductInput!) { deleteProduct(input: $input) { product { id } } }', {
    input: { id: mug, expectedVersion: 1 },
  })
  await checkOut('ord_2', [mug, 1])
  await receive(paid('ord_1'))
  expect(await published('stock.refused')).toMatchObject([{ orderId: 'ord_2', shortages: [{ available: 'GONE' }] }])
  expect(await stockOf('MUG')).toMatchObject({ onHand: 4, held: 0 })
})

test('stock never grows beyond the limit', async () => {
  const { add, ask, stockOf } = await openProducts()
  const productId = await add('MUG', 1_000_000_000)
  const input = { productId, delta: 1, reason: 'found one more', idempotencyKey: 'k1' }
  expect(codesOf(await ask(admin(), adjust, { input }))).toEqual(['INVALID_INPUT'])
  expect(await stockOf('MUG')).toMatchObject({ onHand: 1_000_000_000 })
})

test('an order at another price than expected holds nothing, and the sum is published', async () => {
  const { add, receive, published, stockOf } = await openProducts()
  const mug = await add('MUG', 5)
  await receive(checkedOut('ord_1', [{ productId: mug, quantity: 3 }], { expectedTotal: 299 }))
  await receive(checkedOut('ord_2', [{ productId: mug, quantity: 3 }], { expectedTotal: 300 }))
  expect(await published('stock.refused')).toMatchObject([{ orderId: 'ord_1', shortages: [], total: 300, currency: 'GBP' }])
  expect(await stockOf('MUG')).toMatchObject({ held: 3, kinds: ['HELD', 'ADJUSTED'] })
})

test('the guests of one network hold no more than their share of a product, but always one; users are not limited', async () => {
  const { add, receive, published } = await openProducts({ GUEST_STOCK_SHARE: '50' })
  const [mug, last] = [await add('MUG', 10), await add('LAST', 1)]
  await receive(checkedOut('ord_1', [{ productId: mug, quantity: 4 }], { guest: true }))
  await receive(checkedOut('ord_2', [{ productId: mug, quantity: 2, besides: 4 }], { guest: true }))
  await receive(checkedOut('ord_3', [{ productId: mug, quantity: 1, besides: 4 }], { guest: true }))
  await receive(checkedOut('ord_4', [{ productId: mug, quantity: 5 }]))
  await receive(checkedOut('ord_5', [{ productId: last, quantity: 1 }], { guest: true }))
  const shortages = [{ productId: mug, wanted: 2, available: 1, forGuests: true }]
  expect(await published('stock.refused')).toMatchObject([{ orderId: 'ord_2', shortages }])
  expect((await published('stock.held')).map(({ orderId }) => orderId)).toEqual(['ord_1', 'ord_3', 'ord_4', 'ord_5'])
})

test('a refusal names twenty products at most, and keeps no lines', async () => {
  const { receive, published, context } = await openProducts()
  const lines = Array.from({ length: 400 }, (_, at) => ({ productId: `prod_${at}`, quantity: 1 }))
  await receive(checkedOut('ord_1', lines))
  expect((await published('stock.refused'))[0]?.shortages).toHaveLength(20)
  expect(await context().db.select().from(holds)).toMatchObject([{ status: 'REFUSED', lines: [] }])
})

test('the holds of removed orders leave with their movements; what is held or sold stays, and the sums still agree', async () => {
  const { add, checkOut, context, receive, stockOf } = await openProducts()
  const mug = await add('MUG', 10)
  for (const orderId of ['ord_freed', 'ord_held', 'ord_sold']) await checkOut(orderId, [mug, 2])
  await checkOut('ord_refused', [mug, 99])
  await receive(closed('ord_freed'), paid('ord_sold'))
  await receive({ type: 'order.removed', orderIds: ['ord_freed', 'ord_held', 'ord_sold', 'ord_refused'] })
  expect((await context().db.select().from(holds)).map(({ orderId }) => orderId)).toEqual(['ord_held', 'ord_sold'])
  expect(await stockOf('MUG')).toEqual({ onHand: 8, held: 2, available: 6, kinds: ['SOLD', 'HELD', 'HELD', 'ADJUSTED'] })
})

test('what comes about an order that may be removed already holds nothing and leaves no tombstone', async () => {
  const { add, checkOut, clock, context, receive } = await openProducts()
  const mug = await add('MUG', 10)
  const [placed, ended] = [newId('ord', clock()), newId('ord', clock())]
  clock.advance(7 * 86_400_000 + 1)
  await checkOut(placed, [mug, 2])
  await receive(closed(ended))
  expect(await context().db.select().from(holds)).toEqual([])
})

async function openProducts(settings: Record<string, string> = {}) {
  const subgraph = await openForTest(products, { settings })
  const add = async (sku: string, stock: number) =>
    dataOf(await subgraph.ask(admin(), create, { input: { name: sku, sku, price: 100, stock } })).createProduct.product.id as string
  const stockOf = async (sku: string) => {
    const { onHand, held, available, stockMovements } = dataOf(await subgraph.ask(admin(), ledger, { sku })).product
    return { onHand, held, available, kinds: stockMovements.edges.map((edge: { node: { kind: string } }) => edge.node.kind) }
  }
  const checkOut = (orderId: string, ...lines: [string, number][]) =>
    subgraph.receive(
      checkedOut(
        orderId,
        lines.map(([productId, quantity]) => ({ productId, quantity })),
      ),
    )
  return { ...subgraph, add, stockOf, checkOut }
}

function checkedOut(orderId: string, lines: EventOf<'cart.checked-out'>['lines'], more: object = {}): NewEvent {
  return { type: 'cart.checked-out', orderId, cartId: 'cart_1', cartVersion: 1, lines, ...more }
}

function closed(orderId: string): NewEvent {
  return { type: 'order.closed', orderId, outcome: 'CANCELLED', reason: 'x', version: 2 }
}

function paid(orderId: string): NewEvent {
  return {
    type: 'order.paid',
    orderId,
    owner: 'u',
    paymentId: 'a',
    total: 1,
    currency: 'GBP',
    lines: [],
    version: 3,
  }
}
