// What nobody needs any more: abandoned carts of guests, finished carts, and what is left of orders that were removed.
import { and, gt, inArray, isNotNull, isNull, lt, notExists, or, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import { inPieces } from '#kit/data/pieces.ts'
import type { EventOf } from '#schema/events.ts'
import { isGuestsCart } from './cart-limits.ts'
import { settings } from './settings.ts'
import { cartLines, carts, checkouts } from './tables.ts'

/** How many carts one transaction deletes: one may have two thousand lines. */
const piece = 20

const dayMs = 86_400_000

/** Deletes guests' carts that were not touched for long, sooner where they are empty, and carts that were paid long ago. */
export async function sweepCarts(ctx: Context): Promise<void> {
  await inPieces(ctx, piece, (tx) => deleteCarts(tx))
  await ctx.write(forgetNetworks)
}

/** Forgets the checkouts of orders that orders has removed. */
export async function forgetCheckouts(tx: Tx, { orderIds }: EventOf<'order.removed'>): Promise<void> {
  await tx.delete(checkouts).where(and(inList(checkouts.orderId, orderIds), inArray(checkouts.status, ['REFUSED', 'RETURNED'])))
}

async function deleteCarts(tx: Tx): Promise<number> {
  const { GUEST_CART_DAYS, FINISHED_CART_DAYS } = settings.of(tx.config)
  const linesOfCart = tx.select({ one: sql`1` }).from(cartLines).where(sql`${cartLines.cartId} = ${carts.id}`)
  const isAbandoned = lt(carts.updatedAt, daysAgo(tx, GUEST_CART_DAYS))
  const isEmpty = and(lt(carts.updatedAt, daysAgo(tx, Math.min(GUEST_CART_DAYS, 1))), notExists(linesOfCart))
  const isOver = and(isNotNull(carts.finishedAt), lt(carts.updatedAt, daysAgo(tx, FINISHED_CART_DAYS)))
  const swept = or(and(isGuestsCart, isNull(carts.finishedAt), or(isAbandoned, isEmpty)), isOver)
  const found = await tx.select({ id: carts.id }).from(carts).where(and(swept, isNotTaken)).limit(piece)
  await tx.delete(carts).where(
    inList(
      carts.id,
      found.map(({ id }) => id),
    ),
  )
  return found.length
}

const isNotTaken = sql`NOT EXISTS (SELECT 1 FROM ${checkouts} WHERE ${checkouts.cartId} = ${carts.id} AND ${checkouts.status} = 'TAKEN')`

// a user's next order is a matter of a day; of guests' carts the network counts as long as they are there
async function forgetNetworks(tx: Tx): Promise<void> {
  const old = and(gt(carts.network, ''), sql`NOT ${isGuestsCart}`, lt(carts.updatedAt, daysAgo(tx, 1)))
  await tx.update(carts).set({ network: null }).where(old)
}

// 0 days: never
function daysAgo({ now }: Tx, days: number): Date {
  return new Date(days > 0 ? now.getTime() - days * dayMs : 0)
}
