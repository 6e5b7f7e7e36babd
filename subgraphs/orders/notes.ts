import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { isDeletedOwner } from '#kit/data/deleted-owners.ts'
import { statement } from '#kit/data/statement.ts'
import type { EventOf } from '#schema/events.ts'
import { type OrderNotes, orders } from './tables.ts'

const selectOrder = statement((db, { id }: { id: string }) => db.select().from(orders).where(eq(orders.id, id)))
const putNotes = statement((db, { id, notes }: { id: string; notes: OrderNotes }) =>
  db
    .update(orders)
    .set({ notes })
    .where(and(eq(orders.id, id), isNull(orders.notes))),
)

/** Keeps what the shopper said about the cart. It may come before the order is confirmed, or late; not once its owner is deleted. */
export async function keepNotes(tx: Tx, { orderId: id, note, lines }: EventOf<'cart.noted'>): Promise<void> {
  const order = await selectOrder.get(tx, { id })
  if (!order || (await isDeletedOwner(tx, order.owner))) return
  const noted = Object.fromEntries(lines.map((line) => [line.productId, line.note]))
  await putNotes.run(tx, { id, notes: { ...(note && { note }), lines: noted } })
}
