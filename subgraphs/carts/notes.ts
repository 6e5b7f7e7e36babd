// What a shopper says about a cart and its lines. It goes with the cart into the order.
import { eq } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { publish } from '#kit/events/outbox.ts'
import { type CartLineRow, type CartNotes, type CartRow, carts } from './tables.ts'

/** How many lines of a cart can have a note. */
export const notedMost = 100

const updateNotes = statement((db, { id, notes }: { id: string; notes: CartNotes | null }) =>
  db.update(carts).set({ notes }).where(eq(carts.id, id)).returning(),
)

/** Sets the notes of a cart; none where they say nothing. */
export async function saveNotes(
  tx: Tx,
  id: string,
  { note, lines }: { note?: string | undefined; lines: CartNotes['lines'] },
): Promise<CartRow> {
  const notes = note || Object.keys(lines).length > 0 ? { ...(note && { note }), lines } : null
  return (await updateNotes.get(tx, { id, notes })) as CartRow
}

/** The notes of a cart after those of another came into it: its own go first. */
export async function joinNotes(tx: Tx, from: CartRow, into: CartRow): Promise<void> {
  if (!from.notes) return
  const lines = Object.entries({ ...from.notes.lines, ...into.notes?.lines }).slice(0, notedMost)
  await saveNotes(tx, into.id, { note: into.notes?.note ?? from.notes.note, lines: Object.fromEntries(lines) })
  await updateNotes.run(tx, { id: from.id, notes: null })
}

/** Tells orders what the shopper said about the cart that an order has taken. Nothing where there is nothing. */
export async function announceNotes(tx: Tx, { notes }: CartRow, orderId: string, lines: CartLineRow[]): Promise<void> {
  if (!notes) return
  const noted = lines.flatMap(({ productId }) => (notes.lines[productId] ? [{ productId, note: notes.lines[productId] }] : []))
  if (notes.note || noted.length > 0)
    await publish(tx, { type: 'cart.noted', orderId, ...(notes.note && { note: notes.note }), lines: noted })
}
