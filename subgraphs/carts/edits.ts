import { type Context, requireOwner, type Tx } from '#kit/context.ts'
import { DomainError } from '#kit/errors.ts'
import { signInOrBeGuest } from '#schema/guest-token.ts'
import { addLines, deleteLines, emptyCart, setQuantity } from './cart-lines.ts'
import { orderWithCartOf } from './carts.ts'
import { isOver, returnMs } from './checkouts.ts'
import { setCurrency } from './currency.ts'
import { waitForProducts } from './products.ts'
import type { AddToCartInput, ClearCartInput, RemoveFromCartInput, SetCartCurrencyInput, UpdateCartLineInput } from './schema.generated.ts'
import type { CartRow } from './tables.ts'

/**
 * Adds every line to the caller's open cart, or none. While an unpaid order has the cart, they go into another one. Throws NOT_FOUND,
 * PRODUCT_GONE, CHOOSE_VARIANT, NO_PRICE_IN_CURRENCY, CART_FULL, INVALID_INPUT or UNAUTHENTICATED.
 */
export async function addToCart(ctx: Context, input: AddToCartInput): Promise<CartRow> {
  await waitForReturn(ctx, requireOwner(ctx, signInOrBeGuest))
  const add = () => ctx.write((tx) => addLines(tx, input))
  const productIds = input.lines.map(({ productId }) => productId)
  return add().catch(async (error) => {
    if (isNotFound(error) && (await waitForProducts(ctx, productIds))) return add()
    throw error
  })
}

/** Sets the quantity of a line. Throws NOT_FOUND, CART_CHECKED_OUT or UNAUTHENTICATED. */
export function updateCartLine(ctx: Context, input: UpdateCartLineInput): Promise<CartRow> {
  return edit(ctx, (tx) => setQuantity(tx, input))
}

/** Removes every one of the lines, or none. Throws NOT_FOUND, CART_CHECKED_OUT or UNAUTHENTICATED. */
export function removeFromCart(ctx: Context, input: RemoveFromCartInput): Promise<CartRow> {
  return edit(ctx, (tx) => deleteLines(tx, input))
}

/** Removes all lines. Throws NOT_FOUND, CART_CHECKED_OUT or UNAUTHENTICATED. */
export function clearCart(ctx: Context, input: ClearCartInput): Promise<CartRow> {
  return edit(ctx, (tx) => emptyCart(tx, input))
}

/** Sets the currency of a cart's prices. Throws INVALID_INPUT, NOT_FOUND, CART_CHECKED_OUT or UNAUTHENTICATED. */
export function setCartCurrency(ctx: Context, input: SetCartCurrencyInput): Promise<CartRow> {
  return edit(ctx, (tx) => setCurrency(tx, input))
}

/** Waits a moment for the cart of a rejected order, which is about to return: then no other is begun. */
export async function waitForReturn(ctx: Context, owner: string): Promise<void> {
  const orderId = await orderWithCartOf(ctx.db, owner)
  if (orderId) await ctx.waitUntil(orderId, () => isOver(ctx, orderId), { ms: returnMs })
}

/** Edits an own cart. A client may know that its order was rejected before this subgraph does, so it waits a moment for the cart's return. */
export async function edit(ctx: Context, work: (tx: Tx) => Promise<CartRow>): Promise<CartRow> {
  requireOwner(ctx, signInOrBeGuest)
  try {
    return await ctx.write(work)
  } catch (error) {
    const orderId = error instanceof DomainError && error.code === 'CART_CHECKED_OUT' && error.subject
    if (!orderId) throw error
    await ctx.waitUntil(orderId, () => isOver(ctx, orderId), { ms: returnMs })
    return ctx.write(work)
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof DomainError && error.code === 'NOT_FOUND'
}
