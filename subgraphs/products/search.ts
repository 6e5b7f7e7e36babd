import type { Context } from '#kit/context.ts'
import { type Connection, connectionOf, countedMost, decode, type Key, type PageArgs, pageSize } from '#kit/data/page.ts'
import { countMatches, newestMatches, rankedMatches } from './matches.ts'
import { queryOf } from './search-words.ts'
import type { ProductRow } from './tables.ts'

/** Where more products match, not each one is ranked. */
const rankedMost = 500

/**
 * Returns a page of the products that hold every word of the text, the best match first. Where many match, those come first that have the
 * words in their SKU, then those that have them in SKU and name, the newest of each first. Throws INVALID_INPUT.
 */
export async function searchProducts(ctx: Context, { text, first, after }: PageArgs & { text: string }): Promise<Connection<ProductRow>> {
  const [query, size] = [queryOf(text), pageSize(first)]
  const start = after ? decode(after, 'match')[1] : 0
  // a page that follows ranked ones is ranked too, though some more match by now
  const most = after ? 2 * rankedMost : rankedMost
  const some = await countMatches(ctx, query, most + 1)
  const total = async () => (some <= most ? some : countMatches(ctx, query, countedMost + 1))
  if (typeof start === 'string' || some > most) {
    const rows = await newestMatches(ctx, query, size + 1, String(start))
    return connectionOf(rows, size, after, ({ part, at, id }): Key => ['match', `${part} ${at}`, id], total)
  }
  const rows = some > 0 && Number.isSafeInteger(start) ? await rankedMatches(ctx, query, size + 1, start) : []
  return connectionOf(rows, size, after, ({ id }, at): Key => ['match', start + at + 1, id], total)
}
