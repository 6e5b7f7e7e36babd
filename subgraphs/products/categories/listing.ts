import { setImmediate as letOthersRun } from 'node:timers/promises'
import { and, asc, eq, gt, type SQL, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import { statement } from '#kit/data/statement.ts'
import { publish } from '#kit/events/outbox.ts'
import { productCategories, type RelistingRow, relistings } from '#subgraphs/products/tables.ts'

type Due = Pick<RelistingRow, 'listId' | 'categoryId'>
type Slice = { listId: string; ids: string[] }

/** How many products are listed anew in one go, and as part of a move. A go with few costs as if it had so many. */
const [piece, mostOfMove, leastOfGo] = [250, 1000, 5]

const selectDue = statement((db) => db.select().from(relistings).limit(1))
const selectNext = statement((db, { categoryId, after, limit }: { categoryId: string; after: string; limit: number }) =>
  db
    .select({ id: productCategories.productId })
    .from(productCategories)
    .where(and(eq(productCategories.categoryId, categoryId), gt(productCategories.productId, after)))
    .orderBy(asc(productCategories.productId))
    .limit(limit),
)
const takeOut = statement(
  (_, { listId, ids }: Slice) => sql`
    DELETE FROM listed_products
    WHERE listId = ${listId} AND ${inList(sql`productId`, ids)} AND NOT EXISTS (
      SELECT 1 FROM product_categories AS c JOIN category_paths AS p ON p.categoryId = c.categoryId
      WHERE c.productId = listed_products.productId AND p.ancestorId = listed_products.listId
    )`,
)
const putIn = statement(
  (_, { listId, ids }: Slice) => sql`
    INSERT INTO listed_products (listId, productId, name, price)
    SELECT DISTINCT p.ancestorId, products.id, products.name, products.price
    FROM products
    JOIN product_categories AS c ON c.productId = products.id
    JOIN category_paths AS p ON p.categoryId = c.categoryId AND p.ancestorId = ${listId}
    WHERE ${inList(sql`products.id`, ids)} AND products.archived = 0
    ON CONFLICT DO NOTHING`,
)
const moveOn = statement((db, { after, ...due }: RelistingRow) => db.update(relistings).set({ after }).where(isOf(due)))
const end = statement((db, due: Due) => db.delete(relistings).where(isOf(due)))

/** Lists the products of categories that were moved, as far as a move may do it at once; a task does the rest. */
export async function listSome(tx: Tx): Promise<void> {
  tx.dueTasks.add('fillCollections')
  for (let left = mostOfMove; left > 0; ) {
    const listed = await listPiece(tx)
    if (listed === undefined) return
    left -= Math.max(listed, leastOfGo)
  }
  tx.dueTasks.add('listMoved')
}

/** Lists the products of categories that were moved, some in each transaction. */
export async function listMoved(ctx: Context): Promise<void> {
  if (!(await selectDue.get(ctx.db))) return
  while ((await ctx.write(listPiece)) !== undefined) await letOthersRun()
  await ctx.write(async (tx) => void tx.dueTasks.add('fillCollections'))
}

/** Returns how many products were looked at; undefined if nothing is due. */
async function listPiece(tx: Tx): Promise<number | undefined> {
  const due = await selectDue.get(tx)
  if (!due) return undefined
  const ids = (await selectNext.all(tx, { categoryId: due.categoryId, after: due.after, limit: piece })).map(({ id }) => id)
  await takeOut.run(tx, { listId: due.listId, ids })
  await putIn.run(tx, { listId: due.listId, ids })
  const { after, ...place } = due
  if (ids.length < piece) await end.run(tx, place)
  else await moveOn.run(tx, { ...place, after: ids.at(-1) ?? after })
  await publish(tx, { type: 'category.changed', categoryId: due.listId })
  return ids.length
}

function isOf({ listId, categoryId }: Due): SQL | undefined {
  return and(eq(relistings.listId, listId), eq(relistings.categoryId, categoryId))
}
