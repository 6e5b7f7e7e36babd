import { eq, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { type PageArgs, page } from '#kit/data/page.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import { audit, publish } from '#kit/events/outbox.ts'
import type { EventOf } from '#schema/events.ts'
import type { AdjustStockInput } from './schema.generated.ts'
import { type HeldLine, holds, type ProductRow, products, restocks, type StockMovementRow, stockMovements } from './tables.ts'

type Movement = Pick<StockMovementRow, 'kind'> &
  Partial<Pick<StockMovementRow, 'onHand' | 'held' | 'reason' | 'orderId' | 'idempotencyKey'>>
type Change = { productId: string; onHand: number; held: number }

type Shortage = EventOf<'stock.refused'>['shortages'][number]

/** As many as a product may have; the graph's Int ends at 2,147,483,647, and what was sold may come back. */
const stockMost = 1_000_000_000

/** Says how much there is of each of these products now. */
export function announceStock(tx: Tx, rows: ProductRow[]): Promise<void> {
  const levels = rows.map(({ id, onHand, held, stockVersion }) => ({ productId: id, onHand, held, version: stockVersion }))
  return publish(tx, { type: 'stock.changed', levels })
}

/** One change of one product's stock, with its line in the ledger. */
export async function moveStock(tx: Tx, productId: string, { onHand = 0, held = 0, ...movement }: Movement): Promise<ProductRow> {
  const next = {
    onHand: sql`${products.onHand} + ${onHand}`,
    held: sql`${products.held} + ${held}`,
    stockVersion: sql`${products.stockVersion} + 1`,
  }
  const [row] = await tx.update(products).set(next).where(eq(products.id, productId)).returning()
  await tx.insert(stockMovements).values({ id: newId('mov', tx.now), productId, onHand, held, at: tx.now, ...movement })
  return row as ProductRow
}

/** Holds every line for the order, or none. */
export async function holdStock(tx: Tx, { orderId, lines }: EventOf<'cart.checked-out'>): Promise<void> {
  const found = await productsOf(tx, lines)
  const shortages = lines.flatMap((line) => shortageOf(found.get(line.productId), line))
  if (!(await beginHold(tx, orderId, shortages.length > 0 ? 'REFUSED' : 'HELD', lines))) return
  if (shortages.length > 0) return publish(tx, { type: 'stock.refused', orderId, shortages })
  await moveAll(
    tx,
    orderId,
    'HELD',
    lines.map(({ productId, quantity }) => ({ productId, onHand: 0, held: quantity })),
  )
  const answer = lines.map((line) => priced(found.get(line.productId), line))
  await publish(tx, { type: 'stock.held', orderId, lines: answer, currency: tx.config.CURRENCY })
}

/** Frees what is held for a closed order; where nothing is, leaves a tombstone, so that a late checkout holds nothing. */
export async function releaseStock(tx: Tx, { orderId }: EventOf<'order.closed'>): Promise<void> {
  if (await beginHold(tx, orderId, 'RELEASED', [])) return
  const lines = await endHold(tx, orderId, 'RELEASED')
  await moveAll(
    tx,
    orderId,
    'RELEASED',
    lines.map(({ productId, quantity }) => ({ productId, onHand: 0, held: -quantity })),
  )
}

/** What is held for a paid order leaves the warehouse. */
export async function sellStock(tx: Tx, { orderId }: EventOf<'order.paid'>): Promise<void> {
  const lines = await endHold(tx, orderId, 'SOLD')
  await moveAll(
    tx,
    orderId,
    'SOLD',
    lines.map(({ productId, quantity }) => ({ productId, onHand: -quantity, held: -quantity })),
  )
}

/** Cancelled lines come back, once for each refund. */
export async function restock(tx: Tx, { orderId, refundId, lines }: EventOf<'order.lines-cancelled'>): Promise<void> {
  const isNew = await tx.insert(restocks).values({ refundId, orderId, at: tx.now }).onConflictDoNothing().returning()
  const back = isNew.length === 1 ? lines.filter((line) => line.restock) : []
  await moveAll(
    tx,
    orderId,
    'RESTOCKED',
    back.map(({ productId, quantity }) => ({ productId, onHand: quantity, held: 0 })),
  )
}

/** Adds to a product's stock or takes from it, once for each key. Throws NOT_FOUND, STOCK_HELD or IDEMPOTENCY_MISMATCH. */
export function adjustStock(ctx: Context, input: AdjustStockInput): Promise<ProductRow> {
  return ctx.write(async (tx) => {
    const { productId, delta, reason, idempotencyKey } = input
    const before = await tx.select().from(products).where(eq(products.id, productId)).get()
    if (!before) throw notFound('product', ['input', 'productId'])
    if (await adjustedBefore(tx, input)) return before
    checkLevel(before, delta)
    const after = await moveStock(tx, productId, { kind: 'ADJUSTED', onHand: delta, reason, idempotencyKey })
    await announceStock(tx, [after])
    await audit(tx, 'adjustStock', productId, before, after)
    return after
  })
}

/** A product's ledger, a page at a time, the newest first. */
export function listMovements(ctx: Context, productId: string, args: PageArgs) {
  return page(ctx.db, stockMovements, args, { where: eq(stockMovements.productId, productId) })
}

async function productsOf(tx: Tx, lines: HeldLine[]): Promise<Map<string, ProductRow>> {
  const ids = JSON.stringify(lines.map((line) => line.productId))
  const rows = await tx.select().from(products).where(sql`${products.id} IN (SELECT value FROM json_each(${ids}))`)
  return new Map(rows.map((row) => [row.id, row]))
}

function shortageOf(product: ProductRow | undefined, { productId, quantity }: HeldLine): Shortage[] {
  if (!product || product.archived) return [{ productId, wanted: quantity, available: 'GONE' }]
  const available = product.onHand - product.held
  return quantity > available ? [{ productId, wanted: quantity, available }] : []
}

// false: there is a hold of this order already, or its tombstone
async function beginHold(tx: Tx, orderId: string, status: 'HELD' | 'REFUSED' | 'RELEASED', lines: HeldLine[]): Promise<boolean> {
  return (await tx.insert(holds).values({ orderId, status, lines, at: tx.now }).onConflictDoNothing().returning()).length === 1
}

// one statement for any number of lines: an order may have a thousand; a cancellation may name a product twice
async function moveAll(tx: Tx, orderId: string, kind: StockMovementRow['kind'], changes: Change[]): Promise<void> {
  if (changes.length === 0) return
  const lines = JSON.stringify(changes)
  const moved = await tx.all<ProductRow>(sql`
    UPDATE products
    SET onHand = products.onHand + l.onHand, held = products.held + l.held, stockVersion = stockVersion + 1
    FROM (
      SELECT value->>'productId' AS id, sum(value->>'onHand') AS onHand, sum(value->>'held') AS held
      FROM json_each(${lines}) GROUP BY 1
    ) AS l
    WHERE products.id = l.id
    RETURNING products.id, products.onHand, products.held, products.stockVersion`)
  await tx.insert(stockMovements).values(changes.map((change) => ({ id: newId('mov', tx.now), kind, orderId, at: tx.now, ...change })))
  await announceStock(tx, moved)
}

function priced(product: ProductRow | undefined, { productId, quantity }: HeldLine) {
  return {
    productId,
    quantity,
    sku: product?.sku ?? '',
    name: product?.name ?? '',
    unitPrice: product?.price ?? 0,
  }
}

async function endHold(tx: Tx, orderId: string, status: 'RELEASED' | 'SOLD'): Promise<HeldLine[]> {
  const held = sql`${holds.orderId} = ${orderId} AND ${holds.status} = 'HELD'`
  const [hold] = await tx.update(holds).set({ status, at: tx.now }).where(held).returning()
  return hold?.lines ?? []
}

async function adjustedBefore(tx: Tx, { productId, delta, idempotencyKey }: AdjustStockInput): Promise<boolean> {
  const before = await tx.select().from(stockMovements).where(eq(stockMovements.idempotencyKey, idempotencyKey)).get()
  if (before && (before.productId !== productId || before.onHand !== delta))
    throw new DomainError('IDEMPOTENCY_MISMATCH', 'The key was used for another adjustment.', { path: ['input', 'idempotencyKey'] })
  return before !== undefined
}

function checkLevel({ id, onHand, held }: ProductRow, delta: number): void {
  const path = ['input', 'delta']
  if (onHand + delta < held) throw new DomainError('STOCK_HELD', `${held} of ${onHand} are held for orders.`, { path, subject: id })
  if (onHand + delta > stockMost) throw new DomainError('INVALID_INPUT', `A product may have ${stockMost} on hand.`, { path })
}
