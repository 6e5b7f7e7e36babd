import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { hasEnded, type MoveName, moves, type OrderStatus } from './order-status.ts'
import { erasePersonalData } from './personal-data.ts'
import type { OrderTimelineKind } from './schema.generated.ts'
import { type OrderRow, orders, timeline } from './tables.ts'

type Entry = { subject?: string | undefined; details?: string | null | undefined }
type Move = Entry & { change?: Partial<OrderRow>; where?: SQL | undefined }

/** Adds an entry to an order's timeline. */
export async function note(tx: Tx, order: Pick<OrderRow, 'id' | 'status'>, kind: OrderTimelineKind, entry: Entry = {}) {
  await tx.insert(timeline).values({ id: newId('tl', tx.now), orderId: order.id, kind, status: order.status, at: tx.now, ...entry })
}

/** Makes one change of one order and adds it to the timeline. Returns undefined, and changes nothing, unless its status and `where` allow it. */
export async function moveOrder(tx: Tx, id: string, kind: MoveName, { change, where, ...entry }: Move = {}): Promise<OrderRow | undefined> {
  const { from, to }: { from: readonly OrderStatus[]; to?: OrderStatus } = moves[kind]
  const [order] = await tx
    .update(orders)
    .set({ ...change, ...(to && { status: to }), version: sql`${orders.version} + 1`, updatedAt: tx.now })
    .where(and(eq(orders.id, id), inArray(orders.status, from), where))
    .returning()
  if (!order) return undefined
  await note(tx, order, kind, entry)
  if (!hasEnded(order.status)) return order
  const [erased] = await erasePersonalData(tx, eq(orders.id, id))
  return erased ?? order
}
