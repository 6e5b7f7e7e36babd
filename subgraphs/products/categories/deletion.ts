import { and, eq, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { inPieces } from '#kit/data/pieces.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import type { DeleteCategoryInput } from '#subgraphs/products/schema.generated.ts'
import { type CategoryRow, categories, collections, productCategories } from '#subgraphs/products/tables.ts'
import { findSeenCategory } from './edits.ts'
import { closePlace, countChildren, cutPaths } from './tree.ts'

/** How many products leave a category in one transaction. */
const piece = 500

const deleteById = statement((db, { id }: { id: string }) => db.delete(categories).where(eq(categories.id, id)))
const takeOut = statement((db, { id, limit }: { id: string; limit: number }) => {
  const some = db.select({ productId: productCategories.productId }).from(productCategories).where(eq(productCategories.categoryId, id))
  return db
    .delete(productCategories)
    .where(and(eq(productCategories.categoryId, id), sql`${productCategories.productId} IN ${some.limit(limit)}`))
})
const selectNaming = statement((db, { id }: { id: string }) =>
  db.select().from(collections).where(sql`${collections.rule} ->> 'categoryId' = ${id}`),
)

/** Deletes a category. Its products leave it, some in each transaction. Throws NOT_FOUND, VERSION_CONFLICT or STILL_NEEDED. */
export async function deleteCategory(ctx: Context, { id, expectedVersion }: DeleteCategoryInput): Promise<CategoryRow> {
  await ctx.write((tx) => findUnneeded(tx, id, expectedVersion))
  await inPieces(ctx, piece, (tx) => takeOut.run(tx, { id, limit: piece }))
  return ctx.write(async (tx) => {
    const category = await findUnneeded(tx, id, expectedVersion)
    while ((await takeOut.run(tx, { id, limit: piece })) > 0);
    await cutPaths(tx, id)
    await deleteById.run(tx, { id })
    await closePlace(tx, category)
    await audit(tx, 'deleteCategory', id, category, null)
    return category
  })
}

async function findUnneeded(tx: Tx, id: string, expectedVersion: number): Promise<CategoryRow> {
  const category = await findSeenCategory(tx, id, expectedVersion)
  if ((await countChildren(tx, id)) > 0) throw needed('There are categories below this one.')
  const naming = await selectNaming.get(tx, { id })
  if (naming) throw needed(`The collection ${naming.name} is made of it.`, naming.id)
  return category
}

function needed(message: string, subject?: string): DomainError {
  return new DomainError('STILL_NEEDED', message, { path: ['input', 'id'], ...(subject && { subject }) })
}
