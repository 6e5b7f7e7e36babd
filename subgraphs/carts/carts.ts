import { and, eq, inArray, notExists, type SQL, sql } from 'drizzle-orm'
import { type Context, callerIds, isOwnOr, ownerOf, requireOwner, type Tx } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import type { Db } from '#kit/data/database.ts'
import { isDeletedOwner, ownerDeleted, rememberDeletedOwner } from '#kit/data/deleted-owners.ts'
import { newId } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError, notFound, requestError } from '#kit/errors.ts'
import { askedCurrency } from '#schema/currencies.ts'
import type { EventOf } from '#schema/events.ts'
import { guestOf, newGuestToken, signInOrBeGuest } from '#schema/guest-token.ts'
import { checkGuestCarts } from './cart-limits.ts'
import { dropLists } from './lists/lists.ts'
import { type CartLineRow, type CartRow, type CheckoutRow, cartLines, carts, checkouts } from './tables.ts'

type NewCart = Pick<CartRow, 'id' | 'owner' | 'createdAt' | 'updatedAt'> & { network?: string | undefined; currency?: string | undefined }
type Own = { callerIds: string[]; id?: string; owner?: string }

/** That an unpaid order has the cart. */
export const isInUnpaidOrder = sql`EXISTS (SELECT 1 FROM ${checkouts} WHERE ${checkouts.cartId} = ${carts.id} AND ${checkouts.status} = 'TAKEN')`
/** That a cart is not finished by a paid order: it is current, or set aside while its order is unpaid. */
export const isNotPaid = sql`(${carts.finishedAt} IS NULL OR ${isInUnpaidOrder})`

const isTaken = inArray(checkouts.status, ['TAKEN', 'DONE'])

const insertCart = statement((db, row: NewCart) => db.insert(carts).values(row).returning())
const selectUnfinished = statement((db, { owner }: { owner: string }) => db.select().from(carts).where(eq(carts.unfinishedOf, owner)))
const selectOwn = statement((db, own: Own) => db.select().from(carts).where(isOwn(own)))
const selectOwnNotPaid = statement((db, own: Own) =>
  db
    .select()
    .from(carts)
    .where(and(isOwn(own), isNotPaid)),
)
const updateFinished = statement((db, { id, finishedAt }: { id: string; finishedAt: Date }) =>
  db.update(carts).set({ finishedAt }).where(eq(carts.id, id)),
)
const raise = statement((db, { id, ...next }: { id: string; updatedAt: Date; network?: string | undefined }) =>
  db
    .update(carts)
    .set({ version: sql`${carts.version} + 1`, ...next })
    .where(eq(carts.id, id))
    .returning(),
)
// the open cart of an owner, without a look at it before
const raiseOpen = statement((db, { owner, ...next }: { owner: string; updatedAt: Date; network?: string | undefined }) => {
  const taken = db
    .select({ one: sql`1` })
    .from(checkouts)
    .where(and(eq(checkouts.cartId, carts.id), isTaken))
  return db
    .update(carts)
    .set({ version: sql`${carts.version} + 1`, ...next })
    .where(and(eq(carts.unfinishedOf, owner), notExists(taken)))
    .returning()
})
const selectTakenBy = statement((db, { owner }: { owner: string }) =>
  db
    .select({ orderId: checkouts.orderId })
    .from(carts)
    .innerJoin(checkouts, eq(checkouts.cartId, carts.id))
    .where(and(eq(carts.unfinishedOf, owner), eq(checkouts.status, 'TAKEN'))),
)
const selectCheckout = statement((db, { cartId }: { cartId: string }) =>
  db
    .select()
    .from(checkouts)
    .where(and(eq(checkouts.cartId, cartId), isTaken)),
)
const deleteCart = statement((db, { id }: { id: string }) => db.delete(carts).where(eq(carts.id, id)))
const deleteOrphan = statement((db, { id }: { id: string }) => db.delete(carts).where(and(eq(carts.id, id), ownerDeleted(db, carts.owner))))

/** Returns the caller's cart, or a new one. A caller who is neither a user nor a guest becomes a guest and gets a token. */
export function createCart(ctx: Context): Promise<{ cart: CartRow; guestToken: string | null }> {
  return ctx.write(async (tx) => {
    const owner = ownerOf(tx)
    if (owner) return { cart: await currentCart(tx, owner), guestToken: null }
    const guestToken = newGuestToken(tx.now)
    return { cart: await currentCart(tx, guestOf(guestToken)), guestToken }
  })
}

/** Returns a cart that the caller may see. */
export async function findCart(ctx: Context, id: string): Promise<CartRow | null> {
  return visible(ctx, await ctx.load.one(carts, 'id', id))
}

/** Returns the owner's unfinished cart, if the caller may see it. */
export async function findCartOf(ctx: Context, owner: string | undefined): Promise<CartRow | null> {
  return owner ? visible(ctx, await ctx.load.one(carts, 'unfinishedOf', owner)) : null
}

/** Returns a line of a cart that the caller may see. */
export async function findCartLine(ctx: Context, id: string): Promise<CartLineRow | null> {
  const line = await ctx.load.one(cartLines, 'id', id)
  return line && (await findCart(ctx, line.cartId)) ? line : null
}

/** Returns the owner's unfinished cart, or a new one in the currency of the request. Throws UNAUTHENTICATED for a deleted user, or GUEST_CARTS_LIMIT. */
export async function currentCart(tx: Tx, owner: string): Promise<CartRow> {
  const cart = await unfinishedCart(tx, owner)
  if (cart) return cart
  if (await isDeletedOwner(tx, owner)) throw requestError('UNAUTHENTICATED', 'This account is deleted.', { reason: 'TOKEN_REVOKED' })
  await checkGuestCarts(tx, owner)
  const times = { createdAt: tx.now, updatedAt: tx.now }
  const row = { id: newId('cart', tx.now), owner, network: tx.caller.network, currency: askedCurrency(tx), ...times }
  return touch(tx, (await insertCart.get(tx, row)) as CartRow)
}

/** Returns the owner's open cart, or a new one. A cart that an unpaid order has taken is set aside. Throws UNAUTHENTICATED for a deleted user. */
export async function openCart(tx: Tx, owner: string): Promise<CartRow> {
  const cart = await currentCart(tx, owner)
  if (!(await checkoutOf(tx, cart.id))) return cart
  await setAside(tx, cart.id)
  return currentCart(tx, owner)
}

/** Does the same, and raises the cart's version. */
export async function raiseOpenCart(tx: Tx, owner: string): Promise<CartRow> {
  const raised = await raiseOpen.get(tx, { owner, updatedAt: tx.now, network: tx.caller.network })
  return raised ? touch(tx, raised) : raiseVersion(tx, (await openCart(tx, owner)).id)
}

/** Makes room for another cart of the same owner, while an order has this one. */
export async function setAside(tx: Tx, id: string): Promise<void> {
  await updateFinished.run(tx, { id, finishedAt: tx.now })
}

/** Returns the caller's own cart with this id, or without an id the unfinished one. Throws NOT_FOUND or UNAUTHENTICATED. */
export function ownCart(tx: Tx, id?: string | null): Promise<CartRow> {
  return existing(tx, selectOwn, id)
}

/** Does the same for a cart that is not paid. */
export function ownUnpaidCart(tx: Tx, id?: string | null): Promise<CartRow> {
  return existing(tx, selectOwnNotPaid, id)
}

/** The owner's current cart: the one that is neither finished nor set aside. */
export function unfinishedCart(db: Db, owner: string): Promise<CartRow | undefined> {
  return selectUnfinished.get(db, { owner })
}

/** Begins an edit of an unfinished cart. Throws CART_CHECKED_OUT while an order has it. */
export async function beginEdit(tx: Tx, id: string): Promise<CartRow> {
  const taken = await checkoutOf(tx, id)
  if (!taken) return raiseVersion(tx, id)
  throw new DomainError('CART_CHECKED_OUT', 'An order has taken this cart. Pay or cancel that order first.', { subject: taken.orderId })
}

/** Returns the checkout of the order that has taken the cart; undefined while the cart is open. */
export function checkoutOf(db: Db, cartId: string): Promise<CheckoutRow | undefined> {
  return selectCheckout.get(db, { cartId })
}

/** The order that has taken the owner's current cart; undefined while that is open. */
export async function orderWithCartOf(db: Db, owner: string): Promise<string | undefined> {
  return (await selectTakenBy.get(db, { owner }))?.orderId
}

/** Raises a cart's version. */
export async function raiseVersion(tx: Tx, id: string): Promise<CartRow> {
  return touch(tx, (await raise.get(tx, { id, updatedAt: tx.now, network: tx.caller.network })) as CartRow)
}

/** Lets the owner's pages know that a cart has changed. */
export function touch(tx: Tx, cart: CartRow): CartRow {
  tx.touched.push(cart.owner)
  return cart
}

/** Deletes a deleted user's open cart and lists, and keeps new ones from being created. A cart that an order has taken is deleted when it returns. */
export async function dropCart(tx: Tx, { userId }: EventOf<'user.deleted'>): Promise<void> {
  await rememberDeletedOwner(tx, userId)
  await dropLists(tx, userId)
  const cart = await unfinishedCart(tx, userId)
  if (cart && !(await checkoutOf(tx, cart.id))) await deleteCart.run(tx, cart)
}

/** Deletes a cart if its owner is deleted. */
export async function dropOrphan(tx: Tx, id: string): Promise<void> {
  await deleteOrphan.run(tx, { id })
}

async function existing(tx: Tx, select: typeof selectOwn, id: string | null | undefined): Promise<CartRow> {
  const isNamed = typeof id === 'string'
  const which = isNamed ? { id } : { owner: requireOwner(tx, signInOrBeGuest) }
  const cart = await select.get(tx, { ...which, callerIds: callerIds(tx) })
  if (!cart) throw notFound('cart', isNamed ? ['input', 'cartId'] : ['input'])
  return cart
}

function isOwn({ callerIds, id, owner }: Own): SQL | undefined {
  return and(id ? eq(carts.id, id) : undefined, owner ? eq(carts.unfinishedOf, owner) : undefined, inList(carts.owner, callerIds))
}

function visible(ctx: Context, cart: CartRow | undefined): CartRow | null {
  return cart && isOwnOr(ctx, cart.owner, 'ORDERS_READ') ? cart : null
}
