import { desc, eq, sql } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { jsonEach } from '#kit/data/conditions.ts'
import { statement } from '#kit/data/statement.ts'
import { byDay, type RangeParts } from './periods.ts'
import { knownProducts, productTotals, type SystemStatsRow } from './tables.ts'

type TopProduct = { id: string; sku: string | null; name: string | null; units: number; sales: number }

const { sku, name } = {
  sku: sql<string | null>`nullif(${knownProducts.sku}, '')`,
  name: sql<string | null>`nullif(${knownProducts.name}, '')`,
}

/** What a line of `sold_lines` was sold for in the shop's own currency, after its discount. */
export const salesOfLine = sql`(quantity * unitPrice - iif(otherPrice IS NULL, coalesce(discount, 0), 0))`

const selectTopEver = statement((db, { first }: { first: number }) =>
  db
    .select({ id: productTotals.productId, sku, name, units: productTotals.units, sales: productTotals.sales })
    .from(productTotals)
    .leftJoin(knownProducts, eq(knownProducts.id, productTotals.productId))
    .orderBy(desc(productTotals.units), desc(productTotals.sales), productTotals.productId)
    .limit(first),
)
const selectTop = statement(
  (_, { periods, edges, first }: RangeParts & { first: number }) => sql<TopProduct>`
    SELECT top.productId AS id, ${sku} AS sku, ${name} AS name, top.units, top.sales FROM (
      SELECT productId, sum(units) AS units, sum(sales) AS sales FROM (
        SELECT productId, units, sales FROM ${jsonEach(periods)} AS period CROSS JOIN product_sums
        WHERE day >= period.value->>'from' AND day < period.value->>'to'
        UNION ALL
        SELECT productId, quantity, ${salesOfLine} FROM ${jsonEach(edges)} AS edge CROSS JOIN known_orders CROSS JOIN sold_lines
        WHERE placedAt >= edge.value->>'from' AND placedAt < edge.value->>'to' AND orderId = known_orders.id
      ) GROUP BY productId ORDER BY 2 DESC, 3 DESC, 1 LIMIT ${first}
    ) AS top LEFT JOIN known_products ON known_products.id = top.productId
    ORDER BY top.units DESC, top.sales DESC, top.productId`,
)

/** Returns the products that sold best, by units, then by sales. */
export function topProducts({ db, aside }: Context, range: SystemStatsRow, first: number): Promise<TopProduct[]> {
  if (!range.from && !range.to) return selectTopEver.all(db, { first })
  return selectTop.all(aside, { ...byDay(range), first })
}
