import { and, count, desc, eq, sql } from 'drizzle-orm'
import { statement } from '#kit/data/statement.ts'
import { conditionsBeside, type Filter } from '#subgraphs/products/product-filter.ts'
import { listedProducts, products } from '#subgraphs/products/tables.ts'
import { candidatesOf, isCandidate, type Source } from './candidates.ts'
import { countedBy } from './counted.ts'

type Counted = Source & Filter

/** So many categories are counted, the most frequent first. */
const categoriesMost = 100

const selectPrices = statement((db, wanted: Counted) =>
  db
    .select({ price: products.price, count: count() })
    .from(candidatesOf(wanted))
    .crossJoin(products)
    .where(and(isCandidate(wanted), conditionsBeside(wanted)))
    .groupBy(products.price),
)

const selectAvailable = statement((db, wanted: Counted) =>
  db
    .select({ isInStock: sql<number>`${products.available} > 0`, count: count() })
    .from(candidatesOf(wanted))
    .crossJoin(products)
    .where(and(isCandidate(wanted), conditionsBeside(wanted)))
    .groupBy(sql`1`),
)

const selectCategories = statement((db, wanted: Counted) =>
  db
    .select({ id: listedProducts.listId, count: count() })
    .from(candidatesOf(wanted))
    .crossJoin(products)
    .crossJoin(listedProducts)
    .where(and(isCandidate(wanted), conditionsBeside(wanted), eq(listedProducts.id, products.id)))
    .groupBy(listedProducts.listId)
    // after the grouping, or each category is looked for in each product
    .having(sql`${listedProducts.listId} IN (SELECT id FROM categories)`)
    .orderBy(desc(count()), listedProducts.listId)
    .limit(categoriesMost),
)

/** How many products cost how much. */
export const countPrices = countedBy(selectPrices)

/** How many products can be ordered now, and how many cannot. */
export const countAvailable = countedBy(selectAvailable)

/** How many products are in each category, or below it. */
export const countOfCategories = countedBy(selectCategories)
