import type { OrderRow, OrderTimelineEntryRow } from './tables.ts'

export type OrderStatus = OrderRow['status']
type Move = { from: readonly OrderStatus[]; to?: OrderStatus }

export type MoveName = keyof typeof moves

/** An order that waits: it can be closed at once, and its time runs out. */
export const unpaid = ['PENDING', 'AWAITING_PAYMENT'] as const
/** An order that nothing leads out of. */
export const ended: readonly OrderStatus[] = ['DELIVERED', 'REJECTED', 'CANCELLED', 'EXPIRED']
/** An order of which lines can be cancelled. */
const splittable = ['PAID', 'PROCESSING'] as const
/** The moves that are staff's own. */
const fulfilment = ['PROCESSING', 'SHIPPED', 'DELIVERED'] as const

/** Every change an order can go through, by the name it has in the timeline. Without `to` the status stays. */
export const moves = {
  CONFIRMED: { from: ['PENDING'], to: 'AWAITING_PAYMENT' },
  NOTHING_TO_PAY: { from: ['PENDING'], to: 'PAID' },
  REJECTED: { from: ['PENDING'], to: 'REJECTED' },
  CANCELLED: { from: unpaid, to: 'CANCELLED' },
  EXPIRED: { from: unpaid, to: 'EXPIRED' },
  PAYMENT_ACCEPTED: { from: ['AWAITING_PAYMENT'], to: 'PAYING' },
  PAYMENT_FAILED: { from: ['PAYING'], to: 'AWAITING_PAYMENT' },
  PAID: { from: ['PAYING'], to: 'PAID' },
  PROCESSING: { from: ['PAID'], to: 'PROCESSING' },
  SHIPPED: { from: ['PROCESSING'], to: 'SHIPPED' },
  DELIVERED: { from: ['SHIPPED'], to: 'DELIVERED' },
  LINES_CANCELLED: { from: splittable },
  ALL_LINES_CANCELLED: { from: splittable, to: 'CANCELLED' },
} as const satisfies { [K in OrderTimelineEntryRow['kind']]?: Move }

export function isUnpaid(status: OrderStatus): boolean {
  return isOneOf(unpaid, status)
}

export function hasEnded(status: OrderStatus): boolean {
  return isOneOf(ended, status)
}

/** Staff's move from one status to another; undefined where there is none. */
export function fulfilmentMove(from: OrderStatus, to: OrderStatus): (typeof fulfilment)[number] | undefined {
  return isOneOf(fulfilment, to) && isOneOf(moves[to].from, from) ? to : undefined
}

/** What a cancellation does to an order: close it WHOLE, or cancel LINES; undefined where it can do neither. */
export function cancellationOf({ status, paidAt }: Pick<OrderRow, 'status' | 'paidAt'>, isStaff: boolean): 'WHOLE' | 'LINES' | undefined {
  if (isUnpaid(status)) return 'WHOLE'
  // nothing is left of its lines, and that is what is to be said
  if (status === 'CANCELLED' && paidAt) return 'LINES'
  return status === 'PAID' || (status === 'PROCESSING' && isStaff) ? 'LINES' : undefined
}

/** Where the caller can move an order from here. */
export function nextStatuses(status: OrderStatus, isStaff: boolean): OrderStatus[] {
  return [
    ...fulfilment.filter((to) => isStaff && fulfilmentMove(status, to)),
    ...(cancellationOf({ status, paidAt: null }, isStaff) ? (['CANCELLED'] as const) : []),
  ]
}

function isOneOf<T extends string>(list: readonly T[], value: string): value is T {
  return (list as readonly string[]).includes(value)
}
