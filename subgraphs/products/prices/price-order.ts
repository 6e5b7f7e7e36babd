// The order of lists by the price for all in a currency that is not the shop's own. Products without one in it come last.
import { and, asc, count, desc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import { type Connection, connectionOf, countedMost, decode, type Key, type PageArgs, pageSize } from '#kit/data/connection.ts'
import { statement } from '#kit/data/statement.ts'
import { Totals } from '#kit/data/totals.ts'
import { type Filter, matching } from '#subgraphs/products/product-filter.ts'
import { currencyPrices, type ProductRow, products } from '#subgraphs/products/tables.ts'

export type PriceOrder = keyof typeof orders

type Place = { limit: number; afterBy: Key[1] | undefined; afterId: string | undefined }

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
  const [db, size, by, { priced, others, last }] = [ctx.aside, pageSize(args.first), priceKey(currency), orders[order]]
  const [, afterBy, afterId] = args.after ? decode(args.after, by) : []
  const isAmongOthers = afterBy === last
  const found = isAmongOthers ? [] : await priced.all(db, { ...filter, priced: currency, limit: size + 1, afterBy, afterId })
  const left = { limit: size + 1 - found.length, afterId: isAmongOthers ? afterId : undefined }
  const rest = found.length > size ? [] : await others.all(db, { ...filter, priced: currency, afterBy: undefined, ...left })
  const total = () => totals.find(db, JSON.stringify(filter), async () => (await countSome.get(db, filter))?.rows ?? 0)
  return connectionOf([...found, ...rest], size, { after: args.after }, (row): Key => [by, row.sortedBy, row.id], total)
}

/** By what a list that is sorted so says its place. */
export function priceKey(currency: string): string {
  return `price in ${currency}`
}

/** The price of a product in a currency as a column to sort by: a part of a statement on products. */
export function priceColumn(currency: string, descending: boolean): SQL<number> {
  return sql<number>`coalesce(${priceForAll(currency)}, ${descending ? cheapest : dearest})`
}

function orderedBy(descending: boolean) {
  const [direction, beyond, last] = descending ? [desc, sql`<`, cheapest] : [asc, sql`>`, dearest]
  const { productId, currency, groupId, price } = currencyPrices
  const priced = statement((db, { limit, afterBy, afterId, priced: of, ...filter }: Place & Filter & { priced: string }) =>
    db
      .select({ ...getTableColumns(products), sortedBy: price })
      .from(currencyPrices)
      .crossJoin(products)
      .where(
        and(
          eq(currency, of),
          eq(groupId, ''),
          eq(products.id, productId),
          filter.ids ? inList(productId, filter.ids) : undefined,
          matching(filter),
          afterId ? sql`(${price}, ${productId}) ${beyond} (${afterBy}, ${afterId})` : undefined,
        ),
      )
      .orderBy(direction(price), direction(productId))
      .limit(limit),
  )
  const others = statement((db, { limit, afterBy: _, afterId, priced: of, ...filter }: Place & Filter & { priced: string }) =>
    db
      .select({ ...getTableColumns(products), sortedBy: sql<number>`${sql.raw(String(last))}` })
      .from(products)
      .where(and(matching(filter), sql`${priceForAll(of)} IS NULL`, afterId ? sql`${products.id} ${beyond} ${afterId}` : undefined))
      .orderBy(direction(products.id))
      .limit(limit),
  )
  return { priced, others, last }
}

function priceForAll(currency: string): SQL {
  return sql`(SELECT c.price FROM currency_prices AS c WHERE c.productId = products.id AND c.currency = ${currency} AND c.groupId = '')`
}
