// The carts of users that nobody touches any more. Of each is told once.
import { and, isNull, lt, not, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import { inPieces } from '#kit/data/pieces.ts'
import { statement } from '#kit/data/statement.ts'
import { publish } from '#kit/events/outbox.ts'
import { isInUnpaidOrder } from './carts.ts'
import { settings } from './settings.ts'
import { type CartRow, carts } from './tables.ts'

/** How many carts one transaction marks. */
const piece = 50

const hourMs = 3_600_000
/** What was left for longer is no news: the shop did not run, or has only now begun to tell. */
const newsMs = 7 * 24 * hourMs

const selectUntouched = statement((db, { before, limit }: { before: Date; limit: number }) => {
  const lines = sql<number>`(SELECT count(*) FROM cart_lines AS l WHERE l.cartId = carts.id)`
  const isUsers = sql`${carts.owner} LIKE 'usr\\_%' ESCAPE '\\'`
  return db
    .select({ id: carts.id, owner: carts.owner, updatedAt: carts.updatedAt, lines })
    .from(carts)
    .where(and(isUsers, isNull(carts.finishedAt), isNull(carts.abandonedAt), lt(carts.updatedAt, before), not(isInUnpaidOrder)))
    .limit(limit)
})
const markAbandoned = statement((db, { ids, at }: { ids: string[]; at: Date }) =>
  db.update(carts).set({ abandonedAt: at }).where(inList(carts.id, ids)),
)

/** Marks the carts of users that nobody has touched for some hours, and says so of those that have lines. */
export async function findAbandoned(ctx: Context): Promise<void> {
  await inPieces(ctx, piece, markSome)
}

/** Says that an order has taken a cart that was abandoned. */
export async function announceRecovered(tx: Tx, { id: cartId, owner: userId, abandonedAt }: CartRow, orderId: string): Promise<void> {
  if (abandonedAt) await publish(tx, { type: 'cart.recovered', orderId, cartId, userId })
}

async function markSome(tx: Tx): Promise<number> {
  const hours = settings.of(tx.config).ABANDONED_CART_HOURS
  // where nobody is told, the mark still says from when on the cart is old
  const before = new Date(tx.now.getTime() - (hours || 24) * hourMs)
  const found = await selectUntouched.all(tx, { before, limit: piece })
  await markAbandoned.run(tx, { ids: found.map(({ id }) => id), at: tx.now })
  const news = found.filter(({ lines, updatedAt }) => hours > 0 && lines > 0 && updatedAt.getTime() > before.getTime() - newsMs)
  for (const { id, owner, lines } of news) await publish(tx, { type: 'cart.abandoned', cartId: id, userId: owner, lines })
  return found.length
}
