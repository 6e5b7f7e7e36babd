import { type Caller, Refusal } from '#lab/legacy/client.ts'
import {
  addToCart,
  type Cart,
  type CartLine,
  clearCart,
  initiatePayment,
  type Order,
  order,
  placeOrder,
  type UserError,
} from '#lab/legacy/operations.ts'
import { refused } from '#lab/legacy/session.ts'
import { until } from '#lab/pool.ts'
import type { Sale } from './rules.ts'
import { isPaid, isUnpaid } from './statuses.ts'
import { addressed, invoiceOf, keyOf, type Trade } from './trade.ts'

type Filled = { cart: Cart; takenBy?: undefined } | { cart?: undefined; takenBy: Order }

/** A big cart is filled in several goes, each well within the size of a request. */
const linesAtOnce = 500
const triesToFill = 5

/** Buys what an invoice says, from wherever an earlier try has left it, and answers the order's id once it is paid. */
export async function buy(trade: Trade, sale: Sale, buyer: Caller): Promise<string> {
  const tries = trade.found.get(sale.invoice) ?? []
  const done = tries.find(isPaid)
  if (done) return done.id
  // one that was not paid in time is placed again, under another key
  const open = tries.find(isUnpaid) ?? (await place(trade, sale, buyer, tries.length + 1))
  await pay(trade, sale, buyer, open)
  return open.id
}

/** The buyer's cart with exactly what the invoice says, or the order that has taken it with that already. */
export async function fill(trade: Trade, sale: Sale, buyer: Caller): Promise<Filled> {
  const wanted = sale.lines.map(({ code, quantity }) => ({ productId: trade.products.get(code)?.id ?? '', quantity }))
  for (let tries = 0; tries < triesToFill; tries += 1) {
    const filled = await until('the cart is free', () => add(trade, sale, buyer, wanted))
    if (filled.takenBy || hasExactly(filled.cart, wanted)) return filled
    // an earlier try has left something, or the same lines went in twice
    await trade.shop.ask(clearCart, {}, buyer)
  }
  throw new Error(`The cart of invoice ${sale.invoice} does not come to hold what was put into it.`)
}

/** Whether a cart holds these lines and no others. */
export function hasExactly({ lines }: Pick<Cart, 'lines'>, wanted: CartLine[]): boolean {
  const quantities = new Map(lines.map(({ productId, quantity }) => [productId, quantity]))
  return lines.length === wanted.length && wanted.every(({ productId, quantity }) => quantities.get(productId) === quantity)
}

async function place(trade: Trade, sale: Sale, buyer: Caller, attempt: number): Promise<Order> {
  const { cart, takenBy } = await fill(trade, sale, buyer)
  if (takenBy) return takenBy
  const idempotencyKey = keyOf(trade.run, sale.invoice, attempt)
  const input = { cartId: cart.id, idempotencyKey, expectedTotal: cart.subtotal.amount, ...addressed(trade.run, sale) }
  const { placeOrder: answer } = await trade.shop.ask(placeOrder, { input }, buyer)
  if (!answer.order || answer.userErrors.length > 0) throw refused(`placeOrder of invoice ${sale.invoice}`, answer.userErrors)
  return answer.order
}

async function pay(trade: Trade, sale: Sale, buyer: Caller, placed: Order): Promise<void> {
  const settled = (now: Order, done: (order: Order) => boolean) =>
    done(now) ? now : until(`the order ${now.id} goes on`, async () => when(done, await look(trade, buyer, now)))
  const confirmed = await settled(placed, ({ status }) => status !== 'PENDING')
  const started = confirmed.status === 'AWAITING_PAYMENT' ? await initiate(trade, sale, buyer, confirmed) : confirmed
  const ended = await settled(started, (order) => !isUnpaid(order))
  if (!isPaid(ended)) throw new Refusal(`The order of invoice ${sale.invoice}`, [ended.status], 'it should have been paid')
}

function when<T>(done: (value: T) => boolean, value: T): T | undefined {
  return done(value) ? value : undefined
}

async function look(trade: Trade, buyer: Caller, { id }: Order): Promise<Order> {
  const { order: found } = await trade.shop.ask(order, { id }, buyer)
  if (!found) throw new Refusal('order', ['NOT_FOUND'], `The order ${id} is gone.`)
  return found
}

async function initiate(trade: Trade, sale: Sale, buyer: Caller, placed: Order): Promise<Order> {
  const input = { orderId: placed.id, method: 'tok_approve', idempotencyKey: keyOf(trade.run, sale.invoice, 'pay') }
  const { initiatePayment: answer } = await trade.shop.ask(initiatePayment, { input }, buyer)
  if (answer.payment && answer.userErrors.length === 0) return answer.payment.order
  // paid by an earlier try, or about to be
  const isUnderWay = answer.userErrors.every(({ code }) => code === 'ORDER_NOT_PAYABLE' || code === 'PAYMENT_IN_PROGRESS')
  if (isUnderWay) return look(trade, buyer, placed)
  throw refused(`initiatePayment of invoice ${sale.invoice}`, answer.userErrors)
}

async function add(trade: Trade, sale: Sale, buyer: Caller, wanted: CartLine[]): Promise<Filled | undefined> {
  let cart: Cart | null = null
  for (let from = 0; from < wanted.length; from += linesAtOnce) {
    const lines = wanted.slice(from, from + linesAtOnce)
    const { addToCart: answer } = await trade.shop.ask(addToCart, { input: { lines } }, buyer)
    cart = answer.cart
    if (!cart) return orderInTheWay(trade, sale, buyer, answer.userErrors)
  }
  return cart ? { cart } : undefined
}

/** The order that has taken the cart, if it is this invoice's; the customer's last one will let go of it in a moment. */
async function orderInTheWay(trade: Trade, sale: Sale, buyer: Caller, problems: UserError[]): Promise<Filled | undefined> {
  const taken = problems.find(({ code }) => code === 'CART_CHECKED_OUT')
  if (!taken?.subject) throw refused(`addToCart of invoice ${sale.invoice}`, problems)
  const { order: takenBy } = await trade.shop.ask(order, { id: taken.subject }, buyer)
  return takenBy && invoiceOf(trade.run, takenBy) === sale.invoice ? { takenBy } : undefined
}
