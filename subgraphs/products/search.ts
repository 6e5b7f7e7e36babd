import { and, eq, sql } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { type Connection, connectionOf, decode, type Key, type PageArgs, pageSize } from '#kit/data/page.ts'
import { type ProductRow, products } from './tables.ts'

const index = sql`products_search`
const isIndexed = sql`products_search.rowid = ${products}.rowid`
/** A word counts more in the SKU than in the name, and more in the name than in the description. */
const relevance = sql`bm25(products_search, 10, 5, 1)`

/** Returns a page of the products that hold every word of the text, the best match first. Throws INVALID_INPUT. */
export async function searchProducts(ctx: Context, { text, first, after }: PageArgs & { text: string }): Promise<Connection<ProductRow>> {
  const [query, size, offset] = [queryOf(text), pageSize(first), offsetOf(after)]
  const isAnswerable = query !== '' && Number.isSafeInteger(offset)
  const rows = isAnswerable ? await findMatches(ctx, query, size + 1, offset) : []
  const keyOf = (row: ProductRow, at: number): Key => ['match', offset + at + 1, row.id]
  return connectionOf(rows, size, after, keyOf, async () => (isAnswerable ? countMatches(ctx, query) : 0))
}

/** Every word as a prefix, quoted, so that nothing in it is an operator of FTS5. */
function queryOf(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `"${word}"*`).join(' ')
}

function offsetOf(after: string | null | undefined): number {
  return after ? Number(decode(after, 'match')[1]) : 0
}

async function findMatches(ctx: Context, query: string, limit: number, offset: number): Promise<ProductRow[]> {
  const found = ctx.db.select({ product: products }).from(products).innerJoin(index, isIndexed).where(matching(query))
  const rows = await found.orderBy(relevance, products.id).limit(limit).offset(offset)
  return rows.map(({ product }) => product)
}

function countMatches(ctx: Context, query: string): Promise<number> {
  return ctx.db.$count(sql`${products} JOIN ${index} ON ${isIndexed}`, matching(query))
}

function matching(query: string) {
  return and(sql`products_search MATCH ${query}`, eq(products.archived, false))
}
