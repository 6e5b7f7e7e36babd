import { eq, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { jsonEach } from '#kit/data/conditions.ts'
import type { Db } from '#kit/data/database.ts'
import { isDeletedOwner } from '#kit/data/deleted-owners.ts'
import { statement } from '#kit/data/statement.ts'
import type { EventOf } from '#schema/events.ts'
import { reviews } from './tables.ts'

type Lines = { productId: string; quantity: number }[]

const insertPurchase = statement(
  (_, { orderId, owner, lines }: { orderId: string; owner: string; lines: Lines }) => sql`
    INSERT INTO purchases (orderId, productId, owner, units)
    SELECT ${orderId}, value->>'productId', ${owner}, sum(value->>'quantity') FROM ${jsonEach(lines)} WHERE true GROUP BY value->>'productId'
    ON CONFLICT DO NOTHING`,
)
const insertCancelled = statement(
  (_, { refundId, orderId, lines }: { refundId: string; orderId: string; lines: Lines }) => sql`
    INSERT INTO cancelled (refundId, orderId, productId, units)
    SELECT ${refundId}, ${orderId}, value->>'productId', sum(value->>'quantity') FROM ${jsonEach(lines)} WHERE true GROUP BY value->>'productId'
    ON CONFLICT DO NOTHING`,
)
const verify = statement((db, { orderId }: { orderId: string }) =>
  db
    .update(reviews)
    .set({ verified: sql`${keptBy(sql`reviews.owner`, sql`reviews.productId`)}` })
    .where(eq(reviews.owner, sql`(SELECT owner FROM purchases WHERE orderId = ${orderId} LIMIT 1)`)),
)
const selectKept = statement(
  (_, { owner, productId }: { owner: string; productId: string }) =>
    sql<{ kept: number }>`SELECT ${keptBy(sql`${owner}`, sql`${productId}`)} AS kept`,
)

/** Records what a user has paid. A guest's order is nobody's: a review needs an account. */
export async function recordPurchase(tx: Tx, { orderId, owner, lines }: EventOf<'order.paid'>): Promise<void> {
  if (!owner.startsWith('usr_') || (await isDeletedOwner(tx, owner))) return
  await insertPurchase.run(tx, { orderId, owner, lines: lines.map(({ productId, quantity }) => ({ productId, quantity })) })
  await verify.run(tx, { orderId })
}

/** Records which units of an order went back. A review whose writer has kept none stays, and is no longer verified. */
export async function recordCancelled(tx: Tx, { refundId, orderId, lines }: EventOf<'order.lines-cancelled'>): Promise<void> {
  await insertCancelled.run(tx, { refundId, orderId, lines: lines.map(({ productId, quantity }) => ({ productId, quantity })) })
  await verify.run(tx, { orderId })
}

/** Whether a user has paid a product, or a variant of it, and kept a unit. */
export async function hasKept(db: Db, owner: string, productId: string): Promise<boolean> {
  return (await selectKept.get(db, { owner, productId }))?.kept === 1
}

/** 1 or 0. Sums of rows, not counters: so the order in which the events come does not matter. */
function keptBy(owner: SQL, productId: SQL): SQL {
  return sql`EXISTS (
    SELECT 1 FROM purchases WHERE purchases.owner = ${owner}
    AND purchases.productId IN (SELECT ${productId} UNION ALL SELECT id FROM products WHERE parentId = ${productId})
    AND units > (SELECT coalesce(sum(units), 0) FROM cancelled WHERE orderId = purchases.orderId AND productId = purchases.productId))`
}
