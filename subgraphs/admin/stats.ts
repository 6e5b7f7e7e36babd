import { type AnyColumn, and, count, desc, eq, gte, lt, ne, type SQL, sql } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { DomainError } from '#kit/errors.ts'
import { amounts, cancelledLines, knownOrders, knownProducts, type SystemStatsRow, soldLines } from './tables.ts'

type Range = SystemStatsRow

const isOrder = ne(knownOrders.status, 'REJECTED')
const soldIn = { units: sqlSum(soldLines.quantity), sales: sqlSum(sql`${soldLines.quantity} * ${soldLines.unitPrice}`) }

/** Returns the range of the statistics. Throws INVALID_INPUT where it ends before it begins. */
export function rangeOf({ from, to }: { from?: Date | null; to?: Date | null }): Range {
  if (from && to && to < from) throw new DomainError('INVALID_INPUT', 'The end of the range is before its beginning.', { path: ['to'] })
  return { from: from ?? null, to: to ?? null }
}

/** Returns the range of the last hours. */
export function lastHours({ now }: Context, hours: number): Range {
  return { from: new Date(now.getTime() - hours * 3_600_000), to: null }
}

/** Returns how many orders were placed, without refused attempts. */
export function countOrders(ctx: Context, range: Range): Promise<number> {
  return ctx.db.$count(knownOrders, and(placedIn(range), isOrder))
}

/** Returns how many attempts to order were refused. */
export function countRejected(ctx: Context, range: Range): Promise<number> {
  return ctx.db.$count(knownOrders, and(placedIn(range), eq(knownOrders.status, 'REJECTED')))
}

/** Returns how many of the placed orders have each status now, without refused attempts. */
export function ordersByStatus(ctx: Context, range: Range) {
  return ctx.db
    .select({ status: knownOrders.status, count: count() })
    .from(knownOrders)
    .where(and(placedIn(range), isOrder))
    .groupBy(knownOrders.status)
    .orderBy(knownOrders.status)
}

/** Returns how many of the placed orders were paid, and the sum of what was paid. */
export async function salesOf(ctx: Context, range: Range): Promise<{ orders: number; amount: number }> {
  const paid = and(eq(amounts.orderId, knownOrders.id), eq(amounts.kind, 'PAID'))
  const sales = ctx.db
    .select({ orders: count(), amount: sqlSum(amounts.amount) })
    .from(knownOrders)
    .innerJoin(amounts, paid)
  return (await sales.where(placedIn(range)).get()) ?? { orders: 0, amount: 0 }
}

/** Returns the sum of the refunds. */
export async function refundsOf(ctx: Context, range: Range): Promise<number> {
  const refunded = and(eq(amounts.kind, 'REFUNDED'), within(amounts.at, range))
  const row = await ctx.db
    .select({ amount: sqlSum(amounts.amount) })
    .from(amounts)
    .where(refunded)
    .get()
  return row?.amount ?? 0
}

/** Returns sales minus refunds. */
export async function netSalesOf(ctx: Context, range: Range): Promise<number> {
  return (await salesOf(ctx, range)).amount - (await refundsOf(ctx, range))
}

/** Returns sales divided by paid orders; null where there is none. */
export async function averageOf(ctx: Context, range: Range): Promise<number | null> {
  const { orders, amount } = await salesOf(ctx, range)
  return orders === 0 ? null : Math.round(amount / orders)
}

/** Returns how many units were in the placed orders that were paid. */
export async function unitsSoldOf(ctx: Context, range: Range): Promise<number> {
  const sold = ctx.db.select({ units: soldIn.units }).from(knownOrders).innerJoin(soldLines, eq(soldLines.orderId, knownOrders.id))
  return (await sold.where(placedIn(range)).get())?.units ?? 0
}

/** Returns how many units of paid orders were cancelled. */
export async function unitsCancelledOf(ctx: Context, range: Range): Promise<number> {
  const cancelled = within(cancelledLines.at, range)
  const row = await ctx.db
    .select({ units: sqlSum(cancelledLines.quantity) })
    .from(cancelledLines)
    .where(cancelled)
    .get()
  return row?.units ?? 0
}

/** Returns the products that sold best, by units, then by sales. */
export function topProducts(ctx: Context, range: Range, first: number) {
  return ctx.db
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
}

function sqlSum(column: AnyColumn | SQL) {
  return sql<number>`coalesce(sum(${column}), 0)`
}

function placedIn(range: Range) {
  return within(knownOrders.placedAt, range)
}

function within(column: AnyColumn, { from, to }: Range): SQL | undefined {
  return and(from ? gte(column, from) : undefined, to ? lt(column, to) : undefined)
}
