import { type SQL, sql } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { type Discrepancy, discrepancies, mismatch } from './discrepancy.ts'
import { block, day, hour } from './periods.ts'
import { salesOfLine } from './top-products.ts'

type Days = { from: Date; to: Date }
type Sum = { what: string; length: number; start: number; kept: number; counted: number }

/** How many wrong sums are named. */
const most = sql.raw('100')
const [hourMs, dayMs, blockMs] = [hour, day, block].map((length) => sql.raw(String(length)))

const selectWrong = statement((_, { from, to }: Days) => {
  const isPlaced = sql`placedAt >= ${from} AND placedAt < ${to}`
  const isAt = sql`at >= ${from} AND at < ${to}`
  const isKept = sql`length IN (${hourMs}, ${dayMs}) AND start >= ${from} AND start < ${to}`
  return sql<Sum>`
    WITH facts AS (
      SELECT 'orders ' || status AS what, placedAt AS at, 1 AS amount FROM known_orders WHERE ${isPlaced}
      UNION ALL SELECT key, placedAt, value FROM known_orders CROSS JOIN amounts ON orderId = known_orders.id AND kind = 'PAID'
        CROSS JOIN json_each(json_object('paid orders', 1, 'sales', amount)) WHERE ${isPlaced}
      UNION ALL SELECT key || ' in ' || currency, placedAt, value
        FROM known_orders CROSS JOIN amounts ON orderId = known_orders.id AND kind = 'PAID' AND currency IS NOT NULL
        CROSS JOIN json_each(json_object('paid orders', 1, 'sales', otherAmount)) WHERE ${isPlaced}
      UNION ALL SELECT 'refunds in ' || currency, at, otherAmount
        FROM amounts WHERE kind = 'REFUNDED' AND currency IS NOT NULL AND ${isAt}
      UNION ALL SELECT 'units', placedAt, quantity FROM known_orders CROSS JOIN sold_lines ON orderId = id WHERE ${isPlaced}
      UNION ALL SELECT 'refunds', at, amount FROM amounts WHERE kind = 'REFUNDED' AND ${isAt}
      UNION ALL SELECT 'cancelled units', at, quantity FROM cancelled_lines WHERE ${isAt}
    )
    SELECT what, length, start, sum(kept) AS kept, sum(counted) AS counted FROM (
      SELECT what, length, start, amount AS kept, 0 AS counted FROM (${sumsWhere(isKept)})
      UNION ALL SELECT what, ${hourMs}, at - at % ${hourMs}, 0, amount FROM facts
      UNION ALL SELECT what, ${dayMs}, at - at % ${dayMs}, 0, amount FROM facts
    ) GROUP BY what, length, start HAVING sum(kept) <> sum(counted) LIMIT ${most}`
})
const selectWrongBlocks = statement((_, { from, to }: Days) => {
  const isWithin = sql`start >= ${from} AND start < ${to}`
  return sql<Sum>`
    SELECT what, ${blockMs} AS length, start, sum(kept) AS kept, sum(counted) AS counted FROM (
      SELECT what, start, amount AS kept, 0 AS counted FROM (${sumsWhere(sql`length = ${blockMs} AND ${isWithin}`)})
      UNION ALL SELECT what, start - start % ${blockMs}, 0, amount FROM (${sumsWhere(sql`length = ${dayMs} AND ${isWithin}`)})
    ) GROUP BY what, start HAVING sum(kept) <> sum(counted) LIMIT ${most}`
})
const selectWrongOfProducts = statement(
  (_, { from, to }: Days) => sql<Sum>`
    SELECT what || ' of ' || productId AS what, ${dayMs} AS length, start, sum(kept) AS kept, sum(counted) AS counted FROM (
      SELECT key AS what, productId, day AS start, value AS kept, 0 AS counted
      FROM product_sums CROSS JOIN json_each(json_object('units', units, 'sales', sales)) WHERE day >= ${from} AND day < ${to}
      UNION ALL SELECT key, productId, placedAt - placedAt % ${dayMs}, 0, value FROM known_orders CROSS JOIN sold_lines ON orderId = known_orders.id
        CROSS JOIN json_each(json_object('units', quantity, 'sales', ${salesOfLine})) WHERE placedAt >= ${from} AND placedAt < ${to}
    ) GROUP BY productId, start, what HAVING sum(kept) <> sum(counted) LIMIT ${most}`,
)

/** Compares the sums of each day that ended in the span, and of its hours, with the rows, and the 64 days around it with their days. Returns the differences, with the period. */
export async function sumDiscrepancies(
  { aside }: Pick<Context, 'aside'>,
  span: Days,
): Promise<(Discrepancy & { subject: string; ageSeconds: null })[]> {
  const days = { from: startOf(day, span.from), to: startOf(day, span.to) }
  if (days.from.getTime() === days.to.getTime()) return []
  const blocks = { from: startOf(block, days.from), to: startOf(block, new Date(days.to.getTime() + block - 1)) }
  const wrong = [
    ...(await selectWrong.all(aside, days)),
    ...(await selectWrongOfProducts.all(aside, days)),
    ...(await selectWrongBlocks.all(aside, blocks)),
  ]
  return wrong.flatMap(({ what, length, start, kept, counted }) => {
    const found = discrepancies('STATISTICS', mismatch(`${what} of ${nameOf(length)}`, kept, counted))
    return found.map((one) => ({ ...one, subject: new Date(start).toISOString(), ageSeconds: null }))
  })
}

function sumsWhere(condition: SQL): SQL {
  return sql`
    SELECT 'orders ' || status AS what, length, start, orders AS amount FROM order_sums WHERE ${condition}
    UNION ALL SELECT key || ' in ' || currency, length, start, value FROM currency_sums
      CROSS JOIN json_each(json_object('paid orders', paidOrders, 'sales', sales, 'refunds', refunds)) WHERE ${condition}
    UNION ALL SELECT key, length, start, value FROM trade_sums CROSS JOIN json_each(json_object('paid orders', paidOrders,
      'sales', sales, 'units', units, 'refunds', refunds, 'cancelled units', unitsCancelled)) WHERE ${condition}`
}

function startOf(length: number, at: Date): Date {
  return new Date(at.getTime() - (at.getTime() % length))
}

function nameOf(length: number): string {
  if (length === block) return '64 days'
  return length === day ? 'a day' : 'an hour'
}
