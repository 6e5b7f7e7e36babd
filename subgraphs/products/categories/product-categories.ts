import { eq, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { inList, jsonEach } from '#kit/data/conditions.ts'
import { statement } from '#kit/data/statement.ts'
import { updateVersion } from '#kit/data/version.ts'
import { DomainError, DomainErrors } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import { findSeenProduct, publishProduct } from '#subgraphs/products/saved-products.ts'
import type { SetProductCategoriesInput } from '#subgraphs/products/schema.generated.ts'
import { type CategoryRow, categories, type ProductRow, productCategories, products } from '#subgraphs/products/tables.ts'

const selectKnown = statement((db, { ids }: { ids: string[] }) =>
  db.select({ id: categories.id }).from(categories).where(inList(categories.id, ids)),
)
const selectOfProduct = statement((db, { productId }: { productId: string }) =>
  db
    .select({ id: productCategories.categoryId })
    .from(productCategories)
    .where(eq(productCategories.productId, productId))
    .orderBy(sql`rowid`),
)
const takeOutOfAll = statement((db, { productId }: { productId: string }) =>
  db.delete(productCategories).where(eq(productCategories.productId, productId)),
)
const putInto = statement(
  (_, { productId, ids }: { productId: string; ids: string[] }) => sql`
    INSERT INTO product_categories (productId, categoryId) SELECT ${productId}, value FROM ${jsonEach(ids)}`,
)

/** Returns the categories that a product was put into, in the order in which staff gave them. */
export async function categoriesOf(ctx: Context, { id }: ProductRow): Promise<CategoryRow[]> {
  const rows = await ctx.load.many(productCategories, 'productId', id)
  const found = await Promise.all(rows.map(({ categoryId }) => ctx.load.one(categories, 'id', categoryId)))
  return found.filter((category) => category !== undefined)
}

/** Sets the categories of a product. Throws NOT_FOUND or VERSION_CONFLICT, or INVALID_INPUT for a variant. */
export function setProductCategories(
  ctx: Context,
  { productId, expectedVersion, categoryIds }: SetProductCategoriesInput,
): Promise<ProductRow> {
  return ctx.write(async (tx) => {
    const before = await findSeenProduct(tx, { id: productId, expectedVersion })
    if (before.parentId) throw ofVariant(before.parentId)
    const ids = [...new Set(categoryIds)]
    await checkKnown(tx, ids)
    const old = await categoryIdsOf(tx, productId)
    await replaceCategories(tx, productId, ids)
    const after = await updateVersion(tx, products, { before, expectedVersion, change: { updatedAt: tx.now } })
    await publishProduct(tx, after)
    await audit(tx, 'setProductCategories', productId, { categoryIds: old }, { categoryIds: ids })
    return after
  })
}

/** Returns the categories that a product was put into, in the transaction. */
export async function categoryIdsOf(tx: Tx, productId: string): Promise<string[]> {
  return (await selectOfProduct.all(tx, { productId })).map(({ id }) => id)
}

/** Takes a product out of its categories and puts it into these. */
export async function replaceCategories(tx: Tx, productId: string, ids: string[]): Promise<void> {
  await takeOutOfAll.run(tx, { productId })
  await putInto.run(tx, { productId, ids })
}

function ofVariant(subject: string): DomainError {
  const message = 'A variant is in the categories of its product.'
  return new DomainError('INVALID_INPUT', message, { path: ['input', 'productId'], subject })
}

async function checkKnown(tx: Tx, ids: string[]): Promise<void> {
  const known = new Set((await selectKnown.all(tx, { ids })).map(({ id }) => id))
  const faults = ids.flatMap((id, at) => (known.has(id) ? [] : [unknownAt(at)]))
  if (faults.length > 0) throw new DomainErrors(faults)
}

function unknownAt(at: number): DomainError {
  return new DomainError('NOT_FOUND', 'There is no such category.', { path: ['input', 'categoryIds', at] })
}
