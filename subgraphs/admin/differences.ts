import type { OrderFact, PaymentFact, RefundFact, StockFact, StockFault } from './facts.ts'
import type { DifferenceKind } from './schema.generated.ts'

/** An order as the statistics have it. */
export type CountedOrder = {
  orderId: string
  status: string
  paid: number | null
  captured: number | null
  refunded: number | null
  units: number
  changedAt: Date
}

/** One order on all sides; undefined where a side has nothing of it. */
export type Sides = {
  order?: OrderFact | undefined
  payment?: PaymentFact | undefined
  stock?: StockFact | undefined
  counted?: CountedOrder | undefined
}

export type Odd = { kind: DifferenceKind; message: string }

type Phase = 'OPEN' | 'PAID' | 'CLOSED' | 'MOVING'

type Payment = Omit<PaymentFact, 'orderId' | 'changedAt'>
type Stock = Omit<StockFact, 'orderId' | 'changedAt'>

const closed = ['REJECTED', 'CANCELLED', 'EXPIRED']

const nothingPaid: Payment = { payable: null, live: 0, captures: 0, captured: 0, refunded: 0, refunds: [], inFlight: false }
const nothingHeld: Stock = { status: null, units: 0, held: 0, sold: 0, restocked: 0 }

const payables = { OPEN: 'OPEN', CLOSED: 'CLOSED' } as const

const holds = { OPEN: ['HELD'], PAID: ['SOLD'], CLOSED: ['REFUSED', 'RELEASED'] }

/**
 * What does not stand together in one order when nobody has anything left to do: the table at the end of the protocol,
 * and the statistics against it. Empty: all is right, and nobody has.
 */
export function oddOf(sides: Sides): Odd[] {
  const { order, payment } = sides
  if (!order) return odd('UNKNOWN_ORDER', 'orders does not know this order')
  const found = oddSides(order, sides)
  const moving = order.inFlight || payment?.inFlight === true
  return found.length > 0 ? found : odd('STUCK', moving && 'the payment provider has not answered yet')
}

/** What is wrong with a product's books. */
export function faultOf({ onHand, held, ledgerOnHand, ledgerHeld, holds: holding }: StockFault): Odd[] {
  return odd(
    'LEDGER',
    differs('on hand by the ledger', ledgerOnHand, onHand),
    differs('held by the ledger', ledgerHeld, held),
    differs('held by the orders', holding, held),
  )
}

function odd(kind: DifferenceKind, ...messages: (string | false)[]): Odd[] {
  return messages.filter((message) => message !== false).map((message) => ({ kind, message }))
}

function oddSides(order: OrderFact, { payment, stock, counted }: Sides): Odd[] {
  const phase = phaseOf(order)
  const [paid, held] = [payment ?? nothingPaid, stock ?? nothingHeld]
  if (phase === 'MOVING') return odd('STUCK', `the order is still ${order.status}`)
  return [
    ...oddPayment(phase, order, paid),
    ...oddRefunds(order, paid),
    ...oddStock(phase, order, held),
    ...oddStatistics(order, paid, counted),
  ]
}

function phaseOf({ status, paid }: OrderFact): Phase {
  if (paid) return 'PAID'
  if (closed.includes(status)) return 'CLOSED'
  return status === 'AWAITING_PAYMENT' ? 'OPEN' : 'MOVING'
}

function oddPayment(phase: Phase, { total }: OrderFact, { payable, live, captures, captured }: Payment): Odd[] {
  const due = phase === 'PAID' ? (total ?? 0) : 0
  return odd(
    'PAYMENT',
    oddPayable(phase, payable),
    differs('payments under way', live, 0),
    differs('captured', captured, due),
    differs('captured payments', captures, due > 0 ? 1 : 0),
  )
}

// what may still be open of a paid order is nobody's harm: its attempt stands, so nothing else can be captured
function oddPayable(phase: Phase, payable: string | null) {
  return (phase === 'OPEN' || phase === 'CLOSED') && differs('what can be paid', payable ?? 'nothing', payables[phase])
}

function differs(what: string, found: unknown, wanted: unknown) {
  return found !== wanted && `${what}: ${found}, and not ${wanted}`
}

// a refund of nothing is done at once, and payments has nothing to pay back
function oddRefunds({ refunds }: OrderFact, { captured, refunded, refunds: there }: Payment): Odd[] {
  const known = new Map(there.map((refund) => [refund.refundId, refund]))
  const due = refunds.filter(({ amount }) => amount > 0)
  return [
    ...due.flatMap((refund) => oddRefund(refund, known.get(refund.refundId))),
    ...odd('REFUND', refunded > captured && `paid back: ${refunded}, and only ${captured} was captured`),
  ]
}

function oddRefund({ refundId, amount, status }: RefundFact, there: RefundFact | undefined): Odd[] {
  return odd(
    'REFUND',
    !sameEnd(status, there?.status) && `refund ${refundId}: ${status} at orders, ${there?.status ?? 'unknown'} at payments`,
    there !== undefined && differs(`amount of refund ${refundId} at payments`, there.amount, amount),
  )
}

function sameEnd(here: string, there: string | undefined): boolean {
  return here === there && here !== 'REQUESTED'
}

function oddStock(phase: keyof typeof holds, { units, restocked }: OrderFact, stock: Stock): Odd[] {
  const wanted = holds[phase]
  const status = stock.status ?? 'none'
  return odd(
    'STOCK',
    !wanted.includes(status) && `hold: ${status}, and not ${wanted.join(' or ')}`,
    differs('units held', stock.held, phase === 'OPEN' ? units : 0),
    differs('units sold', stock.sold, phase === 'PAID' ? units : 0),
    differs('units back in stock', stock.restocked, restocked),
  )
}

function oddStatistics({ status, paid, total, units }: OrderFact, payment: Payment, counted: CountedOrder | undefined): Odd[] {
  return counted === undefined
    ? odd('STATISTICS', 'the statistics do not know this order')
    : odd(
        'STATISTICS',
        differs('status in the statistics', counted.status, status),
        differs('sales in the statistics', counted.paid, paid ? total : null),
        paid && differs('units in the statistics', counted.units, units),
        differs('captured in the statistics', counted.captured ?? 0, payment.captured),
        differs('paid back in the statistics', counted.refunded ?? 0, payment.refunded),
      )
}
