import { and, eq } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { publish } from '#kit/events/outbox.ts'
import type { EventOf } from '#schema/events.ts'
import { linesOf } from './cart-lines.ts'
import { checkoutOf, dropOrphan, touchCart } from './carts.ts'
import { type CartLineRow, type CartRow, type CheckoutRow, carts, checkouts } from './tables.ts'

/** An order takes its owner's open cart with what is in it, or learns why it cannot. */
export async function takeCart(tx: Tx, { orderId, cartId, owner }: EventOf<'order.placed'>): Promise<void> {
  const owners = and(eq(carts.id, cartId), eq(carts.owner, owner))
  const cart = await tx.select().from(carts).where(owners).get()
  const lines = await linesOf(tx, cartId)
  const reason = await reasonAgainst(tx, cart, lines)
  if (!(await beginCheckout(tx, { orderId, cartId, status: reason ? 'REFUSED' : 'TAKEN' }))) return
  if (reason || !cart) return publish(tx, { type: 'cart.refused', orderId, reason: reason ?? 'NOT_FOUND' })
  const wanted = lines.map(({ productId, quantity }) => ({ productId, quantity }))
  await publish(tx, { type: 'cart.checked-out', orderId, cartId, cartVersion: cart.version, lines: wanted })
}

/** A closed order's cart is open again; where the order has taken none yet, a tombstone, so that it takes none later. */
export async function returnCart(tx: Tx, { orderId }: EventOf<'order.closed'>): Promise<void> {
  if (await beginCheckout(tx, { orderId, status: 'RETURNED' })) return
  const cartId = await endCheckout(tx, orderId, 'RETURNED')
  if (!cartId) return
  await dropOrphan(tx, cartId)
  await touchCart(tx, cartId)
}

/** A paid order's cart is finished. */
export async function finishCart(tx: Tx, { orderId }: EventOf<'order.paid'>): Promise<void> {
  const cartId = await endCheckout(tx, orderId, 'DONE')
  if (cartId) await tx.update(carts).set({ finishedAt: tx.now, updatedAt: tx.now }).where(eq(carts.id, cartId))
}

/** Whether an order that had taken a cart is over; undefined while it is not. */
export async function isOver({ db }: Context, orderId: string): Promise<true | undefined> {
  return (await db.select().from(checkouts).where(eq(checkouts.orderId, orderId)).get())?.status === 'TAKEN' ? undefined : true
}

/** The order that has taken the cart. */
export async function orderOf(ctx: Context, cartId: string): Promise<{ id: string } | null> {
  const found = (await ctx.load.many(checkouts, 'cartId', cartId)).find(({ status }) => status === 'TAKEN' || status === 'DONE')
  return found ? { id: found.orderId } : null
}

async function reasonAgainst(tx: Tx, cart: CartRow | undefined, lines: CartLineRow[]) {
  if (!cart) return 'NOT_FOUND'
  if (await checkoutOf(tx, cart.id)) return 'CART_CHECKED_OUT'
  return lines.length === 0 ? 'CART_EMPTY' : undefined
}

// false: there is a checkout of this order already, or its tombstone
async function beginCheckout(tx: Tx, row: Pick<CheckoutRow, 'orderId' | 'status'> & { cartId?: string }): Promise<boolean> {
  return (
    (
      await tx
        .insert(checkouts)
        .values({ ...row, at: tx.now })
        .onConflictDoNothing({ target: checkouts.orderId })
        .returning()
    ).length === 1
  )
}

// the cart that the order has had until now; none where the order had none
async function endCheckout(tx: Tx, orderId: string, status: 'RETURNED' | 'DONE'): Promise<string | null | undefined> {
  const taken = and(eq(checkouts.orderId, orderId), eq(checkouts.status, 'TAKEN'))
  return (await tx.update(checkouts).set({ status, at: tx.now }).where(taken).returning())[0]?.cartId
}
