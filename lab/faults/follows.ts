import type { Status } from '#lab/legacy/operations.ts'
import type { Told } from './buyer.ts'
import type { WholeOrder, WholePayment } from './readings.ts'

const paid: Status[] = ['PAID', 'PROCESSING', 'SHIPPED', 'DELIVERED']
const unpaidEnds: Status[] = ['CANCELLED', 'EXPIRED']
const afterHold: Status[] = ['AWAITING_PAYMENT', ...paid, ...unpaidEnds]

/** What an order may be at rest once a client was shown a status. */
const follows: Record<Status, Status[]> = {
  PENDING: [...afterHold, 'REJECTED'],
  AWAITING_PAYMENT: afterHold,
  PAYING: afterHold,
  PAID: [...paid, 'CANCELLED'],
  PROCESSING: ['PROCESSING', 'SHIPPED', 'DELIVERED', 'CANCELLED'],
  SHIPPED: ['SHIPPED', 'DELIVERED'],
  DELIVERED: ['DELIVERED'],
  REJECTED: ['REJECTED'],
  CANCELLED: ['CANCELLED'],
  EXPIRED: ['EXPIRED'],
}

const ends = ['CAPTURED', 'FAILED', 'VOIDED', 'DONE']

/** Whether an order was paid, whatever was cancelled of it later. */
export function wasPaid({ timeline }: WholeOrder): boolean {
  return timeline.some(({ kind }) => kind === 'PAID')
}

/** What of all that a client was told does not hold: empty when its order and money stand as it was told. */
export function brokenPromises(told: Told, order: WholeOrder | undefined, payments: WholePayment[]): string[] {
  if (!order) return [`order ${told.orderId} is lost; shown ${told.statuses.join(', ')}`]
  const paidNow = new Map(payments.map(({ id, status, amount: { amount } }) => [id, { status, amount }]))
  const refunded = new Map(order.refunds.map(({ id, status, amount: { amount } }) => [id, { status, amount }]))
  const broken = [
    ...brokenStatuses(told, order),
    ...brokenMoney('payment', told.payments, paidNow),
    ...brokenMoney('refund', told.refunds, refunded),
  ]
  return broken.map((text) => `${order.id} (${told.way}): ${text}`)
}

// a paid order may read CANCELLED once all of it was paid back, but it was paid
function brokenStatuses({ statuses }: Told, order: WholeOrder): string[] {
  return [
    ...statuses.filter((status) => !follows[status].includes(order.status)).map((status) => `shown ${status}, is ${order.status}`),
    ...(statuses.includes('PAID') && !wasPaid(order) ? ['shown PAID, was never paid'] : []),
  ]
}

function brokenMoney(what: string, told: Told['payments'], now: Map<string, { status: string; amount: number }>): string[] {
  return [...told].flatMap(([id, { status, amount }]) => {
    const found = now.get(id)
    const stands = found && found.amount === amount && (found.status === status || !ends.includes(status))
    return stands ? [] : [`${what} ${id}: shown ${status} ${amount}, is ${found ? `${found.status} ${found.amount}` : 'not there'}`]
  })
}
