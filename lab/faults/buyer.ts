import { hasExactly } from '#lab/cart.ts'
import type { Caller, Shop } from '#lab/legacy/client.ts'
import { addToCart, type Cart, type CartLine, clearCart, type Status, type UserError } from '#lab/legacy/operations.ts'
import { refused } from '#lab/legacy/session.ts'
import { until } from '#lab/pool.ts'
import { type Cancelled, cancelOrder, initiatePayment, type Order, order, type Payment, placeOrder, type Refund } from './operations.ts'

/** What a client was told, in its order: only this may be held against the shop. */
export type Told = {
  name: string
  way: string
  orderId?: string
  statuses: Status[]
  refusals: string[]
  payments: Map<string, { status: string; amount: number }>
  refunds: Map<string, { status: string; amount: number }>
  /** Why the client gave up before it was answered. */
  gaveUp?: string
}

type Buying = { shop: Shop; caller: Caller; told: Told }

export type Buyer = ReturnType<typeof openBuyer>

const stillOpen = ['STARTED', 'AUTHORIZED', 'CAPTURING', 'VOIDING']
/** What says nothing about the end yet: the event has not come so far, or something else is under way. */
const notYet = ['NOT_FOUND', 'PAYMENT_IN_PROGRESS']

const address = { name: 'Ann', line1: '1 High Street', line2: '', city: 'London', postcode: 'N1 1AA', country: 'GB' }

/** A client who does not give up: it repeats each step with its key until the answer is definite, and notes all that it was told. */
export function openBuyer(buying: Buying, lines: CartLine[]) {
  return {
    /** Fills a cart and orders it. */
    order: async (): Promise<Order> => place(buying, await fill(buying, lines)),
    /** Pays with a card, and answers how the payment ended. */
    pay: (orderId: string, method: string) => pay(buying, orderId, method),
    /** Cancels the order, or some units of it once it is paid. */
    cancel: (orderId: string, units?: { lineId: string; quantity: number }[]) => cancel(buying, orderId, units),
    /** Looks at the order until it has a status. */
    see: (orderId: string, status: Status) => look(buying, orderId, status),
  }
}

function place({ shop, caller, told }: Buying, cart: Cart): Promise<Order> {
  const sent = { cartId: cart.id, expectedTotal: cart.subtotal.amount, email: 'client@example.com', shippingAddress: address }
  return until('it is decided whether the order stands', async () => {
    const { placeOrder: answer } = await shop.ask(placeOrder, { input: { ...sent, idempotencyKey: 'order' } }, caller)
    if (!answer.order) throw refused('placeOrder', answer.userErrors)
    tellOrder(told, answer.order)
    if (answer.order.status === 'PENDING') return undefined
    told.refusals.push(...answer.userErrors.map(({ code }) => code))
    return answer.order
  })
}

function tellOrder(told: Told, { id, status }: { id: string; status: Status }) {
  told.orderId = id
  if (told.statuses.at(-1) !== status) told.statuses.push(status)
}

// what went in twice, as the answer to the first time was lost, is taken out again
function fill({ shop, caller }: Buying, lines: CartLine[]): Promise<Cart> {
  return until('the cart holds what is wanted', async () => {
    const { addToCart: answer } = await shop.ask(addToCart, { input: { lines } }, caller)
    if (answer.cart && hasExactly(answer.cart, lines)) return answer.cart
    if (!answer.cart && !isOnly(notYet, answer.userErrors)) throw refused('addToCart', answer.userErrors)
    await shop.ask(clearCart, {}, caller)
    return undefined
  })
}

function isOnly(codes: string[], problems: UserError[]) {
  return problems.length > 0 && problems.every(({ code }) => codes.includes(code))
}

function pay({ shop, caller, told }: Buying, orderId: string, method: string): Promise<string> {
  return until('the payment comes to an end', async () => {
    const input = { orderId, method, idempotencyKey: method }
    const { initiatePayment: answer } = await shop.ask(initiatePayment, { input }, caller)
    if (answer.payment) tellPayment(told, answer.payment)
    if (answer.payment) return stillOpen.includes(answer.payment.status) ? undefined : answer.payment.status
    if (isOnly(['ORDER_NOT_PAYABLE'], answer.userErrors)) return 'NOT_PAYABLE'
    if (isOnly(notYet, answer.userErrors)) return undefined
    throw refused('initiatePayment', answer.userErrors)
  })
}

function tellPayment(told: Told, { id, status, amount, order: paid }: Payment) {
  told.payments.set(id, { status, amount: amount.amount })
  if (paid) tellOrder(told, paid)
}

function cancel({ shop, caller, told }: Buying, orderId: string, lines?: { lineId: string; quantity: number }[]): Promise<Cancelled> {
  return until('the order is cancelled', async () => {
    const input = { orderId, idempotencyKey: 'cancel', ...(lines && { lines }) }
    const { cancelOrder: answer } = await shop.ask(cancelOrder, { input }, caller)
    tellCancelled(told, answer)
    if (answer.userErrors.length === 0) return answer.refund?.status === 'REQUESTED' ? undefined : answer
    if (isOnly(notYet, answer.userErrors)) return undefined
    throw refused('cancelOrder', answer.userErrors)
  })
}

function tellCancelled(told: Told, { order: cancelled, refund }: Cancelled) {
  if (cancelled) tellOrder(told, cancelled)
  if (refund) tellRefund(told, refund)
}

function tellRefund(told: Told, { id, status, amount }: Refund) {
  told.refunds.set(id, { status, amount: amount.amount })
}

function look(buying: Buying, orderId: string, status: Status): Promise<true> {
  return until(`the order is ${status}`, async () => {
    const { order: found } = await buying.shop.ask(order, { id: orderId }, buying.caller)
    if (found) tellOrder(buying.told, found)
    else await signInAgain(buying)
    return found?.status === status ? true : undefined
  })
}

// a token that is not taken any more is nobody's where nobody may ask too, and nobody has no order
async function signInAgain({ caller }: Buying) {
  return caller.renew?.(await caller.headers())
}
