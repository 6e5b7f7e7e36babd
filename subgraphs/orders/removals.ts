// Orders that ended unpaid leave after a while, and with them what other subgraphs keep of them.
import { and, type Column, eq, inArray, isNull, lt, notExists, or, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Context, Tx } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import { inPieces } from '#kit/data/pieces.ts'
import { statement } from '#kit/data/statement.ts'
import { publish } from '#kit/events/outbox.ts'
import { sharedSettings } from '#schema/settings.ts'
import { settings } from './settings.ts'
import { cancellations, orderLines, orderPayments, orders, timeline } from './tables.ts'

// the order itself last
const deletes = [
  deleteBy(timeline, timeline.orderId),
  deleteBy(orderLines, orderLines.orderId),
  deleteBy(cancellations, cancellations.orderId),
  deleteBy(orders, orders.id),
]
const selectRemovable = statement(
  (db, { rejectedBefore, closedBefore, limit }: { rejectedBefore: Date; closedBefore: Date; limit: number }) => {
    const isRejected = and(eq(orders.status, 'REJECTED'), isNull(orders.paidAt), lt(orders.expiresAt, rejectedBefore))
    const isClosed = and(inArray(orders.status, ['CANCELLED', 'EXPIRED']), isNull(orders.paidAt), lt(orders.expiresAt, closedBefore))
    const tried = db.select({ one: sql`1` }).from(orderPayments).where(eq(orderPayments.orderId, orders.id))
    return db
      .select({ id: orders.id })
      .from(orders)
      .where(and(or(isRejected, isClosed), notExists(tried)))
      .limit(limit)
  },
)

/** How many orders one transaction removes: one may have two thousand lines. */
const piece = 20

const dayMs = 86_400_000

/** Removes the orders that ended unpaid long ago and for which no card was tried, and publishes their ids. */
export function removeOrders(ctx: Context): Promise<void> {
  return inPieces(ctx, piece, async (tx) => {
    const ids = await findRemovable(tx)
    if (ids.length === 0) return 0
    for (const rows of deletes) await rows.run(tx, { ids })
    await publish(tx, { type: 'order.removed', orderIds: ids })
    return ids.length
  })
}

async function findRemovable(tx: Tx): Promise<string[]> {
  const rejectedBefore = daysAgo(tx, sharedSettings.of(tx.config).REJECTED_ORDER_DAYS)
  const closedBefore = daysAgo(tx, settings.of(tx.config).CLOSED_ORDER_DAYS)
  return (await selectRemovable.all(tx, { rejectedBefore, closedBefore, limit: piece })).map(({ id }) => id)
}

// 0 days: never
function daysAgo({ now }: Tx, days: number): Date {
  return new Date(days > 0 ? now.getTime() - days * dayMs : 0)
}

function deleteBy(table: SQLiteTable, column: Column) {
  return statement((db, { ids }: { ids: string[] }) => db.delete(table).where(inList(column, ids)))
}
