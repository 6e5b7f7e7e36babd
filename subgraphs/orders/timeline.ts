import { and, eq, lte, sql } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import { newRowId } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { erasePersonalData } from './erasure.ts'
import { hasEnded, type MoveName, moves, type OrderStatus } from './order-status.ts'
import type { OrderTimelineKind } from './schema.generated.ts'
import { type OrderRow, type OrderTimelineEntryRow, orders } from './tables.ts'

type Entry = { subject?: string | undefined; details?: string | null | undefined }
type Change = Partial<Pick<OrderRow, 'total' | 'discount' | 'expiresAt' | 'paidAt' | 'paymentId' | 'reason' | 'refusals'>>
/** What an order has to be besides: paid with this payment, due by this time, at this version. */
type Condition = { paidWith?: string; dueBy?: Date | undefined; atVersion?: number }
type Move = Entry & Condition & { change?: Change }
type Update = Change & Condition & { id: string; from: readonly OrderStatus[]; status?: OrderStatus | undefined; updatedAt: Date }

const updateOrder = statement((db, { id, from, paidWith, dueBy, atVersion, ...next }: Update) =>
  db
    .update(orders)
    .set({ ...next, version: sql`${orders.version} + 1` })
    .where(
      and(
        eq(orders.id, id),
        inList(orders.status, from),
        paidWith ? eq(orders.paymentId, paidWith) : undefined,
        dueBy ? lte(orders.expiresAt, dueBy) : undefined,
        atVersion ? eq(orders.version, atVersion) : undefined,
      ),
    )
    .returning(),
)
const insertEntry = statement(
  (_, { id, orderId, kind, subject, details, at }: Omit<OrderTimelineEntryRow, 'status'>) => sql`
    INSERT INTO timeline (id, orderId, kind, status, subject, details, at)
    SELECT ${id}, id, ${kind}, status, ${subject}, ${details}, ${at} FROM orders WHERE id = ${orderId}`,
)

/** Adds an entry to an order's timeline, with the status that the order has now. */
export async function note(tx: Tx, orderId: string, kind: OrderTimelineKind, { subject, details }: Entry = {}): Promise<void> {
  const entry = { id: newRowId('tl', tx.now), orderId, kind, at: tx.now }
  await insertEntry.run(tx, { ...entry, subject: subject ?? null, details: details ?? null })
}

/** Makes one change of one order and adds it to the timeline. Returns undefined, and changes nothing, unless its status and the condition allow it. */
export async function moveOrder(tx: Tx, id: string, kind: MoveName, move: Move = {}): Promise<OrderRow | undefined> {
  const { change, subject, details, ...condition } = move
  const { from, to }: { from: readonly OrderStatus[]; to?: OrderStatus } = moves[kind]
  const order = await updateOrder.get(tx, { ...condition, ...change, id, from, status: to, updatedAt: tx.now })
  if (!order) return undefined
  await note(tx, id, kind, { subject, details })
  return hasEnded(order.status) ? ((await erasePersonalData(tx, { orderId: id })) ?? order) : order
}
