import { and, eq, gte, lt, ne, type SQL } from 'drizzle-orm'
import { type Context, isOwnOr, owned } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import { type PageArgs, page } from '#kit/data/page.ts'
import { checkEmail } from '#schema/email.ts'
import { hasEmail } from './customers.ts'
import type { AllOrdersFilter, OrderFilter } from './schema.generated.ts'
import { type OrderRow, orders } from './tables.ts'

type ListArgs<Filter> = PageArgs & { filter?: Filter | null }

/** Returns an order that the caller may see. */
export async function findOrder(ctx: Context, id: string): Promise<OrderRow | undefined> {
  const order = await ctx.load.one(orders, 'id', id)
  return order && isOwnOr(ctx, order.owner, 'ORDERS_READ') ? order : undefined
}

/** Lists the caller's own orders, newest first. */
export function listOwnOrders(ctx: Context, args: ListArgs<OrderFilter>) {
  return listOrders(ctx, args, owned(ctx, orders.owner))
}

/** Lists the orders of all customers, newest first. */
export function listAllOrders(ctx: Context, args: ListArgs<AllOrdersFilter>) {
  return listOrders(ctx, args)
}

/** Lists a user's orders, newest first; undefined if the caller may not see them. */
export async function listOrdersOf(ctx: Context, owner: string, args: ListArgs<OrderFilter>) {
  return isOwnOr(ctx, owner, 'ORDERS_READ') ? listOrders(ctx, args, eq(orders.owner, owner)) : undefined
}

function listOrders(ctx: Context, args: ListArgs<AllOrdersFilter>, which?: SQL) {
  return page(ctx.db, orders, args, { where: and(which, matching(ctx, args.filter ?? {})) })
}

function matching(ctx: Context, { ids, owner, email, statuses, placedFrom, placedTo }: AllOrdersFilter): SQL | undefined {
  return and(
    ids ? inList(orders.id, ids) : undefined,
    owner ? eq(orders.owner, owner) : undefined,
    email ? hasEmail(ctx, checkEmail(email, ['filter', 'email'])) : undefined,
    statuses ? inList(orders.status, statuses) : undefined,
    // a refused attempt is no order for most readers
    statuses || ids ? undefined : ne(orders.status, 'REJECTED'),
    placedFrom ? gte(orders.placedAt, placedFrom) : undefined,
    placedTo ? lt(orders.placedAt, placedTo) : undefined,
  )
}
