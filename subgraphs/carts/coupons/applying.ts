import { eq } from 'drizzle-orm'
import { requireOwner, type Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import { couponMessages } from '#schema/discounts.ts'
import { signInOrBeGuest } from '#schema/guest-token.ts'
import { beginEdit, ownUnpaidCart } from '#subgraphs/carts/carts.ts'
import type { Context } from '#subgraphs/carts/context.ts'
import { edit } from '#subgraphs/carts/edits.ts'
import type { ApplyCouponInput, RemoveCouponInput } from '#subgraphs/carts/schema.generated.ts'
import { type CartRow, carts } from '#subgraphs/carts/tables.ts'
import { findByCode } from './coupons.ts'
import type { CouponRow } from './tables.ts'
import { problemIn, readerIn } from './uses.ts'

const updateCoupon = statement((db, { id, couponId }: { id: string; couponId: string | null }) =>
  db.update(carts).set({ couponId }).where(eq(carts.id, id)).returning(),
)

/**
 * Puts a coupon into the caller's cart, in place of the one that it has. Throws NOT_FOUND, COUPON_NOT_VALID, COUPON_USED_UP, COUPON_SIGN_IN,
 * COUPON_CURRENCY, CART_CHECKED_OUT, RATE_LIMITED after too many codes that there are not, or UNAUTHENTICATED.
 */
export async function applyCoupon(ctx: Context, { code, cartId }: ApplyCouponInput): Promise<CartRow> {
  const path = ['input', 'code']
  const guesser = { owner: requireOwner(ctx, signInOrBeGuest), caller: ctx.caller }
  const coupon = await ctx.resources.guesses.countUnlessFound(guesser, () => findToEnter(ctx, code))
  if (!coupon) throw notFound('coupon', path)
  return edit(ctx, async (tx) => {
    const cart = await ownUnpaidCart(tx, cartId)
    const problem = await problemIn(readerIn(tx), coupon, cart)
    if (problem) throw new DomainError(problem, couponMessages[problem], { path, subject: coupon.id })
    if (cart.couponId !== coupon.id) return setCoupon(tx, await beginEdit(tx, cart.id), coupon.id)
    return cart
  })
}

/** Takes the coupon out of the caller's cart. Throws NOT_FOUND, CART_CHECKED_OUT or UNAUTHENTICATED. */
export function removeCoupon(ctx: Context, { cartId }: RemoveCouponInput): Promise<CartRow> {
  return edit(ctx, async (tx) => {
    const cart = await ownUnpaidCart(tx, cartId)
    return cart.couponId ? setCoupon(tx, await beginEdit(tx, cart.id), null) : cart
  })
}

// one that applies by itself is no code that one has
async function findToEnter(ctx: Context, code: string): Promise<CouponRow | undefined> {
  const coupon = await findByCode(ctx, code)
  return coupon?.automatic ? undefined : coupon
}

async function setCoupon(tx: Tx, { id }: CartRow, couponId: string | null): Promise<CartRow> {
  return (await updateCoupon.get(tx, { id, couponId })) as CartRow
}
