import type { Context } from '#kit/context.ts'
import { DomainError } from '#kit/errors.ts'
import { money, totalOf } from '#schema/money.ts'
import { createProduct, deleteProduct, findProduct, listProducts, searchProducts, updateProduct } from './products.ts'
import { stockFacts, stockFaults } from './reconciliation.ts'
import type { Resolvers } from './schema.generated.ts'
import { adjustStock, listMovements } from './stock.ts'
import { type HeldLine, products } from './tables.ts'

export const resolvers: Resolvers = {
  Query: {
    product: async (_, keys, ctx) => (await findProduct(ctx, keys)) ?? null,
    products: (_, args, ctx) => listProducts(ctx, args),
    searchProducts: (_, args, ctx) => searchProducts(ctx, args),
  },
  Mutation: {
    createProduct: async (_, { input }, ctx) => ({ product: await createProduct(ctx, input) }),
    updateProduct: async (_, { input }, ctx) => ({ product: await updateProduct(ctx, input) }),
    deleteProduct: async (_, { input }, ctx) => ({ product: await deleteProduct(ctx, input) }),
    adjustStock: async (_, { input }, ctx) => ({ product: await adjustStock(ctx, input) }),
  },
  Product: {
    __resolveReference: async ({ id }, ctx) => (await load(ctx, id)) ?? null,
    price: ({ price }, _, ctx) => money(price, ctx.config.CURRENCY),
    available: ({ onHand, held }) => onHand - held,
    stockMovements: ({ id }, args, ctx) => listMovements(ctx, id, args),
  },
  CartLine: {
    product: async ({ productId }, _, ctx) => (await load(ctx, productId)) ?? null,
    unitPrice: ({ productId }, _, ctx) => priceOf(ctx, [{ productId, quantity: 1 }]),
    lineTotal: (line, _, ctx) => priceOf(ctx, [line]),
  },
  Reconciliation: {
    __resolveReference: ({ from, to }) => ({ from: new Date(from), to: new Date(to) }),
    stockFacts: (range, _, ctx) => stockFacts(ctx, range),
    stockFaults: (_, __, ctx) => stockFaults(ctx),
  },
  Cart: {
    subtotal: ({ lines }, _, ctx) => priceOf(ctx, lines),
  },
}

function load(ctx: Context, id: string) {
  return ctx.load.one(products, 'id', id)
}

async function priceOf(ctx: Context, lines: HeldLine[]) {
  const priced = await Promise.all(
    lines.map(async ({ productId, quantity }) => ({ quantity, unitPrice: (await load(ctx, productId))?.price ?? 0 })),
  )
  const total = totalOf(priced)
  if (total === undefined) throw new DomainError('TOTAL_TOO_LARGE', 'The sum is larger than an amount may be.')
  return money(total, ctx.config.CURRENCY)
}
