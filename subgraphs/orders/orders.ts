import { and, eq, gte, lt, ne, type SQL } from 'drizzle-orm'
import { type Context, callerIds, isOwnOr } from '#kit/context.ts'
import { inList, unindexed } from '#kit/data/conditions.ts'
import type { Db } from '#kit/data/database.ts'
import { firstId } from '#kit/data/id.ts'
import { type PageArgs, pagesOf } from '#kit/data/page.ts'
import { checkEmail } from '#schema/email.ts'
import { mayRead } from './claims.ts'
import { hasEmail } from './customers.ts'
import type { AllOrdersFilter, OrderFilter, OrderStatus } from './schema.generated.ts'
import { type OrderRow, orders } from './tables.ts'

type Filter = Omit<AllOrdersFilter, 'placedFrom' | 'placedTo'> & {
  owners?: string[]
  claimants?: string[]
  anyStatus?: OrderStatus[]
  notRefused?: 'REJECTED'
  from?: string
  to?: string
}
type ListArgs<Filter> = PageArgs & { filter?: Filter | null }

const orderPage = pagesOf(orders, {
  where: matching,
  merged: { owners: orders.owner, claimants: orders.claimedBy, anyStatus: orders.status },
})

/** Returns an order that the caller may see. */
export async function findOrder(ctx: Context, id: string): Promise<OrderRow | undefined> {
  const order = await ctx.load.one(orders, 'id', id)
  return order && mayRead(ctx, order) ? order : undefined
}

/** Lists the caller's own orders, newest first. */
export function listOwnOrders(ctx: Context, args: ListArgs<OrderFilter>) {
  return orderPage(ctx.db, args, filterOf(args, { owners: callerIds(ctx), ...(ctx.caller.sub && { claimants: [ctx.caller.sub] }) }))
}

/** Lists the orders of all customers, newest first. */
export function listAllOrders(ctx: Context, args: ListArgs<AllOrdersFilter>) {
  return orderPage(ctx.db, args, filterOf(args))
}

/** Lists a user's orders, newest first; undefined if the caller may not see them. */
export async function listOrdersOf(ctx: Context, owner: string, args: ListArgs<OrderFilter>) {
  return isOwnOr(ctx, owner, 'ORDERS_READ') ? orderPage(ctx.db, args, filterOf(args, { owners: [owner], claimants: [owner] })) : undefined
}

function filterOf({ filter }: ListArgs<AllOrdersFilter>, whose: Pick<Filter, 'owners' | 'claimants'> = {}): Filter {
  const email = filter?.email && checkEmail(filter.email, ['filter', 'email'])
  // a refused attempt is no order for most readers
  const isForMost = !filter?.statuses && !filter?.ids
  // where nothing else leads to a few orders, those of each status are merged
  const isWide = !whose.owners && !filter?.owner && !filter?.ids && !email
  const { statuses, placedFrom, placedTo, ...others } = filter ?? {}
  return {
    ...others,
    ...whose,
    ...(email && { email }),
    ...(statuses && (isWide ? { anyStatus: statuses } : { statuses })),
    ...(placedFrom && { from: firstId('ord', placedFrom) }),
    ...(placedTo && { to: firstId('ord', placedTo) }),
    ...(isForMost && { notRefused: 'REJECTED' }),
  }
}

function matching({ ids, owner, email, statuses, notRefused, from, to }: Filter, db: Db): SQL | undefined {
  return and(
    ids ? inList(orders.id, ids) : undefined,
    owner ? eq(orders.owner, owner) : undefined,
    email ? hasEmail(db, email) : undefined,
    statuses ? inList(unindexed(orders.status), statuses) : undefined,
    notRefused ? ne(orders.status, notRefused) : undefined,
    // an order's id begins with the time at which it was placed
    from ? gte(orders.id, from) : undefined,
    to ? lt(orders.id, to) : undefined,
  )
}
