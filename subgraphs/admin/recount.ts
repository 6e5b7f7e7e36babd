import { sql } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { type Discrepancy, discrepancies, mismatch } from './discrepancy.ts'
import { day, hour } from './periods.ts'

type Days = { from: Date; to: Date }
type Sum = { what: string; length: number; start: number; kept: number; counted: number }

/** How many wrong sums are named. */
const most = sql.raw('100')
const [hourMs, dayMs] = [hour, day].map((length) => sql.raw(String(length)))

const selectWrong = statement((_, { from, to }: Days) => {
  const isPlaced = sql`placedAt >= ${from} AND placedAt < ${to}`
  const isAt = sql`at >= ${from} AND at < ${to}`
  const isKept = sql`length IN (${hourMs}, ${dayMs}) AND start >= ${from} AND start < ${to}`
  return sql<Sum>`
    WITH facts AS (
      SELECT 'orders ' || status AS what, placedAt AS at, 1 AS amount FROM known_orders WHERE ${isPlaced}
      UNION ALL SELECT key, placedAt, value FROM known_orders CROSS JOIN amounts ON orderId = known_orders.id AND kind = 'PAID'
        CROSS JOIN json_each(json_object('paid orders', 1, 'sales', amount)) WHERE ${isPlaced}
      UNION ALL SELECT 'units', placedAt, quantity FROM known_orders CROSS JOIN sold_lines ON orderId = id WHERE ${isPlaced}
      UNION ALL SELECT 'refunds', at, amount FROM amounts WHERE kind = 'REFUNDED' AND ${isAt}
      UNION ALL SELECT 'cancelled units', at, quantity FROM cancelled_lines WHERE ${isAt}
    )
    SELECT what, length, start, sum(kept) AS kept, sum(counted) AS counted FROM (
      SELECT 'orders ' || status AS what, length, start, orders AS kept, 0 AS counted FROM order_sums WHERE ${isKept}
      UNION ALL SELECT key, length, start, value, 0 FROM trade_sums CROSS JOIN json_each(json_object('paid orders', paidOrders,
        'sales', sales, 'units', units, 'refunds', refunds, 'cancelled units', unitsCancelled)) WHERE ${isKept}
      UNION ALL SELECT what, ${hourMs}, at - at % ${hourMs}, 0, amount FROM facts
      UNION ALL SELECT what, ${dayMs}, at - at % ${dayMs}, 0, amount FROM facts
    ) GROUP BY what, length, start HAVING sum(kept) <> sum(counted) LIMIT ${most}`
})
const selectWrongOfProducts = statement(
  (_, { from, to }: Days) => sql<Sum>`
    SELECT what || ' of ' || productId AS what, ${dayMs} AS length, start, sum(kept) AS kept, sum(counted) AS counted FROM (
      SELECT key AS what, productId, day AS start, value AS kept, 0 AS counted
      FROM product_sums CROSS JOIN json_each(json_object('units', units, 'sales', sales)) WHERE day >= ${from} AND day < ${to}
      UNION ALL SELECT key, productId, placedAt - placedAt % ${dayMs}, 0, value FROM known_orders CROSS JOIN sold_lines ON orderId = known_orders.id
        CROSS JOIN json_each(json_object('units', quantity, 'sales', quantity * unitPrice)) WHERE placedAt >= ${from} AND placedAt < ${to}
    ) GROUP BY productId, start, what HAVING sum(kept) <> sum(counted) LIMIT ${most}`,
)

/** Compares the sums of each day that ended in the span, and of its hours, with the rows. Returns the differences, with the day or hour. */
export async function sumDiscrepancies(
  { aside }: Pick<Context, 'aside'>,
  span: Days,
): Promise<(Discrepancy & { subject: string; ageSeconds: null })[]> {
  const days = { from: startOfDay(span.from), to: startOfDay(span.to) }
  if (days.from.getTime() === days.to.getTime()) return []
  const wrong = [...(await selectWrong.all(aside, days)), ...(await selectWrongOfProducts.all(aside, days))]
  return wrong.flatMap(({ what, length, start, kept, counted }) => {
    const found = discrepancies('STATISTICS', mismatch(`${what} of ${length === day ? 'a day' : 'an hour'}`, kept, counted))
    return found.map((one) => ({ ...one, subject: new Date(start).toISOString(), ageSeconds: null }))
  })
}

function startOfDay(at: Date): Date {
  return new Date(at.getTime() - (at.getTime() % day))
}
