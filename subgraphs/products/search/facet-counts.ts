import { and, count, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '#kit/data/database.ts'
import { statement } from '#kit/data/statement.ts'
import { conditionsBeside, type Filter } from '#subgraphs/products/product-filter.ts'
import { listedProducts, products } from '#subgraphs/products/tables.ts'
import { candidatesMost, candidatesOf, isCandidate, type Source } from './candidates.ts'

type Counted = Source & Filter

/** So many categories are counted, the most frequent first. */
const categoriesMost = 100

/** How many products cost how much. */
export const countPrices = statement((db, { query, listId, ...filter }: Counted) =>
  db
    .select({ price: products.price, count: count() })
    .from(candidatesOf({ query, listId }))
    .crossJoin(products)
    .where(and(isCandidate({ query, listId }), conditionsBeside(filter)))
    .groupBy(products.price),
)

/** How many products can be ordered now, and how many cannot. */
export const countAvailable = statement((db, { query, listId, ...filter }: Counted) =>
  db
    .select({ isInStock: sql<number>`${products.available} > 0`, count: count() })
    .from(candidatesOf({ query, listId }))
    .crossJoin(products)
    .where(and(isCandidate({ query, listId }), conditionsBeside(filter)))
    .groupBy(sql`1`),
)

/** How many products are in each category, or below it. */
export const countOfCategories = statement((db, { query, listId, ...filter }: Counted) => {
  const isOfCategory = sql`${listedProducts.listId} IN (SELECT id FROM categories)`
  return db
    .select({ id: listedProducts.listId, count: count() })
    .from(candidatesOf({ query, listId }))
    .crossJoin(products)
    .crossJoin(listedProducts)
    .where(and(isCandidate({ query, listId }), conditionsBeside(filter), eq(listedProducts.id, products.id), isOfCategory))
    .groupBy(listedProducts.listId)
    .orderBy(desc(count()), listedProducts.listId)
    .limit(categoriesMost)
})

const countSome = statement((db, { query, listId }: Source) =>
  db.select({ rows: count() }).from(candidatesOf({ query, listId }, candidatesMost + 1)),
)

/** How many products a source has, counted up to one more than are looked at. */
export async function countCandidates(db: Db, source: Source): Promise<number> {
  return (await countSome.get(db, source))?.rows ?? 0
}
