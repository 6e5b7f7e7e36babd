import type { CartFact, OrderFact, PaymentFact, Reconciliation, StockFact } from './schema.generated.ts'

/** The facts that the owners add to a reconciliation, and the service that owns each. */
export const factOwners = {
  orderFacts: 'Orders',
  paymentFacts: 'Payments',
  providerFacts: 'Payments',
  stockFacts: 'Products',
  stockFaults: 'Products',
  productFacts: 'Products',
  cartFacts: 'Carts',
  pricedProducts: 'Carts',
  userFacts: 'Users',
} as const

/** All facts of a reconciliation. */
export type Facts = { [list in keyof typeof factOwners]: NonNullable<Reconciliation[list]> }

/** An order as the statistics have it. */
export type CountedOrder = {
  orderId: string
  status: string
  paid: number | null
  captured: number | null
  refunded: number | null
  units: number
  changedAt: Date
  says?: string[]
  faults?: string[]
}

/** The facts about one order; undefined where an owner does not know it. */
export type OrderSides = {
  order?: OrderFact | undefined
  payment?: PaymentFact | undefined
  stock?: StockFact | undefined
  cart?: CartFact | undefined
  counted?: CountedOrder | undefined
}
