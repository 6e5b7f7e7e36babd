import { expect } from 'vitest'
import { mutationOf } from '#kit/test/mutations.ts'
import { type As, dataOf, openTestShop, shopper } from './shop.ts'

type Shop = Awaited<ReturnType<typeof openTestShop>>

const cart = `cart { id lines { product { name } warnings { code } } isOrderable subtotal { amount } total { amount }
  discounts { code amount { amount } problem } }`
const order = 'order(id: $id) { status total { amount } lines { name unitPrice { amount } product { name status } } }'

export const sizes = [{ name: 'Size', values: ['S', 'M'] }]

/** A shop with an admin who changes products, and shoppers who have them in carts, in unpaid orders and in paid ones. */
export async function openCatalogue(options: Parameters<typeof openTestShop>[0] = {}) {
  const shop = await openTestShop(options)
  const admin = { token: await shop.registerAdmin() }
  const made = async (mutation: string, input: object, fields = '') => {
    const payload = dataOf(await shop.ask(mutationOf(mutation, `${fields} userErrors { code }`), { input }, admin))[mutation]
    await shop.untilIdle()
    return payload
  }
  const tried = async (mutation: string, input: object): Promise<string[]> =>
    (await made(mutation, input)).userErrors.map(({ code }: { code: string }) => code)
  const change = async (mutation: string, input: { id?: string } & Record<string, unknown>): Promise<void> => {
    const seen = input.id && { expectedVersion: await versionOf(shop, admin, input.id) }
    expect(await tried(mutation, { ...input, ...seen })).toEqual([])
  }
  const show = async ({ as, id }: { as: As; id: string }) => dataOf(await shop.ask(`query ($id: ID!) { ${order} }`, { id }, as)).order
  /** A cart, an unpaid order and a paid order of a product, with a coupon where its code is given. */
  const trade = async (id: string, code?: string) => {
    const [open, holder, buyer] = ['open', 'holding', 'buying'].map((name) => shopperOf(shop, { guest: `${name}-guest-of-the-catalogue` }))
    if (!open || !holder || !buyer) throw new Error('There are three shoppers.')
    for (const one of [open, holder, buyer]) await one.fillWith(id, code)
    const [held, paid] = [await holder.order(), await buyer.order()]
    await buyer.pay(paid.id)
    await shop.untilIdle()
    return { id, open, held: { ...holder, id: held.id as string }, paid: { as: buyer.as, id: paid.id as string } }
  }
  const add = (input: { sku: string }) => shop.addProduct(admin.token, { ...input, stock: 10 })
  return {
    ...shop,
    admin,
    made,
    tried,
    change,
    show,
    shopperOf: (name: string) => shopperOf(shop, { guest: `${name}-guest-of-the-catalogue` }),
    shelve: async (productId: string, ...categoryIds: string[]): Promise<void> => {
      const expectedVersion = await versionOf(shop, admin, productId)
      expect(await tried('setProductCategories', { productId, expectedVersion, categoryIds })).toEqual([])
    },
    setPrices: async (id: string, prices: object[]): Promise<void> => {
      const products = [{ id, expectedVersion: await versionOf(shop, admin, id), prices }]
      const { results } = await made('setProductPrices', { products }, 'results { userErrors { code } }')
      expect(results).toEqual([{ userErrors: [] }])
    },
    cartOf: async ({ as }: { as: As }) => dataOf(await shop.ask(`{ ${cart} }`, {}, as)).cart,
    payAndShow: async (held: Awaited<ReturnType<typeof trade>>['held']) => {
      await held.pay(held.id)
      await shop.untilIdle()
      return show(held)
    },
    addTraded: async (input: { sku: string }) => trade(await add(input)),
    /** The same with a coupon, which is entered or applies by itself. */
    addDiscounted: async (automatic: boolean, terms: object) => {
      const { coupon } = await made('createCoupon', { code: 'SPRING', automatic, ...terms }, 'coupon { code }')
      return trade(await add({ sku: 'MUG' }), automatic ? undefined : coupon.code)
    },
    addTradedVariant: async () => {
      const input = { sku: 'SHIRT', name: 'Shirt', price: 500, options: sizes, variants: [{ values: ['S'], sku: 'SHIRT-S', stock: 10 }] }
      const { product } = await made('createProduct', input, 'product { id variants { id } }')
      return { ...(await trade(product.variants[0].id)), parent: product.id as string }
    },
  }
}

/** Somebody who shops. */
export function shopperOf(shop: Shop, as: As) {
  const steps = shopper(shop, as)
  const cartNow = async () => dataOf(await shop.ask('{ cart { id subtotal { amount } total { amount } } }', {}, as)).cart
  const enter = mutationOf('applyCoupon', 'userErrors { code }')
  return {
    as,
    ...steps,
    cart: cartNow,
    fillWith: async (productId: string, code?: string): Promise<void> => {
      await steps.fill([{ productId, quantity: 1 }])
      if (code) expect(dataOf(await shop.ask(enter, { input: { code } }, as)).applyCoupon.userErrors).toEqual([])
    },
    /** Orders the cart at what it costs now. */
    order: async () => {
      const { total, ...seen } = await cartNow()
      return (await steps.place({ ...seen, subtotal: total })).order
    },
  }
}

async function versionOf(shop: Shop, admin: As, id: string): Promise<number> {
  return dataOf(await shop.ask('query ($id: ID!) { product(id: $id) { version } }', { id }, admin)).product.version
}
