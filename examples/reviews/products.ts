import { eq, lt } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import type { EventOf } from '#schema/events.ts'
import { products } from './tables.ts'

const saveProduct = statement((db, row: typeof products.$inferInsert) => {
  const { id: _, ...set } = row
  return db
    .insert(products)
    .values(row)
    .onConflictDoUpdate({ target: products.id, set, setWhere: lt(products.version, row.version) })
})
const selectProduct = statement((db, { id }: { id: string }) => db.select().from(products).where(eq(products.id, id)))

/** Records of which product a variant is one. An event that is older than the last one changes nothing. */
export async function recordProduct(tx: Tx, { productId: id, parentId, version }: EventOf<'product.saved'>): Promise<void> {
  await saveProduct.run(tx, { id, parentId: parentId ?? null, version })
}

/** The product whose reviews a product or variant shows. */
export async function reviewedProduct({ load }: Context, id: string): Promise<string> {
  return (await load.one(products, 'id', id))?.parentId ?? id
}

/** The same in a transaction. */
export async function reviewedProductIn(tx: Tx, id: string): Promise<string> {
  return (await selectProduct.get(tx, { id }))?.parentId ?? id
}
