import { scenario } from './scenario.ts'
import type { RaceShop } from './shop.ts'
import { cancel, type Filled, fill, newProduct, type Placed, pay, placed, placeOrder } from './shopping.ts'
import { readTradeOf } from './state.ts'
import { newUser } from './users.ts'

type Member<Own> = Own & { id: string; card: string }
type Rows = Member<Filled> & RaceShop

const ends = {
  deleteAccount: ({ caller }: Rows) => [caller, { confirm: true }] as [Rows['caller'], object],
  deleteUser: ({ admin, id }: Rows) => [admin, { id }] as [Rows['caller'], object],
}

/** A user with an open cart. */
export const memberCartRaces = scenario<Member<Filled>>({
  name: 'member-cart',
  begin,
  acts: {
    ...ends,
    addToCart: ({ caller, products }) => [caller, { lines: [{ productId: products[0], quantity: 1 }] }],
    placeOrder: (rows) => placeOrder(rows, 'first'),
  },
  read,
})

/** A user with an order that awaits its payment. */
export const memberOrderRaces = scenario<Member<Placed>>({
  name: 'member-order',
  begin: async (shop) => {
    const { id, card, ...cart } = await begin(shop)
    return { ...(await placed(shop, cart)), id, card }
  },
  acts: {
    ...ends,
    initiatePayment: (rows) => pay(rows, rows.card, 'first'),
    cancelOrder: (rows) => cancel(rows, 'first'),
  },
  read,
  slow: { acts: ['initiatePayment'], rows: { card: 'tok_slow' } },
})

async function begin(shop: RaceShop): Promise<Member<Filled>> {
  const [{ id, caller }, mug] = [await newUser(shop), await newProduct(shop, 'Mug', 500, 10)]
  return { ...(await fill(shop, { [mug]: 2 }, caller)), id, card: 'tok_approve' }
}

function read(rows: Rows) {
  return readTradeOf(rows, rows.id, rows.products)
}
