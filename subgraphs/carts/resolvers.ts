import { currentAs } from '#kit/data/version.ts'
import { healthOf } from '#kit/observe/health.ts'
import { ownCurrency } from '#schema/currencies.ts'
import { money } from '#schema/money.ts'
import { createCart, findCart, findCartLine, findCartOf } from './carts.ts'
import { findCartAfter, orderOf } from './checkouts.ts'
import { applyCoupon, removeCoupon } from './coupons/applying.ts'
import { createCoupon, endCoupon, listCoupons, lookUpCoupon, moneys, statusOf, updateCoupon } from './coupons/coupons.ts'
import { couponOf, enteredCode } from './coupons/uses.ts'
import { currencyOf, currencyOfLine } from './currency.ts'
import { addToCart, clearCart, removeFromCart, setCartCurrency, updateCartLine } from './edits.ts'
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
import { setCartNotes } from './note-edits.ts'
import { listPersonalData } from './personal-data.ts'
import { isGone } from './products.ts'
import { cartFacts, pricedProducts } from './reconciliation.ts'
import type { Resolvers } from './schema.generated.ts'
import { expiryOf } from './sweep.ts'
import { type CartLineRow, cartLines, carts, listItems } from './tables.ts'

export const resolvers: Resolvers = {
  Query: {
    cart: (_, __, ctx) => findOwnCart(ctx),
    savedForLater: (_, __, ctx) => listSaved(ctx),
    wishLists: (_, __, ctx) => listWishLists(ctx),
    wishList: (_, { id }, ctx) => findWishList(ctx, id),
    sharedWishList: (_, { token }, ctx) => findSharedWishList(ctx, token),
    viewHistory: (_, __, ctx) => viewHistoryOf(ctx),
    coupon: (_, keys, ctx) => lookUpCoupon(ctx, keys),
    coupons: (_, args, ctx) => listCoupons(ctx, args),
  },
  Mutation: {
    createCart: (_, __, ctx) => createCart(ctx),
    addToCart: async (_, { input }, ctx) => ({ cart: await addToCart(ctx, input) }),
    updateCartLine: async (_, { input }, ctx) => ({ cart: await updateCartLine(ctx, input) }),
    removeFromCart: async (_, { input }, ctx) => ({ cart: await removeFromCart(ctx, input) }),
    clearCart: async (_, { input }, ctx) => ({ cart: await clearCart(ctx, input) }),
    setCartCurrency: async (_, { input }, ctx) => ({ cart: await setCartCurrency(ctx, input) }),
    mergeCart: async (_, __, ctx) => ({ cart: await mergeCart(ctx) }),
    setCartNotes: async (_, { input }, ctx) => ({ cart: await setCartNotes(ctx, input) }),
    applyCoupon: async (_, { input }, ctx) => ({ cart: await applyCoupon(ctx, input) }),
    removeCoupon: async (_, { input }, ctx) => ({ cart: await removeCoupon(ctx, input) }),
    createCoupon: async (_, { input }, ctx) => ({ coupon: await createCoupon(ctx, input) }),
    updateCoupon: (_, { input }, ctx) => currentAs('coupon', updateCoupon(ctx, input)),
    endCoupon: async (_, { input }, ctx) => ({ coupon: await endCoupon(ctx, input) }),
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
    currency: (cart, _, ctx) => currencyOf(ctx, cart),
    lines: ({ id }, _, ctx) => ctx.load.many(cartLines, 'cartId', id),
    checkedOutBy: ({ id }, _, ctx) => orderOf(ctx, id),
    note: ({ notes }) => notes?.note ?? null,
    coupon: (cart, _, ctx) => couponOf(ctx, cart),
    enteredCode: (cart, _, ctx) => enteredCode(ctx, cart),
    expiresAt: async (cart, _, ctx) => ((await orderOf(ctx, cart.id)) ? null : expiryOf(ctx, cart)),
  },
  Coupon: {
    amounts: ({ amounts }) => moneys(amounts),
    minimums: ({ minimums }) => moneys(minimums),
    status: (coupon, _, ctx) => statusOf(ctx, coupon),
  },
  CartLine: {
    __resolveReference: ({ id }, ctx) => findCartLine(ctx, id),
    currency: (line, _, ctx) => currencyOfLine(ctx, line),
    priceWhenAdded: async (line, _, ctx) => seenPrice(line, await currencyOfLine(ctx, line), ownCurrency(ctx)),
    note: async ({ cartId, productId }, _, ctx) => (await ctx.load.one(carts, 'id', cartId))?.notes?.lines[productId] ?? null,
    checkedOut: async ({ cartId }, _, ctx) => (await orderOf(ctx, cartId)) !== null,
  },
  ListItem: {
    __resolveReference: ({ id }, ctx) => findListItem(ctx, id),
    product: ({ productId }) => ({ id: productId }),
    isGone: ({ productId }, _, ctx) => isGone(ctx, productId),
    priceWhenAdded: ({ seenPrice }, _, ctx) => priced(seenPrice, ownCurrency(ctx)),
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
    priceWas: ({ priceWas, currency }, _, ctx) => priced(priceWas, currency ?? ownCurrency(ctx)),
    priceNow: ({ priceNow, currency }, _, ctx) => priced(priceNow, currency ?? ownCurrency(ctx)),
  },
  Order: {
    currentCart: (order, _, ctx) => findCartAfter(ctx, order),
  },
  Health: {
    carts: (_, __, ctx) => healthOf(ctx),
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

// earlier code knows the shop's own prices alone: one that it has written into a cart in another currency says nothing
function seenPrice({ addedPrice, otherPrice }: CartLineRow, currency: string, own: string) {
  return priced(currency === own ? addedPrice : addedPrice === null ? otherPrice : null, currency)
}

function priced(amount: number | null, currency: string) {
  return amount === null ? null : money(amount, currency)
}
