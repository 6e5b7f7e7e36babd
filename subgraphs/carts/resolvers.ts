import type { Context } from '#kit/context.ts'
import { money } from '#schema/money.ts'
import { sharedSettings } from '#schema/settings.ts'
import { createCart, findCart, findCartLine, findCartOf } from './carts.ts'
import { findCartAfter, orderOf } from './checkouts.ts'
import { addToCart, clearCart, removeFromCart, updateCartLine } from './edits.ts'
import { findListItem, removeListItems } from './lists/list-items.ts'
import { listSaved, moveToCart, saveForLater } from './lists/saved.ts'
import { recordView, setViewHistory, viewHistoryOf } from './lists/view-history.ts'
import {
  addToWishList,
  createWishList,
  deleteWishList,
  findSharedWishList,
  findWishList,
  listWishLists,
  renameWishList,
  shareWishList,
  unshareWishList,
} from './lists/wish-lists.ts'
import { findOwnCart, mergeCart } from './merges.ts'
import { listPersonalData } from './personal-data.ts'
import { isGone } from './products.ts'
import { cartFacts, pricedProducts } from './reconciliation.ts'
import type { Resolvers } from './schema.generated.ts'
import { cartLines, listItems } from './tables.ts'

export const resolvers: Resolvers = {
  Query: {
    cart: (_, __, ctx) => findOwnCart(ctx),
    savedForLater: (_, __, ctx) => listSaved(ctx),
    wishLists: (_, __, ctx) => listWishLists(ctx),
    wishList: (_, { id }, ctx) => findWishList(ctx, id),
    sharedWishList: (_, { token }, ctx) => findSharedWishList(ctx, token),
    viewHistory: (_, __, ctx) => viewHistoryOf(ctx),
  },
  Mutation: {
    createCart: (_, __, ctx) => createCart(ctx),
    addToCart: async (_, { input }, ctx) => ({ cart: await addToCart(ctx, input) }),
    updateCartLine: async (_, { input }, ctx) => ({ cart: await updateCartLine(ctx, input) }),
    removeFromCart: async (_, { input }, ctx) => ({ cart: await removeFromCart(ctx, input) }),
    clearCart: async (_, { input }, ctx) => ({ cart: await clearCart(ctx, input) }),
    mergeCart: async (_, __, ctx) => ({ cart: await mergeCart(ctx) }),
    saveForLater: async (_, { input }, ctx) => ({ cart: await saveForLater(ctx, input), savedForLater: await listSaved(ctx) }),
    moveToCart: async (_, { input }, ctx) => ({ cart: await moveToCart(ctx, input), savedForLater: await listSaved(ctx) }),
    removeListItems: async (_, { input }, ctx) => ({ itemIds: await removeListItems(ctx, input) }),
    createWishList: async (_, { input }, ctx) => ({ wishList: await createWishList(ctx, input) }),
    renameWishList: async (_, { input }, ctx) => ({ wishList: await renameWishList(ctx, input) }),
    addToWishList: async (_, { input }, ctx) => ({ wishList: await addToWishList(ctx, input) }),
    shareWishList: async (_, { input }, ctx) => ({ wishList: await shareWishList(ctx, input) }),
    unshareWishList: async (_, { input }, ctx) => ({ wishList: await unshareWishList(ctx, input) }),
    deleteWishList: async (_, { input }, ctx) => ({ id: await deleteWishList(ctx, input) }),
    recordView: async (_, { input }, ctx) => ({ viewHistory: await recordView(ctx, input) }),
    setViewHistory: async (_, { input }, ctx) => ({ viewHistory: await setViewHistory(ctx, input) }),
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
  ListItem: {
    __resolveReference: ({ id }, ctx) => findListItem(ctx, id),
    product: ({ productId }) => ({ id: productId }),
    isGone: ({ productId }, _, ctx) => isGone(ctx, productId),
    priceWhenAdded: ({ seenPrice }, _, ctx) => priced(ctx, seenPrice),
  },
  WishList: {
    __resolveReference: ({ id }, ctx) => findWishList(ctx, id),
    name: ({ name }) => name ?? '',
    items: ({ id }, _, ctx) => ctx.load.many(listItems, 'listId', id),
  },
  SharedWishList: {
    name: ({ name }) => name ?? '',
    items: ({ id }, _, ctx) => ctx.load.many(listItems, 'listId', id),
  },
  SharedItem: {
    product: ({ productId }) => ({ id: productId }),
    isGone: ({ productId }, _, ctx) => isGone(ctx, productId),
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
