import { and, eq, lte, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { jsonEach } from '#kit/data/conditions.ts'
import { statement } from '#kit/data/statement.ts'
import type { EventOf } from '#schema/events.ts'
import { settings } from './settings.ts'
import { counts, knownProducts } from './tables.ts'

type Levels = EventOf<'stock.changed'>['levels']
type Saved = Pick<
  typeof knownProducts.$inferSelect,
  'id' | 'sku' | 'name' | 'archived' | 'parentId' | 'hasVariants' | 'version' | 'changedAt'
>

const available = sql<number>`${knownProducts.onHand} - ${knownProducts.held}`
// in the words of the index
const hasStock = sql`${knownProducts.version} > 0 AND NOT ${knownProducts.archived} AND NOT ${knownProducts.hasVariants}`

const upsertProduct = statement((db, row: Saved) => {
  const { id: _, ...set } = row
  const setWhere = sql`excluded.version > ${knownProducts.version}`
  return db.insert(knownProducts).values(row).onConflictDoUpdate({ target: knownProducts.id, set, setWhere })
})
const upsertLevels = statement(
  (_, { levels, changedAt }: { levels: Levels; changedAt: Date }) => sql`
    INSERT INTO known_products (id, onHand, held, stockVersion, changedAt)
    SELECT value->>'productId', value->>'onHand', value->>'held', value->>'version', ${changedAt} FROM ${jsonEach(levels)} WHERE true
    ON CONFLICT (id) DO UPDATE SET onHand = excluded.onHand, held = excluded.held, stockVersion = excluded.stockVersion, changedAt = excluded.changedAt
    WHERE excluded.stockVersion > known_products.stockVersion`,
)
const selectCount = statement((db) => db.select({ products: counts.count }).from(counts).where(eq(counts.name, 'PRODUCTS')))
const selectLow = statement((db, { most, first }: { most: number; first: number }) =>
  db
    .select({ id: knownProducts.id, sku: knownProducts.sku, available })
    .from(knownProducts)
    .where(and(hasStock, lte(available, most)))
    .orderBy(available, knownProducts.sku)
    .limit(first),
)

/** Records a product's SKU and name, whether it is for sale, and whether it is or has a variant. */
export async function recordProduct(tx: Tx, event: EventOf<'product.saved'>): Promise<void> {
  const { productId: id, sku, name, archived, parentId = null, hasVariants = false, version, occurredAt } = event
  await upsertProduct.run(tx, { id, sku, name, archived, parentId, hasVariants, version, changedAt: new Date(occurredAt) })
}

/** Records the stock of products, in one statement, since an order may have a thousand lines. */
export async function recordStock(tx: Tx, { levels, occurredAt }: EventOf<'stock.changed'>): Promise<void> {
  await upsertLevels.run(tx, { levels, changedAt: new Date(occurredAt) })
}

/** Returns how many products are for sale now; one with variants is one. */
export async function countProducts({ db }: Context): Promise<number> {
  return (await selectCount.get(db))?.products ?? 0
}

/** Returns products and variants for sale of which at most LOW_STOCK are available, the fewest first. */
export function lowStock(ctx: Context, first: number) {
  return selectLow.all(ctx.db, { most: settings.of(ctx.config).LOW_STOCK, first })
}
