import type { Context } from '#kit/context.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import { linesOf } from './cart-lines.ts'
import { beginEdit, ownUnpaidCart } from './carts.ts'
import { edit } from './edits.ts'
import { notedMost, saveNotes } from './notes.ts'
import type { SetCartNotesInput } from './schema.generated.ts'
import type { CartRow } from './tables.ts'

/** Sets the note of the caller's cart, and those of its lines, as far as they are given. An empty one ends it. Throws NOT_FOUND, INVALID_INPUT or CART_CHECKED_OUT. */
export function setCartNotes(ctx: Context, { note, lines }: SetCartNotesInput): Promise<CartRow> {
  return edit(ctx, async (tx) => {
    const cart = await beginEdit(tx, (await ownUnpaidCart(tx)).id)
    const present = await linesOf(tx, cart.id)
    const noted = Object.fromEntries(
      Object.entries(cart.notes?.lines ?? {}).filter(([id]) => present.some(({ productId }) => productId === id)),
    )
    for (const [at, { lineId, note: text }] of (lines ?? []).entries()) {
      const line = present.find(({ id }) => id === lineId)
      if (!line) throw notFound('line', ['input', 'lines', String(at), 'lineId'])
      noted[line.productId] = text?.trim() ?? ''
    }
    const kept = Object.fromEntries(Object.entries(noted).filter(([, text]) => text))
    if (Object.keys(kept).length > notedMost)
      throw new DomainError('INVALID_INPUT', `At most ${notedMost} lines of a cart can have a note.`, { path: ['input', 'lines'] })
    return saveNotes(tx, cart.id, { note: note === undefined ? cart.notes?.note : (note?.trim() ?? ''), lines: kept })
  })
}
