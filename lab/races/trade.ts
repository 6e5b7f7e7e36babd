import { type Answer, type Arena, type As, type Data, payloadOf } from './arena.ts'

export type Line = { productId: string; quantity: number }
export type Filled = { as: As; cartId: string; lineIds: string[]; total: number }
export type Placed = Filled & { orderId: string; orderLineIds: string[]; version: number }

const address = { name: 'Ann', line1: '1 High Street', city: 'London', postcode: 'N1 1AA', country: 'GB' }

const orderQuery = 'query ($id: ID!) { order(id: $id) { version payments { id } } }'

/** A guest whom nobody has seen before. */
export function newGuest({ next }: Arena): As {
  return { guest: `guest-of-the-races-${String(next()).padStart(8, '0')}` }
}

/** A new product's id. */
export async function newProduct({ mutate, admin, next }: Arena, name: string, price: number, stock: number): Promise<string> {
  const input = { sku: `SKU-${next()}`, name, price, stock }
  return payloadOf(await mutate('createProduct', input, admin, 'product { id }')).product.id
}

/** A cart with these lines. */
export async function fill({ mutate }: Arena, as: As, lines: Line[]): Promise<Filled> {
  const answer = await mutate('addToCart', { lines }, as, 'cart { id subtotal { amount } lines { id } }')
  const { cart } = payloadOf(answer)
  return { as, cartId: cart.id, lineIds: cart.lines.map(({ id }: { id: string }) => id), total: cart.subtotal.amount }
}

/** Orders a cart. */
export function place(
  { mutate }: Arena,
  { as, cartId, total }: Filled,
  idempotencyKey: string,
  email = 'ann@example.com',
): Promise<Answer> {
  return mutate(
    'placeOrder',
    { cartId, expectedTotal: total, idempotencyKey, email, shippingAddress: address },
    as,
    'order { id version lines { id } }',
  )
}

/** Pays an order. */
export function pay({ mutate }: Arena, { as, orderId }: Placed, method: string, idempotencyKey: string): Promise<Answer> {
  return mutate('initiatePayment', { orderId, method, idempotencyKey }, as)
}

/** An order as its owner sees it. */
export async function look({ ask }: Arena, { as, orderId }: { as: As; orderId: string }): Promise<Data> {
  return (await ask(orderQuery, { id: orderId }, as)).data.order
}

/** The order of a filled cart, under the key `first`, once its stock is held. */
export async function placed(arena: Arena, cart: Filled): Promise<Placed> {
  const { id, version, lines } = payloadOf(await place(arena, cart, 'first')).order
  return { ...cart, orderId: id, orderLineIds: lines.map(({ id }: { id: string }) => id), version }
}

/** The same, paid under the key `first`. */
export async function paid(arena: Arena, cart: Filled): Promise<Placed> {
  const order = await placed(arena, cart)
  payloadOf(await pay(arena, order, 'tok_approve', 'first'))
  await arena.untilIdle()
  return { ...order, version: (await look(arena, order)).version }
}

/** The order's newest payment; an id of nothing where there is none. */
export async function newestPayment(arena: Arena, order: Placed): Promise<string> {
  return (await look(arena, order)).payments.at(-1)?.id ?? 'pay_none'
}

/** Cancels an order or some of its units, as its owner unless told. */
export function cancel(
  { mutate }: Arena,
  { as, orderId }: Placed,
  idempotencyKey: string,
  more: object = {},
  by: As = as,
): Promise<Answer> {
  return mutate('cancelOrder', { orderId, idempotencyKey, ...more }, by)
}
