import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import type { Db } from '#kit/data/database.ts'
import { statement } from '#kit/data/statement.ts'
import { discountOf, type Terms } from '#schema/discounts.ts'
import { otherPriceIn } from './products.ts'

/** A cart, its currency where that is not the shop's own, and its coupon. */
type Cart = { cartId: string; currency: string | undefined; coupon: Terms | undefined }
type Sums = { all: number; forSale: number; unknown: number }

const selectSums = statement(
  (_, { cartId, currency }: Omit<Cart, 'coupon'>) => sql<Sums>`
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
export async function otherTotal(tx: Tx, { coupon, ...cart }: Cart, expected: number | undefined): Promise<{ total?: number } | undefined> {
  if (expected === undefined) return undefined
  const { unknown, ...sums } = (await selectSums.get(tx, cart)) as Sums
  const [all, forSale] = [afterDiscount(sums.all, coupon), afterDiscount(sums.forSale, coupon)]
  if (unknown > 0 || expected === all || expected === forSale) return undefined
  return Number.isSafeInteger(all) ? { total: all } : {}
}

/** Returns what the lines for sale of a cart cost together at the prices for all, as far as they are known here. */
export async function subtotalForAll(db: Db, cart: Omit<Cart, 'coupon'>): Promise<number> {
  return ((await selectSums.get(db, cart)) as Sums).forSale
}

/** Returns what the lines for sale of a cart cost together, as far as it is known here. */
export async function knownTotal(tx: Tx, { coupon, ...cart }: Cart): Promise<{ total?: number }> {
  const sums = (await selectSums.get(tx, cart)) as Sums
  const forSale = afterDiscount(sums.forSale, coupon)
  return Number.isSafeInteger(forSale) ? { total: forSale } : {}
}

function afterDiscount(sum: number, coupon: Terms | undefined): number {
  return coupon ? sum - discountOf(sum, coupon) : sum
}

function priceIn(currency: string | undefined): SQL {
  return currency ? otherPriceIn(currency) : sql`p.price`
}

function isUnknown(currency: string | undefined): SQL {
  return currency ? sql`${otherPriceIn(currency)} IS NULL` : sql`p.price IS NULL OR p.priceVersion IS NOT p.version`
}
