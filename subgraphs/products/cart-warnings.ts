import type { Context } from '#kit/context.ts'
import { ownCurrency } from '#schema/currencies.ts'
import { formatMoney, money } from '#schema/money.ts'
import { forAll, pricesIn } from './prices/currency-prices.ts'
import { priceIn } from './prices/own-prices.ts'
import type { CartWarning, CartWarningCode } from './schema.generated.ts'
import { type CartLineRow, type ProductRow, products } from './tables.ts'

/** The currency of a cart; undefined for the shop's own. */
type Currency = string | undefined

/** Returns what the owner of these cart lines should know before ordering them. */
export async function cartWarnings(ctx: Context, lines: CartLineRow[], currency: Currency): Promise<CartWarning[]> {
  const open = lines.filter(({ checkedOut }) => !checkedOut)
  return (await Promise.all(open.map((line) => warningsOf(ctx, line, currency)))).flat()
}

/** Whether there is a line, and every line can be had in full now. */
export async function isOrderable(ctx: Context, lines: CartLineRow[], currency: Currency): Promise<boolean> {
  const shortages = await Promise.all(
    lines.map(async (line) => line.checkedOut || shortageOf(ctx, await productOf(ctx, line), line, currency)),
  )
  return lines.length > 0 && shortages.every((shortage) => !shortage)
}

async function warningsOf(ctx: Context, line: CartLineRow, currency: Currency): Promise<CartWarning[]> {
  const product = await productOf(ctx, line)
  const shortage = await shortageOf(ctx, product, line, currency)
  return [shortage, await priceChange(ctx, product, line, currency)].filter((warning) => warning !== undefined)
}

function productOf(ctx: Context, { productId }: CartLineRow): Promise<ProductRow | undefined> {
  return ctx.load.one(products, 'id', productId)
}

async function shortageOf(
  ctx: Context,
  product: ProductRow | undefined,
  { productId, quantity }: CartLineRow,
  currency: Currency,
): Promise<CartWarning | undefined> {
  const short = (code: CartWarningCode, message: string, available: number) => ({ code, message, productId, available })
  if (!product || product.archived) return short('PRODUCT_GONE', 'This product is no longer for sale.', 0)
  if (product.options) return short('CHOOSE_VARIANT', 'This product comes in variants now. Choose one of them.', 0)
  if (currency && (await priceIn(ctx, product, currency)) === undefined)
    return short('NO_PRICE_IN_CURRENCY', `This product is not sold in ${currency}.`, 0)
  const { available } = product
  if (quantity <= available) return undefined
  return available === 0
    ? short('OUT_OF_STOCK', 'This product is out of stock.', 0)
    : short('FEWER_LEFT', `Only ${available} ${available === 1 ? 'is' : 'are'} left.`, available)
}

async function priceChange(
  ctx: Context,
  product: ProductRow | undefined,
  { productId, quantity, priceWhenAdded }: CartLineRow,
  other: Currency,
): Promise<CartWarning | undefined> {
  if (!product || product.archived || product.options || !priceWhenAdded) return undefined
  const price = other ? forAll(await pricesIn(ctx, product.id, other))?.price : product.price
  if (price === undefined || priceWhenAdded.amount === price) return undefined
  // who has a price of their own has not seen the one before
  if ((await priceIn(ctx, product, other, quantity)) !== price) return undefined
  const [before, currency] = [priceWhenAdded.amount, other ?? ownCurrency(ctx)]
  const [was, now] = [formatMoney(before, currency), formatMoney(price, currency)]
  const prices = { priceWas: money(before, currency), priceNow: money(price, currency) }
  return { code: 'PRICE_CHANGED', message: `The price was ${was} and is ${now} now.`, productId, ...prices }
}
