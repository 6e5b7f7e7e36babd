import type { Caller } from '#lab/client.ts'
import { guestToken } from '#lab/session.ts'
import { headersOf } from '#lab/transport.ts'
import { scenario } from './scenario.ts'
import type { RaceShop } from './shop.ts'
import { type Filled, fill, newProduct, placeOrder } from './shopping.ts'
import { readTrade } from './state.ts'
import { newUser, password } from './users.ts'

type Own = { guest: Filled; user: Filled; both: Caller; email: string; products: string[] }

/** A guest with a cart, who is also a user with a cart: either may shop while the guest signs in. */
export const signInRaces = scenario<Own>({
  name: 'sign-in',
  begin,
  acts: {
    mergeCart: ({ both }) => [both, {}],
    login: ({ guest, email }) => [guest.caller, { email, password }],
    'addToCart:guest': ({ guest }) => [guest.caller, { lines: [{ productId: guest.products[0], quantity: 1 }] }],
    'addToCart:user': ({ user }) => [user.caller, { lines: [{ productId: user.products[0], quantity: 2 }] }],
    'placeOrder:guest': ({ guest }) => placeOrder(guest, 'first'),
    'placeOrder:user': ({ user }) => placeOrder(user, 'first'),
    'clearCart:guest': ({ guest }) => [guest.caller, {}],
  },
  read: (rows) => readTrade(rows, [rows.guest.caller, rows.user.caller], rows.products),
})

async function begin(shop: RaceShop): Promise<Own> {
  const token = guestToken('races', `${shop.next()}`)
  const [account, mug] = [await newUser(shop), await newProduct(shop, 'Mug', 500, 20)]
  const asGuest: Caller = { headers: async () => headersOf({ guest: token }) }
  const both: Caller = { headers: async () => headersOf({ guest: token, token: account.token }) }
  const [guest, user] = [await fill(shop, { [mug]: 3 }, asGuest), await fill(shop, { [mug]: 4 }, account.caller)]
  return { guest, user, both, email: account.email, products: [mug] }
}
