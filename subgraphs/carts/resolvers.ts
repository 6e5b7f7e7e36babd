import { type Context, ownerOf } from '#kit/context.ts'
import { isFresh } from '#kit/data/id.ts'
import { DomainError } from '#kit/errors.ts'
import { addToCart, clearCart, removeFromCart, updateCartLine } from './cart-lines.ts'
import { createCart, findCart, findCartLine, findCartOf, requireOwner } from './carts.ts'
import { isOver, orderOf } from './checkouts.ts'
import { unknownProducts } from './products.ts'
import type { AddToCartInput, CartLineInput, Resolvers } from './schema.generated.ts'
import { type CartRow, cartLines } from './tables.ts'

const returnMs = 300
const productMs = 2_000

export const resolvers: Resolvers = {
  Query: {
    cart: (_, __, ctx) => findCartOf(ctx, ownerOf(ctx)),
  },
  Mutation: {
    createCart: (_, __, ctx) => createCart(ctx),
    addToCart: (_, { input }, ctx) => edited(ctx, addToCartOnceKnown, input),
    updateCartLine: (_, { input }, ctx) => edited(ctx, updateCartLine, input),
    removeFromCart: (_, { input }, ctx) => edited(ctx, removeFromCart, input),
    clearCart: (_, { input }, ctx) => edited(ctx, clearCart, input),
  },
  Cart: {
    __resolveReference: ({ id }, ctx) => findCart(ctx, id),
    lines: ({ id }, _, ctx) => ctx.load.many(cartLines, 'cartId', id),
    checkedOutBy: ({ id }, _, ctx) => orderOf(ctx, id),
  },
  CartLine: {
    __resolveReference: ({ id }, ctx) => findCartLine(ctx, id),
  },
  User: {
    cart: ({ id }, _, ctx) => findCartOf(ctx, id),
  },
}

// a client may act on a rejected order before we have heard of it
async function edited<Input>(ctx: Context, edit: (ctx: Context, input: Input) => Promise<CartRow>, input: Input) {
  requireOwner(ctx)
  try {
    return { cart: await edit(ctx, input) }
  } catch (error) {
    const orderId = error instanceof DomainError && error.code === 'CART_CHECKED_OUT' && error.subject
    if (!orderId) throw error
    await ctx.waitUntil(orderId, () => isOver(ctx, orderId), returnMs)
    return { cart: await edit(ctx, input) }
  }
}

async function addToCartOnceKnown(ctx: Context, input: AddToCartInput) {
  await productsKnown(ctx, input.lines)
  return addToCart(ctx, input)
}

// a client may put in a product that was made a moment ago; we hear of them in the order they were made
async function productsKnown(ctx: Context, lines: CartLineInput[]): Promise<void> {
  const unknown = await unknownProducts(
    ctx,
    lines.map(({ productId }) => productId),
  )
  const newest = unknown.toSorted().at(-1)
  if (!newest || !unknown.every((id) => isFresh(id, ctx.now))) return
  await ctx.waitUntil(newest, async () => ((await unknownProducts(ctx, unknown)).length === 0 ? true : undefined), productMs)
}
