import { type AnyColumn, and, asc, count, desc, getTableColumns, sql } from 'drizzle-orm'
import type { Db } from '#kit/data/database.ts'
import { type Connection, connectionOf, countedMost, decode, type Key, type PageArgs, pageSize } from '#kit/data/page.ts'
import { statement } from '#kit/data/statement.ts'
import { Totals } from '#kit/data/totals.ts'
import { conditionsBeside, type Filter } from '#subgraphs/products/product-filter.ts'
import { type ProductRow, products } from '#subgraphs/products/tables.ts'
import { candidatesMost, candidatesOf, isCandidate, type Source } from './candidates.ts'

export type Order = keyof typeof orders

type By = 'id' | 'name' | 'price' | 'sold'
type Place = { limit: number; afterBy: Key[1] | undefined; afterId: string | undefined }

const orders = {
  NEWEST: sortedBy('id', true),
  NAME: sortedBy('name', false),
  PRICE_ASC: sortedBy('price', false),
  PRICE_DESC: sortedBy('price', true),
  BEST_SELLING: sortedBy('sold', true),
}

const countSome = statement((db, { query, listId, ...filter }: Source & Filter) => {
  const some = db.select({ one: sql`1`.as('one') }).from(candidatesOf({ query, listId }, candidatesMost + 1))
  return db.select({ rows: count() }).from(
    some
      .crossJoin(products)
      .where(and(isCandidate({ query, listId }), conditionsBeside(filter)))
      .as('found'),
  )
})

const totals = new Totals()

/** Returns a page of the first products of a source in an order. Throws INVALID_INPUT for a cursor of another order. */
export async function sortedPage(db: Db, source: Source, filter: Filter, order: Order, args: PageArgs): Promise<Connection<ProductRow>> {
  const size = pageSize(args.first)
  const { by, select } = orders[order]
  const [, afterBy, afterId] = args.after ? decode(args.after, by) : []
  const rows = await select.all(db, { ...filter, ...source, limit: size + 1, afterBy, afterId })
  const wanted = { ...filter, ...source }
  const total = () =>
    totals.find(db, JSON.stringify(wanted), async () => Math.min((await countSome.get(db, wanted))?.rows ?? 0, countedMost + 1))
  return connectionOf(rows, size, args.after, (row): Key => [by, row[by], row.id], total)
}

function sortedBy(by: By, descending: boolean) {
  const column: AnyColumn = products[by]
  const [direction, beyond] = descending ? [desc, sql`<`] : [asc, sql`>`]
  const select = statement((db, { query, listId, limit, afterBy, afterId, ...filter }: Source & Place & Filter) =>
    db
      .select(getTableColumns(products))
      .from(candidatesOf({ query, listId }))
      .crossJoin(products)
      .where(
        and(
          isCandidate({ query, listId }),
          conditionsBeside(filter),
          afterId ? sql`(${column}, ${products.id}) ${beyond} (${afterBy}, ${afterId})` : undefined,
        ),
      )
      .orderBy(direction(column), direction(products.id))
      .limit(limit),
  )
  return { by, select }
}
