import { and, eq } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import { publish } from '#kit/events/outbox.ts'
import type { EventOf } from '#schema/events.ts'
import { sharedSettings } from '#schema/settings.ts'
import { moveOrderStock } from './ledger.ts'
import { type HeldLine, type HoldRow, holds, type ProductRow, products, restocks } from './tables.ts'

type Shortage = EventOf<'stock.refused'>['shortages'][number]

/** Holds every line for the order, or none, and publishes which. */
export async function holdStock(tx: Tx, { orderId, lines }: EventOf<'cart.checked-out'>): Promise<void> {
  const found = await findProducts(tx, lines)
  const shortages = lines.flatMap((line) => shortageOf(found.get(line.productId), line))
  if (!(await beginHold(tx, orderId, shortages.length > 0 ? 'REFUSED' : 'HELD', lines))) return
  if (shortages.length > 0) return publish(tx, { type: 'stock.refused', orderId, shortages })
  const held = lines.map(({ productId, quantity }) => ({ productId, onHand: 0, held: quantity }))
  await moveOrderStock(tx, orderId, 'HELD', held)
  const priced = lines.map((line) => withPrice(found.get(line.productId), line))
  await publish(tx, { type: 'stock.held', orderId, lines: priced, currency: sharedSettings.of(tx.config).CURRENCY })
}

/** Frees what is held for a closed order. Without a hold it leaves a tombstone, so that a late checkout holds nothing. */
export async function releaseStock(tx: Tx, { orderId }: EventOf<'order.closed'>): Promise<void> {
  if (await beginHold(tx, orderId, 'RELEASED', [])) return
  const lines = await endHold(tx, orderId, 'RELEASED')
  const freed = lines.map(({ productId, quantity }) => ({ productId, onHand: 0, held: -quantity }))
  await moveOrderStock(tx, orderId, 'RELEASED', freed)
}

/** Takes what is held for a paid order out of the warehouse. */
export async function sellStock(tx: Tx, { orderId }: EventOf<'order.paid'>): Promise<void> {
  const lines = await endHold(tx, orderId, 'SOLD')
  const sold = lines.map(({ productId, quantity }) => ({ productId, onHand: -quantity, held: -quantity }))
  await moveOrderStock(tx, orderId, 'SOLD', sold)
}

/** Puts cancelled lines back into stock, once for each refund. */
export async function restock(tx: Tx, { orderId, refundId, lines }: EventOf<'order.lines-cancelled'>): Promise<void> {
  const isNew = await tx.insert(restocks).values({ refundId, orderId, at: tx.now }).onConflictDoNothing().returning()
  if (isNew.length === 0) return
  const returned = lines.filter((line) => line.restock).map(({ productId, quantity }) => ({ productId, onHand: quantity, held: 0 }))
  await moveOrderStock(tx, orderId, 'RESTOCKED', returned)
}

async function findProducts(tx: Tx, lines: HeldLine[]): Promise<Map<string, ProductRow>> {
  const ids = lines.map(({ productId }) => productId)
  const rows = await tx.select().from(products).where(inList(products.id, ids))
  return new Map(rows.map((row) => [row.id, row]))
}

function shortageOf(product: ProductRow | undefined, { productId, quantity }: HeldLine): Shortage[] {
  if (!product || product.archived) return [{ productId, wanted: quantity, available: 'GONE' }]
  const available = product.onHand - product.held
  return quantity > available ? [{ productId, wanted: quantity, available }] : []
}

/** Returns false where the order has a hold already, or its tombstone. */
async function beginHold(tx: Tx, orderId: string, status: HoldRow['status'], lines: HeldLine[]): Promise<boolean> {
  return (await tx.insert(holds).values({ orderId, status, lines, at: tx.now }).onConflictDoNothing().returning()).length === 1
}

function withPrice(product: ProductRow | undefined, { productId, quantity }: HeldLine) {
  const { sku = '', name = '', price: unitPrice = 0 } = product ?? {}
  return { productId, quantity, sku, name, unitPrice }
}

async function endHold(tx: Tx, orderId: string, status: 'RELEASED' | 'SOLD'): Promise<HeldLine[]> {
  const held = and(eq(holds.orderId, orderId), eq(holds.status, 'HELD'))
  const [hold] = await tx.update(holds).set({ status, at: tx.now }).where(held).returning()
  return hold?.lines ?? []
}
