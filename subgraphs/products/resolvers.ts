import type { Context } from '#kit/context.ts'
import { currentAs } from '#kit/data/version.ts'
import { money } from '#schema/money.ts'
import { sharedSettings } from '#schema/settings.ts'
import { adjustStock } from './adjustments.ts'
import { cartWarnings, isOrderable } from './cart-warnings.ts'
import { listProducts } from './catalogue.ts'
import { listMovements } from './ledger.ts'
import { priceOf, subtotalOf } from './prices.ts'
import { productFacts, stockFaults } from './product-facts.ts'
import { createProduct, deleteProduct, findProduct, updateProduct } from './products.ts'
import { stockFacts } from './reconciliation.ts'
import type { Resolvers } from './schema.generated.ts'
import { searchProducts } from './search.ts'
import { products } from './tables.ts'

export const resolvers: Resolvers = {
  Query: {
    product: async (_, keys, ctx) => (await findProduct(ctx, keys)) ?? null,
    products: (_, args, ctx) => listProducts(ctx, args),
    searchProducts: (_, args, ctx) => searchProducts(ctx, args),
  },
  Mutation: {
    createProduct: async (_, { input }, ctx) => ({ product: await createProduct(ctx, input) }),
    updateProduct: (_, { input }, ctx) => currentAs('product', updateProduct(ctx, input)),
    deleteProduct: (_, { input }, ctx) => currentAs('product', deleteProduct(ctx, input)),
    adjustStock: async (_, { input }, ctx) => ({ product: await adjustStock(ctx, input) }),
  },
  Product: {
    __resolveReference: async ({ id }, ctx) => (await load(ctx, id)) ?? null,
    price: ({ price }, _, ctx) => inCurrency(ctx, price),
    available: ({ onHand, held }) => onHand - held,
    stockMovements: ({ id }, args, ctx) => listMovements(ctx, id, args),
  },
  CartLine: {
    product: async ({ productId }, _, ctx) => (await load(ctx, productId)) ?? null,
    unitPrice: async ({ productId }, _, ctx) => inCurrency(ctx, await priceOf(ctx, [{ productId, quantity: 1 }])),
    lineTotal: async (line, _, ctx) => inCurrency(ctx, await priceOf(ctx, [line])),
    warnings: (line, _, ctx) => cartWarnings(ctx, [line]),
  },
  Cart: {
    subtotal: async ({ lines }, _, ctx) => inCurrency(ctx, await subtotalOf(ctx, lines)),
    warnings: ({ lines }, _, ctx) => cartWarnings(ctx, lines),
    isOrderable: ({ lines }, _, ctx) => isOrderable(ctx, lines),
  },
  Reconciliation: {
    __resolveReference: ({ from, to, productsFrom, productsTo }) => ({
      from: new Date(from),
      to: new Date(to),
      // a router of an earlier version does not say which products: all of them
      productsFrom: new Date(productsFrom ?? 0),
      productsTo: new Date(productsTo ?? '9999-12-31'),
    }),
    stockFacts: (range, _, ctx) => stockFacts(ctx, range),
    productFacts: (range, _, ctx) => productFacts(ctx, range),
    stockFaults: (range, _, ctx) => stockFaults(ctx, range),
  },
}

function load(ctx: Context, id: string) {
  return ctx.load.one(products, 'id', id)
}

function inCurrency(ctx: Context, amount: number) {
  return money(amount, sharedSettings.of(ctx.config).CURRENCY)
}
