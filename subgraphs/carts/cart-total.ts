import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { otherPriceIn } from './products.ts'

/** A cart, and its currency where that is not the shop's own. */
type Cart = { cartId: string; currency: string | undefined }
type Sums = { all: number; forSale: number; unknown: number }

const selectSums = statement(
  (_, { cartId, currency }: Cart) => sql<Sums>`
    SELECT coalesce(sum(l.quantity * ${priceIn(currency)}), 0) AS "all",
      coalesce(sum(l.quantity * ${priceIn(currency)}) FILTER (WHERE NOT p.archived AND NOT p.hasVariants), 0) AS forSale,
      count(*) FILTER (WHERE ${isUnknown(currency)}) AS "unknown"
    FROM cart_lines AS l LEFT JOIN products AS p ON p.id = l.productId WHERE l.cartId = ${cartId}`,
)

/**
 * Returns what the lines of a cart cost together, if that differs from what the order expects: as `total`, or without one where the sum
 * is too large. The prices are those that this subgraph knows: where it misses one, products finds out. Products that are no longer for
 * sale may be in the expected total or not, since it is products that refuses them.
 */
export async function otherTotal(tx: Tx, cart: Cart, expected: number | undefined): Promise<{ total?: number } | undefined> {
  if (expected === undefined) return undefined
  const { all, forSale, unknown } = (await selectSums.get(tx, cart)) as Sums
  if (unknown > 0 || expected === all || expected === forSale) return undefined
  return Number.isSafeInteger(all) ? { total: all } : {}
}

/** Returns what the lines for sale of a cart cost together, as far as it is known here. */
export async function knownTotal(tx: Tx, cart: Cart): Promise<{ total?: number }> {
  const { forSale } = (await selectSums.get(tx, cart)) as Sums
  return Number.isSafeInteger(forSale) ? { total: forSale } : {}
}

function priceIn(currency: string | undefined): SQL {
  return currency ? otherPriceIn(currency) : sql`p.price`
}

function isUnknown(currency: string | undefined): SQL {
  return currency ? sql`${otherPriceIn(currency)} IS NULL` : sql`p.price IS NULL OR p.priceVersion IS NOT p.version`
}
