import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { inPieces } from '#kit/data/pieces.ts'
import { statement } from '#kit/data/statement.ts'
import { expectVersion, updateVersion } from '#kit/data/version.ts'
import { DomainError } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import { findByKey, type Keys } from '#subgraphs/products/keys.ts'
import type {
  CreateCategoryInput,
  DeleteCategoryInput,
  MoveCategoryInput,
  UpdateCategoryInput,
} from '#subgraphs/products/schema.generated.ts'
import { slugsOf } from '#subgraphs/products/slugs.ts'
import { type CategoryRow, categories, categoryPaths, collections, productCategories } from '#subgraphs/products/tables.ts'
import { checkCircle, checkRoom, closePlace, countChildren, cutPaths, findCategory, growPaths, movePaths, openPlace } from './tree.ts'

/** How many products leave a category in one transaction. */
const piece = 500

const slugs = slugsOf(categories)

const selectRoots = statement((db) => db.select().from(categories).where(isNull(categories.parentId)).orderBy(categories.position))
const insertCategory = statement((db, row: typeof categories.$inferInsert) => db.insert(categories).values(row).returning())
const updatePlace = statement((db, { id, ...place }: { id: string; parentId: string | null; position: number }) =>
  db.update(categories).set(place).where(eq(categories.id, id)),
)
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

/** Returns a category by its id or its slug. Throws INVALID_INPUT unless exactly one of them is given. */
export function lookUpCategory(ctx: Context, keys: Keys): Promise<CategoryRow | undefined> {
  return findByKey(ctx, categories, keys)
}

/** Returns the categories that are below no other, in their order. */
export function listRoots(ctx: Context): Promise<CategoryRow[]> {
  return selectRoots.all(ctx.db)
}

/** Returns the categories directly below one, in their order. */
export async function childrenOf(ctx: Context, { id }: CategoryRow): Promise<CategoryRow[]> {
  return (await ctx.load.many(categories, 'parentId', id)).toSorted((one, other) => one.position - other.position)
}

/** Returns the way to a category from the top, itself last. */
export async function breadcrumbsOf(ctx: Context, { id }: CategoryRow): Promise<CategoryRow[]> {
  const path = (await ctx.load.many(categoryPaths, 'categoryId', id)).toSorted((one, other) => other.distance - one.distance)
  const found = await Promise.all(path.map(({ ancestorId }) => ctx.load.one(categories, 'id', ancestorId)))
  return found.filter((category) => category !== undefined)
}

/** Adds a category. Throws NOT_FOUND, CATALOGUE_FULL, INVALID_INPUT or SLUG_TAKEN. */
export function createCategory(ctx: Context, input: CreateCategoryInput): Promise<CategoryRow> {
  return ctx.write(async (tx) => {
    const [id, name, parentId] = [newId('cat', tx.now), input.name.trim(), input.parentId ?? null]
    await checkRoom(tx)
    const slug = await slugs.choose(tx, { id, name, slug: input.slug })
    const position = await openPlace(tx, id, parentId)
    const row = { id, parentId, name, slug, description: input.description ?? '', position, createdAt: tx.now, updatedAt: tx.now }
    const category = (await insertCategory.get(tx, row)) as CategoryRow
    await growPaths(tx, id, parentId)
    await audit(tx, 'createCategory', id, null, category)
    return category
  })
}

/** Changes the given fields of a category. Throws NOT_FOUND, VERSION_CONFLICT, INVALID_INPUT or SLUG_TAKEN. */
export function updateCategory(ctx: Context, { id, expectedVersion, name, slug, description }: UpdateCategoryInput): Promise<CategoryRow> {
  return ctx.write(async (tx) => {
    const before = await findSeen(tx, id, expectedVersion)
    const change = {
      name: name?.trim() ?? before.name,
      slug: slug ? await slugs.choose(tx, { id, name: before.name, slug }) : before.slug,
      description: description ?? before.description,
    }
    return save(tx, 'updateCategory', before, change)
  })
}

/**
 * Moves a category, with what is below it, below a parent and to a place there. All moves wait for each other, so no two of them together make a
 * circle. Throws NOT_FOUND, VERSION_CONFLICT, CATEGORY_CIRCLE or CATALOGUE_FULL.
 */
export function moveCategory(ctx: Context, { id, expectedVersion, parentId = null, position }: MoveCategoryInput): Promise<CategoryRow> {
  return ctx.write(async (tx) => {
    const before = await findSeen(tx, id, expectedVersion)
    await checkCircle(tx, id, parentId)
    await closePlace(tx, before)
    const place = await openPlace(tx, id, parentId, position)
    await updatePlace.run(tx, { id, parentId, position: place })
    if (parentId !== before.parentId) await movePaths(tx, id, parentId)
    tx.dueTasks.add('fillCollections')
    return save(tx, 'moveCategory', before, {})
  })
}

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

async function findSeen(tx: Tx, id: string, expectedVersion: number): Promise<CategoryRow> {
  const category = await findCategory(tx, id)
  expectVersion(category, expectedVersion)
  return category
}

async function save(tx: Tx, action: string, before: CategoryRow, change: Partial<CategoryRow>): Promise<CategoryRow> {
  const expectedVersion = before.version
  const after = await updateVersion(tx, categories, { before, expectedVersion, change: { ...change, updatedAt: tx.now } })
  await audit(tx, action, before.id, before, after)
  return after
}

async function findUnneeded(tx: Tx, id: string, expectedVersion: number): Promise<CategoryRow> {
  const category = await findSeen(tx, id, expectedVersion)
  if ((await countChildren(tx, id)) > 0) throw needed('There are categories below this one.')
  const naming = await selectNaming.get(tx, { id })
  if (naming) throw needed(`The collection ${naming.name} is made of it.`, naming.id)
  return category
}

function needed(message: string, subject?: string): DomainError {
  return new DomainError('STILL_NEEDED', message, { path: ['input', 'id'], ...(subject && { subject }) })
}
