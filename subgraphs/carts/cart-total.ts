import { sql } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'

type Sums = { all: number; forSale: number; unknown: number }

const selectSums = statement(
  (_, { cartId }: { cartId: string }) => sql<Sums>`
    SELECT coalesce(sum(l.quantity * p.price), 0) AS "all",
      coalesce(sum(l.quantity * p.price) FILTER (WHERE NOT p.archived AND NOT p.hasVariants), 0) AS forSale,
      count(*) FILTER (WHERE p.price IS NULL OR p.priceVersion IS NOT p.version) AS "unknown"
    FROM cart_lines AS l LEFT JOIN products AS p ON p.id = l.productId WHERE l.cartId = ${cartId}`,
)

/**
 * Returns what the lines of a cart cost together, if that differs from what the order expects: as `total`, or without one where the sum
 * is too large. The prices are those that this subgraph knows: where it misses one, products finds out. Products that are no longer for
 * sale may be in the expected total or not, since it is products that refuses them.
 */
export async function otherTotal(tx: Tx, cartId: string, expected: number | undefined): Promise<{ total?: number } | undefined> {
  if (expected === undefined) return undefined
  const { all, forSale, unknown } = (await selectSums.get(tx, { cartId })) as Sums
  if (unknown > 0 || expected === all || expected === forSale) return undefined
  return Number.isSafeInteger(all) ? { total: all } : {}
}
