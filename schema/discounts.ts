// How much a coupon takes off, in minor units. Carts says which coupon it is, products how much, orders what of it each line bears.
import { sumOf } from './money.ts'

/** What a coupon takes off an order, in the currency of its cart: a part, or an amount. Nothing below the minimum. */
export type Terms = { percent?: number | null | undefined; amount?: number | null | undefined; minimum?: number | null | undefined }

/** Why a coupon cannot be used, for people. */
export const couponMessages = {
  COUPON_NOT_VALID: 'This coupon is not valid now.',
  COUPON_USED_UP: 'This coupon has been used as often as it can be.',
  COUPON_SIGN_IN: 'This coupon is for customers who have signed in.',
  COUPON_CURRENCY: 'This coupon is not for the currency of the cart.',
}

/** What is taken off a subtotal: a part is rounded down, and an amount is at most the subtotal. */
export function discountOf(subtotal: number, { percent, amount, minimum }: Terms): number {
  if (subtotal < (minimum ?? 0)) return 0
  return Math.min(subtotal, percent ? partOf(subtotal, percent, 100) : (amount ?? 0))
}

/** Divides a discount among lines by their prices: the shares add up to it, and none exceeds its line. What rounding leaves goes to the largest remainders. */
export function sharesOf(discount: number, prices: number[]): number[] {
  const all = sumOf(prices)
  if (all === 0 || discount === 0) return prices.map(() => 0)
  const shares = prices.map((price) => partOf(discount, price, all))
  const rest = discount - sumOf(shares)
  const remainders = prices.map((price, at) => ({ at, remainder: (BigInt(discount) * BigInt(price)) % BigInt(all) }))
  const largest = remainders.toSorted((one, other) => Number(other.remainder - one.remainder) || one.at - other.at).slice(0, rest)
  for (const { at } of largest) shares[at] = (shares[at] ?? 0) + 1
  return shares
}

/** What the first units of a line cost together after its share of a discount. All units cost exactly what was paid for the line. */
export function paidFor(
  units: number,
  { quantity, unitPrice, discount }: { quantity: number; unitPrice: number; discount?: number | null },
): number {
  return units * unitPrice - (discount ? partOf(discount, units, quantity) : 0)
}

// rounded down; the product may exceed what a number holds
function partOf(amount: number, part: number, whole: number): number {
  return Number((BigInt(amount) * BigInt(part)) / BigInt(whole))
}
