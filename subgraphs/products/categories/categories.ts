import { isNull } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { findByKey, type Keys } from '#subgraphs/products/keys.ts'
import { type CategoryRow, categories, categoryPaths } from '#subgraphs/products/tables.ts'

const selectRoots = statement((db) => db.select().from(categories).where(isNull(categories.parentId)).orderBy(categories.position))

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
