import { scenario } from './scenario.ts'
import { type Filled, fillWithTwo, placeOrder } from './shopping.ts'
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
