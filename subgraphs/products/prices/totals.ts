import type { Context } from '#kit/context.ts'
import { DomainError } from '#kit/errors.ts'
import { totalOf } from '#schema/money.ts'
import { type HeldLine, products } from '#subgraphs/products/tables.ts'
import { findVisible } from '#subgraphs/products/visibility.ts'
import { priceIn } from './own-prices.ts'

type Currency = string | undefined

/**
 * Returns what the line costs the caller now, in a currency or the shop's own; a product that does not exist costs nothing. Undefined where it
 * has no price in the currency. Throws TOTAL_TOO_LARGE.
 */
export async function priceOf(ctx: Context, line: HeldLine, currency: Currency): Promise<number | undefined> {
  const unitPrice = await unitPriceOf(ctx, line, currency)
  return unitPrice === undefined ? undefined : sumOf([{ ...line, unitPrice }])
}

/** Returns what those of the lines cost the caller together now whose product is for sale and has a price in the currency. Throws TOTAL_TOO_LARGE. */
export async function subtotalOf(ctx: Context, lines: HeldLine[], currency: Currency): Promise<number> {
  const found = await Promise.all(lines.map(({ productId }) => ctx.load.one(products, 'id', productId)))
  const forSale = lines.filter((_, at) => found[at]?.archived === false && !found[at].options)
  const prices = await Promise.all(forSale.map((line) => unitPriceOf(ctx, line, currency)))
  return sumOf(forSale.map(({ quantity }, at) => ({ quantity, unitPrice: prices[at] ?? 0 })))
}

/** Returns what one unit of a line costs the caller now, where so many are bought; a product that does not exist costs nothing. */
export async function unitPriceOf(ctx: Context, { productId, quantity }: HeldLine, currency: Currency): Promise<number | undefined> {
  const product = await findVisible(ctx, productId)
  return product ? priceIn(ctx, product, currency, quantity) : 0
}

function sumOf(lines: { quantity: number; unitPrice: number }[]): number {
  const total = totalOf(lines)
  if (total === undefined) throw new DomainError('TOTAL_TOO_LARGE', 'The total is larger than an amount can be.')
  return total
}
