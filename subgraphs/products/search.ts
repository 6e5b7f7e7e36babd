import { and, count, eq, getTableColumns, sql } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { type Connection, connectionOf, countedMost, decode, type Key, type PageArgs, pageSize } from '#kit/data/page.ts'
import { statement } from '#kit/data/statement.ts'
import { type ProductRow, products } from './tables.ts'

const index = sql`products_search`
const isIndexed = sql`products_search.rowid = ${products}.rowid`
/** A word counts more in the SKU than in the name, and more in the name than in the description. */
const relevance = sql`bm25(products_search, 10, 5, 1)`

const selectMatches = statement((db, { query, limit, offset }: { query: string; limit: number; offset: number }) =>
  db
    .select(getTableColumns(products))
    .from(products)
    .innerJoin(index, isIndexed)
    .where(matching(query))
    .orderBy(relevance, products.id)
    .limit(limit)
    .offset(offset),
)
const countMatches = statement((db, { query }: { query: string }) => {
  const found = db
    .select({ one: sql`1`.as('one') })
    .from(products)
    .innerJoin(index, isIndexed)
    .where(matching(query))
    .limit(countedMost + 1)
  return db.select({ rows: count() }).from(found.as('found'))
})

/** Returns a page of the products that hold every word of the text, the best match first. Throws INVALID_INPUT. */
export async function searchProducts(ctx: Context, { text, first, after }: PageArgs & { text: string }): Promise<Connection<ProductRow>> {
  const [query, size, offset] = [queryOf(text), pageSize(first), offsetOf(after)]
  const isAnswerable = query !== '' && Number.isSafeInteger(offset)
  const rows = isAnswerable ? await selectMatches.all(ctx.db, { query, limit: size + 1, offset }) : []
  const keyOf = (row: ProductRow, at: number): Key => ['match', offset + at + 1, row.id]
  return connectionOf(rows, size, after, keyOf, async () => (isAnswerable ? ((await countMatches.get(ctx.db, { query }))?.rows ?? 0) : 0))
}

/** Every word as a prefix, quoted, so that nothing in it is an operator of FTS5. */
function queryOf(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `"${word}"*`).join(' ')
}

function offsetOf(after: string | null | undefined): number {
  return after ? Number(decode(after, 'match')[1]) : 0
}

function matching(query: string) {
  return and(sql`products_search MATCH ${query}`, eq(products.archived, false))
}
