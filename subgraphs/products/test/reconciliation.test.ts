import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { newId } from '#kit/data/id.ts'
import { corrupt } from '#kit/test/corrupt.ts'
import { admin, codesOf, customer, dataOf, openForTest, staff } from '#kit/test/testing.ts'
import type { NewEvent } from '#schema/events.ts'
import products from '#subgraphs/products/index.ts'

const create = 'mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { id } } }'
const createLocation = 'mutation ($input: CreateStockLocationInput!) { createStockLocation(input: $input) { location { id } } }'
const adjust = 'mutation ($input: AdjustStockInput!) { adjustStock(input: $input) { product { id } } }'
const facts = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Reconciliation {
  from to stockFacts { orderId status units held sold restocked changedAt } stockFaults { productId onHand held ledgerOnHand ledgerHeld holds locationId } } } }`

const always = { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' }

const sides = { owner: 'u', paymentId: 'a', total: 1, currency: 'GBP', lines: [], version: 3 }

test('the facts of an order are taken from its hold and from the ledger', async () => {
  const { receive, clock, checkOut, lines, stockFacts } = await openProducts()
  const [held, sold, freed, refused, unknown] = ['09', '10', '11', '12', '13'].map((hour) => at(`2026-12-01T${hour}:00:00Z`)) as [
    string,
    string,
    string,
    string,
    string,
  ]
  for (const [orderId, quantity] of [
    [held, 1],
    [sold, 2],
    [freed, 3],
    [refused, 51],
  ] as const)
    await checkOut(orderId, quantity)
  clock.advance(5000)
  const back = lines(1).map((line, index) => ({ ...line, restock: index === 0 }))
  const cancelled: NewEvent = { type: 'order.lines-cancelled', orderId: sold, refundId: 'ref_1', amount: 200, lines: back, version: 4 }
  await receive(paid(sold), closed(freed), closed(unknown), cancelled)
  const [then, now] = ['2026-12-01T09:00:00.000Z', '2026-12-01T09:00:05.000Z']
  expect(await stockFacts()).toEqual([
    { orderId: held, status: 'HELD', units: 2, held: 2, sold: 0, restocked: 0, changedAt: then },
    { orderId: sold, status: 'SOLD', units: 4, held: 0, sold: 4, restocked: 1, changedAt: now },
    { orderId: freed, status: 'RELEASED', units: 6, held: 0, sold: 0, restocked: 0, changedAt: now },
    { orderId: refused, status: 'REFUSED', units: 0, held: 0, sold: 0, restocked: 0, changedAt: then },
    { orderId: unknown, status: 'RELEASED', units: 0, held: 0, sold: 0, restocked: 0, changedAt: now },
  ])
})

test('the time in its id decides whether an order is in the range, whose end is excluded', async () => {
  const { receive, stockFacts } = await openProducts()
  const orderId = at('2026-12-01T09:00:00.500Z')
  await receive(closed(orderId))
  const count = async (from: string, to: string) => (await stockFacts({ from, to })).length
  expect(await count('2026-12-01T09:00:00.500Z', '2026-12-01T09:00:00.501Z')).toBe(1)
  expect(await count('2026-12-01T09:00:00.501Z', always.to)).toBe(0)
  expect(await count(always.from, '2026-12-01T09:00:00.500Z')).toBe(0)
  expect(await count('0001-01-01T00:00:00Z', '9999-12-31T00:00:00Z')).toBe(1)
})

test.each([
  ['a wrong on-hand', sql`UPDATE products SET onHand = 49 WHERE sku = 'MUG'`, { onHand: 49, ledgerOnHand: 50 }],
  ['a wrong held', sql`UPDATE products SET held = 0 WHERE sku = 'MUG'`, { held: 0, ledgerHeld: 3, holds: 3 }],
  ['a ledger without a line', sql`DELETE FROM stock_movements WHERE kind = 'HELD'`, { held: 3, ledgerHeld: 0, holds: 3 }],
  ['a hold that is gone', sql`UPDATE holds SET status = 'RELEASED'`, { held: 3, ledgerHeld: 3, holds: 0 }],
])('a product with %s is reported as a fault', async (_, wrong, seen) => {
  const { checkOut, context, ids, read } = await openProducts()
  await checkOut(at('2026-12-01T09:00:00Z'), 3)
  const faults = async () => dataOf(await read())._entities[0].stockFaults
  expect(await faults()).toEqual([])
  await corrupt(context(), wrong)
  expect((await faults())[0]).toMatchObject({ productId: ids[0], ...seen })
})

test.each([
  ['other stock than its movements', sql`UPDATE location_stock SET onHand = onHand + 1`, { onHand: 5, ledgerOnHand: 4 }],
  ['no stock but movements', sql`DELETE FROM location_stock`, { onHand: 0, ledgerOnHand: 4, held: 0, ledgerHeld: 4 }],
  ['a movement that was elsewhere', sql`UPDATE stock_movements SET locationId = NULL WHERE kind = 'HELD'`, { held: 4, ledgerHeld: 0 }],
  [
    'a hold from elsewhere',
    sql`UPDATE holds SET lines = json_remove(lines, '$[0].from') WHERE status = 'HELD'`,
    { held: 4, ledgerHeld: 4, holds: 0 },
  ],
])('a product that has at a location %s is reported as a fault', async (_, wrong, seen) => {
  const { addAt, checkOut, context, ids, read } = await openProducts()
  const locationId = await addAt('Leeds', 4)
  await checkOut(at('2026-12-01T09:00:00Z'), 4)
  const faults = async () => dataOf(await read())._entities[0].stockFaults
  expect(await faults()).toEqual([])
  await corrupt(context(), wrong)
  expect((await faults())[0]).toMatchObject({ productId: ids[0], locationId, ...seen })
})

test('only a caller with STATS_READ reads the facts', async () => {
  const { read } = await openProducts()
  for (const caller of [customer(), staff('STOCK_WRITE')])
    expect(new Set(codesOf(await read(always, caller)))).toEqual(new Set(['FORBIDDEN']))
})

async function openProducts() {
  const subgraph = await openForTest(products)
  const add = async (sku: string) =>
    dataOf(await subgraph.ask(admin(), create, { input: { name: sku, sku, price: 100, stock: 50 } })).createProduct.product.id as string
  const ids = [await add('MUG'), await add('POT')]
  const addAt = async (name: string, stock: number): Promise<string> => {
    const id = dataOf(await subgraph.ask(admin(), createLocation, { input: { name, priority: -1 } })).createStockLocation.location.id
    for (const productId of ids) {
      const input = { productId, locationId: id, delta: stock, reason: 'delivered', idempotencyKey: productId }
      await subgraph.ask(admin(), adjust, { input })
    }
    return id
  }
  const lines = (quantity: number) => ids.map((productId) => ({ productId, quantity }))
  const checkOut = (orderId: string, quantity: number) =>
    subgraph.receive({ type: 'cart.checked-out', orderId, cartId: 'cart_1', cartVersion: 1, lines: lines(quantity) })
  const read = async (range: object = always, caller = staff('STATS_READ')) =>
    subgraph.ask(caller, facts, { of: [{ __typename: 'Reconciliation', ...range }] })
  const stockFacts = async (range: object = always) => dataOf(await read(range))._entities[0].stockFacts
  return { ...subgraph, addAt, ids, lines, checkOut, read, stockFacts }
}

function at(time: string) {
  return newId('ord', new Date(time))
}

function paid(orderId: string): NewEvent {
  return { type: 'order.paid', orderId, ...sides }
}

function closed(orderId: string): NewEvent {
  return { type: 'order.closed', orderId, outcome: 'CANCELLED', reason: 'x', version: 2 }
}
