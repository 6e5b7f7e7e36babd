import { mutateOnce, scenario } from './scenario.ts'
import type { RaceShop } from './shop.ts'
import { type Filled, fill, fillWithTwo, newProduct, placeOrder } from './shopping.ts'
import { readTrade } from './state.ts'

/** A guest's open cart, with two products in it. */
export const cartRaces = scenario<Filled>({
  name: 'cart',
  begin: fillWithTwo,
  acts: {
    addToCart: ({ caller, products }, slot) => [caller, { lines: [{ productId: products[0], quantity: slot + 1 }] }],
    updateCartLine: ({ caller, lineIds }, slot) => [caller, { lineId: lineIds[0], quantity: slot + 5 }],
    removeFromCart: ({ caller, lineIds }) => [caller, { lineIds: [lineIds[0]] }],
    clearCart: ({ caller, cartId }) => [caller, { cartId }],
    placeOrder: (cart) => placeOrder(cart, 'first'),
    'placeOrder:otherKey': (cart) => placeOrder(cart, 'second'),
    'placeOrder:otherBody': (cart) => placeOrder(cart, 'first', 'bob@example.com'),
  },
  read: (rows) => readTrade(rows, [rows.caller], rows.products),
})

/** A guest's open cart in the shop's own currency, with a product that has a price in another too, and one that has none. */
export const currencyRaces = scenario<Filled>({
  name: 'cart-currency',
  begin: async (shop) => fill(shop, { [await inEuros(shop, 'Mug', 500)]: 2, [await newProduct(shop, 'Pot', 300, 10)]: 1 }),
  acts: {
    setCartCurrency: ({ caller, cartId }) => [caller, { cartId, currency: 'EUR' }],
    'setCartCurrency:own': ({ caller, cartId }) => [caller, { cartId, currency: 'GBP' }],
    updateCartLine: ({ caller, lineIds }, slot) => [caller, { lineId: lineIds[0], quantity: slot + 5 }],
    removeFromCart: ({ caller, lineIds }) => [caller, { lineIds: [lineIds[1]] }],
    placeOrder: (cart) => placeOrder(cart, 'first'),
    setProductPrices: ({ admin, products: [id] }) => [admin, pricesOf(id, 700)],
  },
  read: (rows) => readTrade(rows, [rows.caller], rows.products),
})

async function inEuros(shop: RaceShop, name: string, price: number): Promise<string> {
  const id = await newProduct(shop, name, price, 10)
  await mutateOnce(shop, 'setProductPrices', pricesOf(id, 600, 1), shop.admin)
  return id
}

function pricesOf(id: string | undefined, price: number, expectedVersion = 2): object {
  return { products: [{ id, expectedVersion, currencyPrices: [{ currency: 'EUR', price }] }] }
}
