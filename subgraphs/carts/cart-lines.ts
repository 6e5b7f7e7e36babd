import { and, asc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm'
import { callerIds, requireOwner, type Tx } from '#kit/context.ts'
import { inList, jsonEach } from '#kit/data/conditions.ts'
import { newRowId } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import { otherCurrency } from '#schema/currencies.ts'
import { signInOrBeGuest } from '#schema/guest-token.ts'
import { checkGuestLines, maxQuantity, mostLines } from './cart-limits.ts'
import { beginEdit, isNotPaid, ownCart, ownUnpaidCart, raiseOpenCart } from './carts.ts'
import { addUnits, insertLines } from './merged-lines.ts'
import { checkProducts, otherPriceOf, priceOf } from './products.ts'
import type { AddToCartInput, CartLineInput, ClearCartInput, RemoveFromCartInput, UpdateCartLineInput } from './schema.generated.ts'
import { type CartLineRow, type CartRow, cartLines, carts } from './tables.ts'

/** The currency of a cart; undefined for the shop's own. */
type Terms = { currency: string | undefined }
type NewLine = Pick<CartLineRow, 'id' | 'productId' | 'quantity'>
type Incoming = NewLine & Pick<CartLineRow, 'addedPrice' | 'addedAt'>

const selectLines = statement((db, { cartId }: { cartId: string }) =>
  db.select().from(cartLines).where(eq(cartLines.cartId, cartId)).orderBy(asc(sql`rowid`)),
)
// one statement for any number of lines: a cart may have two thousand
const putLines = statement(
  (_, { cartId, lines, addedAt, currency }: { cartId: string; lines: NewLine[]; addedAt: Date } & Terms) => sql`
    INSERT INTO cart_lines (id, cartId, productId, quantity, addedPrice, otherPrice, addedAt)
    SELECT value->>'id', ${cartId}, value->>'productId', value->>'quantity', ${ownPrice(sql`value->>'productId'`, currency)},
      ${otherPrice(sql`value->>'productId'`, currency)}, ${addedAt}
    FROM ${jsonEach(lines)} WHERE true
    ON CONFLICT (cartId, productId) DO UPDATE
    SET quantity = excluded.quantity, addedPrice = excluded.addedPrice, otherPrice = excluded.otherPrice`,
)
const updateLine = statement((db, { id, quantity, currency }: { id: string; quantity: number } & Terms) =>
  db
    .update(cartLines)
    .set({ quantity, ...pricesNow(currency) })
    .where(eq(cartLines.id, id)),
)
const reprice = statement((db, { cartId, currency }: { cartId: string } & Terms) =>
  db.update(cartLines).set(pricesNow(currency)).where(eq(cartLines.cartId, cartId)),
)
const deleteByIds = statement((db, { ids }: { ids: string[] }) => db.delete(cartLines).where(inList(cartLines.id, ids)))
const deleteAll = statement((db, { cartId }: { cartId: string }) => db.delete(cartLines).where(eq(cartLines.cartId, cartId)))
const selectOwnUnpaid = statement((db, { ids, callerIds }: { ids: string[]; callerIds: string[] }) =>
  db
    .select(getTableColumns(cartLines))
    .from(cartLines)
    .innerJoin(carts, eq(carts.id, cartLines.cartId))
    .where(and(inList(cartLines.id, ids), inList(carts.owner, callerIds), isNotPaid)),
)

/** Returns the lines of a cart, in the order in which they were added. */
export function linesOf(tx: Tx, cartId: string): Promise<CartLineRow[]> {
  return selectLines.all(tx, { cartId })
}

/** Adds lines to the cart with this id, or to the caller's own. */
export async function addLines(tx: Tx, { cartId, lines }: AddToCartInput): Promise<CartRow> {
  const cart = await cartToFill(tx, cartId)
  const currency = otherCurrency(tx, cart.currency)
  await checkProducts(tx, lines, currency)
  const sums = addUp(await linesOf(tx, cart.id), lines, { most: mostLines(tx, cart.owner), input: 'lines' })
  const changed = [...new Set(lines.map(({ productId }) => productId))]
  const put = changed.map((productId) => ({ id: newRowId('line', tx.now), productId, quantity: sums.get(productId) ?? 0 }))
  await putLines.run(tx, { cartId: cart.id, lines: put, addedAt: tx.now, currency })
  await checkGuestLines(tx, cart.owner)
  return cart
}

/** Adds lines that have an id and a price already: those of a list. Units of the same product add up. Throws INVALID_INPUT or CART_FULL. */
export async function addIncoming(tx: Tx, cart: CartRow, lines: Incoming[]): Promise<void> {
  const present = await linesOf(tx, cart.id)
  addUp(present, lines, { most: mostLines(tx, cart.owner), input: 'itemIds' })
  const known = new Set(present.map(({ productId }) => productId))
  const added = lines.filter(({ productId }) => !known.has(productId))
  await insertLines.run(tx, { cartId: cart.id, lines: added.map((line) => ({ ...line, addedAt: tx.now.getTime() })) })
  const again = lines.filter(({ productId }) => known.has(productId))
  await addUnits.run(tx, { cartId: cart.id, lines: again.map(({ productId, quantity }) => ({ productId, taken: quantity })) })
  await checkGuestLines(tx, cart.owner)
}

/** Sets the quantity of one of the caller's lines. */
export async function setQuantity(tx: Tx, { lineId, quantity }: UpdateCartLineInput): Promise<CartRow> {
  const cart = await beginEdit(tx, await cartOfLines(tx, [lineId], () => ['input', 'lineId']))
  await updateLine.run(tx, { id: lineId, quantity, currency: otherCurrency(tx, cart.currency) })
  return cart
}

/** Notes what the lines of a cart cost in its currency now. */
export async function repriceLines(tx: Tx, { id, currency }: CartRow): Promise<void> {
  await reprice.run(tx, { cartId: id, currency: otherCurrency(tx, currency) })
}

/** Deletes lines of one of the caller's carts. */
export async function deleteLines(tx: Tx, { lineIds }: RemoveFromCartInput): Promise<CartRow> {
  const cart = await beginEdit(tx, await cartOfLines(tx, lineIds, (at) => ['input', 'lineIds', String(at)]))
  await removeLines(tx, lineIds)
  return cart
}

/** Deletes lines with these ids. */
export async function removeLines(tx: Tx, ids: string[]): Promise<void> {
  await deleteByIds.run(tx, { ids })
}

/** Deletes all lines of the cart with this id, or of the caller's own. */
export async function emptyCart(tx: Tx, { cartId }: ClearCartInput): Promise<CartRow> {
  const cart = await beginEdit(tx, (await ownUnpaidCart(tx, cartId)).id)
  await deleteAll.run(tx, { cartId: cart.id })
  return cart
}

/**
 * Returns the cart of lines of the caller that are all in the same one. The lines of a cart whose order is paid cannot be edited. Throws
 * NOT_FOUND.
 */
export async function cartOfLines(tx: Tx, ids: string[], pathTo: (at: number) => string[]): Promise<string> {
  const rows = await ownLines(tx, ids)
  const cartIds = new Map(rows.map(({ id, cartId }) => [id, cartId]))
  const cartId = cartIds.get(ids[0] ?? '')
  const foreign = ids.findIndex((id) => !cartId || cartIds.get(id) !== cartId)
  if (!cartId || foreign !== -1) throw notFound('line', pathTo(foreign))
  return cartId
}

/** Returns those of these lines that are the caller's, in a cart that is not paid. */
export function ownLines(tx: Tx, ids: string[]): Promise<CartLineRow[]> {
  return selectOwnUnpaid.all(tx, { ids, callerIds: callerIds(tx) })
}

function pricesNow(currency: string | undefined) {
  return { addedPrice: ownPrice(sql`${cartLines.productId}`, currency), otherPrice: otherPrice(sql`${cartLines.productId}`, currency) }
}

function ownPrice(productId: SQL, currency: string | undefined): SQL<number | null> {
  return currency ? sql`NULL` : priceOf(productId)
}

function otherPrice(productId: SQL, currency: string | undefined): SQL<number | null> {
  return currency ? otherPriceOf(productId, currency) : sql`NULL`
}

// an owner has one open cart, so the id only says that the caller knows it: who has signed in since fills the user's
async function cartToFill(tx: Tx, cartId?: string | null): Promise<CartRow> {
  const owner = requireOwner(tx, signInOrBeGuest)
  if (typeof cartId === 'string') await ownCart(tx, cartId)
  return raiseOpenCart(tx, owner)
}

/** The quantity of each product after adding. Throws INVALID_INPUT or CART_FULL. */
function addUp(
  present: CartLineRow[],
  lines: CartLineInput[],
  { most, input }: { most: number; input: 'lines' | 'itemIds' },
): Map<string, number> {
  const sums = new Map(present.map(({ productId, quantity }) => [productId, quantity]))
  for (const [at, { productId, quantity }] of lines.entries()) {
    const sum = (sums.get(productId) ?? 0) + quantity
    if (sum > maxQuantity)
      throw tooMany('INVALID_INPUT', `A cart line can have ${shown(maxQuantity)} units at most.`, [
        input,
        at,
        ...(input === 'lines' ? ['quantity'] : []),
      ])
    sums.set(productId, sum)
  }
  if (sums.size > most) throw tooMany('CART_FULL', `A cart can have ${shown(most)} lines at most.`, [input])
  return sums
}

function tooMany(code: 'INVALID_INPUT' | 'CART_FULL', message: string, path: (string | number)[]): DomainError {
  return new DomainError(code, message, { path: ['input', ...path] })
}

function shown(number: number): string {
  return number.toLocaleString('en')
}
