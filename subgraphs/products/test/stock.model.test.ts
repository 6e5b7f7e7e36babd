// Random histories of stock: whatever arrives, in whatever order and however often, the sums agree.
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Context, Tx } from '#kit/context.ts'
import { admin, openForTest, refusalCode } from '#kit/test/testing.ts'
import type { NewEvent } from '#schema/events.ts'
import { adjustStock } from '#subgraphs/products/adjustments.ts'
import { handlers } from '#subgraphs/products/handlers.ts'
import subgraph from '#subgraphs/products/index.ts'
import { createProduct } from '#subgraphs/products/products.ts'
import { holds, stockMovements } from '#subgraphs/products/tables.ts'

type Line = { product: number; quantity: number; restock: boolean }
type CheckOut = { do: 'check out'; order: number; lines: Line[] }
type Cancel = { do: 'cancel'; order: number; lines: Line[]; refund: number }
type End = { do: 'close'; order: number } | { do: 'pay'; order: number }
type Adjust = { do: 'adjust'; product: number; delta: number; key: number }
type Step = CheckOut | Cancel | End | Adjust

/** The orders, products and keys of one history. */
type World = { ctx: Context; name: string; products: string[] }

const product = fc.nat(2)
const order = fc.nat(7)
const line = fc.record({ product, quantity: fc.integer({ min: 1, max: 4 }), restock: fc.boolean() })
// a cart has one line of a product; a cancellation may name one twice
const cartLines = fc.uniqueArray(line, { minLength: 1, maxLength: 3, selector: ({ product }) => product })
const lines = fc.array(line, { minLength: 1, maxLength: 4 })
const checkOut = fc.record({ do: fc.constant('check out' as const), order, lines: cartLines })
const cancel = fc.record({ do: fc.constant('cancel' as const), order, refund: fc.nat(4), lines })
const end = fc.record({ do: fc.constantFrom('close' as const, 'pay' as const), order })
const adjust = fc.record({ do: fc.constant('adjust' as const), product, delta: fc.integer({ min: -6, max: 6 }), key: fc.nat(9) })
const history: fc.Arbitrary<Step[]> = fc.array(fc.oneof(checkOut, checkOut, end, end, cancel, adjust), { minLength: 20, maxLength: 50 })

const ends = { HELD: [], RELEASED: ['RELEASED'], SOLD: ['SOLD'], REFUSED: [] }

test('stock is never oversold, equals the sum of its ledger, and each hold ends once, in any order of events', async () => {
  const { context } = await openForTest(subgraph)
  const seen = new Set<string>()
  let runs = 0
  const newWorld = async (): Promise<World> => {
    const [ctx, name] = [context(admin()), `run${++runs}`]
    const add = async (n: number) => (await createProduct(ctx, { name: 'A mug', sku: `${name} ${n}`, price: 1, stock: 6 })).id
    return { ctx, name, products: [await add(0), await add(1), await add(2)] }
  }
  const check = async (steps: Step[]) => {
    const world = await newWorld()
    for (const step of steps) {
      await perform(world, step).catch(refusalCode)
      expect(await unbalanced(world)).toEqual([])
    }
    await expectOneEnd(world)
    expect(await heldAfterClose(world, steps)).toEqual([])
    for (const { status } of await world.ctx.db.select().from(holds)) seen.add(status)
  }
  await fc.assert(fc.asyncProperty(history, check), { numRuns: 15 })
  expect([...seen].sort()).toEqual(['HELD', 'REFUSED', 'RELEASED', 'SOLD'])
})

async function perform(world: World, step: Step): Promise<unknown> {
  if (step.do !== 'adjust') {
    const event = toEvent(world, step)
    return world.ctx.write((tx) => (handlers[event.type] as (tx: Tx, event: NewEvent) => Promise<void>)(tx, event))
  }
  const productId = world.products[step.product] ?? ''
  return adjustStock(world.ctx, { productId, delta: step.delta, reason: 'counted', idempotencyKey: `${world.name} ${step.key}` })
}

function toEvent({ name, products }: World, step: CheckOut | Cancel | End): NewEvent {
  const orderId = `ord_${name}_${step.order}`
  if (step.do === 'close') return { type: 'order.closed', orderId, outcome: 'CANCELLED', reason: 'x', version: 2 }
  if (step.do === 'pay')
    return { type: 'order.paid', orderId, owner: 'usr_1', paymentId: null, total: 0, currency: 'GBP', lines: [], version: 3 }
  const lines = step.lines.map(({ product, ...line }) => ({ productId: products[product] ?? '', ...line }))
  if (step.do === 'check out') return { type: 'cart.checked-out', orderId, cartId: 'cart_1', cartVersion: 1, lines }
  return { type: 'order.lines-cancelled', orderId, refundId: `ref_${name}_${step.refund}`, amount: 1, lines, version: 4 }
}

/** Products that are oversold, or do not equal the sum of their ledger, or the sum of their orders' holds. */
function unbalanced({ ctx, products }: World) {
  return ctx.db.all(sql`
    SELECT id, onHand, held, ledgerOnHand, ledgerHeld, holdsHeld FROM (
      SELECT p.id, p.onHand, p.held,
        (SELECT coalesce(sum(onHand), 0) FROM stock_movements WHERE productId = p.id) AS ledgerOnHand,
        (SELECT coalesce(sum(held), 0) FROM stock_movements WHERE productId = p.id) AS ledgerHeld,
        (SELECT coalesce(sum(value->>'quantity'), 0) FROM holds, json_each(holds.lines)
          WHERE status = 'HELD' AND value->>'productId' = p.id) AS holdsHeld
      FROM products AS p WHERE p.id IN ${products})
    WHERE onHand < held OR held < 0 OR onHand <> ledgerOnHand OR held <> ledgerHeld OR held <> holdsHeld`)
}

/** Checks that in the ledger each hold begins once and ends once, with the status of its row. */
async function expectOneEnd({ ctx, name }: World) {
  const entries = (await ctx.db.select().from(stockMovements)).filter(({ kind }) => kind !== 'ADJUSTED' && kind !== 'RESTOCKED')
  const kinds = Map.groupBy(entries, ({ orderId, productId }) => `${orderId} ${productId}`)
  const rows = (await ctx.db.select().from(holds)).filter(({ orderId }) => orderId.startsWith(`ord_${name}_`))
  for (const { orderId, status, lines } of rows)
    for (const { productId } of lines)
      expect((kinds.get(`${orderId} ${productId}`) ?? []).map(({ kind }) => kind)).toEqual(
        status === 'REFUSED' ? [] : ['HELD', ...ends[status]],
      )
}

/** Orders that still hold something although they were closed, before or after their checkout. */
async function heldAfterClose({ ctx, name }: World, steps: Step[]) {
  const closed = new Set(steps.flatMap((step) => (step.do === 'close' ? [`ord_${name}_${step.order}`] : [])))
  return (await ctx.db.select().from(holds)).filter(({ orderId, status }) => closed.has(orderId) && status === 'HELD')
}
