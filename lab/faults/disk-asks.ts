import type { Question } from './probe.ts'
import type { Stage } from './stage.ts'

/** A write and a read of one subgraph, as its admin asks for them. Each turn writes something new, so that the database has to grow. */
export type Asks = { write: (turn: number) => Question; read: Question }

type Cart = { addToCart: { cart: { id: string; subtotal: { amount: number } } } }
type Placed = { placeOrder: { order: { id: string } } }

const shippingAddress = { name: 'Ann', line1: '1 High Street', city: 'London', postcode: 'N1 1AA', country: 'GB' }
const newOrder = { email: 'keeper@example.com', shippingAddress }

/** What is asked of each subgraph while its disk is full; `orderId` is an unpaid order on which a card is tried again and again. */
export async function asksOf(stage: Stage): Promise<{ asks: Record<string, Asks>; orderId: string }> {
  const orderId = await placeOne(stage)
  const asks: Record<string, Asks> = {
    auth: {
      write: (turn) => mutation('register', { email: `disk-${turn}@example.com`, password: 'a-long-password', displayName: 'Disk' }),
      read: query('validateToken', 'validateToken(token: "none") { valid }'),
    },
    users: {
      write: (turn) => mutation('createRole', { name: `Disk ${turn}`, description: 'x'.repeat(500), permissions: ['ORDERS_READ'] }),
      read: query('me', 'me { id displayName }'),
    },
    products: {
      write: (turn) => mutation('createProduct', { sku: `DISK-${turn}`, name: `Disk ${turn}`, price: 1 }),
      read: query('products', 'products(first: 5) { edges { node { id available } } }'),
    },
    carts: {
      write: (turn) => ({
        ...mutation('addToCart', { lines: stage.goods.plenty.map(({ id }) => ({ productId: id, quantity: 1 })) }),
        headers: { 'x-guest-token': `disk-${turn}`.padEnd(22, '-') },
      }),
      read: query('cart', 'cart { id version }'),
    },
    orders: {
      write: (turn) => order({ cartId: 'cart_none', expectedTotal: 1, idempotencyKey: `disk-${turn}` }),
      read: query('orders', 'orders(first: 5) { edges { node { id status } } }'),
    },
    payments: {
      write: (turn) => mutation('initiatePayment', { orderId, method: 'tok_decline', idempotencyKey: `disk-${turn}` }),
      read: query('payments', 'payments(first: 5) { edges { node { id status } } }'),
    },
  }
  return { asks, orderId }
}

/** An order of the admin's own that waits for its payment. */
async function placeOne({ askAsAdmin, goods }: Stage): Promise<string> {
  const lines = [{ productId: goods.scarce.id, quantity: 1 }]
  const filled = await askAsAdmin(mutation('addToCart', { lines }, 'cart { id subtotal { amount } }'))
  const { id, subtotal } = (filled.data as Cart).addToCart.cart
  const placed = await askAsAdmin(order({ cartId: id, expectedTotal: subtotal.amount, idempotencyKey: 'unpaid' }))
  return (placed.data as Placed).placeOrder.order.id
}

function mutation(name: string, input: object, selection = ''): Question {
  return {
    name,
    query: `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${selection} userErrors { code } } }`,
    variables: { input },
  }
}

function query(name: string, fields: string): Question {
  return { name, query: `{ ${fields} }` }
}

function order(input: object) {
  return mutation('placeOrder', { ...newOrder, ...input }, 'order { id status }')
}
