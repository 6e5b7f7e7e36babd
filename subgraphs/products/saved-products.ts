import { eq } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { expectVersion, updateVersion } from '#kit/data/version.ts'
import { notFound } from '#kit/errors.ts'
import { publish } from '#kit/events/outbox.ts'
import { moveStock } from './ledger.ts'
import { pricesByCurrency } from './prices/currency-prices.ts'
import { statusOf } from './statuses.ts'
import { type ProductRow, products } from './tables.ts'

type NewProduct = Omit<typeof products.$inferInsert, 'id' | 'createdAt' | 'updatedAt' | 'onHand'>

const insertProduct = statement((db, row: typeof products.$inferInsert) => db.insert(products).values(row).returning())
const selectProduct = statement((db, { id }: { id: string }) => db.select().from(products).where(eq(products.id, id)))

/** Returns a product as it is in the transaction. */
export function productOf(tx: Tx, id: string): Promise<ProductRow | undefined> {
  return selectProduct.get(tx, { id })
}

/** Returns a product that the client has seen at this version. Throws NOT_FOUND or VERSION_CONFLICT. */
export async function findSeenProduct(tx: Tx, { id, expectedVersion }: { id: string; expectedVersion: number }): Promise<ProductRow> {
  const product = await productOf(tx, id)
  if (!product) throw notFound('product')
  expectVersion(product, expectedVersion)
  return product
}

/** Adds a product with its first stock, and publishes both. */
export async function addProduct(tx: Tx, fields: NewProduct, stock: number): Promise<ProductRow> {
  const row = { ...fields, id: newId('prod', tx.now), createdAt: tx.now, updatedAt: tx.now }
  const product = (await insertProduct.get(tx, row)) as ProductRow
  await publishProduct(tx, product)
  return stock === 0 ? product : moveStock(tx, product.id, { kind: 'ADJUSTED', onHand: stock, reason: 'initial stock' })
}

/** Changes a product that was seen at a version, and publishes it. Throws VERSION_CONFLICT. */
export async function saveProduct(
  tx: Tx,
  before: ProductRow,
  fields: Partial<ProductRow>,
  expectedVersion = before.version,
): Promise<ProductRow> {
  const after = await updateVersion(tx, products, { before, expectedVersion, change: { ...fields, updatedAt: tx.now } })
  await publishProduct(tx, after)
  return after
}

/** Tells the others what a product is now; its collections are looked at again. */
export async function publishProduct(tx: Tx, product: ProductRow): Promise<void> {
  tx.dueTasks.add('fillCollections')
  await publish(tx, { type: 'product.saved', ...savedOf(product, product.options ? undefined : await pricesByCurrency(tx, product.id)) })
}

/** What the event about a product says. `prices`: for all, in the other currencies of a shop that has several. */
export function savedOf(
  { id: productId, sku, name, price, archived, version, ...product }: ProductRow,
  prices: Record<string, number> | undefined,
) {
  const { parentId, options } = product
  const family = { ...(parentId && { parentId }), ...(options && { hasVariants: true }) }
  return {
    productId,
    sku,
    name,
    price,
    archived,
    version,
    status: statusOf({ archived, ...product }),
    ...family,
    ...(prices && { prices }),
  }
}
