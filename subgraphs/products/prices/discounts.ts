// What the coupon in a cart takes off, at the caller's prices.
import type { Context } from '#kit/context.ts'
import { otherCurrency, ownCurrency } from '#schema/currencies.ts'
import { couponMessages, discountOf } from '#schema/discounts.ts'
import { formatMoney, money } from '#schema/money.ts'
import type { CartCoupon, CartDiscount } from '#subgraphs/products/schema.generated.ts'
import type { CartRow } from '#subgraphs/products/tables.ts'
import { subtotalOf } from './totals.ts'

type Cart = Pick<CartRow, 'lines' | 'currency'> & { coupon?: CartCoupon | null }

const messages: Partial<Record<string, string>> = couponMessages

/** Returns what the coupon in a cart takes off; empty without one. Throws TOTAL_TOO_LARGE. */
export async function discountsOf(ctx: Context, cart: Cart): Promise<CartDiscount[]> {
  return cart.coupon ? [discountIn(currencyOf(ctx, cart), cart.coupon, await subtotalIn(ctx, cart))] : []
}

/** Returns what a cart costs after its discounts. Throws TOTAL_TOO_LARGE. */
export async function totalOf(ctx: Context, cart: Cart) {
  const subtotal = await subtotalIn(ctx, cart)
  const taken = cart.coupon ? discountIn(currencyOf(ctx, cart), cart.coupon, subtotal).amount.amount : 0
  return money(subtotal - taken, currencyOf(ctx, cart))
}

function subtotalIn(ctx: Context, { lines, currency }: Cart): Promise<number> {
  return subtotalOf(ctx, lines, otherCurrency(ctx, currency))
}

// carts of earlier versions did not say theirs
function currencyOf(ctx: Context, { currency }: Cart): string {
  return currency ?? ownCurrency(ctx)
}

function discountIn(currency: string, { code, percent, amount, minimum, problem }: CartCoupon, subtotal: number): CartDiscount {
  const none = { code, amount: money(0, currency) }
  if (problem) return { ...none, problem, message: messages[problem] ?? null }
  const missing = money(Math.max(0, (minimum?.amount ?? 0) - subtotal), currency)
  if (missing.amount > 0)
    return { ...none, problem: 'COUPON_MINIMUM', message: `Add ${formatMoney(missing.amount, currency)} more to use this coupon.`, missing }
  const terms = { percent, amount: amount?.amount, minimum: minimum?.amount }
  return { code, amount: money(discountOf(subtotal, terms), currency) }
}
