import { sql } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { jsonEach } from '#kit/data/conditions.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError } from '#kit/errors.ts'
import { sumOf } from '#schema/money.ts'
import { byPeriods, hour, type RangeParts } from './periods.ts'
import type { SystemStatsRow } from './tables.ts'

type Range = SystemStatsRow
type StatusCount = { status: string; count: number }
type Trade = { paidOrders: number; sales: number; units: number; refunds: number; unitsCancelled: number }
type Sums = { byStatus: StatusCount[]; trade: Trade }

/** The sums of each range: the fields of one object share them. */
const sums = new WeakMap<Range, Promise<Sums>>()

const selectByStatus = statement(
  (_, { periods, edges }: RangeParts) => sql<StatusCount>`
    SELECT status, sum(orders) AS count FROM (
      SELECT status, orders FROM ${jsonEach(periods)} AS period CROSS JOIN order_sums
      WHERE length = period.value->>'length' AND start >= period.value->>'from' AND start < period.value->>'to'
      UNION ALL
      SELECT status, 1 FROM ${jsonEach(edges)} AS edge CROSS JOIN known_orders
      WHERE placedAt >= edge.value->>'from' AND placedAt < edge.value->>'to'
    ) GROUP BY status HAVING count > 0 ORDER BY status`,
)
const selectTrade = statement(
  (_, { periods, edges }: RangeParts) => sql<Trade>`
    WITH edge AS (SELECT value->>'from' AS first, value->>'to' AS last FROM ${jsonEach(edges)})
    SELECT coalesce(sum(paidOrders), 0) AS paidOrders, coalesce(sum(sales), 0) AS sales, coalesce(sum(units), 0) AS units,
      coalesce(sum(refunds), 0) AS refunds, coalesce(sum(unitsCancelled), 0) AS unitsCancelled
    FROM (
      SELECT paidOrders, sales, units, refunds, unitsCancelled FROM ${jsonEach(periods)} AS period CROSS JOIN trade_sums
      WHERE length = period.value->>'length' AND start >= period.value->>'from' AND start < period.value->>'to'
      UNION ALL SELECT 1, amount, 0, 0, 0
      FROM edge CROSS JOIN known_orders CROSS JOIN amounts WHERE placedAt >= first AND placedAt < last AND orderId = id AND kind = 'PAID'
      UNION ALL SELECT 0, 0, quantity, 0, 0
      FROM edge CROSS JOIN known_orders CROSS JOIN sold_lines WHERE placedAt >= first AND placedAt < last AND orderId = id
      UNION ALL SELECT 0, 0, 0, amount, 0 FROM edge CROSS JOIN amounts WHERE kind = 'REFUNDED' AND at >= first AND at < last
      UNION ALL SELECT 0, 0, 0, 0, quantity FROM edge CROSS JOIN cancelled_lines WHERE at >= first AND at < last
    )`,
)

/** Returns the range of the statistics. Throws INVALID_INPUT where it ends before it begins. */
export function rangeOf({ from, to }: { from?: Date | null; to?: Date | null }): Range {
  if (from && to && to < from) throw new DomainError('INVALID_INPUT', 'The end of the range is before its beginning.', { path: ['to'] })
  return { from: from ?? null, to: to ?? null }
}

/** Returns the range of the last hours. */
export function lastHours({ now }: Context, hours: number): Range {
  return { from: new Date(now.getTime() - hours * hour), to: null }
}

/** Returns how many orders were placed, without refused attempts. */
export async function countOrders(ctx: Context, range: Range): Promise<number> {
  return sumOf((await ordersByStatus(ctx, range)).map(({ count }) => count))
}

/** Returns how many attempts to order were refused. */
export async function countRejected(ctx: Context, range: Range): Promise<number> {
  return (await sumsOf(ctx, range)).byStatus.find(({ status }) => status === 'REJECTED')?.count ?? 0
}

/** Returns how many of the placed orders have each status now, without refused attempts. */
export async function ordersByStatus(ctx: Context, range: Range): Promise<StatusCount[]> {
  return (await sumsOf(ctx, range)).byStatus.filter(({ status }) => status !== 'REJECTED')
}

/**
 * Returns how many of the placed orders were paid, what was paid for them and how many units were in them; what was refunded and how
 * many units of paid orders were cancelled.
 */
export async function tradeOf(ctx: Context, range: Range): Promise<Trade> {
  return (await sumsOf(ctx, range)).trade
}

/** Returns sales minus refunds. */
export async function netSalesOf(ctx: Context, range: Range): Promise<number> {
  const { sales, refunds } = await tradeOf(ctx, range)
  return sales - refunds
}

/** Returns sales divided by paid orders; null where there is none. */
export async function averageOf(ctx: Context, range: Range): Promise<number | null> {
  const { paidOrders, sales } = await tradeOf(ctx, range)
  return paidOrders === 0 ? null : Math.round(sales / paidOrders)
}

function sumsOf(ctx: Context, range: Range): Promise<Sums> {
  const found = sums.get(range) ?? readSums(ctx, range)
  sums.set(range, found)
  return found
}

async function readSums({ db }: Context, range: Range): Promise<Sums> {
  const parts = byPeriods(range)
  const trade = (await selectTrade.get(db, parts)) as Trade
  return { byStatus: await selectByStatus.all(db, parts), trade }
}
