import { eq, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { jsonEach } from '#kit/data/conditions.ts'
import { newRowId } from '#kit/data/id.ts'
import { type PageArgs, pagesOf } from '#kit/data/page.ts'
import { statement } from '#kit/data/statement.ts'
import { publish } from '#kit/events/outbox.ts'
import { type Moved, noteCrossings, ownThreshold } from './alerts/crossings.ts'
import { type ProductRow, products, type StockMovementRow, stockMovements } from './tables.ts'

type Movement = Pick<StockMovementRow, 'kind'> &
  Partial<Pick<StockMovementRow, 'onHand' | 'held' | 'reason' | 'idempotencyKey' | 'locationId'>>
type OrderMovement = { productId: string; onHand: number; held: number; locationId?: string }
type OfOrder = { kind: StockMovementRow['kind']; orderId: string; at: Date; movements: (OrderMovement & { id: string })[] }
type StockLevel = Pick<ProductRow, 'id' | 'parentId' | 'archived' | 'onHand' | 'held' | 'stockVersion'> & { lowStockAt: number | null }

const updateLevel = statement((db, { id, onHand, held }: { id: string; onHand: number; held: number }) =>
  db
    .update(products)
    .set({
      onHand: sql`${products.onHand} + ${onHand}`,
      held: sql`${products.held} + ${held}`,
      stockVersion: sql`${products.stockVersion} + 1`,
    })
    .where(eq(products.id, id))
    .returning(),
)
const selectThreshold = statement((db, { id }: { id: string }) =>
  db.select({ lowStockAt: ownThreshold }).from(products).where(eq(products.id, id)),
)
const insertMovement = statement((db, row: typeof stockMovements.$inferInsert) => db.insert(stockMovements).values(row))
// one statement each for all lines of an order: it may have a thousand. A cancellation may name a product twice
const updateLevels = statement(
  (_, { movements }: { movements: OrderMovement[] }) => sql<StockLevel>`
    UPDATE products
    SET onHand = products.onHand + l.onHand, held = products.held + l.held, stockVersion = stockVersion + 1
    FROM (
      SELECT value->>'productId' AS id, sum(value->>'onHand') AS onHand, sum(value->>'held') AS held
      FROM ${jsonEach(movements)} GROUP BY 1
    ) AS l
    WHERE products.id = l.id
    RETURNING products.id, products.parentId, products.archived, products.onHand, products.held, products.stockVersion,
      ${ownThreshold} AS lowStockAt`,
)
const insertMovements = statement(
  (_, { kind, orderId, at, movements }: OfOrder) => sql`
    INSERT INTO stock_movements (id, productId, kind, onHand, held, orderId, locationId, at)
    SELECT value->>'id', value->>'productId', ${kind}, value->>'onHand', value->>'held', ${orderId}, value->>'locationId', ${at}
    FROM ${jsonEach(movements)}`,
)
const movementPage = pagesOf(stockMovements, { where: ({ productId }: { productId: string }) => eq(stockMovements.productId, productId) })

/** Changes one product's stock, writes the movement into the ledger and publishes the new level. Returns the product. */
export async function moveStock(tx: Tx, productId: string, { onHand = 0, held = 0, ...movement }: Movement): Promise<ProductRow> {
  const product = (await updateLevel.get(tx, { id: productId, onHand, held })) as ProductRow
  await insertMovement.run(tx, { id: newRowId('mov', tx.now), productId, onHand, held, at: tx.now, ...movement })
  await publishStock(tx, [product])
  // what is new has not come back
  if (Number(product.createdAt) !== Number(tx.now)) {
    const { lowStockAt = null } = (await selectThreshold.get(tx, { id: productId })) ?? {}
    await noteCrossings(tx, [{ ...product, lowStockAt, by: onHand - held }])
  }
  return product
}

/** Does the same for all lines of an order. */
export async function moveOrderStock(tx: Tx, orderId: string, kind: StockMovementRow['kind'], movements: OrderMovement[]): Promise<void> {
  if (movements.length === 0) return
  const levels = await updateLevels.all(tx, { movements })
  const rows = movements.map((one) => ({ id: newRowId('mov', tx.now), ...one }))
  await insertMovements.run(tx, { kind, orderId, at: tx.now, movements: rows })
  await publishStock(tx, levels)
  // what is sold was held before
  if (kind !== 'SOLD') await noteCrossings(tx, movedBy(levels, movements))
}

/** Returns a page of a product's ledger, the newest movement first. */
export function listMovements(ctx: Context, productId: string, args: PageArgs) {
  return movementPage(ctx.db, args, { productId })
}

function movedBy(levels: StockLevel[], movements: OrderMovement[]): Moved[] {
  const by = new Map<string, number>()
  for (const { productId, onHand, held } of movements) by.set(productId, (by.get(productId) ?? 0) + onHand - held)
  return levels.map((level) => ({ ...level, by: by.get(level.id) ?? 0 }))
}

function publishStock(tx: Tx, rows: Pick<StockLevel, 'id' | 'onHand' | 'held' | 'stockVersion'>[]): Promise<void> {
  const levels = rows.map(({ id, onHand, held, stockVersion }) => ({ productId: id, onHand, held, version: stockVersion }))
  return publish(tx, { type: 'stock.changed', levels })
}
