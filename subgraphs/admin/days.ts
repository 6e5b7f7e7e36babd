import { eq, min, sql } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { day } from './periods.ts'
import { countOrders, tradeOf } from './stats.ts'
import { orderSums } from './sum-tables.ts'
import type { DayStatsRow, SystemStatsRow } from './tables.ts'

/** A day, by its beginning, and what of it is asked for; times in ms, the end exclusive. */
type Part = { start: number; from: number; to: number }
type DaySums = { start: number; orders: number; sales: number; refunds: number }

const selectFirst = statement((db) =>
  db
    .select({ start: min(orderSums.start) })
    .from(orderSums)
    .where(eq(orderSums.length, day)),
)
const selectDays = statement(
  (_, { from, to }: { from: number; to: number }) => sql<DaySums>`
    SELECT start, sum(orders) AS orders, sum(sales) AS sales, sum(refunds) AS refunds FROM (
      SELECT start, orders, 0 AS sales, 0 AS refunds FROM order_sums
      WHERE length = ${sql.raw(String(day))} AND start >= ${from} AND start < ${to} AND status <> 'REJECTED'
      UNION ALL
      SELECT start, 0, sales, refunds FROM trade_sums
      WHERE length = ${sql.raw(String(day))} AND start >= ${from} AND start < ${to}
    ) GROUP BY start`,
)

/** Returns the first so many days of a range: from its beginning on, or from the first order where it has none. Of the days at its ends only what is in it counts. */
export async function statsByDay(ctx: Context, range: SystemStatsRow, first: number): Promise<DayStatsRow[]> {
  const from = range.from ?? (await selectFirst.get(ctx.db))?.start
  if (!from) return []
  const parts = partsOf(from.getTime(), range.to?.getTime() ?? ctx.now.getTime() + 1, first)
  const sums = await selectDays.all(ctx.db, { from: from.getTime(), to: parts.at(-1)?.to ?? 0 })
  const byStart = new Map(sums.map((one) => [one.start, one]))
  return Promise.all(parts.map((part) => (isWhole(part) ? rowOf(part, byStart.get(part.start)) : readPart(ctx, part))))
}

function partsOf(from: number, to: number, first: number): Part[] {
  const begin = Math.floor(from / day) * day
  const count = Math.min(first, Math.max(0, Math.ceil((to - begin) / day)))
  return Array.from({ length: count }, (_, index) => {
    const start = begin + index * day
    return { start, from: Math.max(start, from), to: Math.min(start + day, to) }
  })
}

function isWhole({ from, to }: Part): boolean {
  return to - from === day
}

function rowOf({ start }: Part, { orders = 0, sales = 0, refunds = 0 }: Partial<DaySums> = {}): DayStatsRow {
  return { day: new Date(start), orders, sales, refunds }
}

async function readPart(ctx: Context, { start, from, to }: Part): Promise<DayStatsRow> {
  const range = { from: new Date(from), to: new Date(to) }
  const { sales, refunds } = await tradeOf(ctx, range)
  return { day: new Date(start), orders: await countOrders(ctx, range), sales, refunds }
}
