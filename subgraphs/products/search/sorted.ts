import { and, count, getTableColumns, sql } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { type Connection, connectionOf, countedMost, type Key, type PageArgs } from '#kit/data/connection.ts'
import { fromBeginning, type Position, positionOf, rangeOf } from '#kit/data/position.ts'
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
  const db = ctx.aside
  const { by, select } = orders[order]
  const priced = by === 'price' ? askedCurrency(ctx) : undefined
  const key = priced ? priceKey(priced) : by
  const { size, position } = positionOf(args, key)
  const wanted = { ...filter, ...source }
  const locales = ctx.locale && order === 'NAME' ? fallbacksOf(sharedSettings.of(ctx.config).LOCALES, ctx.locale) : undefined
  const rows = fromBeginning(position, await select.all(db, { ...wanted, ...position, locales, priced }))
  const total = () =>
    totals.find(db, JSON.stringify(wanted), async () => Math.min((await countSome.get(db, wanted))?.rows ?? 0, countedMost + 1))
  return connectionOf(rows, size, args, (row): Key => [key, row.sortedBy, row.id], total)
}

function sortedBy(by: By, descending: boolean) {
  const select = statement((db, given: Source & Position & Of & Filter) => {
    const { limit, afterBy, afterId, beforeBy, beforeId, isBackward, locales, priced, ...wanted } = given
    const own = sql<string | number>`${products[by]}`
    const column = locales ? nameIn(products, locales) : priced ? priceColumn(priced, descending) : own
    const { isIn, sorting } = rangeOf(given, { id: products.id, by: column, descending })
    return db
      .select({ ...getTableColumns(products), sortedBy: column })
      .from(candidatesOf(wanted))
      .crossJoin(products)
      .where(and(isCandidate(wanted), conditionsBeside(wanted), isIn))
      .orderBy(...sorting)
      .limit(limit)
  })
  return { by, select }
}
