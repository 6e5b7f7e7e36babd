import { sql } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { jsonEach } from '#kit/data/conditions.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError } from '#kit/errors.ts'
import { currenciesOf, ownCurrency } from '#schema/currencies.ts'
import { sumOf } from '#schema/money.ts'
import { byPeriods, hour, type RangeParts } from './periods.ts'
import type { CurrencyStatsRow, SystemStatsRow } from './tables.ts'

type Range = SystemStatsRow
type StatusCount = { status: string; count: number }
type Trade = { paidOrders: number; sales: number; units: number; refunds: number; unitsCancelled: number }
type Sums = { byStatus: StatusCount[]; trade: Trade }

/** The sums of each range: the fields of one object share them. */
const sums = new WeakMap<Range, Promise<Sums>>()
const others = new WeakMap<Range, Promise<CurrencyStatsRow[]>>()

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

const selectOthers = statement(
  (_, { periods, edges }: RangeParts) => sql<CurrencyStatsRow>`
    WITH edge AS (SELECT value->>'from' AS first, value->>'to' AS last FROM ${jsonEach(edges)})
    SELECT currency, sum(paidOrders) AS paidOrders, sum(sales) AS sales, sum(refunds) AS refunds FROM (
      SELECT currency, paidOrders, sales, refunds FROM ${jsonEach(periods)} AS period CROSS JOIN currency_sums
      WHERE length = period.value->>'length' AND start >= period.value->>'from' AND start < period.value->>'to'
      UNION ALL SELECT currency, 1, otherAmount, 0 FROM edge CROSS JOIN known_orders CROSS JOIN amounts
      WHERE placedAt >= first AND placedAt < last AND orderId = id AND kind = 'PAID' AND currency IS NOT NULL
      UNION ALL SELECT currency, 0, 0, otherAmount FROM edge CROSS JOIN amounts
      WHERE kind = 'REFUNDED' AND at >= first AND at < last AND currency IS NOT NULL
    ) GROUP BY currency ORDER BY currency`,
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

/** Returns what was traded in each currency, the shop's own first, then the others that it has or had. */
export async function tradeByCurrency(ctx: Context, range: Range): Promise<CurrencyStatsRow[]> {
  const found = new Map((await othersOf(ctx, range)).map((sold) => [sold.currency, sold]))
  const known = new Set([...currenciesOf(ctx.config).slice(1), ...found.keys()])
  const none = { paidOrders: 0, sales: 0, refunds: 0 }
  return [await ownTradeOf(ctx, range), ...[...known].map((currency) => found.get(currency) ?? { currency, ...none })]
}

/** Returns what was traded in the shop's own currency. */
export async function ownTradeOf(ctx: Context, range: Range): Promise<CurrencyStatsRow> {
  const { paidOrders, sales, refunds } = await tradeOf(ctx, range)
  const inOthers = sumOf((await othersOf(ctx, range)).map((sold) => sold.paidOrders))
  return { currency: ownCurrency(ctx), paidOrders: paidOrders - inOthers, sales, refunds }
}

/** Returns sales divided by paid orders; null where there is none. */
export function averageOf({ paidOrders, sales }: CurrencyStatsRow): number | null {
  return paidOrders === 0 ? null : Math.round(sales / paidOrders)
}

function othersOf({ db }: Context, range: Range): Promise<CurrencyStatsRow[]> {
  const found = others.get(range) ?? Promise.resolve(selectOthers.all(db, byPeriods(range)))
  others.set(range, found)
  return found
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
