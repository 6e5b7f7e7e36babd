export type OrderStatus = (typeof statuses)[number]
type Move = { from: readonly OrderStatus[]; to?: OrderStatus }

export type MoveName = keyof typeof moves

export const statuses = [
  'PENDING',
  'AWAITING_PAYMENT',
  'PAYING',
  'PAID',
  'PROCESSING',
  'SHIPPED',
  'DELIVERED',
  'REJECTED',
  'CANCELLED',
  'EXPIRED',
] as const

/** What can happen to an order: its changes, and what is only recorded in its timeline. */
export const timelineKinds = [
  'PLACED',
  'REJECTED',
  'CONFIRMED',
  'NOTHING_TO_PAY',
  'EXPIRED',
  'PAYMENT_AUTHORIZED',
  'PAYMENT_FAILED',
  'PAYMENT_ACCEPTED',
  'PAID',
  'PROCESSING',
  'SHIPPED',
  'DELIVERED',
  'CANCELLED',
  'LINES_CANCELLED',
  'ALL_LINES_CANCELLED',
  'REFUNDED',
  'REFUND_FAILED',
] as const

/** An unpaid order can be closed at once, and it expires. */
export const unpaid = ['PENDING', 'AWAITING_PAYMENT'] as const
/** An order with one of these never changes its status again. */
export const ended: readonly OrderStatus[] = ['DELIVERED', 'REJECTED', 'CANCELLED', 'EXPIRED']
/** Units of these orders can be cancelled; with the last of them the order is. */
const splittable = ['PAID', 'PROCESSING'] as const
/** Units of these orders can be returned, by staff. */
const returnable = ['SHIPPED', 'DELIVERED'] as const
/** Only staff make these moves. */
const fulfilment = ['PROCESSING', 'SHIPPED', 'DELIVERED'] as const

/** Every change of an order, by its name in the timeline. Without `to` the status stays. */
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
  LINES_CANCELLED: { from: [...splittable, ...returnable] },
  ALL_LINES_CANCELLED: { from: splittable, to: 'CANCELLED' },
} as const satisfies { [K in (typeof timelineKinds)[number]]?: Move }

export function isUnpaid(status: OrderStatus): boolean {
  return isOneOf(unpaid, status)
}

export function hasEnded(status: OrderStatus): boolean {
  return isOneOf(ended, status)
}

/** The move with which staff bring an order from one status to another; undefined if there is none. */
export function fulfilmentMove(from: OrderStatus, to: OrderStatus): (typeof fulfilment)[number] | undefined {
  return isOneOf(fulfilment, to) && isOneOf(moves[to].from, from) ? to : undefined
}

/** What a cancellation does to an order: it closes the WHOLE order or cancels units of its LINES; undefined if it can do neither. */
export function cancellationOf(
  { status, paidAt }: { status: OrderStatus; paidAt: Date | null },
  isStaff: boolean,
): 'WHOLE' | 'LINES' | undefined {
  if (isUnpaid(status)) return 'WHOLE'
  // no unit is left, which gives NOTHING_TO_CANCEL instead of INVALID_TRANSITION
  if (status === 'CANCELLED' && paidAt) return 'LINES'
  return status === 'PAID' || (isStaff && isOneOf(moves.LINES_CANCELLED.from, status)) ? 'LINES' : undefined
}

/** The statuses to which the caller can move an order. One whose money was paid back is not shipped. */
export function nextStatuses(status: OrderStatus, isStaff: boolean, isPaidBack: boolean): OrderStatus[] {
  const isCancelled = cancellationOf({ status, paidAt: null }, isStaff) && !isOneOf(returnable, status)
  return [
    ...fulfilment.filter((to) => isStaff && fulfilmentMove(status, to) && !(isPaidBack && isShipping(to))),
    ...(isCancelled ? (['CANCELLED'] as const) : []),
  ]
}

/** Whether a move brings an order nearer to being shipped. */
export function isShipping(to: OrderStatus): boolean {
  return to === 'PROCESSING' || to === 'SHIPPED'
}

function isOneOf<T extends string>(list: readonly T[], value: string): value is T {
  return (list as readonly string[]).includes(value)
}
