// Random histories of stock: whatever arrives, in whatever order and however often, the sums agree.
import { eq, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Context, Tx } from '#kit/context.ts'
import { admin, openForTest, refusalCode } from '#kit/test/testing.ts'
import type { NewEvent } from '#schema/events.ts'
import { adjustStock } from '#subgraphs/products/adjustments.ts'
import { handlers } from '#subgraphs/products/handlers.ts'
import subgraph from '#subgraphs/products/index.ts'
import { partsOf } from '#subgraphs/products/locations/choice.ts'
import { createStockLocation } from '#subgraphs/products/locations/locations.ts'
import { transferStock } from '#subgraphs/products/locations/transfers.ts'
import { createProduct, updateProduct } from '#subgraphs/products/products.ts'
import { holds, products, stockMovements } from '#subgraphs/products/tables.ts'

type Line = { product: number; quantity: number; restock: boolean }
type CheckOut = { do: 'check out'; order: number; lines: Line[] }
type Cancel = { do: 'cancel'; order: number; lines: Line[]; refund: number }
type End = { do: 'close'; order: number } | { do: 'pay'; order: number }
type Adjust = { do: 'adjust'; product: number; delta: number; location: number; key: number }
type Transfer = { do: 'transfer'; product: number; from: number; to: number; quantity: number; key: number }
type Put = { do: 'put'; product: number; status: 'ACTIVE' | 'DRAFT' | 'ARCHIVED'; price: number }
type Step = CheckOut | Cancel | End | Adjust | Transfer | Put

/** The orders, products and keys of one history. Two of the products are variants of the last, which is only put up for sale and off it. */
type World = { ctx: Context; name: string; products: string[]; locations: string[] }

const product = fc.nat(2)
const order = fc.nat(7)
const line = fc.record({ product, quantity: fc.integer({ min: 1, max: 4 }), restock: fc.boolean() })
// a cart has one line of a product; a cancellation may name one twice
const cartLines = fc.uniqueArray(line, { minLength: 1, maxLength: 3, selector: ({ product }) => product })
const lines = fc.array(line, { minLength: 1, maxLength: 4 })
const checkOut = fc.record({ do: fc.constant('check out' as const), order, lines: cartLines })
const cancel = fc.record({ do: fc.constant('cancel' as const), order, refund: fc.nat(4), lines })
const end = fc.record({ do: fc.constantFrom('close' as const, 'pay' as const), order })
const location = fc.nat(2)
const delta = fc.integer({ min: -6, max: 6 })
const adjust = fc.record({ do: fc.constant('adjust' as const), product, delta, location, key: fc.nat(9) })
const transfer = fc.record({
  do: fc.constant('transfer' as const),
  product,
  from: location,
  to: location,
  quantity: fc.integer({ min: 1, max: 4 }),
  key: fc.nat(9),
})
const put = fc.record({
  do: fc.constant('put' as const),
  product: fc.nat(3),
  status: fc.constantFrom('ACTIVE' as const, 'DRAFT' as const, 'ARCHIVED' as const),
  price: fc.integer({ min: 1, max: 3 }),
})
const history: fc.Arbitrary<Step[]> = fc.array(fc.oneof(checkOut, checkOut, end, end, cancel, adjust, transfer, put), {
  minLength: 20,
  maxLength: 50,
})

const options = [{ name: 'Size', values: ['S', 'M'] }]

const ends = { HELD: [], RELEASED: ['RELEASED'], SOLD: ['SOLD'], REFUSED: [] }

test('stock is never oversold, equals the sum of its ledger, and each hold ends once, in any order of events; a product with variants has their sum', async () => {
  const { context } = await openForTest(subgraph)
  const seen = new Set<string>()
  let runs = 0
  const locations = [
    'main',
    ...(await Promise.all(['Leeds', 'York'].map((name) => createStockLocation(context(admin()), { name })))).map(({ id }) => id),
  ]
  const newWorld = async (): Promise<World> => {
    const [ctx, name] = [context(admin()), `run${++runs}`]
    const mug = await createProduct(ctx, { name: 'A mug', sku: name, price: 1, stock: 6 })
    const variants = ['S', 'M'].map((size) => ({ values: [size], sku: `${name} ${size}`, stock: 6 }))
    const shirt = await createProduct(ctx, { name: 'A shirt', sku: `${name} shirt`, price: 1, options, variants })
    const sizes = await ctx.load.many(products, 'parentId', shirt.id)
    return { ctx, name, products: [mug.id, ...sizes.map(({ id }) => id), shirt.id], locations }
  }
  const check = async (steps: Step[]) => {
    const world = await newWorld()
    for (const step of steps) {
      await perform(world, step).catch(refusalCode)
      const wrong = await Promise.all([unbalanced(world), unbalancedLocations(world), otherThanVariants(world)])
      expect(wrong.flat()).toEqual([])
    }
    await expectOneEnd(world)
    expect(await heldAfterClose(world, steps)).toEqual([])
    for (const { status } of await world.ctx.db.select().from(holds)) seen.add(status)
  }
  await fc.assert(fc.asyncProperty(history, check), { numRuns: 15 })
  expect([...seen].sort()).toEqual(['HELD', 'REFUSED', 'RELEASED', 'SOLD'])
})

async function perform(world: World, step: Step): Promise<unknown> {
  if (step.do === 'put') return putUp(world, step)
  if (step.do === 'adjust' || step.do === 'transfer') return move(world, step)
  const event = toEvent(world, step)
  return world.ctx.write((tx) => (handlers[event.type] as (tx: Tx, event: NewEvent) => Promise<void>)(tx, event))
}

function move({ ctx, name, products: ids, locations }: World, step: Adjust | Transfer): Promise<unknown> {
  const same = { productId: ids[step.product] ?? '', reason: 'counted', idempotencyKey: `${name} ${step.do} ${step.key}` }
  if (step.do === 'adjust') return adjustStock(ctx, { ...same, delta: step.delta, locationId: locations[step.location] ?? '' })
  const ends = { fromId: locations[step.from] ?? '', toId: locations[step.to] ?? '' }
  return transferStock(ctx, { ...same, ...ends, quantity: step.quantity })
}

async function putUp({ ctx, products: ids }: World, { product: at, status, price }: Put): Promise<unknown> {
  const id = ids[at] ?? ''
  // a context keeps what it has loaded
  const [row] = await ctx.db.select().from(products).where(eq(products.id, id))
  return updateProduct(ctx, { id, expectedVersion: row?.version ?? 0, status, ...(row?.parentId && { price }) })
}

function toEvent({ name, products: ids }: World, step: CheckOut | Cancel | End): NewEvent {
  const orderId = `ord_${name}_${step.order}`
  if (step.do === 'close') return { type: 'order.closed', orderId, outcome: 'CANCELLED', reason: 'x', version: 2 }
  if (step.do === 'pay')
    return { type: 'order.paid', orderId, owner: 'usr_1', paymentId: null, total: 0, currency: 'GBP', lines: [], version: 3 }
  const lines = step.lines.map(({ product, ...line }) => ({ productId: ids[product] ?? '', ...line }))
  if (step.do === 'check out') return { type: 'cart.checked-out', orderId, cartId: 'cart_1', cartVersion: 1, lines }
  return { type: 'order.lines-cancelled', orderId, refundId: `ref_${name}_${step.refund}`, amount: 1, lines, version: 4 }
}

/** Products that are oversold, or do not equal the sum of their ledger, or the sum of their orders' holds. */
function unbalanced({ ctx, products: ids }: World) {
  return ctx.db.all(sql`
    SELECT id, onHand, held, ledgerOnHand, ledgerHeld, holdsHeld FROM (
      SELECT p.id, p.onHand, p.held,
        (SELECT coalesce(sum(onHand), 0) FROM stock_movements WHERE productId = p.id) AS ledgerOnHand,
        (SELECT coalesce(sum(held), 0) FROM stock_movements WHERE productId = p.id) AS ledgerHeld,
        (SELECT coalesce(sum(value->>'quantity'), 0) FROM holds, json_each(holds.lines)
          WHERE status = 'HELD' AND value->>'productId' = p.id) AS holdsHeld
      FROM products AS p WHERE p.id IN ${ids})
    WHERE onHand < held OR held < 0 OR onHand <> ledgerOnHand OR held <> ledgerHeld OR held <> holdsHeld`)
}

/** Products that are oversold at a location, or that there do not equal the sum of their ledger or of their orders' holds. */
function unbalancedLocations({ ctx, products: ids }: World) {
  return ctx.db.all(sql`
    SELECT * FROM (
      SELECT p.id, l.id AS locationId,
        iif(l.id = 'main', p.onHand - (SELECT coalesce(sum(onHand), 0) FROM location_stock WHERE productId = p.id), coalesce(s.onHand, 0)) AS onHand,
        iif(l.id = 'main', p.held - (SELECT coalesce(sum(held), 0) FROM location_stock WHERE productId = p.id), coalesce(s.held, 0)) AS held,
        (SELECT coalesce(sum(onHand), 0) FROM stock_movements WHERE productId = p.id AND coalesce(locationId, 'main') = l.id) AS ledgerOnHand,
        (SELECT coalesce(sum(held), 0) FROM stock_movements WHERE productId = p.id AND coalesce(locationId, 'main') = l.id) AS ledgerHeld,
        (SELECT coalesce(sum(f.value->>'quantity'), 0) FROM holds, json_each(holds.lines) AS h, json_each(h.value, '$.from') AS f
          WHERE status = 'HELD' AND h.value->>'productId' = p.id AND f.value->>'locationId' = l.id) AS holdsHeld
      FROM products AS p CROSS JOIN stock_locations AS l
      LEFT JOIN location_stock AS s ON s.productId = p.id AND s.locationId = l.id WHERE p.id IN ${ids})
    WHERE onHand < held OR held < 0 OR onHand <> ledgerOnHand OR held <> ledgerHeld OR (locationId <> 'main' AND held <> holdsHeld)`)
}

/** Products with variants that have other stock or other prices than their variants for sale. */
function otherThanVariants({ ctx, products: ids }: World) {
  return ctx.db.all(sql`
    SELECT p.id, p.available, p.price, p.priceTo, v.available AS units, v.lowest, v.highest FROM products AS p
    JOIN (
      SELECT parentId, sum(iif(archived, 0, onHand - held)) AS available, min(iif(archived, NULL, price)) AS lowest,
        max(iif(archived, NULL, price)) AS highest, min(archived) AS isOff
      FROM products WHERE parentId IN ${ids} GROUP BY parentId
    ) AS v ON v.parentId = p.id
    WHERE p.available <> v.available OR p.price <> v.lowest OR p.priceTo <> v.highest OR (p.archived AND NOT v.isOff)`)
}

/** Checks that in the ledger each hold begins once and ends once at each of its locations, with the status of its row. */
async function expectOneEnd({ ctx, name }: World) {
  const entries = (await ctx.db.select().from(stockMovements)).filter(({ kind }) => kind !== 'ADJUSTED' && kind !== 'RESTOCKED')
  const ofOrder = Map.groupBy(entries, ({ orderId }) => orderId)
  const rows = (await ctx.db.select().from(holds)).filter(({ orderId }) => orderId.startsWith(`ord_${name}_`))
  for (const { orderId, status, lines } of rows) {
    const parts = Map.groupBy(ofOrder.get(orderId) ?? [], ({ productId, locationId }) => `${productId} ${locationId}`)
    const expected = lines.flatMap(partsOf).map(({ productId, locationId = null }) => `${productId} ${locationId}`)
    expect([...parts.keys()].toSorted()).toEqual(expected.toSorted())
    for (const part of parts.values()) expect(part.map(({ kind }) => kind)).toEqual(['HELD', ...ends[status]])
  }
}

/** Orders that still hold something although they were closed, before or after their checkout. */
async function heldAfterClose({ ctx, name }: World, steps: Step[]) {
  const closed = new Set(steps.flatMap((step) => (step.do === 'close' ? [`ord_${name}_${step.order}`] : [])))
  return (await ctx.db.select().from(holds)).filter(({ orderId, status }) => closed.has(orderId) && status === 'HELD')
}
