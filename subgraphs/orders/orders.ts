import { and, eq, gte, isNotNull, lt, lte, ne, type SQL, sql } from 'drizzle-orm'
import { type Context, callerIds, isOwnOr } from '#kit/context.ts'
import { beginsWith, inList, unindexed } from '#kit/data/conditions.ts'
import { isGiven } from '#kit/data/connection.ts'
import type { Db } from '#kit/data/database.ts'
import { firstId } from '#kit/data/id.ts'
import { type PageArgs, pagesOf } from '#kit/data/page.ts'
import { ownCurrency } from '#schema/currencies.ts'
import { checkEmail } from '#schema/email.ts'
import { mayRead } from './claims.ts'
import { hasEmail } from './customers.ts'
import { statuses } from './order-status.ts'
import type { AllOrdersFilter, OrderFilter, OrderSort, OrderStatus } from './schema.generated.ts'
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
type AllOrdersArgs = ListArgs<AllOrdersFilter> & { sort?: OrderSort | null }

const shown = statuses.filter((status) => status !== 'REJECTED')
const merged = { owners: orders.owner, claimants: orders.claimedBy, anyStatus: orders.status }

const pages = {
  NEWEST: pagesOf(orders, { where: matching, merged }),
  OLDEST: pagesOf(orders, { where: matching, merged, descending: false }),
  TOTAL_DESC: pagesOf(orders, { where: matchingWithTotal, merged, by: 'total' }),
  TOTAL_ASC: pagesOf(orders, { where: matchingWithTotal, merged, by: 'total', descending: false }),
}

/** Returns an order that the caller may see. */
export async function findOrder(ctx: Context, id: string): Promise<OrderRow | undefined> {
  const order = await ctx.load.one(orders, 'id', id)
  return order && mayRead(ctx, order) ? order : undefined
}

/** Lists the caller's own orders, newest first. */
export function listOwnOrders(ctx: Context, args: ListArgs<OrderFilter>) {
  return pages.NEWEST(ctx.db, args, filterOf(args, { owners: callerIds(ctx), ...(ctx.caller.sub && { claimants: [ctx.caller.sub] }) }))
}

/** Lists the orders of all customers. Those by total, or with a condition on it, are in one currency. */
export function listAllOrders(ctx: Context, args: AllOrdersArgs) {
  const { idPrefix, currency: asked, ...filter } = args.filter ?? {}
  const isByTotal = args.sort === 'TOTAL_DESC' || args.sort === 'TOTAL_ASC'
  const needsCurrency = isByTotal || isGiven(filter.minTotal) || isGiven(filter.maxTotal)
  const currency = asked?.toUpperCase() ?? (needsCurrency ? ownCurrency(ctx) : undefined)
  // the index by total has the orders of each status together
  const wanted = filter.statuses ?? (isByTotal && !filter.ids ? shown : undefined)
  // one may pass over many orders to those that match
  const isLong = currency !== undefined || isGiven(idPrefix)
  return pages[args.sort ?? 'NEWEST'](isLong ? ctx.aside : ctx.db, args, {
    ...filterOf({ filter: { ...filter, ...(wanted && { statuses: wanted }) } }),
    ...(idPrefix && { idPrefix: idPrefix.toLowerCase() }),
    ...(currency && { currency }),
  })
}

/** Lists a user's orders, newest first; undefined if the caller may not see them. */
export async function listOrdersOf(ctx: Context, owner: string, args: ListArgs<OrderFilter>) {
  return isOwnOr(ctx, owner, 'ORDERS_READ')
    ? pages.NEWEST(ctx.db, args, filterOf(args, { owners: [owner], claimants: [owner] }))
    : undefined
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

function matching({ currency, ...filter }: Filter, db: Db): SQL | undefined {
  const isInCurrency = currency ? eq(unindexed(orders.currency), currency) : undefined
  return and(matchingBeside(filter, db), isInCurrency, hasTotal(unindexed(orders.total), filter))
}

function matchingWithTotal({ currency, ...filter }: Filter, db: Db): SQL | undefined {
  const isInCurrency = currency ? eq(orders.currency, currency) : undefined
  return and(matchingBeside(filter, db), isInCurrency, isNotNull(orders.total), hasTotal(sql`${orders.total}`, filter))
}

function matchingBeside({ ids, idPrefix, owner, email, statuses, notRefused, from, to }: Filter, db: Db): SQL | undefined {
  return and(
    ids ? inList(orders.id, ids) : undefined,
    idPrefix ? beginsWith(orders.id, idPrefix) : undefined,
    owner ? eq(orders.owner, owner) : undefined,
    email ? hasEmail(db, email) : undefined,
    statuses ? inList(unindexed(orders.status), statuses) : undefined,
    notRefused ? ne(orders.status, notRefused) : undefined,
    // an order's id begins with the time at which it was placed
    from ? gte(orders.id, from) : undefined,
    to ? lt(orders.id, to) : undefined,
  )
}

function hasTotal(total: SQL, { minTotal, maxTotal }: Filter): SQL | undefined {
  return and(isGiven(minTotal) ? gte(total, minTotal) : undefined, isGiven(maxTotal) ? lte(total, maxTotal) : undefined)
}
