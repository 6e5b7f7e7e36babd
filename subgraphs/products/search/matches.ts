import { and, count, getTableColumns, sql } from 'drizzle-orm'
import type { Db } from '#kit/data/database.ts'
import { statement } from '#kit/data/statement.ts'
import { conditionsBeside, type Filter } from '#subgraphs/products/product-filter.ts'
import { type ProductRow, products } from '#subgraphs/products/tables.ts'
import { placeOf, rowAt } from './candidates.ts'

/** A product with its place in the index. */
export type Match = ProductRow & { place: number }

type Part = { query: string; after: number | undefined; limit: number }

const index = sql`search_index`
const place = sql<number>`search_index.rowid`

const selectMatches = statement((db, { query, after, limit, ...filter }: Part & Filter) => {
  const isAfter = after === undefined ? undefined : sql`search_index.rowid > ${after}`
  return db
    .select({ ...getTableColumns(products), place })
    .from(index)
    .crossJoin(products)
    .where(and(sql`search_index MATCH ${query}`, isAfter, sql`products.rowid = ${rowAt(place)}`, conditionsBeside(filter)))
    .orderBy(place)
    .limit(limit)
})
const selectBySku = statement((db, { sku, ...filter }: { sku: string } & Filter) => {
  const found = sql`SELECT coalesce(v.parentId, v.id) FROM products AS v WHERE v.sku COLLATE NOCASE = ${sku} AND v.archived = 0 LIMIT 1`
  return db
    .select({ ...getTableColumns(products), place: placeOf() })
    .from(products)
    .where(and(sql`${products.id} = (${found})`, conditionsBeside({ ...filter, isForSale: true })))
})
const countSome = statement((db, { query, most }: { query: string; most: number }) => {
  const found = db.select({ one: sql`1`.as('one') }).from(index)
  return db.select({ rows: count() }).from(found.where(sql`search_index MATCH ${query}`).limit(most).as('found'))
})
const countFiltered = statement((db, { query, most, ...filter }: { query: string; most: number } & Filter) => {
  const found = db.select({ one: sql`1`.as('one') }).from(index)
  return db.select({ rows: count() }).from(
    found
      .crossJoin(products)
      .where(and(sql`search_index MATCH ${query}`, sql`products.rowid = ${rowAt(place)}`, conditionsBeside(filter)))
      .limit(most)
      .as('found'),
  )
})

/** The matches of a query after a place, in the order of the index: the shortest name first, of equally long ones the newest. */
export function findMatches(db: Db, query: string, filter: Filter, limit: number, after?: number): Promise<Match[]> {
  return selectMatches.all(db, { ...filter, query, after, limit })
}

/** The product for sale with this SKU, or with a variant with it, regardless of case. */
export function findBySku(db: Db, sku: string, filter: Filter): Promise<Match | undefined> {
  return selectBySku.get(db, { ...filter, sku })
}

/** How many products match, counted up to a number. */
export async function countMatches(db: Db, query: string, filter: Filter, most: number): Promise<number> {
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  const counted = isFiltered ? await countFiltered.get(db, { ...filter, query, most }) : await countSome.get(db, { query, most })
  return counted?.rows ?? 0
}
