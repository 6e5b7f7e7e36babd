// Lines that a shopper has put aside, and the way of what is in a list into the cart.
import { type Context, callerIds, requireOwner, type Tx } from '#kit/context.ts'
import { notFound } from '#kit/errors.ts'
import { otherCurrency } from '#schema/currencies.ts'
import { signInOrBeGuest } from '#schema/guest-token.ts'
import { addIncoming, cartOfLines, ownLines, removeLines } from '#subgraphs/carts/cart-lines.ts'
import { beginEdit, raiseOpenCart } from '#subgraphs/carts/carts.ts'
import { edit, waitForReturn } from '#subgraphs/carts/edits.ts'
import { checkProducts } from '#subgraphs/carts/products.ts'
import type { MoveToCartInput, SaveForLaterInput } from '#subgraphs/carts/schema.generated.ts'
import type { CartRow } from '#subgraphs/carts/tables.ts'
import { addItems, deleteItems, ownItems } from './list-items.ts'
import { ensureList, listsOf } from './lists.ts'
import { type ListItemRow, listItems } from './tables.ts'

/** Returns what the caller has saved for later, in its order. */
export async function listSaved(ctx: Context): Promise<ListItemRow[]> {
  const lists = await listsOf(ctx.db, callerIds(ctx), 'SAVED')
  return (await Promise.all(lists.map(({ id }) => ctx.load.many(listItems, 'listId', id)))).flat()
}

/**
 * Moves lines out of the cart, all or none. Lines that are saved already stay as they are, so a repetition changes nothing. Throws NOT_FOUND,
 * CART_CHECKED_OUT, LIST_FULL or UNAUTHENTICATED.
 */
export function saveForLater(ctx: Context, { lineIds }: SaveForLaterInput): Promise<CartRow> {
  return edit(ctx, async (tx) => {
    const owner = requireOwner(tx, signInOrBeGuest)
    if (await areListed(tx, lineIds)) return raiseOpenCart(tx, owner)
    const cart = await beginEdit(tx, await cartOfLines(tx, lineIds, (at) => ['input', 'lineIds', String(at)]))
    const lines = await ownLines(tx, lineIds)
    const { id } = await ensureList(tx, owner, 'SAVED')
    await addItems(
      tx,
      id,
      lines.map(({ addedPrice, ...line }) => ({ ...line, seenPrice: addedPrice })),
      true,
    )
    await removeLines(tx, lineIds)
    return cart
  })
}

/**
 * Moves items of the lists of the caller into the cart, all or none. Items that are lines already stay as they are. Throws NOT_FOUND, PRODUCT_GONE,
 * CHOOSE_VARIANT, NO_PRICE_IN_CURRENCY, CART_FULL, INVALID_INPUT or UNAUTHENTICATED.
 */
export async function moveToCart(ctx: Context, { itemIds }: MoveToCartInput): Promise<CartRow> {
  const owner = requireOwner(ctx, signInOrBeGuest)
  await waitForReturn(ctx, owner)
  return ctx.write(async (tx) => {
    const cart = await raiseOpenCart(tx, owner)
    if ((await ownLines(tx, itemIds)).length === new Set(itemIds).size) return cart
    const items = await movable(tx, itemIds)
    const currency = otherCurrency(tx, cart.currency)
    await checkProducts(tx, items, currency, 'itemIds')
    // what was seen in a list was in the shop's own currency
    const lines = items.map(({ seenPrice, listId: _, ...item }) => ({ ...item, addedPrice: currency ? null : seenPrice }))
    await addIncoming(tx, cart, lines)
    await deleteItems(tx, items)
    return cart
  })
}

async function areListed(tx: Tx, ids: string[]): Promise<boolean> {
  return (await ownItems(tx, ids)).length === new Set(ids).size
}

/** The items in the order of their ids. What was looked at is no list to buy from. */
async function movable(tx: Tx, ids: string[]): Promise<ListItemRow[]> {
  const own = new Map((await ownItems(tx, ids)).map((found) => [found.item.id, found]))
  return [...new Set(ids)].map((id, at) => {
    const found = own.get(id)
    if (!found || found.list.kind === 'VIEWED') throw notFound('item', ['input', 'itemIds', String(at)])
    return found.item
  })
}
