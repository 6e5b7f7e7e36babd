// What nobody needs any more: carts that nobody touches, finished carts, and what is left of orders that were removed.
import { and, gt, inArray, isNotNull, isNull, lt, not, notExists, or, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import { inPieces } from '#kit/data/pieces.ts'
import { statement } from '#kit/data/statement.ts'
import type { EventOf } from '#schema/events.ts'
import { isGuest } from '#schema/guest-token.ts'
import { isGuestsCart } from './cart-limits.ts'
import { isInUnpaidOrder } from './carts.ts'
import { sweepLists } from './lists/lists.ts'
import { settings } from './settings.ts'
import { type CartRow, cartLines, carts, checkouts } from './tables.ts'

// `abandoned` is no later than `empty`
type Ages = { abandoned: Date; empty: Date; users: Date; finished: Date }

const selectSwept = statement((db, { abandoned, empty, users, finished, limit }: Ages & { limit: number }) => {
  const lines = db.select({ one: sql`1` }).from(cartLines).where(sql`${cartLines.cartId} = ${carts.id}`)
  const isUnused = and(lt(carts.updatedAt, empty), or(lt(carts.updatedAt, abandoned), notExists(lines)))
  const isOver = and(isNotNull(carts.finishedAt), lt(carts.updatedAt, finished))
  const isUsersOld = and(isNotNull(carts.abandonedAt), isNull(carts.finishedAt), lt(carts.abandonedAt, users), lt(carts.updatedAt, users))
  const swept = or(and(isGuestsCart, isNull(carts.finishedAt), isUnused), isUsersOld, isOver)
  return db
    .select({ id: carts.id })
    .from(carts)
    .where(and(swept, not(isInUnpaidOrder)))
    .limit(limit)
})
const deleteByIds = statement((db, { ids }: { ids: string[] }) => db.delete(carts).where(inList(carts.id, ids)))
// a user's next order is a matter of a day; of guests' carts the network counts as long as they are there
const forgetNetworks = statement((db, { before }: { before: Date }) =>
  db
    .update(carts)
    .set({ network: null })
    .where(and(gt(carts.network, ''), sql`NOT ${isGuestsCart}`, lt(carts.updatedAt, before))),
)
const deleteCheckouts = statement((db, { orderIds }: { orderIds: string[] }) =>
  db.delete(checkouts).where(and(inList(checkouts.orderId, orderIds), inArray(checkouts.status, ['REFUSED', 'RETURNED']))),
)

/** How many carts one transaction deletes: one may have two thousand lines. */
const piece = 20

const dayMs = 86_400_000

/** Deletes carts that were not touched for long, those of guests sooner, and soonest where they are empty, and carts that were paid long ago. */
export async function sweepCarts(ctx: Context): Promise<void> {
  await inPieces(ctx, piece, (tx) => deleteCarts(tx))
  await ctx.write((tx) => forgetNetworks.run(tx, { before: daysAgo(tx, 1) }))
  await sweepLists(ctx)
}

/** When an open cart is deleted unless it is changed before; null if it is kept. */
export function expiryOf({ config }: Context, { owner, updatedAt }: CartRow): Date | null {
  const { GUEST_CART_DAYS, USER_CART_DAYS } = settings.of(config)
  const days = isGuest(owner) ? GUEST_CART_DAYS : USER_CART_DAYS
  return days > 0 ? new Date(updatedAt.getTime() + days * dayMs) : null
}

/** Forgets the checkouts of orders that orders has removed. */
export async function forgetCheckouts(tx: Tx, { orderIds }: EventOf<'order.removed'>): Promise<void> {
  await deleteCheckouts.run(tx, { orderIds })
}

async function deleteCarts(tx: Tx): Promise<number> {
  const { GUEST_CART_DAYS, USER_CART_DAYS, FINISHED_CART_DAYS } = settings.of(tx.config)
  const ages = {
    abandoned: daysAgo(tx, GUEST_CART_DAYS),
    empty: daysAgo(tx, Math.min(GUEST_CART_DAYS, 1)),
    users: daysAgo(tx, USER_CART_DAYS),
    finished: daysAgo(tx, FINISHED_CART_DAYS),
  }
  const ids = (await selectSwept.all(tx, { ...ages, limit: piece })).map(({ id }) => id)
  await deleteByIds.run(tx, { ids })
  return ids.length
}

// 0 days: never
function daysAgo({ now }: Tx, days: number): Date {
  return new Date(days > 0 ? now.getTime() - days * dayMs : 0)
}
