import type { Context } from '#kit/context.ts'
import { money } from '#schema/money.ts'
import { sharedSettings } from '#schema/settings.ts'
import { createCart, findCart, findCartLine, findCartOf } from './carts.ts'
import { findCartAfter, orderOf } from './checkouts.ts'
import { addToCart, clearCart, removeFromCart, updateCartLine } from './edits.ts'
import { findOwnCart, mergeCart } from './merges.ts'
import { listPersonalData } from './personal-data.ts'
import { cartFacts, pricedProducts } from './reconciliation.ts'
import type { Resolvers } from './schema.generated.ts'
import { cartLines } from './tables.ts'

export const resolvers: Resolvers = {
  Query: {
    cart: (_, __, ctx) => findOwnCart(ctx),
  },
  Mutation: {
    createCart: (_, __, ctx) => createCart(ctx),
    addToCart: async (_, { input }, ctx) => ({ cart: await addToCart(ctx, input) }),
    updateCartLine: async (_, { input }, ctx) => ({ cart: await updateCartLine(ctx, input) }),
    removeFromCart: async (_, { input }, ctx) => ({ cart: await removeFromCart(ctx, input) }),
    clearCart: async (_, { input }, ctx) => ({ cart: await clearCart(ctx, input) }),
    mergeCart: async (_, __, ctx) => ({ cart: await mergeCart(ctx) }),
  },
  Cart: {
    __resolveReference: ({ id }, ctx) => findCart(ctx, id),
    lines: ({ id }, _, ctx) => ctx.load.many(cartLines, 'cartId', id),
    checkedOutBy: ({ id }, _, ctx) => orderOf(ctx, id),
  },
  CartLine: {
    __resolveReference: ({ id }, ctx) => findCartLine(ctx, id),
    priceWhenAdded: ({ addedPrice }, _, ctx) => priced(ctx, addedPrice),
    checkedOut: async ({ cartId }, _, ctx) => (await orderOf(ctx, cartId)) !== null,
  },
  CartMerge: {
    at: ({ at }) => new Date(at),
  },
  CartMergeLine: {
    product: ({ productId }) => ({ id: productId }),
    priceWas: ({ priceWas }, _, ctx) => priced(ctx, priceWas),
    priceNow: ({ priceNow }, _, ctx) => priced(ctx, priceNow),
  },
  Order: {
    currentCart: (order, _, ctx) => findCartAfter(ctx, order),
  },
  Reconciliation: {
    __resolveReference: ({ from, to, productsFrom, productsTo, ...facts }) => ({
      ...facts,
      from: new Date(from),
      to: new Date(to),
      productsFrom: new Date(productsFrom),
      productsTo: new Date(productsTo),
    }),
    cartFacts: (range, _, ctx) => cartFacts(ctx, range),
    pricedProducts: (range, _, ctx) => pricedProducts(ctx, range),
  },
  User: {
    cart: ({ id }, _, ctx) => (id === ctx.caller.sub ? findOwnCart(ctx) : findCartOf(ctx, id)),
    dataInCarts: ({ id }, args, ctx) => listPersonalData(ctx, id, args),
  },
}

function priced(ctx: Context, amount: number | null) {
  return amount === null ? null : money(amount, sharedSettings.of(ctx.config).CURRENCY)
}
