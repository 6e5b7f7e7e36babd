// The order of lists by the price for all in a currency that is not the shop's own. Products without one in it come last.
import { and, count, eq, getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import { type Connection, connectionOf, countedMost, type Key, type PageArgs } from '#kit/data/connection.ts'
import { fromBeginning, type Position, positionOf, rangeOf } from '#kit/data/position.ts'
import { statement } from '#kit/data/statement.ts'
import { Totals } from '#kit/data/totals.ts'
import { type Filter, matching } from '#subgraphs/products/product-filter.ts'
import { currencyPrices, type ProductRow, products } from '#subgraphs/products/tables.ts'

export type PriceOrder = keyof typeof orders

type Given = Position & Filter & { priced: string }
type Row = ProductRow & { sortedBy: number }

/** What stands for the price of a product without one, in the order of a list. */
const [dearest, cheapest] = [Number.MAX_SAFE_INTEGER, -1]

const orders = { PRICE_ASC: orderedBy(false), PRICE_DESC: orderedBy(true) }

const countSome = statement((db, filter: Filter) => {
  const some = db.select({ one: sql`1`.as('one') }).from(products)
  return db.select({ rows: count() }).from(
    some
      .where(matching(filter))
      .limit(countedMost + 1)
      .as('found'),
  )
})
const totals = new Totals()

/** Returns a page of a list by price in a currency, along the index of prices. Throws INVALID_INPUT for a cursor of another order. */
export async function pageByPrice(
  ctx: Context,
  filter: Filter,
  order: PriceOrder,
  currency: string,
  args: PageArgs,
): Promise<Connection<ProductRow>> {
  const [db, by, { parts, last }] = [ctx.aside, priceKey(currency), orders[order]]
  const { size, position } = positionOf(args, by)
  const rows: Row[] = []
  for (const part of position.isBackward ? [1, 0] : [0, 1]) {
    const [own, limit] = [positionIn(part, last, position), position.limit - rows.length]
    if (own && limit > 0) rows.push(...((await parts[part]?.all(db, { ...filter, ...own, limit, priced: currency })) ?? []))
  }
  const total = () => totals.find(db, JSON.stringify(filter), async () => (await countSome.get(db, filter))?.rows ?? 0)
  return connectionOf(fromBeginning(position, rows), size, args, (row): Key => [by, row.sortedBy, row.id], total)
}

/** By what a list that is sorted so says its place. */
export function priceKey(currency: string): string {
  return `price in ${currency}`
}

/** The price of a product in a currency as a column to sort by: a part of a statement on products. */
export function priceColumn(currency: string, descending: boolean): SQL<number> {
  return sql<number>`coalesce(${priceForAll(currency)}, ${descending ? cheapest : dearest})`
}

/** The parts of a list, in their order: products with a price in the currency, and after them all others, for whose price `last` stands. */
function orderedBy(descending: boolean) {
  const last = descending ? cheapest : dearest
  const { productId, currency, groupId, price } = currencyPrices
  const priced = statement((db, given: Given) => {
    const { limit, afterBy, afterId, beforeBy, beforeId, isBackward, priced: of, ...filter } = given
    const { isIn, sorting } = rangeOf(given, { id: productId, by: price, descending })
    const isPriced = and(eq(currency, of), eq(groupId, ''), eq(products.id, productId))
    return db
      .select({ ...getTableColumns(products), sortedBy: price })
      .from(currencyPrices)
      .crossJoin(products)
      .where(and(isPriced, filter.ids ? inList(productId, filter.ids) : undefined, matching(filter), isIn))
      .orderBy(...sorting)
      .limit(limit)
  })
  const others = statement((db, given: Given) => {
    const { limit, afterBy, afterId, beforeBy, beforeId, isBackward, priced: of, ...filter } = given
    const { isIn, sorting } = rangeOf(given, { id: products.id, descending })
    return db
      .select({ ...getTableColumns(products), sortedBy: sql<number>`${sql.raw(String(last))}` })
      .from(products)
      .where(and(matching(filter), sql`${priceForAll(of)} IS NULL`, isIn))
      .orderBy(...sorting)
      .limit(limit)
  })
  return { last, parts: [priced, others] }
}

/** The position within a part of a list; undefined where no row of that part is in it. */
function positionIn(part: number, last: number, { afterBy, afterId, beforeBy, beforeId, ...position }: Position): Position | undefined {
  const partOf = (by: Key[1] | undefined) => (by === last ? 1 : 0)
  const [after, before] = [afterId ? partOf(afterBy) : 0, beforeId ? partOf(beforeBy) : 1]
  if (part < after || part > before) return undefined
  return {
    ...position,
    ...(part === after ? { afterBy, afterId } : { afterBy: undefined, afterId: undefined }),
    ...(part === before ? { beforeBy, beforeId } : { beforeBy: undefined, beforeId: undefined }),
  }
}

function priceForAll(currency: string): SQL {
  return sql`(SELECT c.price FROM currency_prices AS c WHERE c.productId = products.id AND c.currency = ${currency} AND c.groupId = '')`
}
