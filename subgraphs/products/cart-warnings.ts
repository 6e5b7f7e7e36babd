import type { Context } from '#kit/context.ts'
import { formatMoney, money } from '#schema/money.ts'
import { sharedSettings } from '#schema/settings.ts'
import { ownPrice } from './prices/own-prices.ts'
import type { CartWarning, CartWarningCode } from './schema.generated.ts'
import { type CartLineRow, type ProductRow, products } from './tables.ts'

/** Returns what the owner of these cart lines should know before ordering them. */
export async function cartWarnings(ctx: Context, lines: CartLineRow[]): Promise<CartWarning[]> {
  const open = lines.filter(({ checkedOut }) => !checkedOut)
  return (await Promise.all(open.map((line) => warningsOf(ctx, line)))).flat()
}

/** Whether there is a line, and every line can be had in full now. */
export async function isOrderable(ctx: Context, lines: CartLineRow[]): Promise<boolean> {
  const shortages = await Promise.all(lines.map(async (line) => line.checkedOut || shortageOf(await productOf(ctx, line), line)))
  return lines.length > 0 && shortages.every((shortage) => !shortage)
}

async function warningsOf(ctx: Context, line: CartLineRow): Promise<CartWarning[]> {
  const product = await productOf(ctx, line)
  return [shortageOf(product, line), await priceChange(ctx, product, line)].filter((warning) => warning !== undefined)
}

function productOf(ctx: Context, { productId }: CartLineRow): Promise<ProductRow | undefined> {
  return ctx.load.one(products, 'id', productId)
}

function shortageOf(product: ProductRow | undefined, { productId, quantity }: CartLineRow): CartWarning | undefined {
  const short = (code: CartWarningCode, message: string, available: number) => ({ code, message, productId, available })
  if (!product || product.archived) return short('PRODUCT_GONE', 'This product is no longer for sale.', 0)
  if (product.options) return short('CHOOSE_VARIANT', 'This product comes in variants now. Choose one of them.', 0)
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
): Promise<CartWarning | undefined> {
  if (!product || product.archived || product.options || !priceWhenAdded || priceWhenAdded.amount === product.price) return undefined
  const [before, price] = [priceWhenAdded.amount, product.price]
  // who has a price of their own has not seen the one before
  if ((await ownPrice(ctx, product, quantity)) !== price) return undefined
  const currency = sharedSettings.of(ctx.config).CURRENCY
  const [was, now] = [formatMoney(before, currency), formatMoney(price, currency)]
  const prices = { priceWas: money(before, currency), priceNow: money(price, currency) }
  return { code: 'PRICE_CHANGED', message: `The price was ${was} and is ${now} now.`, productId, ...prices }
}
