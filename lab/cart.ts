import type { Order } from './acknowledged.ts'
import { type Caller, type Client, refused } from './client.ts'
import { type BasketFragment as Basket, type CartLineInput as CartLine, ClearCart, FillCart } from './documents/documents.generated.ts'
import { until } from './pool.ts'

/** The cart with what is wanted, or the order that has taken it with that already. */
export type Filled = { cart: Basket; takenBy?: undefined } | { cart?: undefined; takenBy: Order }

/** Returns the order that has taken the cart, if it is the one that the lines are for; else the cart is waited for. */
export type FindOwn = (orderId: string) => Promise<Order | undefined>

/** A big cart is filled in several requests, each well within the size of one. */
const linesAtOnce = 500

/** Fills the caller's cart until it holds exactly these lines. */
export function fillCart(client: Client, caller: Caller, lines: CartLine[], findOwn: FindOwn): Promise<Filled> {
  return until('the cart holds what is wanted', async () => {
    const filled = await add(client, caller, lines, findOwn)
    if (filled?.takenBy || (filled?.cart && hasExactly(filled.cart, lines))) return filled
    // an earlier try has left something, or lines went in twice because the first answer was lost
    if (filled) await client.ask(ClearCart, {}, caller)
    return undefined
  })
}

/** Whether a cart holds these lines and no others. */
export function hasExactly({ lines }: Pick<Basket, 'lines'>, wanted: CartLine[]): boolean {
  const quantities = new Map(lines.map(({ productId, quantity }) => [productId, quantity]))
  return lines.length === wanted.length && wanted.every(({ productId, quantity }) => quantities.get(productId) === quantity)
}

async function add(client: Client, caller: Caller, wanted: CartLine[], findOwn: FindOwn): Promise<Filled | undefined> {
  let cart: Basket | null = null
  for (let from = 0; from < wanted.length; from += linesAtOnce) {
    const answer = await client.mutate(FillCart, { lines: wanted.slice(from, from + linesAtOnce) }, caller)
    cart = answer.cart
    if (cart) continue
    const taken = answer.userErrors.find(({ code }) => code === 'CART_CHECKED_OUT')?.subject
    const takenBy = taken && (await findOwn(taken))
    if (taken) return takenBy ? { takenBy } : undefined
    // carts learns of a new product a moment later
    if (answer.userErrors.every(({ code }) => code === 'NOT_FOUND')) return undefined
    throw refused('FillCart', answer.userErrors)
  }
  return cart ? { cart } : undefined
}
