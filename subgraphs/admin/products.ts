import { and, eq, lte, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { jsonEach } from '#kit/data/conditions.ts'
import { statement } from '#kit/data/statement.ts'
import type { EventOf } from '#schema/events.ts'
import { settings } from './settings.ts'
import { counts, knownProducts } from './tables.ts'

type Levels = EventOf<'stock.changed'>['levels']

const available = sql<number>`${knownProducts.onHand} - ${knownProducts.held}`
// in the words of the index
const isForSale = sql`${knownProducts.version} > 0 AND NOT ${knownProducts.archived}`

const upsertProduct = statement((db, row: Pick<typeof knownProducts.$inferSelect, 'id' | 'sku' | 'name' | 'archived' | 'version'>) => {
  const { id: _, ...set } = row
  const setWhere = sql`excluded.version > ${knownProducts.version}`
  return db.insert(knownProducts).values(row).onConflictDoUpdate({ target: knownProducts.id, set, setWhere })
})
const upsertLevels = statement(
  (_, { levels }: { levels: Levels }) => sql`
    INSERT INTO known_products (id, onHand, held, stockVersion)
    SELECT value->>'productId', value->>'onHand', value->>'held', value->>'version' FROM ${jsonEach(levels)} WHERE true
    ON CONFLICT (id) DO UPDATE SET onHand = excluded.onHand, held = excluded.held, stockVersion = excluded.stockVersion
    WHERE excluded.stockVersion > known_products.stockVersion`,
)
const selectCount = statement((db) => db.select({ products: counts.count }).from(counts).where(eq(counts.name, 'PRODUCTS')))
const selectLow = statement((db, { most, first }: { most: number; first: number }) =>
  db
    .select({ id: knownProducts.id, sku: knownProducts.sku, available })
    .from(knownProducts)
    .where(and(isForSale, lte(available, most)))
    .orderBy(available, knownProducts.sku)
    .limit(first),
)

/** Records a product's SKU and name, and whether it is for sale. */
export async function recordProduct(tx: Tx, { productId, sku, name, archived, version }: EventOf<'product.saved'>): Promise<void> {
  await upsertProduct.run(tx, { id: productId, sku, name, archived, version })
}

/** Records the stock of products, in one statement, since an order may have a thousand lines. */
export async function recordStock(tx: Tx, { levels }: EventOf<'stock.changed'>): Promise<void> {
  await upsertLevels.run(tx, { levels })
}

/** Returns how many products are for sale now. */
export async function countProducts({ db }: Context): Promise<number> {
  return (await selectCount.get(db))?.products ?? 0
}

/** Returns products for sale of which at most LOW_STOCK are available, the fewest first. */
export function lowStock(ctx: Context, first: number) {
  return selectLow.all(ctx.db, { most: settings.of(ctx.config).LOW_STOCK, first })
}
