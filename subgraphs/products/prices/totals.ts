import type { Context } from '#kit/context.ts'
import { DomainError } from '#kit/errors.ts'
import { totalOf } from '#schema/money.ts'
import { type HeldLine, products } from '#subgraphs/products/tables.ts'
import { findVisible } from '#subgraphs/products/visibility.ts'
import { ownPrice } from './own-prices.ts'

/** Returns what the lines cost the caller together now; a product that does not exist costs nothing. Throws TOTAL_TOO_LARGE. */
export async function priceOf(ctx: Context, lines: HeldLine[]): Promise<number> {
  const total = totalOf(await Promise.all(lines.map((line) => withPrice(ctx, line))))
  if (total === undefined) throw new DomainError('TOTAL_TOO_LARGE', 'The total is larger than an amount can be.')
  return total
}

/** Returns what those of the lines cost the caller together now whose product is for sale. Throws TOTAL_TOO_LARGE. */
export async function subtotalOf(ctx: Context, lines: HeldLine[]): Promise<number> {
  const found = await Promise.all(lines.map(({ productId }) => ctx.load.one(products, 'id', productId)))
  return priceOf(
    ctx,
    lines.filter((_, at) => found[at]?.archived === false && !found[at].options),
  )
}

/** Returns what one unit of a line costs the caller now, where so many are bought; a product that does not exist costs nothing. */
export async function unitPriceOf(ctx: Context, { productId, quantity }: HeldLine): Promise<number> {
  const product = await findVisible(ctx, productId)
  return product ? ownPrice(ctx, product, quantity) : 0
}

async function withPrice(ctx: Context, line: HeldLine) {
  return { quantity: line.quantity, unitPrice: await unitPriceOf(ctx, line) }
}
