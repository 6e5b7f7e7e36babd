// Whether the coupon of a cart can be used, and its use by the order that takes the cart.
import { and, count, eq, inArray } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import type { couponMessages } from '#schema/discounts.ts'
import type { EventOf } from '#schema/events.ts'
import { isGuest } from '#schema/guest-token.ts'
import { money } from '#schema/money.ts'
import { currencyOf } from '#subgraphs/carts/currency.ts'
import type { CartCoupon } from '#subgraphs/carts/schema.generated.ts'
import { type CartRow, checkouts } from '#subgraphs/carts/tables.ts'
import { type CouponRow, coupons } from './tables.ts'

/** Why a coupon cannot be used. */
type Problem = keyof typeof couponMessages
type User = { owner: string; currency: string; usedByOwner: number; now: Date }
/** A coupon as an order uses it, or its code where it cannot be used. */
type Use = { terms?: NonNullable<EventOf<'cart.checked-out'>['coupon']>; refused?: string }

const isUsed = ['TAKEN', 'DONE'] as const

const selectCoupon = statement((db, { id }: { id: string }) => db.select().from(coupons).where(eq(coupons.id, id)))
const countUses = statement((db, { couponOf }: { couponOf: string }) =>
  db
    .select({ uses: count() })
    .from(checkouts)
    .where(and(eq(checkouts.couponOf, couponOf), inArray(checkouts.status, isUsed))),
)

/** Why a coupon cannot be used by the owner of a cart now; undefined if it can. */
export async function problemIn(tx: Tx, coupon: CouponRow, cart: CartRow): Promise<Problem | undefined> {
  return problemOf(coupon, await userIn(tx, coupon, cart))
}

/** Returns the coupon of a cart. It is no problem that it is used up by the order that has taken the cart. */
export async function couponOf(ctx: Context, cart: CartRow): Promise<CartCoupon | null> {
  const coupon = cart.couponId ? await ctx.load.one(coupons, 'id', cart.couponId) : undefined
  if (!coupon) return null
  const { code, percent } = coupon
  const currency = currencyOf(ctx, cart)
  const { amount, minimum } = amountsIn(coupon, currency)
  const priced = (value: number | undefined) => (value === undefined ? null : money(value, currency))
  const problem = (await isTaken(ctx, cart)) ? null : (problemOf(coupon, await userOf(ctx, coupon, cart)) ?? null)
  return { code, percent, amount: priced(amount), minimum: priced(minimum), problem }
}

/** What the coupon of a cart takes off the order that takes the cart. Undefined without a coupon. */
export async function useCoupon(tx: Tx, cart: CartRow | undefined): Promise<Use | undefined> {
  const coupon = cart?.couponId ? await selectCoupon.get(tx, { id: cart.couponId }) : undefined
  if (!cart || !coupon) return undefined
  const { id: couponId, code, percent } = coupon
  if (await problemIn(tx, coupon, cart)) return { refused: code }
  const { amount, minimum } = amountsIn(coupon, currencyOf(tx, cart))
  return { terms: { couponId, code, ...(percent ? { percent } : { amount }), ...(minimum !== undefined && { minimum }) } }
}

/** What is kept of the use of a coupon, by which uses are counted. */
export function usedBy(use: Use | undefined, owner: string): { couponId?: string; couponOf?: string } {
  const couponId = use?.terms?.couponId
  return couponId ? { couponId, couponOf: keyOf(couponId, owner) } : {}
}

function problemOf(coupon: CouponRow, { owner, currency, usedByOwner, now }: User): Problem | undefined {
  const { percent, startsAt, endsAt, uses, used, usesByCustomer, minimums } = coupon
  if (startsAt > now || (endsAt && endsAt <= now)) return 'COUPON_NOT_VALID'
  if (usesByCustomer !== null && isGuest(owner)) return 'COUPON_SIGN_IN'
  if (used >= (uses ?? Number.POSITIVE_INFINITY) || usedByOwner >= (usesByCustomer ?? Number.POSITIVE_INFINITY)) return 'COUPON_USED_UP'
  const { amount, minimum } = amountsIn(coupon, currency)
  if ((percent === null && amount === undefined) || (minimums && minimum === undefined)) return 'COUPON_CURRENCY'
  return undefined
}

function amountsIn({ amounts, minimums }: CouponRow, currency: string) {
  return { amount: amounts?.[currency], minimum: minimums?.[currency] }
}

async function userIn(tx: Tx, { id, usesByCustomer }: CouponRow, cart: CartRow): Promise<User> {
  const { owner } = cart
  const counted = usesByCustomer === null ? undefined : await countUses.get(tx, { couponOf: keyOf(id, owner) })
  return { owner, currency: currencyOf(tx, cart), usedByOwner: counted?.uses ?? 0, now: tx.now }
}

async function userOf(ctx: Context, { id, usesByCustomer }: CouponRow, cart: CartRow): Promise<User> {
  const { owner } = cart
  const found = usesByCustomer === null ? [] : await ctx.load.many(checkouts, 'couponOf', keyOf(id, owner))
  const usedByOwner = found.filter(({ status }) => status === 'TAKEN' || status === 'DONE').length
  return { owner, currency: currencyOf(ctx, cart), usedByOwner, now: ctx.now }
}

async function isTaken(ctx: Context, { id }: CartRow): Promise<boolean> {
  return (await ctx.load.many(checkouts, 'cartId', id)).some(({ status }) => status === 'TAKEN' || status === 'DONE')
}

function keyOf(couponId: string, owner: string): string {
  return `${couponId} ${owner}`
}
