import type { Caller } from '#kit/context.ts'
import { customer, dataOf, openForTest } from '#kit/test/testing.ts'
import carts from '#subgraphs/carts/index.ts'
import { productSaved } from './events.ts'

const cart = 'cart { id version lines { id productId quantity } } userErrors { code path subject }'
export const add = `mutation ($input: AddToCartInput!) { addToCart(input: $input) { ${cart} } }`
export const update = `mutation ($input: UpdateCartLineInput!) { updateCartLine(input: $input) { ${cart} } }`
export const remove = `mutation ($input: RemoveFromCartInput!) { removeFromCart(input: $input) { ${cart} } }`
export const clear = `mutation ($input: ClearCartInput! = {}) { clearCart(input: $input) { ${cart} } }`

/** Opens carts beside two products, with what puts them into the cart of the customer. */
export async function openCarts(options: Parameters<typeof openForTest>[1] = {}) {
  const subgraph = await openForTest(carts, options)
  await subgraph.receive(productSaved('prod_mug'), productSaved('prod_pot'))
  const send = async (mutation: string, input: object, caller: Caller = customer()) =>
    Object.values(dataOf(await subgraph.ask(caller, mutation, { input })))[0] as {
      cart: { id: string; version: number; lines: { id: string; productId: string; quantity: number }[] } | null
      userErrors: { code: string; path: string[]; subject: string | null }[]
    }
  const put = (...lines: [string, number][]) => send(add, { lines: lines.map(([productId, quantity]) => ({ productId, quantity })) })
  const fill = async () => (await put(['prod_mug', 2], ['prod_pot', 1])).cart ?? { id: '', version: 0, lines: [] }
  const lines = async () =>
    dataOf(await subgraph.ask(customer(), '{ cart { lines { productId quantity } } }')).cart?.lines.map(Object.values) ?? null
  return { ...subgraph, send, put, fill, lines }
}
