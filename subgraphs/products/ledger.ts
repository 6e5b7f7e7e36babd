import { eq, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { type PageArgs, pagesOf } from '#kit/data/page.ts'
import { publish } from '#kit/events/outbox.ts'
import { type ProductRow, products, type StockMovementRow, stockMovements } from './tables.ts'

type Movement = Pick<StockMovementRow, 'kind'> & Partial<Pick<StockMovementRow, 'onHand' | 'held' | 'reason' | 'idempotencyKey'>>
type OrderMovement = { productId: string; onHand: number; held: number }
type StockLevel = Pick<ProductRow, 'id' | 'onHand' | 'held' | 'stockVersion'>

const movementPage = pagesOf(stockMovements, { where: ({ productId }: { productId: string }) => eq(stockMovements.productId, productId) })

/** Changes one product's stock, writes the movement into the ledger and publishes the new level. Returns the product. */
export async function moveStock(tx: Tx, productId: string, { onHand = 0, held = 0, ...movement }: Movement): Promise<ProductRow> {
  const next = {
    onHand: sql`${products.onHand} + ${onHand}`,
    held: sql`${products.held} + ${held}`,
    stockVersion: sql`${products.stockVersion} + 1`,
  }
  const [product] = await tx.update(products).set(next).where(eq(products.id, productId)).returning()
  await tx.insert(stockMovements).values({ id: newId('mov', tx.now), productId, onHand, held, at: tx.now, ...movement })
  await publishStock(tx, [product as ProductRow])
  return product as ProductRow
}

/**
 * Does the same for all lines of an order, in one statement, since an order may have a thousand lines. A cancellation may name a
 * product twice.
 */
export async function moveOrderStock(tx: Tx, orderId: string, kind: StockMovementRow['kind'], movements: OrderMovement[]): Promise<void> {
  if (movements.length === 0) return
  const levels = await tx.all<StockLevel>(sql`
    UPDATE products
    SET onHand = products.onHand + l.onHand, held = products.held + l.held, stockVersion = stockVersion + 1
    FROM (
      SELECT value->>'productId' AS id, sum(value->>'onHand') AS onHand, sum(value->>'held') AS held
      FROM json_each(${JSON.stringify(movements)}) GROUP BY 1
    ) AS l
    WHERE products.id = l.id
    RETURNING products.id, products.onHand, products.held, products.stockVersion`)
  await tx.insert(stockMovements).values(movements.map((one) => ({ id: newId('mov', tx.now), kind, orderId, at: tx.now, ...one })))
  await publishStock(tx, levels)
}

/** Returns a page of a product's ledger, the newest movement first. */
export function listMovements(ctx: Context, productId: string, args: PageArgs) {
  return movementPage(ctx.db, args, { productId })
}

function publishStock(tx: Tx, rows: StockLevel[]): Promise<void> {
  const levels = rows.map(({ id, onHand, held, stockVersion }) => ({ productId: id, onHand, held, version: stockVersion }))
  return publish(tx, { type: 'stock.changed', levels })
}
