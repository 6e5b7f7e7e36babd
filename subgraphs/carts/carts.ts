import { randomBytes } from 'node:crypto'
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { type Context, can, owned, ownerOf, type Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { DomainError, notFound, requestError, signInFirst } from '#kit/errors.ts'
import type { EventOf } from '#schema/events.ts'
import { guestOf } from '#schema/guest-token.ts'
import { type CartLineRow, type CartRow, type CheckoutRow, cartLines, carts, checkouts, deletedOwners } from './tables.ts'

/** Who the caller's carts belong to. Throws UNAUTHENTICATED for somebody who is neither signed in nor a guest. */
export function requireOwner({ caller }: Pick<Context, 'caller'>): string {
  const owner = ownerOf({ caller })
  if (owner) return owner
  throw signInFirst(caller, 'Sign in, or call createCart and send its guestToken as the header x-guest-token.')
}

/** The owner's unfinished cart; a new one where there is none. Throws UNAUTHENTICATED for a user who is gone. */
export async function openCart(tx: Tx, owner: string): Promise<CartRow> {
  const cart = await unfinishedOf(tx, owner)
  if (cart) return cart
  if (await isDeleted(tx, owner)) throw requestError('UNAUTHENTICATED', 'This account is deleted.', { reason: 'TOKEN_REVOKED' })
  const made = { id: newId('cart', tx.now), owner, createdAt: tx.now, updatedAt: tx.now }
  return (await tx.insert(carts).values(made).returning())[0] as CartRow
}

/** Gives the caller their cart; a caller who is nobody yet becomes a guest and gets a token. */
export function createCart(ctx: Context): Promise<{ cart: CartRow; guestToken: string | null }> {
  return ctx.write(async (tx) => {
    const owner = ownerOf(tx)
    if (owner) return { cart: await openCart(tx, owner), guestToken: null }
    const guestToken = randomBytes(16).toString('base64url')
    return { cart: await openCart(tx, guestOf(guestToken)), guestToken }
  })
}

/** The caller's own cart of this id, or, where none is named, their unfinished one; `which` narrows it. Throws NOT_FOUND. */
export async function ownCart(tx: Tx, id?: string | null, which?: SQL): Promise<CartRow> {
  const isNamed = typeof id === 'string'
  const named = isNamed ? eq(carts.id, id) : eq(carts.unfinishedOf, requireOwner(tx))
  const cart = await tx
    .select()
    .from(carts)
    .where(and(named, which, owned(tx, carts.owner)))
    .get()
  if (!cart) throw notFound('cart', isNamed ? ['input', 'cartId'] : ['input'])
  return cart
}

/** The checkout of the order that has taken the cart; none while the cart is open. */
export function checkoutOf(tx: Tx, cartId: string): Promise<CheckoutRow | undefined> {
  return tx
    .select()
    .from(checkouts)
    .where(and(eq(checkouts.cartId, cartId), inArray(checkouts.status, ['TAKEN', 'DONE'])))
    .get()
}

/** A cart goes one version on. */
export async function touchCart(tx: Tx, id: string): Promise<CartRow> {
  const next = { version: sql`${carts.version} + 1`, updatedAt: tx.now }
  return (await tx.update(carts).set(next).where(eq(carts.id, id)).returning())[0] as CartRow
}

/** Begins an edit of an unfinished cart. Throws CART_CHECKED_OUT while an order has it. */
export async function editCart(tx: Tx, id: string): Promise<CartRow> {
  const taken = await checkoutOf(tx, id)
  if (!taken) return touchCart(tx, id)
  throw new DomainError('CART_CHECKED_OUT', 'An order has taken the cart: pay it or cancel it.', { subject: taken.orderId })
}

/** A deleted user's cart goes at once, and no new one is opened for them; one that an order has goes when it returns. */
export async function dropCart(tx: Tx, { userId }: EventOf<'user.deleted'>): Promise<void> {
  await tx.insert(deletedOwners).values({ owner: userId, at: tx.now }).onConflictDoNothing()
  const cart = await unfinishedOf(tx, userId)
  if (cart && !(await checkoutOf(tx, cart.id))) await tx.delete(carts).where(eq(carts.id, cart.id))
}

/** Removes a cart whose owner is gone. */
export async function dropOrphan(tx: Tx, id: string): Promise<void> {
  const gone = inArray(carts.owner, tx.select({ owner: deletedOwners.owner }).from(deletedOwners))
  await tx.delete(carts).where(and(eq(carts.id, id), gone))
}

/** A cart by its id, for its owner and for who reads orders. */
export async function findCart(ctx: Context, id: string): Promise<CartRow | null> {
  return seen(ctx, await ctx.load.one(carts, 'id', id))
}

/** The owner's unfinished cart, for the owner and for who reads orders. */
export async function findCartOf(ctx: Context, owner: string | undefined): Promise<CartRow | null> {
  return owner ? seen(ctx, await ctx.load.one(carts, 'unfinishedOf', owner)) : null
}

/** A line by its id, for whoever sees its cart. */
export async function findCartLine(ctx: Context, id: string): Promise<CartLineRow | null> {
  const line = await ctx.load.one(cartLines, 'id', id)
  return line && (await findCart(ctx, line.cartId)) ? line : null
}

function unfinishedOf(tx: Tx, owner: string): Promise<CartRow | undefined> {
  return tx.select().from(carts).where(eq(carts.unfinishedOf, owner)).get()
}

async function isDeleted(tx: Tx, owner: string): Promise<boolean> {
  return (await tx.select().from(deletedOwners).where(eq(deletedOwners.owner, owner)).get()) !== undefined
}

function seen(ctx: Context, cart: CartRow | undefined): CartRow | null {
  return cart && (can(ctx, 'ORDERS_READ') || [ctx.caller.sub, ctx.caller.guest].includes(cart.owner)) ? cart : null
}
