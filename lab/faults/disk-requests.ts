import { type Acknowledged, noteOrder } from '#lab/acknowledged.ts'
import { address, createBuyer } from '#lab/buyer.ts'
import type { RunningShop } from '#lab/checkouts/shop.ts'
import type { Caller, Exchange } from '#lab/client.ts'
import { PlaceOrder, type PlaceOrderMutation } from '#lab/documents/documents.generated.ts'
import { guest } from '#lab/session.ts'

/** A write and a read of one subgraph. Each turn writes something new, so that the database has to grow. */
export type Requests = { write: (turn: number) => Promise<Exchange>; read: () => Promise<Exchange> }

export const subgraphsWithDisks = ['auth', 'users', 'products', 'carts', 'orders', 'payments']

/** What is asked of each subgraph while its disk is full. `orderId` is an unpaid order on which a card is tried again and again. */
export function requestsOf({ client, admin, goods }: RunningShop, orderId: string): Record<string, Requests> {
  const ask = (text: string, variables: object, caller: Caller) => client.askOnce<Record<string, unknown>, object>(text, variables, caller)
  const mutate = (name: string, input: object, caller = admin) => ask(mutationOf(name), { input }, caller)
  const reading = (fields: string) => () => ask(`query read { ${fields} }`, {}, admin)
  const lines = goods.plenty.map(({ id }) => ({ productId: id, quantity: 1 }))
  const description = 'x'.repeat(500)
  return {
    auth: {
      write: (turn) => mutate('register', { email: `disk-${turn}@example.com`, password: 'a-long-password', displayName: 'Disk' }),
      read: reading('validateToken(token: "none") { valid }'),
    },
    users: {
      write: (turn) => mutate('createRole', { name: `Disk ${turn}`, description, permissions: ['ORDERS_READ'] }),
      read: reading('me { id displayName }'),
    },
    products: {
      write: (turn) => mutate('createProduct', { sku: `DISK-${turn}`, name: `Disk ${turn}`, price: 1 }),
      read: reading('products(first: 5) { edges { node { id available } } }'),
    },
    carts: {
      write: (turn) => mutate('addToCart', { lines }, guest('disk', String(turn))),
      read: reading('cart { id version }'),
    },
    orders: {
      write: (turn) => client.askOnce(PlaceOrder, { input: orderOf('cart_none', turn) }, admin),
      read: reading('orders(first: 5) { edges { node { id status } } }'),
    },
    payments: {
      write: (turn) => mutate('initiatePayment', { orderId, method: 'tok_decline', idempotencyKey: `disk-${turn}` }),
      read: reading('payments(first: 5) { edges { node { id status } } }'),
    },
  }
}

/** Places an order of the admin's own, which is never paid. */
export async function placeUnpaidOrder({ client, admin, goods }: RunningShop): Promise<Acknowledged> {
  const buyer = createBuyer(client, admin)
  await buyer.place(await buyer.fill([{ productId: goods.scarce.id, quantity: 1 }]))
  return buyer.acknowledged
}

/** What an answer shows of an order. */
export function orderIn({ data }: Exchange): Acknowledged | undefined {
  const order = (data as Partial<PlaceOrderMutation> | null)?.placeOrder?.order
  const acknowledged: Acknowledged = { statuses: [], refusals: [], payments: new Map(), refunds: new Map() }
  if (!order) return undefined
  noteOrder(acknowledged, order)
  return acknowledged
}

function mutationOf(name: string): string {
  return `mutation ${name}($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { userErrors { code } } }`
}

function orderOf(cartId: string, turn: number) {
  return { cartId, expectedTotal: 1, idempotencyKey: `disk-${turn}`, email: 'keeper@example.com', shippingAddress: address }
}
