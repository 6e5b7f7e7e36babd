import { asc, gt } from 'drizzle-orm'
import type { Db } from '#kit/data/database.ts'
import { statement } from '#kit/data/statement.ts'
import { inPages, type PastEvent } from '#kit/events/snapshot.ts'
import { products } from './tables.ts'

const selectProducts = statement((db, { after, limit }: { after: string; limit: number }) =>
  db.select().from(products).where(gt(products.id, after)).orderBy(asc(products.id)).limit(limit),
)

/** Every product, and its stock. */
export async function* snapshot(db: Db): AsyncGenerator<PastEvent> {
  for await (const page of inPages((place) => selectProducts.all(db, place)))
    for (const { id: productId, sku, name, price, archived, version, onHand, held, stockVersion, updatedAt: at } of page) {
      yield { type: 'product.saved', productId, sku, name, price, archived, version, at }
      yield { type: 'stock.changed', levels: [{ productId, onHand, held, version: stockVersion }], at }
    }
}
