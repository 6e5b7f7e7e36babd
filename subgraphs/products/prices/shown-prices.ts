// Prices as the graph shows them: in the currency that the request asks for, or in that of a cart.
import type { Context } from '#kit/context.ts'
import { askedCurrency, otherCurrency, ownCurrency } from '#schema/currencies.ts'
import { money } from '#schema/money.ts'
import type { CartLineRow, ProductRow } from '#subgraphs/products/tables.ts'
import { forAll, pricesIn } from './currency-prices.ts'
import { priceIn, regularPriceIn } from './own-prices.ts'
import type { SaleState } from './sales.ts'
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

/** Returns the price for the caller without a sale; null where the product has none in the currency. */
export async function shownRegular(ctx: Context, product: ProductRow) {
  const currency = askedCurrency(ctx)
  return moneyOrNull(ctx, await regularPriceIn(ctx, product, currency), currency)
}

/** Whether the price for the caller is that of a sale. */
export async function isOnSale(ctx: Context, product: ProductRow): Promise<boolean> {
  const currency = askedCurrency(ctx)
  const [price, regular] = [await priceIn(ctx, product, currency), await regularPriceIn(ctx, product, currency)]
  return price !== undefined && regular !== undefined && price < regular
}

/** The sale of a price, planned or on; null where it has none. */
export function shownSale(ctx: Context, state: SaleState | undefined, currency?: string | null) {
  if (!state || state.salePrice === null) return null
  const { salePrice, saleFrom: from, saleUntil: until, regularPrice } = state
  return { price: moneyIn(ctx, salePrice, currency), from, until, isOn: regularPrice !== null }
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
