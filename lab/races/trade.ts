import { type Answer, type Arena, type As, type Data, payloadOf } from './arena.ts'

export type Line = { productId: string; quantity: number }
export type Filled = { as: As; cartId: string; lineIds: string[]; total: number }
export type Placed = Filled & { orderId: string; orderLineIds: string[]; version: number }

const address = { name: 'Ann', line1: '1 High Street', city: 'London', postcode: 'N1 1AA', country: 'GB' }

/** A guest whom nobody has seen before. */
export const newGuest = ({ next }: Arena): As => ({ guest: `guest-of-the-races-${String(next()).padStart(8, '0')}` })

/** A new product's id. */
export const newProduct = async ({ mutate, admin, next }: Arena, name: string, price: number, stock: number): Promise<string> => {
  const input = { sku: `SKU-${next()}`, name, price, stock }
  return payloadOf(await mutate('createProduct', input, admin, 'product { id }')).product.id
}

/** A cart with these lines. */
export const fill = async ({ mutate }: Arena, as: As, lines: Line[]): Promise<Filled> => {
  const answer = await mutate('addToCart', { lines }, as, 'cart { id subtotal { amount } lines { id } }')
  const { cart } = payloadOf(answer)
  return { as, cartId: cart.id, lineIds: cart.lines.map(({ id }: { id: string }) => id), total: cart.subtotal.amount }
}

/** Orders a cart. */
export const place = (
  { mutate }: Arena,
  { as, cartId, total }: Filled,
  idempotencyKey: string,
  email = 'ann@example.com',
): Promise<Answer> =>
  mutate(
    'placeOrder',
    { cartId, expectedTotal: total, idempotencyKey, email, shippingAddress: address },
    as,
    'order { id version lines { id } }',
  )

/** Pays an order. */
export const pay = ({ mutate }: Arena, { as, orderId }: Placed, method: string, idempotencyKey: string): Promise<Answer> =>
  mutate('initiatePayment', { orderId, method, idempotencyKey }, as)

const orderQuery = 'query ($id: ID!) { order(id: $id) { version payments { id } } }'

/** An order as its owner sees it. */
export const look = async ({ ask }: Arena, { as, orderId }: { as: As; orderId: string }): Promise<Data> =>
  (await ask(orderQuery, { id: orderId }, as)).data.order

/** The order of a filled cart, under the key `first`, once its stock is held. */
export const placed = async (arena: Arena, cart: Filled): Promise<Placed> => {
  const { id, version, lines } = payloadOf(await place(arena, cart, 'first')).order
  return { ...cart, orderId: id, orderLineIds: lines.map(({ id }: { id: string }) => id), version }
}

/** The same, paid under the key `first`. */
export const paid = async (arena: Arena, cart: Filled): Promise<Placed> => {
  const order = await placed(arena, cart)
  payloadOf(await pay(arena, order, 'tok_approve', 'first'))
  await arena.settled()
  return { ...order, version: (await look(arena, order)).version }
}

/** The order's newest payment; an id of nothing where there is none. */
export const newestPayment = async (arena: Arena, order: Placed): Promise<string> =>
  (await look(arena, order)).payments.at(-1)?.id ?? 'pay_none'

/** Cancels an order or some of its units, as its owner unless told. */
export const cancel = (
  { mutate }: Arena,
  { as, orderId }: Placed,
  idempotencyKey: string,
  more: object = {},
  by: As = as,
): Promise<Answer> => mutate('cancelOrder', { orderId, idempotencyKey, ...more }, by)
