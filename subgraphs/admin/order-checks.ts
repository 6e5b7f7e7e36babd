import { type Discrepancy, discrepancies, mismatch } from './discrepancy.ts'
import type { CountedOrder } from './facts.ts'
import type { CartFact, OrderFact, PaymentFact, StockFact } from './schema.generated.ts'

/** How far an order is, as far as money and stock follow from it. */
export type SettledPhase = 'OPEN' | 'PAID' | 'CLOSED'
export type PaymentSide = Omit<PaymentFact, 'orderId' | 'changedAt'>
export type StockSide = Omit<StockFact, 'orderId' | 'changedAt'>
type RefundSide = Pick<OrderFact['refunds'][number], 'refundId' | 'amount' | 'status'>

const expectedHolds = { OPEN: ['HELD'], PAID: ['SOLD'], CLOSED: ['REFUSED', 'RELEASED'] }
const expectedCheckouts = { OPEN: ['TAKEN'], PAID: ['DONE'], CLOSED: ['REFUSED', 'RETURNED'] }

/** Compares what payments has of an order with what the order's phase requires. */
export function paymentDiscrepancies(phase: SettledPhase, { total }: OrderFact, payment: PaymentSide): Discrepancy[] {
  const due = phase === 'PAID' ? (total ?? 0) : 0
  return discrepancies(
    'PAYMENT',
    // of a paid order the payable stays open: the captured payment prevents a second one. One of 0 has none
    mismatch('payable', payment.payable ?? 'none', phase !== 'PAID' ? phase : due > 0 ? 'OPEN' : 'none'),
    mismatch('payments in progress', payment.live, 0),
    mismatch('captured', payment.captured, due),
    mismatch('captured payments', payment.captures, due > 0 ? 1 : 0),
  )
}

/** Compares the refunds of an order with those that payments carried out, by themselves or for staff. */
export function refundDiscrepancies({ refunds }: OrderFact, payment: PaymentSide): Discrepancy[] {
  const { captured, refunded } = payment
  const known = new Map(payment.refunds.map((refund) => [refund.refundId, refund]))
  // a refund of 0 is done at once, without payments
  const asked = refunds.filter(({ amount }) => amount > 0)
  const own = new Set(refunds.map(({ refundId }) => refundId))
  const unknown = payment.refunds.filter(({ refundId, status, amount }) => status === 'DONE' && amount > 0 && !own.has(refundId))
  return [
    ...asked.flatMap((refund) => refundMismatches(refund, known.get(refund.refundId))),
    ...discrepancies(
      'REFUND',
      ...unknown.map(({ refundId, amount }) => `refund ${refundId} of ${amount}: DONE at payments, unknown at orders`),
    ),
    ...discrepancies('REFUND', refunded > captured && `refunded: ${refunded}, but only ${captured} was captured`),
  ]
}

/** Compares what products holds, sold and took back for an order with what the order's phase requires. */
export function stockDiscrepancies(phase: SettledPhase, { units, restocked }: OrderFact, stock: StockSide): Discrepancy[] {
  const [status, expected] = [stock.status ?? 'none', expectedHolds[phase]]
  return discrepancies(
    'STOCK',
    !expected.includes(status) && `hold: ${status}, expected ${expected.join(' or ')}`,
    mismatch('units held', stock.held, phase === 'OPEN' ? units : 0),
    mismatch('units sold', stock.sold, phase === 'PAID' ? units : 0),
    mismatch('units restocked', stock.restocked, restocked),
  )
}

/** Compares what an order did with its cart with what the order's phase requires. */
export function cartDiscrepancies(phase: SettledPhase, cart: CartFact | undefined): Discrepancy[] {
  const expected = expectedCheckouts[phase]
  if (!cart) return discrepancies('CART', 'carts does not know this order')
  return discrepancies('CART', !expected.includes(cart.status) && `checkout: ${cart.status}, expected ${expected.join(' or ')}`)
}

/** Compares the statistics about an order with what its owners have. */
export function statisticsDiscrepancies(order: OrderFact, payment: PaymentSide, counted: CountedOrder | undefined): Discrepancy[] {
  if (!counted) return discrepancies('STATISTICS', 'the statistics do not contain this order')
  const { status, paid, units } = order
  return discrepancies(
    'STATISTICS',
    mismatch('status in the statistics', counted.status, status),
    mismatch('sales in the statistics', counted.paid, paid ? (order.total ?? null) : null),
    paid && mismatch('units in the statistics', counted.units, units),
    mismatch('captured in the statistics', counted.captured ?? 0, payment.captured),
    mismatch('refunded in the statistics', counted.refunded ?? 0, payment.refunded),
  )
}

function refundMismatches({ refundId, amount, status }: RefundSide, known: RefundSide | undefined): Discrepancy[] {
  const isSettled = status === known?.status && status !== 'REQUESTED'
  return discrepancies(
    'REFUND',
    !isSettled && `refund ${refundId}: ${status} at orders, ${known?.status ?? 'unknown'} at payments`,
    known !== undefined && mismatch(`amount of refund ${refundId} at payments`, known.amount, amount),
  )
}
