import { lt, type SQL, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { inList, jsonEach } from '#kit/data/conditions.ts'
import type { Db } from '#kit/data/database.ts'
import { isFresh } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import type { EventOf } from '#schema/events.ts'
import { products } from './tables.ts'

type Product = typeof products.$inferSelect

const saveProduct = statement((db, row: typeof products.$inferInsert) => {
  const { id: _, ...set } = row
  return db
    .insert(products)
    .values(row)
    .onConflictDoUpdate({ target: products.id, set, setWhere: lt(products.version, row.version) })
})
const selectProducts = statement((db, { ids }: { ids: string[] }) => db.select().from(products).where(inList(products.id, ids)))
const selectUnknown = statement(
  (_, { ids }: { ids: string[] }) =>
    sql<{ id: string }>`SELECT value AS id FROM ${jsonEach(ids)} WHERE NOT EXISTS (SELECT 1 FROM products WHERE id = value)`,
)

/** Records a product, its price and whether it is archived. An event that is older than the last one changes nothing. */
export async function recordProduct(tx: Tx, event: EventOf<'product.saved'>): Promise<void> {
  const { productId: id, archived, price, version, hasVariants = false, prices } = event
  const otherPrices = prices ? { version, prices } : null
  await saveProduct.run(tx, { id, archived, price, priceVersion: version, otherPrices, hasVariants, version })
}

/** Throws NOT_FOUND, PRODUCT_GONE, CHOOSE_VARIANT or NO_PRICE_IN_CURRENCY for the first line whose product cannot be added to a cart in this currency. */
export async function checkProducts(
  tx: Tx,
  lines: { productId: string }[],
  currency: string | undefined,
  input: 'lines' | 'itemIds' = 'lines',
): Promise<void> {
  const pathTo = (at: number) => ['input', input, String(at), ...(input === 'lines' ? ['productId'] : [])]
  const found = await knownProducts(tx, lines)
  for (const [at, { productId }] of lines.entries()) {
    const path = pathTo(at)
    const product = forSale(found, productId, path)
    if (product.hasVariants)
      throw new DomainError('CHOOSE_VARIANT', 'This product comes in variants. Choose one of them.', { path, subject: productId })
    if (currency && hasNoPrice(product, currency))
      throw new DomainError('NO_PRICE_IN_CURRENCY', `This product is not sold in ${currency}.`, { path, subject: productId })
  }
}

/** Throws NOT_FOUND or PRODUCT_GONE for the first product that is not for sale. One that comes in variants is. */
export async function checkForSale(tx: Tx, ids: string[], pathTo: (at: number) => string[]): Promise<void> {
  const found = await knownProducts(
    tx,
    ids.map((productId) => ({ productId })),
  )
  for (const [at, id] of ids.entries()) forSale(found, id, pathTo(at))
}

/** Whether a product is no longer for sale. */
export async function isGone(ctx: Context, id: string): Promise<boolean> {
  const product = await ctx.load.one(products, 'id', id)
  return !product || product.archived
}

/** The price of one unit of the product with this id now; null where it is not known. */
export function priceOf(productId: SQL): SQL<number | null> {
  return sql`(SELECT price FROM products WHERE products.id = ${productId} AND products.priceVersion = products.version)`
}

/** The same in a currency that is not the shop's own. */
export function otherPriceOf(productId: SQL, currency: string): SQL<number | null> {
  return sql`(SELECT ${otherPriceIn(currency)} FROM products AS p WHERE p.id = ${productId})`
}

/** The price of a row of products, called p, in a currency that is not the shop's own; null where there is none or it is not known. */
export function otherPriceIn(currency: string): SQL<number | null> {
  return sql`iif(p.otherPrices ->> '$.version' = p.version, p.otherPrices ->> ('$.prices.' || ${currency}), NULL)`
}

/** Waits up to 2 s for products that were created a moment ago, as their events may still be on their way. Returns whether they have come. */
export async function waitForProducts(ctx: Context, ids: string[]): Promise<boolean> {
  const unknown = await unknownProducts(ctx.db, ids)
  // events arrive in the order of creation, so the newest product is the last to arrive
  const newest = unknown.toSorted().at(-1)
  if (!unknown.every((id) => isFresh(id, ctx.now))) return false
  const areKnown = async () => ((await unknownProducts(ctx.db, unknown)).length === 0 ? true : undefined)
  return newest === undefined || (await ctx.waitUntil(newest, areKnown)) === true
}

// where earlier code has handled its last change, products knows
function hasNoPrice({ otherPrices, version }: typeof products.$inferSelect, currency: string): boolean {
  return !otherPrices || (otherPrices.version === version && otherPrices.prices[currency] === undefined)
}

async function unknownProducts(db: Db, ids: string[]): Promise<string[]> {
  return (await selectUnknown.all(db, { ids })).map(({ id }) => id)
}

async function knownProducts(tx: Tx, lines: { productId: string }[]): Promise<Map<string, Product>> {
  const rows = await selectProducts.all(tx, { ids: lines.map(({ productId }) => productId) })
  return new Map(rows.map((row) => [row.id, row]))
}

function forSale(found: Map<string, Product>, productId: string, path: string[]): Product {
  const product = found.get(productId)
  if (!product) throw notFound('product', path)
  if (product.archived) throw new DomainError('PRODUCT_GONE', 'This product is no longer for sale.', { path, subject: productId })
  return product
}
