import { asc, gt, sql } from 'drizzle-orm'
import type { Db } from '#kit/data/database.ts'
import { statement } from '#kit/data/statement.ts'
import { inPages, type PastEvent } from '#kit/events/snapshot.ts'
import { pricesByProduct } from './prices/currency-prices.ts'
import { savedOf } from './saved-products.ts'
import { type ProductRow, products } from './tables.ts'

type Place = { after: string; limit: number }
type Row = ProductRow & { movedAt: number | null; prices: Record<string, number> | undefined }

const lastMovement = sql<number | null>`(SELECT m.at FROM stock_movements AS m WHERE m.productId = products.id ORDER BY m.id DESC LIMIT 1)`

const selectProducts = statement((db, { after, limit }: Place) =>
  db
    .select({ product: products, movedAt: lastMovement })
    .from(products)
    .where(gt(products.id, after))
    .orderBy(asc(products.id))
    .limit(limit),
)

/** Every product, and its stock: what changed last comes last. */
export async function* snapshot(db: Db): AsyncGenerator<PastEvent> {
  const read = async (place: Place): Promise<Row[]> => {
    const found = await selectProducts.all(db, place)
    const prices = await pricesByProduct(
      db,
      found.map(({ product }) => product.id),
    )
    return found.map(({ product, movedAt }) => ({ ...product, movedAt, prices: prices.get(product.id) }))
  }
  for await (const page of inPages(read)) for (const row of page) yield* eventsOf(row)
}

function eventsOf(row: Row): PastEvent[] {
  const { id: productId, onHand, held, stockVersion: version } = row
  const movedAt = row.movedAt === null ? row.createdAt : new Date(row.movedAt)
  const saved: PastEvent = { type: 'product.saved', ...savedOf(row, row.options ? undefined : row.prices), at: row.updatedAt }
  const stocked: PastEvent = { type: 'stock.changed', levels: [{ productId, onHand, held, version }], at: movedAt }
  return movedAt < row.updatedAt ? [stocked, saved] : [saved, stocked]
}
