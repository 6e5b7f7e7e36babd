// Prices as the graph shows them: in the currency that the request asks for, or in that of a cart.
import type { Context } from '#kit/context.ts'
import { askedCurrency, otherCurrency, ownCurrency } from '#schema/currencies.ts'
import { money } from '#schema/money.ts'
import { loadDetails } from '#subgraphs/products/details.ts'
import type { CartLineRow, ProductRow } from '#subgraphs/products/tables.ts'
import { forAll, pricesIn } from './currency-prices.ts'
import { priceIn } from './own-prices.ts'
import { priceOf, unitPriceOf } from './totals.ts'

/** An amount in a currency of the shop; in its own where it does not have that one, or none is given. */
export function moneyIn(ctx: Context, amount: number, currency?: string | null) {
  return money(amount, otherCurrency(ctx, currency) ?? ownCurrency(ctx))
}

/** Returns the price for the caller; null where the product has none in the currency. */
export async function shownPrice(ctx: Context, product: ProductRow) {
  const currency = askedCurrency(ctx)
  return moneyOrNull(ctx, await priceIn(ctx, product, currency), currency)
}

/** Returns the lowest and the highest price of the variants for sale; null where none has one in the currency. */
export async function shownRange(ctx: Context, { id, price, priceTo }: ProductRow) {
  const currency = askedCurrency(ctx)
  const found = currency ? forAll(await pricesIn(ctx, id, currency)) : { price, priceTo }
  return found ? { min: moneyIn(ctx, found.price, currency), max: moneyIn(ctx, found.priceTo ?? found.price, currency) } : null
}

/** Returns the price without a sale, which are all in the shop's own currency. */
export async function shownRegular(ctx: Context, { id, price }: ProductRow) {
  const currency = askedCurrency(ctx)
  if (currency) return moneyOrNull(ctx, forAll(await pricesIn(ctx, id, currency))?.price, currency)
  return moneyIn(ctx, (await loadDetails(ctx, id))?.regularPrice ?? price)
}

/** Returns what one unit of a cart's line costs; null where it has no price in the cart's currency. */
export async function unitPrice(ctx: Context, line: CartLineRow) {
  return moneyOrNull(ctx, await unitPriceOf(ctx, line, otherCurrency(ctx, line.currency)), line.currency)
}

/** Returns what a cart's line costs; null where it has no price in the cart's currency. */
export async function lineTotal(ctx: Context, line: CartLineRow) {
  return moneyOrNull(ctx, await priceOf(ctx, line, otherCurrency(ctx, line.currency)), line.currency)
}

function moneyOrNull(ctx: Context, amount: number | undefined, currency?: string | null) {
  return amount === undefined ? null : moneyIn(ctx, amount, currency)
}
