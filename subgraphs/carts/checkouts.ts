import { and, eq } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { publish } from '#kit/events/outbox.ts'
import { otherCurrency, ownCurrency } from '#schema/currencies.ts'
import type { EventOf } from '#schema/events.ts'
import { isGuest } from '#schema/guest-token.ts'
import { mayBeRemoved } from '#schema/removed-orders.ts'
import { announceRecovered } from './abandoned.ts'
import { linesOf } from './cart-lines.ts'
import { knownTotal, otherTotal } from './cart-total.ts'
import { checkoutOf, dropOrphan, touch } from './carts.ts'
import { useCoupon, usedBy } from './coupons/uses.ts'
import { currencyOf } from './currency.ts'
import { guestsCounts, holdTooMany, noCounts, stillCounts, unitsOf, withBesides } from './held-units.ts'
import { bringBack, findOwnCart } from './merges.ts'
import { announceNotes } from './notes.ts'
import { type CartLineRow, type CartRow, type CheckoutRow, carts, checkouts } from './tables.ts'

type NewCheckout = Pick<CheckoutRow, 'orderId' | 'status'> & Partial<CheckoutRow>
type CartRefusal = Pick<EventOf<'cart.refused'>, 'reason' | 'total' | 'currency' | 'coupon'>
type Ending = Pick<CheckoutRow, 'orderId' | 'at'> & {
  status: 'RETURNED' | 'DONE'
  stillCounts?: true | undefined
  couponId?: null
  couponOf?: null
}
type Taken = { cart: CartRow | undefined; lines: CartLineRow[]; coupon: Awaited<ReturnType<typeof useCoupon>> }

const selectCart = statement((db, { id, owner }: { id: string; owner?: string }) =>
  db
    .select()
    .from(carts)
    .where(and(eq(carts.id, id), owner ? eq(carts.owner, owner) : undefined)),
)
const updateReturned = statement((db, { orderId, returnedTo }: { orderId: string; returnedTo: string }) =>
  db.update(checkouts).set({ returnedTo }).where(eq(checkouts.orderId, orderId)),
)
const finish = statement((db, { id, at }: { id: string; at: Date }) =>
  db
    .update(carts)
    .set({ finishedAt: at, updatedAt: at, network: null, returnsTo: null, notes: null, couponId: null })
    .where(eq(carts.id, id))
    .returning(),
)
const selectCheckout = statement((db, { orderId }: { orderId: string }) =>
  db.select().from(checkouts).where(eq(checkouts.orderId, orderId)),
)
const insertCheckout = statement((db, row: NewCheckout & { at: Date }) =>
  db.insert(checkouts).values(row).onConflictDoNothing({ target: checkouts.orderId }),
)
const endTaken = statement((db, { orderId, stillCounts, ...next }: Ending) => {
  const counts = stillCounts ? guestsCounts : noCounts
  return db
    .update(checkouts)
    .set({ ...next, ...counts })
    .where(and(eq(checkouts.orderId, orderId), eq(checkouts.status, 'TAKEN')))
    .returning()
})

/** How long a cart is waited for that comes back from a closed order. */
export const returnMs = 300

/** Lets an order take its owner's open cart with its lines, or refuses with the reason. */
export async function takeCart(tx: Tx, event: EventOf<'order.placed'>): Promise<void> {
  const { orderId, cartId, owner, expectedTotal, groups } = event
  if (mayBeRemoved(tx, orderId)) return
  const cart = await selectCart.get(tx, { id: cartId, owner })
  const lines = await linesOf(tx, cartId)
  const coupon = await useCoupon(tx, cart)
  const refusal = await refusalOf(tx, event, { cart, lines, coupon })
  const counted = refusal ? {} : { owner, network: cart?.network, units: unitsOf(lines), ...usedBy(coupon, owner) }
  if (!(await beginCheckout(tx, { orderId, cartId, status: refusal ? 'REFUSED' : 'TAKEN', ...counted }))) return
  if (refusal || !cart) return publish(tx, { type: 'cart.refused', orderId, reason: 'NOT_FOUND', ...refusal })
  touch(tx, cart)
  const currency = otherCurrency(tx, cart.currency)
  await announceRecovered(tx, cart, orderId)
  await announceNotes(tx, cart, orderId, lines)
  const wanted = lines.map(({ productId, quantity }) => ({ productId, quantity }))
  const asked = isGuest(owner) ? { lines: await withBesides(tx, cart, orderId, wanted), guest: true } : { lines: wanted }
  await publish(tx, {
    type: 'cart.checked-out',
    orderId,
    cartId,
    cartVersion: cart.version,
    expectedTotal,
    ...asked,
    ...(groups && { groups }),
    ...(currency && { currency }),
    ...(coupon?.terms && { coupon: coupon.terms }),
  })
}

/** Gives a closed order's lines back to their owner. If the order has not taken a cart yet, leaves a tombstone so that it never will. */
export async function returnCart(tx: Tx, { orderId, outcome }: EventOf<'order.closed'>): Promise<void> {
  if (!mayBeRemoved(tx, orderId) && (await beginCheckout(tx, { orderId, status: 'RETURNED' }))) return
  const cartId = await endCheckout(tx, { orderId, status: 'RETURNED', stillCounts: stillCounts(outcome) })
  if (!cartId) return
  await dropOrphan(tx, cartId)
  const cart = await selectCart.get(tx, { id: cartId })
  const returnedTo = cart && (await bringBack(tx, cart))
  if (returnedTo) await updateReturned.run(tx, { orderId, returnedTo })
}

/** Finishes a paid order's cart. A coupon that has taken nothing off, because the minimum was not reached, is not used. */
export async function finishCart(tx: Tx, { orderId, discount }: EventOf<'order.paid'>): Promise<void> {
  const cartId = await endCheckout(tx, { orderId, status: 'DONE', ...(!discount && { couponId: null, couponOf: null }) })
  const cart = cartId && (await finish.get(tx, { id: cartId, at: tx.now }))
  if (cart) touch(tx, cart)
}

/** Returns true once an order no longer holds its cart, and undefined before that. */
export async function isOver({ db }: Context, orderId: string): Promise<true | undefined> {
  return (await selectCheckout.get(db, { orderId }))?.status === 'TAKEN' ? undefined : true
}

/**
 * Returns the caller's current cart once an order has let go of its own: an order without `expiresAt` is paid or closed, and carts may
 * hear of it a moment later.
 */
export async function findCartAfter(ctx: Context, { id, expiresAt }: { id: string; expiresAt?: unknown }): Promise<CartRow | null> {
  if (!expiresAt) await ctx.waitUntil(id, () => isOver(ctx, id), { ms: returnMs })
  return findOwnCart(ctx)
}

/** Returns the order that has taken the cart. */
export async function orderOf(ctx: Context, cartId: string): Promise<{ id: string } | null> {
  const found = (await ctx.load.many(checkouts, 'cartId', cartId)).find(({ status }) => status === 'TAKEN' || status === 'DONE')
  return found ? { id: found.orderId } : null
}

async function refusalOf(
  tx: Tx,
  { expectedTotal, groups, currency: expected = ownCurrency(tx) }: EventOf<'order.placed'>,
  { cart, lines, coupon }: Taken,
): Promise<CartRefusal | undefined> {
  if (!cart) return { reason: 'NOT_FOUND' }
  if (await checkoutOf(tx, cart.id)) return { reason: 'CART_CHECKED_OUT' }
  if (lines.length === 0) return { reason: 'CART_EMPTY' }
  const priced = { cartId: cart.id, currency: otherCurrency(tx, cart.currency), coupon: coupon?.terms }
  const currency = currencyOf(tx, cart)
  if (expected !== currency) return { reason: 'PRICE_CHANGED', currency, ...(await knownTotal(tx, priced)) }
  // products alone knows the prices of groups
  const other = groups ? undefined : await otherTotal(tx, priced, expectedTotal)
  if (other) return { reason: 'PRICE_CHANGED', ...other, ...(coupon?.refused && { coupon: coupon.refused }) }
  return (await holdTooMany(tx, cart, lines)) ? { reason: 'HELD_UNITS_LIMIT' } : undefined
}

// false if the order has a checkout or a tombstone already
async function beginCheckout(tx: Tx, row: NewCheckout): Promise<boolean> {
  return (await insertCheckout.run(tx, { ...row, at: tx.now })) === 1
}

// returns the cart that the order had taken, if any
async function endCheckout(tx: Tx, ending: Omit<Ending, 'at'>): Promise<string | null | undefined> {
  return (await endTaken.get(tx, { ...ending, at: tx.now }))?.cartId
}
