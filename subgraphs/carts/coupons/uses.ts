// Whether the coupon of a cart can be used, and its use by the order that takes the cart.
import { and, count, eq, inArray } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { otherCurrency } from '#schema/currencies.ts'
import { type couponMessages, discountOf } from '#schema/discounts.ts'
import type { EventOf } from '#schema/events.ts'
import { isGuest } from '#schema/guest-token.ts'
import { money } from '#schema/money.ts'
import { subtotalForAll } from '#subgraphs/carts/cart-total.ts'
import { currencyOf } from '#subgraphs/carts/currency.ts'
import type { CartCoupon } from '#subgraphs/carts/schema.generated.ts'
import { type CartRow, type CheckoutRow, checkouts } from '#subgraphs/carts/tables.ts'
import { automaticCoupons } from './automatic.ts'
import { type CouponRow, coupons } from './tables.ts'

/** Why a coupon cannot be used. */
type Problem = keyof typeof couponMessages
/** What it takes to say whether a coupon can be used: a transaction, or what a request reads. */
type Reader = Pick<Context, 'db' | 'config' | 'now'>
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
export async function problemIn(reader: Reader, coupon: CouponRow, cart: CartRow): Promise<Problem | undefined> {
  return problemOf(coupon, await userOf(reader, coupon, cart))
}

/** Returns the coupon that applies to a cart; where an order has taken the cart, the one that the order uses. */
export async function couponOf(ctx: Context, cart: CartRow): Promise<CartCoupon | null> {
  const taken = (await ctx.load.many(checkouts, 'cartId', cart.id)).find(({ status }) => status === 'TAKEN' || status === 'DONE')
  const coupon = taken ? await usedIn(ctx, taken) : await applying(ctx, cart)
  if (!coupon) return null
  const { code, automatic, percent } = coupon
  const currency = currencyOf(ctx, cart)
  const { amount, minimum } = amountsIn(coupon, currency)
  const priced = (value: number | undefined) => (value === undefined ? null : money(value, currency))
  const problem = taken ? null : ((await problemIn(ctx, coupon, cart)) ?? null)
  return { code, automatic, percent, amount: priced(amount), minimum: priced(minimum), problem }
}

/** Returns the code that was entered into a cart. */
export async function enteredCode(ctx: Context, { couponId }: CartRow): Promise<string | null> {
  const coupon = couponId ? await ctx.load.one(coupons, 'id', couponId) : undefined
  return coupon?.code ?? null
}

/** What the coupon of a cart takes off the order that takes the cart. Undefined without a coupon. */
export async function useCoupon(tx: Tx, cart: CartRow | undefined): Promise<Use | undefined> {
  const reader = readerIn(tx)
  const coupon = cart && (await applying(reader, cart))
  if (!cart || !coupon) return undefined
  const { id: couponId, code, percent } = coupon
  if (await problemIn(reader, coupon, cart)) return { refused: code }
  const { amount, minimum } = amountsIn(coupon, currencyOf(tx, cart))
  return { terms: { couponId, code, ...(percent ? { percent } : { amount }), ...(minimum !== undefined && { minimum }) } }
}

/** What coupons of a transaction are judged by. */
export function readerIn(tx: Tx): Reader {
  return { db: tx, config: tx.config, now: tx.now }
}

/** What is kept of the use of a coupon, by which uses are counted. */
export function usedBy(use: Use | undefined, owner: string): { couponId?: string; couponOf?: string } {
  const couponId = use?.terms?.couponId
  return couponId ? { couponId, couponOf: keyOf(couponId, owner) } : {}
}

/** Of the coupon that was entered and those that apply by themselves the one that takes most off at the prices for all; of equal ones the first. */
async function applying(reader: Reader, cart: CartRow): Promise<CouponRow | undefined> {
  const entered = cart.couponId ? await selectCoupon.get(reader.db, { id: cart.couponId }) : undefined
  const automatic = await automaticCoupons(reader.db, reader.now)
  if (automatic.length === 0) return entered
  const candidates = entered ? [entered, ...automatic] : automatic
  const subtotal = await subtotalForAll(reader.db, { cartId: cart.id, currency: otherCurrency(reader, cart.currency) })
  const amounts = await Promise.all(candidates.map((coupon) => takenOff(reader, coupon, cart, subtotal)))
  const most = Math.max(...amounts)
  return most > 0 ? candidates[amounts.indexOf(most)] : entered
}

async function takenOff(reader: Reader, coupon: CouponRow, cart: CartRow, subtotal: number): Promise<number> {
  if (await problemIn(reader, coupon, cart)) return 0
  return discountOf(subtotal, { percent: coupon.percent, ...amountsIn(coupon, currencyOf(reader, cart)) })
}

async function usedIn(ctx: Context, { status, couponId }: CheckoutRow): Promise<CouponRow | undefined> {
  return status === 'TAKEN' && couponId ? ctx.load.one(coupons, 'id', couponId) : undefined
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

async function userOf(reader: Reader, { id, usesByCustomer }: CouponRow, cart: CartRow): Promise<User> {
  const { owner } = cart
  const counted = usesByCustomer === null ? undefined : await countUses.get(reader.db, { couponOf: keyOf(id, owner) })
  return { owner, currency: currencyOf(reader, cart), usedByOwner: counted?.uses ?? 0, now: reader.now }
}

function keyOf(couponId: string, owner: string): string {
  return `${couponId} ${owner}`
}
