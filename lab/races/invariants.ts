import { sumOf } from '#schema/money.ts'
import type { Outcome } from './outcome.ts'

type Payment = { status: string; capturedAmount: number; refundedAmount: number }
type Line = { name: string; quantity: number }
type Order = { status: string; discounts?: unknown[]; timeline: string[]; lines: Line[]; payments: Payment[] | null }
type Movement = { onHand: number; held: number }
type Product = { name: string; available: number; onHand: number; held: number; stockMovements: Movement[] }
type Located = { location: string; available: number }
type Coupon = { uses: number | null; used: number }
type Trade = { coupon?: Coupon; orders?: Order[]; products?: Product[]; located?: Located[]; carts?: unknown[]; deleted?: boolean }

const live = ['STARTED', 'AUTHORIZED', 'CAPTURING', 'VOIDING', 'CAPTURED']
const brokenCodes = ['INTERNAL_SERVER_ERROR', 'SERVICE_UNAVAILABLE']

/** What is wrong with an outcome whatever the two mutations were: rows at rest that contradict one another, or an answer that is a bug. */
export function brokenInvariants({ codes, state }: Outcome): string[] {
  const { orders = [], products = [], located = [], carts = [], deleted, coupon } = state as Trade
  return [
    ...codes.flat().filter((code) => brokenCodes.includes(code)),
    ...(deleted && carts.some((cart) => cart !== null) ? ['a deleted user has a cart'] : []),
    ...located.filter(({ available }) => available < 0).map(({ location }) => `less than nothing is left at ${location}`),
    ...(coupon ? brokenInCoupon(coupon, orders) : []),
    ...orders.flatMap(brokenInOrder),
    ...products.flatMap((product) => brokenInProduct(product, orders)),
  ]
}

// an order that was never paid and is closed has given its use back
function brokenInCoupon({ uses, used }: Coupon, orders: Order[]): string[] {
  const isUse = ({ status, timeline, discounts = [] }: Order) =>
    discounts.length > 0 && (status === 'AWAITING_PAYMENT' || timeline.includes('PAID'))
  const counted = orders.filter(isUse).length
  return [
    ...(used !== counted ? [`a coupon is used ${used} times, by ${counted} orders`] : []),
    ...(uses !== null && used > uses ? [`a coupon is used ${used} times of ${uses}`] : []),
  ]
}

function brokenInOrder({ status, timeline, payments }: Order): string[] {
  const count = (statuses: string[]) => (payments ?? []).filter((payment) => statuses.includes(payment.status)).length
  const [captured, alive, isPaid] = [count(['CAPTURED']), count(live), timeline.includes('PAID')]
  const paidBack = (payments ?? []).some(({ capturedAmount, refundedAmount }) => refundedAmount > capturedAmount)
  return [
    ...(['PENDING', 'PAYING'].includes(status) ? [`an order stays ${status}`] : []),
    ...(captured !== Number(isPaid) || alive !== Number(isPaid)
      ? [`an order that is ${isPaid ? 'paid' : 'not paid'} has payments ${alive} live, ${captured} captured`]
      : []),
    ...(paidBack ? ['more was paid back than was captured'] : []),
  ]
}

function brokenInProduct({ name, available, onHand, held, stockMovements }: Product, orders: Order[]): string[] {
  const ledger = [sumOf(stockMovements.map((line) => line.onHand)), sumOf(stockMovements.map((line) => line.held))]
  const unpaid = orders.filter(({ status }) => status === 'AWAITING_PAYMENT').flatMap(({ lines }) => lines)
  const wanted = sumOf(unpaid.map((line) => (line.name === name ? line.quantity : 0)))
  return [
    ...(available < 0 || onHand < 0 || held < 0 ? [`${name}: less than nothing is left`] : []),
    ...(ledger[0] !== onHand || ledger[1] !== held ? [`${name}: the ledger says ${ledger}, the product ${onHand},${held}`] : []),
    ...(wanted !== held ? [`${name}: ${held} are held, for orders that want ${wanted}`] : []),
  ]
}
