import { and, count, eq, getTableColumns, sql } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { partsOf } from './search-words.ts'
import { type ProductRow, products } from './tables.ts'

/** A product of a search with the part of the matches that it is in, and its number in the index. */
type Match = ProductRow & { part: number; at: number }

const index = sql`products_search`
const isIndexed = sql`products_search.rowid = ${products}.rowid`
/** A word counts more in the SKU than in the name, and more in the name than in the description. */
const relevance = sql`bm25(products_search, 10, 5, 1)`
const newestFirst = sql`products_search.rowid DESC`

const selectRanked = statement((db, { query, limit, offset }: { query: string; limit: number; offset: number }) => {
  const found = db.select(getTableColumns(products)).from(products).innerJoin(index, isIndexed).where(matching(query))
  return found.orderBy(relevance, products.id).limit(limit).offset(offset)
})
const selectNewest = statement((db, { query, before, limit }: { query: string; before: number | undefined; limit: number }) => {
  const isBefore = before ? sql`products_search.rowid < ${before}` : undefined
  const columns = { ...getTableColumns(products), at: sql<number>`products_search.rowid` }
  const found = db.select(columns).from(products).innerJoin(index, isIndexed)
  return found
    .where(and(matching(query), isBefore))
    .orderBy(newestFirst)
    .limit(limit)
})
const countSome = statement((db, { query, most }: { query: string; most: number }) => {
  const found = db
    .select({ one: sql`1`.as('one') })
    .from(products)
    .innerJoin(index, isIndexed)
    .where(matching(query))
    .limit(most)
  return db.select({ rows: count() }).from(found.as('found'))
})

/** How many products match, counted up to a number. */
export async function countMatches(ctx: Context, query: string, most: number): Promise<number> {
  return query === '' ? 0 : ((await countSome.get(ctx.db, { query, most }))?.rows ?? 0)
}

/** The best matches after so many. It looks at every match. */
export function rankedMatches(ctx: Context, query: string, limit: number, offset: number): Promise<ProductRow[]> {
  return selectRanked.all(ctx.db, { query, limit, offset })
}

/** The next matches, part by part. `start` has the part of the last one before them and its number in the index. */
export async function newestMatches(ctx: Context, query: string, most: number, start: string): Promise<Match[]> {
  const [begun = 0, at] = start.split(' ').map(Number)
  const rows: Match[] = []
  for (const [part, matches] of partsOf(query).entries()) {
    const limit = most - rows.length
    if (part < begun || limit === 0) continue
    const found = await selectNewest.all(ctx.db, { query: matches, before: part === begun ? at : undefined, limit })
    rows.push(...found.map((row) => ({ ...row, part })))
  }
  return rows
}

function matching(query: string) {
  return and(sql`products_search MATCH ${query}`, eq(products.archived, false))
}
