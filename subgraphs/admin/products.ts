import { and, eq, gt, lte, type SQL, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import type { EventOf } from '#schema/events.ts'
import { settings } from './settings.ts'
import { knownProducts } from './tables.ts'

const available = sql<number>`${knownProducts.onHand} - ${knownProducts.held}`

/** Records a product's SKU and name, and whether it is for sale. */
export async function recordProduct(tx: Tx, { productId, sku, name, archived, version }: EventOf<'product.saved'>): Promise<void> {
  const newer = sql`excluded.version > ${knownProducts.version}`
  const row = tx.insert(knownProducts).values({ id: productId, sku, name, archived, version })
  await row.onConflictDoUpdate({ target: knownProducts.id, set: { sku, name, archived, version }, setWhere: newer })
}

/** Records the stock of products, in one statement, since an order may have a thousand lines. */
export async function recordStock(tx: Tx, { levels }: EventOf<'stock.changed'>): Promise<void> {
  await tx.run(sql`
    INSERT INTO known_products (id, onHand, held, stockVersion)
    SELECT value->>'productId', value->>'onHand', value->>'held', value->>'version' FROM json_each(${JSON.stringify(levels)}) WHERE true
    ON CONFLICT (id) DO UPDATE SET onHand = excluded.onHand, held = excluded.held, stockVersion = excluded.stockVersion
    WHERE excluded.stockVersion > known_products.stockVersion`)
}

/** Returns how many products are for sale now. */
export function countProducts(ctx: Context): Promise<number> {
  return ctx.db.$count(knownProducts, forSale())
}

/** Returns products for sale of which at most LOW_STOCK are available, the fewest first. */
export function lowStock(ctx: Context, first: number) {
  return ctx.db
    .select({ id: knownProducts.id, sku: knownProducts.sku, available })
    .from(knownProducts)
    .where(and(forSale(), lte(available, settings.of(ctx.config).LOW_STOCK)))
    .orderBy(available, knownProducts.sku)
    .limit(first)
}

function forSale(): SQL | undefined {
  return and(gt(knownProducts.version, 0), eq(knownProducts.archived, false))
}
