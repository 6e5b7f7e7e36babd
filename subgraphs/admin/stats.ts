import { type AnyColumn, and, count, desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { DomainError } from '#kit/errors.ts'
import { amounts, cancelledLines, knownOrders, knownProducts, type SystemStatsRow, soldLines } from './tables.ts'

type Range = SystemStatsRow

/** The range that statistics are asked for. Throws INVALID_INPUT where it ends before it begins. */
export const rangeOf = ({ from, to }: { from?: Date | null; to?: Date | null }): Range => {
  if (from && to && to < from) throw new DomainError('INVALID_INPUT', 'The range ends before it begins.', { path: ['to'] })
  return { from: from ?? null, to: to ?? null }
}

/** The last so many hours. */
export const lastHours = ({ now }: Context, hours: number): Range => ({ from: new Date(now.getTime() - hours * 3_600_000), to: null })

const within = (column: AnyColumn, { from, to }: Range): SQL | undefined =>
  and(from ? gte(column, from) : undefined, to ? lt(column, to) : undefined)

const placedIn = (range: Range) => within(knownOrders.placedAt, range)

const sumOf = (column: AnyColumn | SQL) => sql<number>`coalesce(sum(${column}), 0)`

/** How many orders were placed. */
export const countOrders = (ctx: Context, range: Range): Promise<number> => ctx.db.$count(knownOrders, placedIn(range))

/** The orders placed, by their status now. */
export const ordersByStatus = (ctx: Context, range: Range) =>
  ctx.db
    .select({ status: knownOrders.status, count: count() })
    .from(knownOrders)
    .where(placedIn(range))
    .groupBy(knownOrders.status)
    .orderBy(knownOrders.status)

const none = { orders: 0, amount: 0 }

/** How many of the orders placed were paid, and what was paid for them. */
export const salesOf = async (ctx: Context, range: Range) =>
  (await ctx.db
    .select({ orders: count(), amount: sumOf(amounts.amount) })
    .from(knownOrders)
    .innerJoin(amounts, and(eq(amounts.orderId, knownOrders.id), eq(amounts.kind, 'PAID')))
    .where(placedIn(range))
    .get()) ?? none

/** What was paid back. */
export const refundsOf = async (ctx: Context, range: Range): Promise<number> =>
  (
    await ctx.db
      .select({ amount: sumOf(amounts.amount) })
      .from(amounts)
      .where(and(eq(amounts.kind, 'REFUNDED'), within(amounts.at, range)))
      .get()
  )?.amount ?? 0

/** Sales less refunds. */
export const netSalesOf = async (ctx: Context, range: Range): Promise<number> =>
  (await salesOf(ctx, range)).amount - (await refundsOf(ctx, range))

/** Sales for each paid order; null where there is none. */
export const averageOf = async (ctx: Context, range: Range): Promise<number | null> => {
  const { orders, amount } = await salesOf(ctx, range)
  return orders === 0 ? null : Math.round(amount / orders)
}

const soldIn = { units: sumOf(soldLines.quantity), sales: sumOf(sql`${soldLines.quantity} * ${soldLines.unitPrice}`) }

/** How many units were in the paid orders placed. */
export const unitsSoldOf = async (ctx: Context, range: Range): Promise<number> =>
  (
    await ctx.db
      .select({ units: soldIn.units })
      .from(knownOrders)
      .innerJoin(soldLines, eq(soldLines.orderId, knownOrders.id))
      .where(placedIn(range))
      .get()
  )?.units ?? 0

/** How many units of paid orders were cancelled. */
export const unitsCancelledOf = async (ctx: Context, range: Range): Promise<number> =>
  (
    await ctx.db
      .select({ units: sumOf(cancelledLines.quantity) })
      .from(cancelledLines)
      .where(within(cancelledLines.at, range))
      .get()
  )?.units ?? 0

/** What sold best, by units, then by sales. */
export const topProducts = (ctx: Context, range: Range, first: number) =>
  ctx.db
    .select({
      id: soldLines.productId,
      sku: sql<string | null>`nullif(${knownProducts.sku}, '')`,
      name: sql<string | null>`nullif(${knownProducts.name}, '')`,
      ...soldIn,
    })
    .from(knownOrders)
    .innerJoin(soldLines, eq(soldLines.orderId, knownOrders.id))
    .leftJoin(knownProducts, eq(knownProducts.id, soldLines.productId))
    .where(placedIn(range))
    .groupBy(soldLines.productId)
    .orderBy(desc(soldIn.units), desc(soldIn.sales), soldLines.productId)
    .limit(first)
