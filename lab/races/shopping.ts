import { address, createBuyer } from '#lab/buyer.ts'
import { type Caller, refused } from '#lab/client.ts'
import { AddToCart, CreateProduct, OrderVersion } from '#lab/documents/documents.generated.ts'
import { guest } from '#lab/session.ts'
import type { Call } from './scenario.ts'
import type { RaceShop } from './shop.ts'

export type Filled = { caller: Caller; products: string[]; cartId: string; lineIds: string[]; total: number }
export type Placed = Filled & { orderId: string; orderLineIds: string[]; version: number }

type Owned = Pick<Placed, 'caller' | 'orderId'>

/** Makes a product, and returns its id. */
export async function newProduct({ client, admin, next }: RaceShop, name: string, price: number, stock: number): Promise<string> {
  const { product, userErrors } = await client.mutate(CreateProduct, { sku: `SKU-${next()}`, name, price, stock }, admin)
  if (!product) throw refused('CreateProduct', userErrors)
  return product.id
}

/** Fills the cart of a shopper, a new guest unless given, with quantities of these products. */
export async function fill(
  { client, next }: RaceShop,
  quantities: Record<string, number>,
  caller = guest('races', `${next()}`),
): Promise<Filled> {
  const lines = Object.entries(quantities).map(([productId, quantity]) => ({ productId, quantity }))
  const { cart, userErrors } = await client.mutate(AddToCart, { lines }, caller)
  if (!cart) throw refused('AddToCart', userErrors)
  const lineIds = cart.lines.map(({ id }) => id)
  return { caller, products: Object.keys(quantities), cartId: cart.id, lineIds, total: cart.subtotal?.amount ?? 0 }
}

/** A guest's cart with two mugs and a pot, of ten each. */
export async function fillWithTwo(shop: RaceShop): Promise<Filled> {
  return fill(shop, { [await newProduct(shop, 'Mug', 500, 10)]: 2, [await newProduct(shop, 'Pot', 300, 10)]: 1 })
}

/** Orders a cart under the key `first`, and returns the order once its stock is held. */
export async function placed(shop: RaceShop, cart: Filled): Promise<Placed> {
  const buyer = createBuyer(shop.client, cart.caller)
  const { order, userErrors } = await buyer.place({ id: cart.cartId, subtotal: null }, orderInput(cart, 'first'))
  if (userErrors.length > 0) throw refused('PlaceOrder', userErrors)
  const own = { ...cart, orderId: order.id, orderLineIds: order.lines.map(({ id }) => id) }
  return { ...own, version: (await look(shop, own)).version }
}

/** The same, paid under the key `first`. */
export async function paid(shop: RaceShop, cart: Filled): Promise<Placed> {
  const order = await placed(shop, cart)
  await createBuyer(shop.client, cart.caller).pay(order.orderId, { idempotencyKey: 'first' })
  await shop.untilIdle()
  return { ...order, version: (await look(shop, order)).version }
}

export function placeOrder(cart: Filled, idempotencyKey: string, email?: string): Call {
  return [cart.caller, { cartId: cart.cartId, ...orderInput(cart, idempotencyKey, email) }]
}

export function pay({ caller, orderId }: Placed, method: string, idempotencyKey: string): Call {
  return [caller, { orderId, method, idempotencyKey }]
}

/** Cancels an order or some of its units, as its owner unless given. */
export function cancel({ caller, orderId }: Placed, idempotencyKey: string, more: object = {}, by = caller): Call {
  return [by, { orderId, idempotencyKey, ...more }]
}

/** The newest payment of an order; an unknown id where there is none. */
export async function newestPayment(order: Owned & RaceShop): Promise<string> {
  return (await look(order, order)).payments?.at(-1)?.id ?? 'pay_none'
}

function orderInput({ total }: Filled, idempotencyKey: string, email = 'ann@example.com') {
  return { expectedTotal: total, idempotencyKey, email, shippingAddress: address }
}

async function look({ client }: RaceShop, { caller, orderId }: Owned) {
  const order = await client.ask(OrderVersion, { id: orderId }, caller)
  if (!order) throw new Error(`The order ${orderId} cannot be seen.`)
  return order
}
