export type RefundFact = { refundId: string; amount: number; status: string }

/** An order as orders has it. Times come as they stand in a query's answer: as text. */
export type OrderFact = {
  orderId: string
  status: string
  paid: boolean
  total: number | null
  units: number
  restocked: number
  refunds: RefundFact[]
  inFlight: boolean
  changedAt: string
}

/** What payments has of an order. */
export type PaymentFact = {
  orderId: string
  payable: string | null
  live: number
  captures: number
  captured: number
  refunded: number
  refunds: RefundFact[]
  inFlight: boolean
  changedAt: string
}

/** What products has of an order. */
export type StockFact = {
  orderId: string
  status: string | null
  units: number
  held: number
  sold: number
  restocked: number
  changedAt: string
}

/** A product whose books do not agree. */
export type StockFault = {
  productId: string
  onHand: number
  held: number
  ledgerOnHand: number
  ledgerHeld: number
  holds: number
}

/** What the owners say. */
export type Facts = { orderFacts: OrderFact[]; paymentFacts: PaymentFact[]; stockFacts: StockFact[]; stockFaults: StockFault[] }
