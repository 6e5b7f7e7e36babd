import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { type Context, owned, type Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import { editCart, openCart, ownCart, requireOwner } from './carts.ts'
import { checkProducts } from './products.ts'
import type { AddToCartInput, CartLineInput, ClearCartInput, RemoveFromCartInput, UpdateCartLineInput } from './schema.generated.ts'
import { type CartLineRow, type CartRow, cartLines, carts } from './tables.ts'

const quantityMost = 1_000_000
const linesMost = 2_000

/** What is in a cart, in the order it was put in. */
export function linesOf(tx: Tx, cartId: string): Promise<CartLineRow[]> {
  return tx.select().from(cartLines).where(eq(cartLines.cartId, cartId)).orderBy(asc(sql`rowid`))
}

/** How many there are to be of each product when `lines` have come to `present`. Throws INVALID_INPUT or CART_FULL. */
export function addUp(present: Pick<CartLineRow, 'productId' | 'quantity'>[], lines: CartLineInput[]): Map<string, number> {
  const sums = new Map(present.map(({ productId, quantity }) => [productId, quantity]))
  for (const [at, { productId, quantity }] of lines.entries()) {
    const sum = (sums.get(productId) ?? 0) + quantity
    const path = ['input', 'lines', at, 'quantity']
    if (sum > quantityMost) throw new DomainError('INVALID_INPUT', `A line has at most ${quantityMost} in all.`, { path })
    sums.set(productId, sum)
  }
  if (sums.size <= linesMost) return sums
  throw new DomainError('CART_FULL', `A cart has at most ${linesMost} lines.`, { path: ['input', 'lines'] })
}

/** Adds every line, or none. Throws NOT_FOUND, PRODUCT_GONE, CART_CHECKED_OUT, CART_FULL, INVALID_INPUT or UNAUTHENTICATED. */
export function addToCart(ctx: Context, { cartId, lines }: AddToCartInput): Promise<CartRow> {
  return ctx.write(async (tx) => {
    const cart = await editCart(tx, (await cartToFill(tx, cartId)).id)
    await checkProducts(tx, lines)
    await putLines(tx, cart.id, addUp(await linesOf(tx, cart.id), lines))
    return cart
  })
}

/** Changes how many there are of a line. Throws NOT_FOUND or CART_CHECKED_OUT. */
export function updateCartLine(ctx: Context, { lineId, quantity }: UpdateCartLineInput): Promise<CartRow> {
  return ctx.write(async (tx) => {
    const cart = await editCart(tx, await cartOfLines(tx, [lineId], () => ['input', 'lineId']))
    await tx.update(cartLines).set({ quantity }).where(eq(cartLines.id, lineId))
    return cart
  })
}

/** Takes every one of the lines out, or none. Throws NOT_FOUND or CART_CHECKED_OUT. */
export function removeFromCart(ctx: Context, { lineIds }: RemoveFromCartInput): Promise<CartRow> {
  return ctx.write(async (tx) => {
    const cart = await editCart(tx, await cartOfLines(tx, lineIds, (at) => ['input', 'lineIds', String(at)]))
    await tx.delete(cartLines).where(among(lineIds))
    return cart
  })
}

/** Takes everything out. Throws NOT_FOUND or CART_CHECKED_OUT. */
export function clearCart(ctx: Context, { cartId }: ClearCartInput): Promise<CartRow> {
  return ctx.write(async (tx) => {
    const cart = await editCart(tx, (await ownCart(tx, cartId, isNull(carts.finishedAt))).id)
    await tx.delete(cartLines).where(eq(cartLines.cartId, cart.id))
    return cart
  })
}

// a cart that its order has finished is as good as none
async function cartToFill(tx: Tx, cartId?: string | null): Promise<CartRow> {
  const named = typeof cartId === 'string' ? await ownCart(tx, cartId) : undefined
  return named && !named.finishedAt ? named : openCart(tx, named?.owner ?? requireOwner(tx))
}

// one statement for any number of lines: a cart may have two thousand
async function putLines(tx: Tx, cartId: string, sums: Map<string, number>): Promise<void> {
  const lines = Array.from(sums, ([productId, quantity]) => ({ id: newId('line', tx.now), productId, quantity }))
  await tx.run(sql`
    INSERT INTO cart_lines (id, cartId, productId, quantity, addedAt)
    SELECT value->>'id', ${cartId}, value->>'productId', value->>'quantity', ${tx.now.getTime()}
    FROM json_each(${JSON.stringify(lines)}) WHERE true
    ON CONFLICT (cartId, productId) DO UPDATE SET quantity = excluded.quantity`)
}

// lines of a cart that its order has finished are not there to be edited
async function cartOfLines(tx: Tx, ids: string[], pathTo: (at: number) => string[]): Promise<string> {
  const rows = await tx
    .select({ id: cartLines.id, cartId: cartLines.cartId })
    .from(cartLines)
    .innerJoin(carts, eq(carts.id, cartLines.cartId))
    .where(and(among(ids), owned(tx, carts.owner), isNull(carts.finishedAt)))
  const cartIds = new Map(rows.map(({ id, cartId }) => [id, cartId]))
  const cartId = cartIds.get(ids[0] ?? '')
  const strange = ids.findIndex((id) => !cartId || cartIds.get(id) !== cartId)
  if (!cartId || strange !== -1) throw notFound('line', pathTo(strange))
  return cartId
}

function among(ids: string[]): SQL {
  return sql`${cartLines.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`
}
