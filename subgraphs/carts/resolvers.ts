import { ownerOf } from '#kit/context.ts'
import { createCart, findCart, findCartLine, findCartOf } from './carts.ts'
import { orderOf } from './checkouts.ts'
import { addToCart, clearCart, removeFromCart, updateCartLine } from './edits.ts'
import type { Resolvers } from './schema.generated.ts'
import { cartLines } from './tables.ts'

export const resolvers: Resolvers = {
  Query: {
    cart: (_, __, ctx) => findCartOf(ctx, ownerOf(ctx)),
  },
  Mutation: {
    createCart: (_, __, ctx) => createCart(ctx),
    addToCart: async (_, { input }, ctx) => ({ cart: await addToCart(ctx, input) }),
    updateCartLine: async (_, { input }, ctx) => ({ cart: await updateCartLine(ctx, input) }),
    removeFromCart: async (_, { input }, ctx) => ({ cart: await removeFromCart(ctx, input) }),
    clearCart: async (_, { input }, ctx) => ({ cart: await clearCart(ctx, input) }),
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
