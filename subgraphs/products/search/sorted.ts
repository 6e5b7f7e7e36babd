import { and, asc, count, desc, getTableColumns, sql } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { type Connection, connectionOf, countedMost, decode, type Key, type PageArgs, pageSize } from '#kit/data/connection.ts'
import { statement } from '#kit/data/statement.ts'
import { Totals } from '#kit/data/totals.ts'
import { askedCurrency } from '#schema/currencies.ts'
import { fallbacksOf } from '#schema/locales.ts'
import { sharedSettings } from '#schema/settings.ts'
import { priceColumn, priceKey } from '#subgraphs/products/prices/price-order.ts'
import { conditionsBeside, type Filter } from '#subgraphs/products/product-filter.ts'
import { type ProductRow, products } from '#subgraphs/products/tables.ts'
import { nameIn } from '#subgraphs/products/translations/names.ts'
import { candidatesMost, candidatesOf, isCandidate, type Source } from './candidates.ts'

export type Order = keyof typeof orders

type By = 'id' | 'name' | 'price' | 'sold'
type Place = { limit: number; afterBy: Key[1] | undefined; afterId: string | undefined }
/** The languages of the names, and the currency of the prices, by which is sorted. */
type Of = { locales: string[] | undefined; priced: string | undefined }

const orders = {
  NEWEST: sortedBy('id', true),
  NAME: sortedBy('name', false),
  PRICE_ASC: sortedBy('price', false),
  PRICE_DESC: sortedBy('price', true),
  BEST_SELLING: sortedBy('sold', true),
}

const countSome = statement((db, wanted: Source & Filter) => {
  const some = db.select({ one: sql`1`.as('one') }).from(candidatesOf(wanted, candidatesMost + 1))
  return db.select({ rows: count() }).from(
    some
      .crossJoin(products)
      .where(and(isCandidate(wanted), conditionsBeside(wanted)))
      .as('found'),
  )
})

const totals = new Totals()

/**
 * Returns a page of the first products of a source in an order, by NAME in the language and by price in the currency of the request. Throws
 * INVALID_INPUT for a cursor of another order.
 */
export async function sortedPage(
  ctx: Context,
  source: Source,
  filter: Filter,
  order: Order,
  args: PageArgs,
): Promise<Connection<ProductRow>> {
  const [db, size] = [ctx.aside, pageSize(args.first)]
  const { by, select } = orders[order]
  const priced = by === 'price' ? askedCurrency(ctx) : undefined
  const key = priced ? priceKey(priced) : by
  const [, afterBy, afterId] = args.after ? decode(args.after, key) : []
  const wanted = { ...filter, ...source }
  const locales = ctx.locale && order === 'NAME' ? fallbacksOf(sharedSettings.of(ctx.config).LOCALES, ctx.locale) : undefined
  const rows = await select.all(db, { ...wanted, limit: size + 1, afterBy, afterId, locales, priced })
  const total = () =>
    totals.find(db, JSON.stringify(wanted), async () => Math.min((await countSome.get(db, wanted))?.rows ?? 0, countedMost + 1))
  return connectionOf(rows, size, { after: args.after }, (row): Key => [key, row.sortedBy, row.id], total)
}

function sortedBy(by: By, descending: boolean) {
  const [direction, beyond] = descending ? [desc, sql`<`] : [asc, sql`>`]
  const select = statement((db, { limit, afterBy, afterId, locales, priced, ...wanted }: Source & Place & Of & Filter) => {
    const own = sql<string | number>`${products[by]}`
    const column = locales ? nameIn(products, locales) : priced ? priceColumn(priced, descending) : own
    return db
      .select({ ...getTableColumns(products), sortedBy: column })
      .from(candidatesOf(wanted))
      .crossJoin(products)
      .where(
        and(
          isCandidate(wanted),
          conditionsBeside(wanted),
          afterId ? sql`(${column}, ${products.id}) ${beyond} (${afterBy}, ${afterId})` : undefined,
        ),
      )
      .orderBy(direction(column), direction(products.id))
      .limit(limit)
  })
  return { by, select }
}
