import type { Outcome } from './outcome.ts'

type Payment = { status: string; capturedAmount: number; refundedAmount: number }
type Line = { name: string; quantity: number }
type Order = { status: string; timeline: string[]; lines: Line[]; payments: Payment[] | null }
type Movement = { onHand: number; held: number }
type Product = { name: string; available: number; onHand: number; held: number; stockMovements: Movement[] }
type Trade = { orders?: Order[]; products?: Product[]; carts?: unknown[]; deleted?: boolean }

const live = ['STARTED', 'AUTHORIZED', 'CAPTURING', 'VOIDING', 'CAPTURED']

const brokenCodes = ['INTERNAL_SERVER_ERROR', 'SERVICE_UNAVAILABLE']

/** What is wrong with an outcome whatever it was the outcome of: rows that do not fit one another at rest, or an answer that is a bug. */
export function troublesOf({ codes, state }: Outcome): string[] {
  const { orders = [], products = [], carts = [], deleted } = state as Trade
  return [
    ...codes.flat().filter((code) => brokenCodes.includes(code)),
    ...(deleted && carts.some((cart) => cart !== null) ? ['a deleted user has a cart'] : []),
    ...orders.flatMap(orderTroubles),
    ...products.flatMap((product) => productTroubles(product, orders)),
  ]
}

function orderTroubles(order: Order): string[] {
  const payments = order.payments ?? []
  const [captured, alive] = [['CAPTURED'], live].map((statuses) => payments.filter(({ status }) => statuses.includes(status)).length)
  const isPaid = wasPaid(order)
  const wanted = isPaid ? 1 : 0
  return [
    ...(['PENDING', 'PAYING'].includes(order.status) ? [`an order stays ${order.status}`] : []),
    ...(captured !== wanted || alive !== wanted
      ? [`an order that is ${isPaid ? 'paid' : 'not paid'} has payments ${alive} live, ${captured} captured`]
      : []),
    ...(paidBack(payments) ? ['more was paid back than was captured'] : []),
  ]
}

function wasPaid({ timeline }: Order) {
  return timeline.includes('PAID')
}

function paidBack(payments: Payment[]) {
  return payments.some(({ capturedAmount, refundedAmount }) => refundedAmount > capturedAmount)
}

function productTroubles(product: Product, orders: Order[]): string[] {
  const { name, available, onHand, held, stockMovements: ledger } = product
  const books = [sum(ledger.map((line) => line.onHand)), sum(ledger.map((line) => line.held))]
  return [
    ...(available < 0 || onHand < 0 || held < 0 ? [`${name}: less than nothing is left`] : []),
    ...(books[0] !== onHand || books[1] !== held ? [`${name}: the ledger says ${books}, the product ${onHand},${held}`] : []),
    ...(heldFor(orders, product) !== held ? [`${name}: ${held} are held, for orders that want ${heldFor(orders, product)}`] : []),
  ]
}

function sum(numbers: number[]) {
  return numbers.reduce((total, number) => total + number, 0)
}

function heldFor(orders: Order[], product: Product): number {
  return sum(
    orders
      .filter(({ status }) => status === 'AWAITING_PAYMENT')
      .flatMap(({ lines }) => lines.map((line) => (line.name === product.name ? line.quantity : 0))),
  )
}
