import type { Context } from '#kit/context.ts'
import { paidFor } from '#schema/discounts.ts'
import { sumOf } from '#schema/money.ts'
import { findOrder } from './orders.ts'
import { type OrderLineRow, type OrderRow, orderLines } from './tables.ts'

/** Returns a line of an order that the caller may see. */
export async function findLine(ctx: Context, id: string): Promise<OrderLineRow | undefined> {
  const line = await ctx.load.one(orderLines, 'id', id)
  return line && (await findOrder(ctx, line.orderId)) ? line : undefined
}

/** Returns the lines of an order. */
export function linesOf(ctx: Context, { id }: OrderRow): Promise<OrderLineRow[]> {
  return ctx.load.many(orderLines, 'orderId', id)
}

/** What was paid for an order's cancelled units. */
export async function cancelledTotal(ctx: Context, order: OrderRow): Promise<number> {
  return sumOf((await linesOf(ctx, order)).map((line) => paidFor(line.cancelledQuantity, line)))
}

/** What an order costs before its discount. Null until its stock is held. */
export function subtotalOf({ total, discount }: OrderRow): number | null {
  return total === null ? null : total + (discount?.amount ?? 0)
}
