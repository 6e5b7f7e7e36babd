import { address } from '#lab/buyer.ts'
import { BenchAdd, BenchPay, BenchPlace } from '#lab/documents/documents.generated.ts'
import { oneOf, type Random } from '#lab/random.ts'
import { guestToken } from '#lab/session.ts'
import { type Headers, headersOf } from '#lab/transport.ts'
import type { Ask } from './connection.ts'
import type { Work } from './load.ts'
import { variantsOf } from './variants.ts'

type Guest = { headers: Headers; adds: number }
type Add = (headers: Headers) => Promise<{ id: string; total: number }>

const texts = 10
const addsOfGuest = 5
const email = 'guest@example.com'

/** Guests who fill carts, and guests who order and pay. */
export function buyWorks(ask: Ask, seed: string, ids: string[], random: Random): Record<'add' | 'checkout', Work> {
  const documents = variantsOf(BenchAdd, texts, random)
  const add: Add = async (headers) => {
    const input = { lines: [{ productId: oneOf(random, ids), quantity: 1 }] }
    const { cart } = await ask(oneOf(random, documents), { input }, headers)
    if (!cart?.subtotal) throw new Error('There is no cart.')
    return { id: cart.id, total: cart.subtotal.amount }
  }
  let guests = 0
  const newGuest = () => {
    guests += 1
    return headersOf({ guest: guestToken(seed, `buyer ${guests}`) })
  }
  return { add: fillCarts(add, newGuest), checkout: () => checkOut(ask, add, newGuest()) }
}

/** Each guest adds one product at a time, five in all; then comes the next guest. */
function fillCarts(add: Add, newGuest: () => Headers): () => Promise<void> {
  const idle: Guest[] = []
  return async () => {
    const guest = idle.pop() ?? { headers: newGuest(), adds: 0 }
    await add(guest.headers)
    guest.adds += 1
    if (guest.adds < addsOfGuest) idle.push(guest)
  }
}

async function checkOut(ask: Ask, add: Add, headers: Headers): Promise<void> {
  await add(headers)
  const { id: cartId, total: expectedTotal } = await add(headers)
  const input = { cartId, expectedTotal, email, shippingAddress: address, idempotencyKey: 'order' }
  const { order } = await ask(BenchPlace, { input }, headers)
  if (order?.status !== 'AWAITING_PAYMENT') throw new Error(`The order is ${order?.status}.`)
  const paying = { orderId: order.id, method: 'tok_approve', idempotencyKey: 'payment' }
  const { payment } = await ask(BenchPay, { input: paying }, headers)
  if (payment?.status !== 'CAPTURED') throw new Error(`The payment is ${payment?.status}.`)
}
