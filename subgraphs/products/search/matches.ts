import { count, getTableColumns, sql } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { type ProductRow, products } from '#subgraphs/products/tables.ts'

/** A product with its place in the index. */
export type Match = ProductRow & { place: number }

type Part = { query: string; after: number | undefined; limit: number }

// the index is sorted by the length of the name, and then by age: the row of a product is in the lower 32 bits of its place, backwards
const place = sql<number>`search_index.rowid`
const rowAt = sql`4294967295 - (search_index.rowid & 4294967295)`
const placeOf = sql<number>`(length(${products.name}) << 32) + 4294967295 - ${products}.rowid`

const selectMatches = statement((db, { query, after, limit }: Part) => {
  const found = db.select({ ...getTableColumns(products), place }).from(sql`search_index`)
  const isAfter = after === undefined ? undefined : sql`AND search_index.rowid > ${after}`
  return found
    .crossJoin(products)
    .where(sql`search_index MATCH ${query} ${isAfter} AND products.rowid = ${rowAt}`)
    .orderBy(place)
    .limit(limit)
})
const selectBySku = statement((db, { sku }: { sku: string }) => {
  const found = sql`SELECT coalesce(v.parentId, v.id) FROM products AS v WHERE v.sku COLLATE NOCASE = ${sku} AND v.archived = 0 LIMIT 1`
  return db
    .select({ ...getTableColumns(products), place: placeOf })
    .from(products)
    .where(sql`${products.id} = (${found}) AND ${products.archived} = 0`)
})
const countSome = statement((db, { query, most }: { query: string; most: number }) => {
  const found = db.select({ one: sql`1`.as('one') }).from(sql`search_index`)
  return db.select({ rows: count() }).from(found.where(sql`search_index MATCH ${query}`).limit(most).as('found'))
})

/** The matches of a query after a place, in the order of the index: the shortest name first, of equally long ones the newest. */
export function findMatches(ctx: Context, query: string, limit: number, after?: number): Promise<Match[]> {
  return selectMatches.all(ctx.db, { query, after, limit })
}

/** The product for sale with this SKU, or with a variant with it, regardless of case. */
export function findBySku(ctx: Context, sku: string): Promise<Match | undefined> {
  return selectBySku.get(ctx.db, { sku })
}

/** How many products match, counted up to a number. */
export async function countMatches(ctx: Context, query: string, most: number): Promise<number> {
  return (await countSome.get(ctx.db, { query, most }))?.rows ?? 0
}
