import { scenario } from './scenario.ts'
import { readTrade } from './state.ts'
import { type Filled, fill, newGuest, newProduct, place } from './trade.ts'

type Start = Filled & { products: string[]; mug: string }

/** Somebody's open cart, with two products in it. */
export const cartRaces = scenario<Start>({
  name: 'cart',
  begin: async (arena) => {
    const [mug, pot] = [await newProduct(arena, 'Mug', 500, 10), await newProduct(arena, 'Pot', 300, 10)]
    const lines = [
      { productId: mug, quantity: 2 },
      { productId: pot, quantity: 1 },
    ]
    return { ...(await fill(arena, newGuest(arena), lines)), products: [mug, pot], mug }
  },
  acts: {
    addToCart: ({ mutate }, { as, mug }, slot) => mutate('addToCart', { lines: [{ productId: mug, quantity: slot + 1 }] }, as),
    updateCartLine: ({ mutate }, { as, lineIds }, slot) => mutate('updateCartLine', { lineId: lineIds[0], quantity: slot + 5 }, as),
    removeFromCart: ({ mutate }, { as, lineIds }) => mutate('removeFromCart', { lineIds: [lineIds[0]] }, as),
    clearCart: ({ mutate }, { as, cartId }) => mutate('clearCart', { cartId }, as),
    placeOrder: (arena, start) => place(arena, start, 'first'),
    'placeOrder:otherKey': (arena, start) => place(arena, start, 'second'),
    'placeOrder:otherBody': (arena, start) => place(arena, start, 'first', 'bob@example.com'),
  },
  read: (arena, { as, products }) => readTrade(arena, { guests: [as], products }),
})
