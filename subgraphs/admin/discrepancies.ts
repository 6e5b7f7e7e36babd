import { type Discrepancy, discrepancies, mismatch } from './discrepancy.ts'
import type { OrderSides } from './facts.ts'
import {
  cartDiscrepancies,
  type PaymentSide,
  paymentDiscrepancies,
  refundDiscrepancies,
  type SettledPhase,
  type StockSide,
  statisticsDiscrepancies,
  stockDiscrepancies,
} from './order-checks.ts'
import { sayingDiscrepancies } from './sayings.ts'
import type { OrderFact, StockFault } from './schema.generated.ts'

const closedStatuses = ['REJECTED', 'CANCELLED', 'EXPIRED']

const noPayment: PaymentSide = {
  payable: null,
  live: 0,
  captures: 0,
  captured: 0,
  refunded: 0,
  refunds: [],
  inFlight: false,
  says: [],
  faults: [],
}
const noStock: StockSide = { status: null, units: 0, held: 0, sold: 0, restocked: 0, says: [], faults: [] }

/**
 * Returns what does not agree about an order, by the table at the end of docs/protocol.md and by the statistics. Returns nothing
 * where all sides agree and nothing is left to do.
 */
export function orderDiscrepancies(sides: OrderSides): Discrepancy[] {
  const { order, payment } = sides
  if (!order) return discrepancies('UNKNOWN_ORDER', 'orders does not know this order')
  const found = compareSides(order, sides)
  const isInFlight = order.inFlight || payment?.inFlight === true
  return found.length > 0 ? found : discrepancies('STUCK', isInFlight && 'the payment provider has not answered yet')
}

/** Returns what does not agree about a product's stock. */
export function ledgerDiscrepancies({ onHand, held, ledgerOnHand, ledgerHeld, holds, locationId }: StockFault): Discrepancy[] {
  const where = locationId ? ` at ${locationId}` : ''
  return discrepancies(
    'LEDGER',
    mismatch(`on hand by the ledger${where}`, ledgerOnHand, onHand),
    mismatch(`held by the ledger${where}`, ledgerHeld, held),
    mismatch(`held by the orders${where}`, holds, held),
  )
}

function compareSides(order: OrderFact, sides: OrderSides): Discrepancy[] {
  const { payment, stock, cart, counted } = sides
  const phase = phaseOf(order)
  const [paid, held] = [payment ?? noPayment, stock ?? noStock]
  if (!phase) return discrepancies('STUCK', `the order is still ${order.status}`)
  return [
    ...paymentDiscrepancies(phase, order, paid),
    ...refundDiscrepancies(order, paid),
    ...stockDiscrepancies(phase, order, held),
    ...cartDiscrepancies(phase, cart),
    ...statisticsDiscrepancies(order, paid, counted),
    ...sayingDiscrepancies(sides),
  ]
}

/** Returns undefined for a status that an order leaves by itself. */
function phaseOf({ status, paid }: OrderFact): SettledPhase | undefined {
  if (paid) return 'PAID'
  if (closedStatuses.includes(status)) return 'CLOSED'
  return status === 'AWAITING_PAYMENT' ? 'OPEN' : undefined
}
