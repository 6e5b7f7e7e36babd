import { and, count, desc, eq, isNull, max, min, sql } from 'drizzle-orm'
import { statement } from '#kit/data/statement.ts'
import { conditionsBeside, type Filter } from '#subgraphs/products/product-filter.ts'
import { productAttributes, products } from '#subgraphs/products/tables.ts'
import { candidatesOf, isCandidate, type Source } from './candidates.ts'
import { countedBy } from './counted.ts'

/** `only` is the one attribute that is counted. */
type Counted = Source & Filter & { only: string | undefined }

/** So many values are counted, the most frequent first. */
const valuesMost = 2000

const selectValues = statement((db, { only, ...wanted }: Counted) =>
  db
    .select({
      id: productAttributes.attributeId,
      text: productAttributes.text,
      min: min(productAttributes.number),
      max: max(productAttributes.number),
      count: count(),
    })
    .from(candidatesOf(wanted))
    .crossJoin(products)
    .crossJoin(productAttributes)
    .where(
      and(
        isCandidate(wanted),
        conditionsBeside(wanted),
        eq(productAttributes.productId, products.id),
        only ? eq(productAttributes.attributeId, only) : undefined,
      ),
    )
    .groupBy(productAttributes.attributeId, productAttributes.text)
    // after the grouping, or each attribute is looked for in each product
    .having(sql`${productAttributes.attributeId} IN (SELECT id FROM attributes WHERE isFilterable = 1)`)
    .orderBy(desc(isNull(productAttributes.text)), desc(count()), productAttributes.text)
    .limit(valuesMost),
)

/**
 * How many products have each text of the filterable attributes, and of each attribute with numbers the least, the largest and how many
 * products have one: those have no text, and come first.
 */
export const countValues = countedBy(selectValues)
