import { and, eq } from 'drizzle-orm'
import { type Context, ownerOf, type Tx } from '#kit/context.ts'
import { isDeletedOwner } from '#kit/data/deleted-owners.ts'
import { isFresh } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError, signInFirst } from '#kit/errors.ts'
import { otherCurrency } from '#schema/currencies.ts'
import type { EventOf } from '#schema/events.ts'
import { mostLines } from './cart-limits.ts'
import { linesOf } from './cart-lines.ts'
import { checkoutOf, currentCart, findCartOf, isInUnpaidOrder, openCart, raiseVersion, setAside, unfinishedCart } from './carts.ts'
import { changeCurrency } from './currency.ts'
import { mergeLists } from './lists/list-merges.ts'
import { mergedLines, storeMerged } from './merged-lines.ts'
import { joinNotes } from './notes.ts'
import { type CartMergeRow, type CartRow, cartLines, carts } from './tables.ts'

/** How long the cart of a user who has just signed in waits for the guest's. */
const mergeMs = 1000

const giveTaken = statement((db, { owner, returnsTo }: { owner: string; returnsTo: string }) =>
  db
    .update(carts)
    .set({ returnsTo })
    .where(and(eq(carts.owner, owner), isInUnpaidOrder)),
)
const updateCart = statement(
  (db, { id, ...next }: { id: string } & Partial<Pick<CartRow, 'finishedAt' | 'lastMerge' | 'returnsTo' | 'couponId'>>) =>
    db.update(carts).set(next).where(eq(carts.id, id)),
)
const selectLine = statement((db, { cartId }: { cartId: string }) =>
  db.select({ id: cartLines.id }).from(cartLines).where(eq(cartLines.cartId, cartId)).limit(1),
)

/** Merges the caller's guest's cart into the caller's own, and returns it. Throws INVALID_INPUT without a guest token. */
export function mergeCart(ctx: Context): Promise<CartRow> {
  const { sub: userId, guest } = ctx.caller
  if (!userId) throw signInFirst(ctx.caller)
  if (!guest) throw new DomainError('INVALID_INPUT', "Send the guest's token as the header x-guest-token, beside the access token.")
  return ctx.write(async (tx) => {
    await takeOver(tx, userId, guest)
    return currentCart(tx, userId)
  })
}

/** Merges the cart of a guest who has signed in. The user may be deleted by now: then the guest keeps it. */
export async function mergeGuest(tx: Tx, { userId, guest }: EventOf<'session.started'>): Promise<void> {
  if (guest && !(await isDeletedOwner(tx, userId))) await takeOver(tx, userId, guest)
}

/** Returns the caller's current cart. Where the caller's session has just begun, waits until the guest's cart is merged into it. */
export async function findOwnCart(ctx: Context): Promise<CartRow | null> {
  const { sub, sid, guest } = ctx.caller
  if (sub && sid && guest && isFresh(sid, ctx.now)) await ctx.waitUntil(guest, () => isMerged(ctx, guest), { ms: mergeMs })
  return findCartOf(ctx, ownerOf(ctx))
}

/**
 * Gives the lines of a closed order's cart back, and returns the id of the cart that has them. The cart is the owner's current one again;
 * if its owner has begun another, or has become a user since, its lines are merged into that one.
 */
export async function bringBack(tx: Tx, cart: CartRow): Promise<string> {
  const heir = cart.returnsTo && !(await isDeletedOwner(tx, cart.returnsTo)) ? cart.returnsTo : undefined
  if (heir) return merge(tx, cart, await openCart(tx, heir), 'UNPAID_ORDER')
  const current = await unfinishedCart(tx, cart.owner)
  const isOther = current && current.id !== cart.id
  if (isOther && !(await checkoutOf(tx, current.id))) return merge(tx, cart, current, 'UNPAID_ORDER')
  if (isOther) await setAside(tx, current.id)
  await updateCart.run(tx, { id: cart.id, finishedAt: null })
  return (await raiseVersion(tx, cart.id)).id
}

// what an unpaid order of the guest has taken comes to the user when it returns
async function takeOver(tx: Tx, userId: string, guest: string): Promise<void> {
  await mergeLists(tx, userId, guest)
  await giveTaken.run(tx, { owner: guest, returnsTo: userId })
  const from = await unfinishedCart(tx, guest)
  if (!from || (await checkoutOf(tx, from.id)) || (await linesOf(tx, from.id)).length === 0) return
  await merge(tx, from, await openCart(tx, userId), 'GUEST_CART')
}

// the currency that the shopper has seen last: that of the guest who signs in, and of the cart begun after an order
async function merge(tx: Tx, from: CartRow, found: CartRow, source: CartMergeRow['source']): Promise<string> {
  const into = source === 'GUEST_CART' ? await changeCurrency(tx, found, otherCurrency(tx, from.currency)) : found
  const present = { lines: await linesOf(tx, into.id), most: mostLines(tx, into.owner) }
  const other = otherCurrency(tx, into.currency)
  await changeCurrency(tx, from, other)
  const lines = await mergedLines(tx, await linesOf(tx, from.id), { ...present, currency: other })
  await storeMerged(tx, { from: from.id, into: into.id, lines })
  const lastMerge = { source, at: tx.now.toISOString(), lines }
  // its own coupon goes first
  await updateCart.run(tx, { id: into.id, lastMerge, ...(from.couponId && { couponId: into.couponId ?? from.couponId }) })
  await updateCart.run(tx, { id: from.id, returnsTo: null, ...(from.couponId && { couponId: null }) })
  await joinNotes(tx, from, into)
  await raiseVersion(tx, from.id)
  return (await raiseVersion(tx, into.id)).id
}

async function isMerged({ db }: Context, guest: string): Promise<true | undefined> {
  const cart = await unfinishedCart(db, guest)
  if (!cart || (await checkoutOf(db, cart.id))) return true
  return (await selectLine.get(db, { cartId: cart.id })) ? undefined : true
}
