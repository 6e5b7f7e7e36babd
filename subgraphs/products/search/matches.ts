import { and, count, getTableColumns, sql } from 'drizzle-orm'
import { jsonEach } from '#kit/data/conditions.ts'
import type { Db } from '#kit/data/database.ts'
import { statement } from '#kit/data/statement.ts'
import { conditionsBeside, type Filter } from '#subgraphs/products/product-filter.ts'
import { type ProductRow, products } from '#subgraphs/products/tables.ts'
import { isIn, lacks, placeIn, placeOf, rowAt } from './candidates.ts'
import type { Texts } from './parts.ts'

/** A product with its place in the index. */
export type Match = ProductRow & { place: number }

/** What is looked for in the texts of a language. */
export type Query = Texts & { query: string }

type Page = Query & { after: number | undefined; limit: number }

const index = sql`search_index`
const place = sql<number>`search_index.rowid`
const translatedIndex = sql`translated_index`
const translatedPlace = sql<number>`translated_index.rowid`

const selectMatches = statement((db, { query, better, after, limit, ...filter }: Page & Filter) => {
  const isAfter = after === undefined ? undefined : sql`search_index.rowid > ${after}`
  return db
    .select({ ...getTableColumns(products), place })
    .from(index)
    .crossJoin(products)
    .where(
      and(
        sql`search_index MATCH ${query}`,
        isAfter,
        better && lacks(jsonEach(better), place),
        sql`products.rowid = ${rowAt(place)}`,
        conditionsBeside(filter),
      ),
    )
    .orderBy(place)
    .limit(limit)
})
const selectTranslated = statement((db, { query, locale, better, after, limit, ...filter }: Page & Filter) =>
  db
    .select({ ...getTableColumns(products), place: placeIn(translatedPlace) })
    .from(translatedIndex)
    .crossJoin(products)
    .where(
      and(
        sql`translated_index MATCH ${query}`,
        isIn(translatedPlace, locale ?? 0, after),
        better && lacks(jsonEach(better), translatedPlace),
        sql`products.rowid = ${rowAt(translatedPlace)}`,
        conditionsBeside(filter),
      ),
    )
    .orderBy(translatedPlace)
    .limit(limit),
)
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
const countFiltered = statement((db, { query, better, most, ...filter }: Query & { most: number } & Filter) => {
  const found = db.select({ one: sql`1`.as('one') }).from(index)
  const where = and(
    sql`search_index MATCH ${query}`,
    better && lacks(jsonEach(better), place),
    sql`products.rowid = ${rowAt(place)}`,
    conditionsBeside(filter),
  )
  return db.select({ rows: count() }).from(found.crossJoin(products).where(where).limit(most).as('found'))
})
const countTranslated = statement((db, { query, locale, better, most, ...filter }: Query & { most: number } & Filter) => {
  const found = db.select({ one: sql`1`.as('one') }).from(translatedIndex)
  const where = and(
    sql`translated_index MATCH ${query}`,
    isIn(translatedPlace, locale ?? 0),
    better && lacks(jsonEach(better), translatedPlace),
    sql`products.rowid = ${rowAt(translatedPlace)}`,
    conditionsBeside(filter),
  )
  return db.select({ rows: count() }).from(found.crossJoin(products).where(where).limit(most).as('found'))
})

/** The matches of a query after a place, in the order of the index: the shortest name first, of equally long ones the newest. */
export function findMatches(db: Db, query: Query, filter: Filter, limit: number, after?: number): Promise<Match[]> {
  return (query.locale ? selectTranslated : selectMatches).all(db, { ...filter, ...query, after, limit })
}

/** The product for sale with this SKU, or with a variant with it, regardless of case. */
export function findBySku(db: Db, sku: string, filter: Filter): Promise<Match | undefined> {
  return selectBySku.get(db, { ...filter, sku })
}

/** How many products match, counted up to a number. */
export async function countMatches(db: Db, query: Query, filter: Filter, most: number): Promise<number> {
  const wanted = { ...filter, ...query, most }
  if (query.locale) return (await countTranslated.get(db, wanted))?.rows ?? 0
  const isFiltered = query.better || Object.values(filter).some((value) => value !== undefined)
  const counted = isFiltered ? await countFiltered.get(db, wanted) : await countSome.get(db, { query: query.query, most })
  return counted?.rows ?? 0
}
