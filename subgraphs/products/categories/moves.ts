import { eq } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import type { MoveCategoryInput } from '#subgraphs/products/schema.generated.ts'
import { type CategoryRow, categories } from '#subgraphs/products/tables.ts'
import { findSeenCategory, saveCategory } from './edits.ts'
import { listSome } from './listing.ts'
import { checkCircle, closePlace, movePaths, openPlace } from './tree.ts'

const updatePlace = statement((db, { id, ...place }: { id: string; parentId: string | null; position: number }) =>
  db.update(categories).set(place).where(eq(categories.id, id)),
)

/**
 * Moves a category, with what is below it, below a parent and to a place there. All moves wait for each other, so no two of them together make a
 * circle. The lists of the categories above follow at once, or piece by piece where many products move. Throws NOT_FOUND, VERSION_CONFLICT, CATEGORY_CIRCLE or CATALOGUE_FULL.
 */
export function moveCategory(ctx: Context, { id, expectedVersion, position, ...input }: MoveCategoryInput): Promise<CategoryRow> {
  return ctx.write(async (tx) => {
    const before = await findSeenCategory(tx, id, expectedVersion)
    const parentId = input.parentId === undefined ? before.parentId : input.parentId
    await checkCircle(tx, id, parentId)
    await closePlace(tx, before)
    const place = await openPlace(tx, id, parentId, position)
    await updatePlace.run(tx, { id, parentId, position: place })
    if (parentId !== before.parentId) await movePaths(tx, id, parentId)
    await listSome(tx)
    return saveCategory(tx, 'moveCategory', before, {})
  })
}
