import type { OrderStatus } from './documents/documents.generated.ts'

export type Status = OrderStatus
export type Order = { id: string; status: Status }

/** What a client was answered, in this order. Only this may be compared with the shop's books. */
export type Acknowledged = {
  orderId?: string
  statuses: Status[]
  refusals: string[]
  payments: Map<string, { status: string; amount: number }>
  refunds: Map<string, { status: string; amount: number }>
}

/** Notes that a client was shown an order with this status. */
export function noteOrder(acknowledged: Acknowledged, { id, status }: Order) {
  acknowledged.orderId = id
  if (acknowledged.statuses.at(-1) !== status) acknowledged.statuses.push(status)
}

/** Whether an order with this status was paid. */
export function isPaidStatus(status: Status): boolean {
  return ['PAID', 'PROCESSING', 'SHIPPED', 'DELIVERED'].includes(status)
}

/** Whether an order with this status can still be paid. */
export function isUnpaidStatus(status: Status): boolean {
  return ['PENDING', 'AWAITING_PAYMENT', 'PAYING'].includes(status)
}
