import { and, count, eq, ne, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import { type CategoryRow, categories, categoryPaths } from '#subgraphs/products/tables.ts'

type Above = { id: string; parentId: string }
type Place = { parentId: string | null; position: number }

/** A tree that a page can show, and a shopper find a way in. */
const [levelsMost, categoriesMost, besideMost] = [10, 5000, 500]

const selectCategory = statement((db, { id }: { id: string }) => db.select().from(categories).where(eq(categories.id, id)))
const countAll = statement((db) => db.select({ rows: count() }).from(categories))
const countBelow = statement((db, { parentId, but }: { parentId: string | null; but: string }) =>
  db
    .select({ rows: count() })
    .from(categories)
    .where(and(isBelow(parentId), ne(categories.id, but))),
)
const selectHeight = statement(
  (_, { id }: { id: string }) => sql<{ levels: number }>`SELECT max(distance) + 1 AS levels FROM category_paths WHERE ancestorId = ${id}`,
)
const selectDepth = statement(
  (_, { id }: { id: string }) => sql<{ levels: number }>`SELECT max(distance) + 1 AS levels FROM category_paths WHERE categoryId = ${id}`,
)
const selectPath = statement((db, { categoryId, ancestorId }: { categoryId: string; ancestorId: string }) =>
  db
    .select()
    .from(categoryPaths)
    .where(and(eq(categoryPaths.categoryId, categoryId), eq(categoryPaths.ancestorId, ancestorId))),
)
const makeRoom = statement((db, { parentId, position }: Place) =>
  db
    .update(categories)
    .set({ position: sql`${categories.position} + 1` })
    .where(and(isBelow(parentId), sql`${categories.position} >= ${position}`)),
)
const closeRoom = statement((db, { parentId, position }: Place) =>
  db
    .update(categories)
    .set({ position: sql`${categories.position} - 1` })
    .where(and(isBelow(parentId), sql`${categories.position} > ${position}`)),
)
const insertOwnPath = statement((db, { id }: { id: string }) =>
  db.insert(categoryPaths).values({ categoryId: id, ancestorId: id, distance: 0 }),
)
// a path that stays is not deleted: its products would leave the lists and come again
const deletePaths = statement(
  (_, { id, parentId }: { id: string; parentId: string | null }) => sql`
    DELETE FROM category_paths
    WHERE categoryId IN (SELECT categoryId FROM category_paths WHERE ancestorId = ${id})
      AND ancestorId IN (SELECT ancestorId FROM category_paths WHERE categoryId = ${id} AND distance > 0)
      AND ancestorId NOT IN (SELECT ancestorId FROM category_paths WHERE categoryId = ${parentId})`,
)
const insertPaths = statement(
  (_, { id, parentId }: Above) => sql`
    INSERT INTO category_paths (categoryId, ancestorId, distance)
    SELECT below.categoryId, above.ancestorId, below.distance + above.distance + 1
    FROM category_paths AS below JOIN category_paths AS above ON above.categoryId = ${parentId}
    WHERE below.ancestorId = ${id}
    ON CONFLICT DO UPDATE SET distance = excluded.distance`,
)
const deleteOwnPaths = statement((db, { id }: { id: string }) => db.delete(categoryPaths).where(eq(categoryPaths.categoryId, id)))

/** Returns a category. Throws NOT_FOUND. */
export async function findCategory(tx: Tx, id: string, path = ['input', 'id']): Promise<CategoryRow> {
  const category = await selectCategory.get(tx, { id })
  if (!category) throw notFound('category', path)
  return category
}

/** Throws CATALOGUE_FULL where the shop has as many categories as it may. */
export async function checkRoom(tx: Tx): Promise<void> {
  const { rows } = (await countAll.get(tx)) as { rows: number }
  if (rows >= categoriesMost) throw full(`A shop has at most ${categoriesMost} categories.`)
}

/** Makes room for a category below a parent, at a position or as the last one. Returns the position. Throws NOT_FOUND or CATALOGUE_FULL. */
export async function openPlace(tx: Tx, id: string, parentId: string | null, position?: number | null): Promise<number> {
  if (parentId !== null) await findCategory(tx, parentId, ['input', 'parentId'])
  await checkLevels(tx, id, parentId)
  const { rows } = (await countBelow.get(tx, { parentId, but: id })) as { rows: number }
  if (rows >= besideMost) throw full(`At most ${besideMost} categories are below one.`)
  const place = Math.min(position ?? rows, rows)
  await makeRoom.run(tx, { parentId, position: place })
  return place
}

/** Closes the room that a category leaves. */
export async function closePlace(tx: Tx, { parentId, position }: Place): Promise<void> {
  await closeRoom.run(tx, { parentId, position })
}

/** Writes the paths of a new category. */
export async function growPaths(tx: Tx, id: string, parentId: string | null): Promise<void> {
  await insertOwnPath.run(tx, { id })
  if (parentId !== null) await insertPaths.run(tx, { id, parentId })
}

/** Changes the paths of a category that gets another parent, and of those below it. */
export async function movePaths(tx: Tx, id: string, parentId: string | null): Promise<void> {
  await deletePaths.run(tx, { id, parentId })
  if (parentId !== null) await insertPaths.run(tx, { id, parentId })
}

/** Deletes the paths of a category with nothing below it. */
export async function cutPaths(tx: Tx, id: string): Promise<void> {
  await deleteOwnPaths.run(tx, { id })
}

/** Throws CATEGORY_CIRCLE where the parent is the category or below it. */
export async function checkCircle(tx: Tx, id: string, parentId: string | null): Promise<void> {
  const isCircle = parentId !== null && (await selectPath.get(tx, { categoryId: parentId, ancestorId: id })) !== undefined
  if (!isCircle) return
  throw new DomainError('CATEGORY_CIRCLE', 'A category cannot be below itself.', { path: ['input', 'parentId'], subject: parentId })
}

/** How many categories are directly below one. */
export async function countChildren(tx: Tx, id: string): Promise<number> {
  return ((await countBelow.get(tx, { parentId: id, but: '' })) as { rows: number }).rows
}

async function checkLevels(tx: Tx, id: string, parentId: string | null): Promise<void> {
  const height = (await selectHeight.get(tx, { id }))?.levels ?? 1
  const depth = parentId !== null ? ((await selectDepth.get(tx, { id: parentId }))?.levels ?? 0) : 0
  if (depth + height > levelsMost) throw full(`The tree has at most ${levelsMost} levels.`)
}

function full(message: string): DomainError {
  return new DomainError('CATALOGUE_FULL', message, { path: ['input', 'parentId'] })
}

function isBelow(parentId: string | null): SQL {
  return sql`${categories.parentId} IS ${parentId}`
}
