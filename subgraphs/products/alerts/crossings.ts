// What staff and shoppers are told when a product runs low or comes back: once for each time, in the transaction of the movement.
import { eq, sql } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { jsonEach } from '#kit/data/conditions.ts'
import { newId } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { publish } from '#kit/events/outbox.ts'
import { settings } from '#subgraphs/products/settings.ts'
import { products, type StockAlertRow, stockAlerts } from '#subgraphs/products/tables.ts'

/** A product after a movement, and by how much what is available of it has changed. `lowStockAt` is its own threshold. */
export type Moved = {
  id: string
  parentId: string | null
  archived: boolean | number
  onHand: number
  held: number
  lowStockAt: number | null
  by: number
}

const selectProduct = statement((db, { id }: { id: string }) =>
  db
    .select({ sku: products.sku, name: products.name, slug: products.slug, available: products.available })
    .from(products)
    .where(eq(products.id, id)),
)
const insertAlert = statement((db, row: StockAlertRow) => db.insert(stockAlerts).values(row))
const queueWatched = statement(
  (_, { ids }: { ids: string[] }) => sql`
    INSERT INTO restocked_products (productId)
    SELECT value FROM ${jsonEach(ids)}
    WHERE EXISTS (SELECT 1 FROM product_watches AS w WHERE w.productId = value AND w.toldAt IS NULL)
    ON CONFLICT DO NOTHING`,
)

/** The threshold of a product itself; a variant without one has that of its product. A part of a statement on products. */
export const ownThreshold = sql<number | null>`coalesce(
  (SELECT d.lowStockAt FROM product_details AS d WHERE d.productId = products.id),
  (SELECT d.lowStockAt FROM product_details AS d WHERE d.productId = products.parentId))`

/** Notes which of the products for sale have run low, and which have come back. */
export async function noteCrossings(tx: Tx, all: Moved[]): Promise<void> {
  const { LOW_STOCK } = settings.of(tx.config)
  for (const one of all) {
    const after = one.onHand - one.held
    const [before, threshold] = [after - one.by, one.lowStockAt ?? LOW_STOCK]
    if (one.archived) continue
    if (before > threshold && after <= threshold) await noteLow(tx, one.id, after, threshold)
    if (before <= 0 && after > 0) await noteBack(tx, one, after, all)
  }
}

/** Tells who waits for these products that they may have come back. */
export async function wakeWatchers(tx: Tx, ids: string[]): Promise<void> {
  if ((await queueWatched.run(tx, { ids })) > 0) tx.dueTasks.add('tellWatchers')
}

async function noteLow(tx: Tx, productId: string, available: number, threshold: number): Promise<void> {
  const { sku, name } = await note(tx, 'LOW', productId, available)
  await publish(tx, { type: 'stock.ran-low', productId, sku, name, available, threshold })
}

async function noteBack(tx: Tx, { id, parentId }: Moved, available: number, all: Moved[]): Promise<void> {
  const { sku, name } = await note(tx, 'BACK', id, available)
  await publish(tx, { type: 'stock.came-back', productId: id, sku, name, available })
  const isParentBack = parentId !== null && (await availableBefore(tx, parentId, all)) <= 0
  await wakeWatchers(tx, isParentBack ? [id, parentId] : [id])
}

async function note(tx: Tx, kind: StockAlertRow['kind'], productId: string, available: number) {
  await insertAlert.run(tx, { id: newId('alert', tx.now), kind, productId, available, at: tx.now })
  return (await selectProduct.get(tx, { id: productId })) as { sku: string; name: string }
}

/** What was available of a product with variants before its variants moved. */
async function availableBefore(tx: Tx, parentId: string, all: Moved[]): Promise<number> {
  const { available = 0 } = (await selectProduct.get(tx, { id: parentId })) ?? {}
  const moved = all.filter((one) => one.parentId === parentId && !one.archived)
  return available - moved.reduce((sum, { by }) => sum + by, 0)
}
