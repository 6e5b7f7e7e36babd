import { and, count, desc, eq, isNotNull, max, min, type SQL, sql } from 'drizzle-orm'
import { statement } from '#kit/data/statement.ts'
import { conditionsBeside, type Filter } from '#subgraphs/products/product-filter.ts'
import { productAttributes, products } from '#subgraphs/products/tables.ts'
import { candidatesOf, isCandidate, type Source } from './candidates.ts'

/** `only` is the one attribute that is counted. */
type Counted = Source & Filter & { only: string | undefined }

/** So many values are counted, the most frequent first. */
const valuesMost = 2000

/** How many products have each text of the filterable attributes. */
export const countTexts = statement((db, { query, listId, only, ...filter }: Counted) =>
  db
    .select({ id: productAttributes.attributeId, value: productAttributes.text, count: count() })
    .from(candidatesOf({ query, listId }))
    .crossJoin(products)
    .crossJoin(productAttributes)
    .where(and(isCandidate({ query, listId }), conditionsBeside(filter), isValue(only), isNotNull(productAttributes.text)))
    .groupBy(productAttributes.attributeId, productAttributes.text)
    .orderBy(desc(count()), productAttributes.text)
    .limit(valuesMost),
)

/** The least and the largest number of the filterable attributes, and how many products have one. */
export const countNumbers = statement((db, { query, listId, only, ...filter }: Counted) =>
  db
    .select({
      id: productAttributes.attributeId,
      min: min(productAttributes.number),
      max: max(productAttributes.number),
      count: count(),
    })
    .from(candidatesOf({ query, listId }))
    .crossJoin(products)
    .crossJoin(productAttributes)
    .where(and(isCandidate({ query, listId }), conditionsBeside(filter), isValue(only), isNotNull(productAttributes.number)))
    .groupBy(productAttributes.attributeId),
)

function isValue(only: string | undefined): SQL | undefined {
  return and(
    eq(productAttributes.productId, products.id),
    only
      ? eq(productAttributes.attributeId, only)
      : sql`${productAttributes.attributeId} IN (SELECT id FROM attributes WHERE isFilterable = 1)`,
  )
}
