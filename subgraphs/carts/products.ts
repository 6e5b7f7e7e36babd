import { lt, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import type { EventOf } from '#schema/events.ts'
import { products } from './tables.ts'

/** How long after a product was made we may not have heard of it. */

/** Notes that there is a product, or that it is archived; an older event than the last one changes nothing. */
export async function noteProduct(tx: Tx, { productId, archived, version }: EventOf<'product.saved'>): Promise<void> {
  const change = { target: products.id, set: { archived, version }, setWhere: lt(products.version, version) }
  await tx.insert(products).values({ id: productId, archived, version }).onConflictDoUpdate(change)
}

/** Throws NOT_FOUND or PRODUCT_GONE for the first line whose product cannot be put into a cart. */
export async function checkProducts(tx: Tx, lines: { productId: string }[]): Promise<void> {
  const ids = JSON.stringify(lines.map((line) => line.productId))
  const rows = await tx.select().from(products).where(sql`${products.id} IN (SELECT value FROM json_each(${ids}))`)
  const found = new Map(rows.map((row) => [row.id, row]))
  for (const [at, { productId }] of lines.entries()) {
    const path = ['input', 'lines', String(at), 'productId']
    const product = found.get(productId)
    if (!product) throw notFound('product', path)
    if (product.archived) throw new DomainError('PRODUCT_GONE', 'The product is not for sale any more.', { path, subject: productId })
  }
}

/** The products among these that we have not heard of. */
export async function unknownProducts({ db }: Context, ids: string[]): Promise<string[]> {
  const unknown = sql`SELECT value AS id FROM json_each(${JSON.stringify(ids)}) WHERE NOT EXISTS (SELECT 1 FROM products WHERE id = value)`
  return (await db.all<{ id: string }>(unknown)).map(({ id }) => id)
}
