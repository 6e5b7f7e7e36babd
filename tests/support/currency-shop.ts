import { nobody } from '#kit/context.ts'
import { address } from '#lab/buyer.ts'
import { headersOf } from '#lab/transport.ts'
import { compose } from '#subgraphs/users/mail/compose.ts'
import { mails } from '#subgraphs/users/tables.ts'
import { type As, dataOf, openTestShop, shopper } from './shop.ts'

export type Buyer = As & { currency?: string }
type Price = { currency: string; price: number; groupId?: string; minQuantity?: number; sale?: object }
type Cart = { id: string; currency: string; subtotal: { amount: number } }

export type CurrencyShop = Awaited<ReturnType<typeof openCurrencyShop>>

export const cartFields = `id currency isOrderable subtotal { amount currency } warnings { code }
  lines { id quantity currency unitPrice { amount currency } lineTotal { amount } priceWhenAdded { amount currency } warnings { code } }`
const errors = 'userErrors { code path message }'
const add = `mutation ($input: AddToCartInput!) { addToCart(input: $input) { cart { ${cartFields} } ${errors} } }`
const change = `mutation ($input: SetCartCurrencyInput!) { setCartCurrency(input: $input) { cart { ${cartFields} } ${errors} } }`
const order =
  'id status currency total { amount currency decimals } expectedTotal { amount currency } lines { unitPrice { amount currency } }'
const placeOrder = `mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { ${order} } ${errors} } }`
const setPrices = `mutation ($input: SetProductPricesInput!) {
  setProductPrices(input: $input) { results { product { version } ${errors} } ${errors} } }`

/** A shop in pounds with prices in euros, yen and Kuwaiti dinars: a teapot has them all, a mug has none but pounds. */
export async function openCurrencyShop(options: { settings?: Record<string, string>; clock?: () => Date } = {}) {
  const shop = await openTestShop({ ...options, settings: { CURRENCIES: 'GBP,EUR,JPY,KWD', ...options.settings } })
  const token = await shop.registerAdmin()
  const [pot, mug] = [
    await shop.addProduct(token, { sku: 'POT', stock: 100, price: 1000 }),
    await shop.addProduct(token, { sku: 'MUG', stock: 100, price: 300 }),
  ]
  /** Asks as somebody, in a currency. */
  const ask = async (query: string, variables: object = {}, { currency, ...as }: Buyer = {}) => {
    const headers = { ...headersOf(as), ...(currency && { 'x-currency': currency }) }
    return (await shop.router.app.inject({ method: 'POST', url: '/graphql', headers, payload: { query, variables } })).json()
  }
  const versionOf = async (id: string): Promise<number> =>
    dataOf(await ask('query ($id: ID!) { product(id: $id) { version } }', { id })).product.version
  const price = async (id: string, currencyPrices: Price[]) => {
    const products = [{ id, expectedVersion: await versionOf(id), currencyPrices }]
    const [row] = dataOf(await ask(setPrices, { input: { products } }, { token })).setProductPrices.results
    await shop.untilIdle()
    return row
  }
  await price(pot, [
    { currency: 'EUR', price: 1200 },
    { currency: 'JPY', price: 1000 },
    { currency: 'KWD', price: 4125 },
  ])
  return {
    ...shop,
    token,
    pot,
    mug,
    asked: ask,
    price,
    fill: async (buyer: Buyer, productId = pot, quantity = 1) =>
      dataOf(await ask(add, { input: { lines: [{ productId, quantity }] } }, buyer)).addToCart,
    cartOf: async (buyer: Buyer) => dataOf(await ask(`{ cart { ${cartFields} } }`, {}, buyer)).cart,
    switchTo: async (buyer: Buyer, currency: string) => dataOf(await ask(change, { input: { currency } }, buyer)).setCartCurrency,
    /** Orders a cart as it was seen, or with other terms. */
    place: async (buyer: Buyer, cart: Cart, terms: { currency?: string | null; expectedTotal?: number; idempotencyKey?: string } = {}) => {
      const seen = { cartId: cart.id, expectedTotal: cart.subtotal.amount, currency: cart.currency, idempotencyKey: `order ${cart.id}` }
      const input = { ...seen, email: 'ann@example.com', shippingAddress: address, ...terms }
      return dataOf(await ask(placeOrder, { input }, buyer)).placeOrder
    },
    pay: (buyer: Buyer, orderId: string, method?: string) => shopper(shop, buyer).pay(orderId, method),
    /** The letters about orders as they are sent, oldest first. */
    letters: async (): Promise<string[]> => {
      const { db } = shop.subgraph('users').context({ caller: nobody, requestId: 'test' })
      const rows = await db.select().from(mails).orderBy(mails.id)
      const ofOrders = rows.filter(({ kind }) => kind.startsWith('ORDER_'))
      return ofOrders.map(({ content, language }) => compose(content, { language, publicUrl: '' }).text)
    },
    available: async (id = pot): Promise<number> =>
      dataOf(await ask('query ($id: ID!) { product(id: $id) { available } }', { id }, { token })).product.available,
  }
}

/** A guest who asks for prices in a currency. */
export function guestIn(currency: string, name = 'one'): Buyer {
  return { guest: `a-guest-in-a-currency-${name}`, currency }
}
