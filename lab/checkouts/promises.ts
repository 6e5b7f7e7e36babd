import type { Status } from '#lab/acknowledged.ts'
import type { WholeOrderFragment as WholeOrder, WholePaymentFragment as WholePayment } from '#lab/documents/documents.generated.ts'
import type { Checkout } from './checkouts.ts'

type Amounts = Map<string, { status: string; amount: number }>

const afterPaid: Status[] = ['PAID', 'PROCESSING', 'SHIPPED', 'DELIVERED']
const afterHold: Status[] = ['AWAITING_PAYMENT', ...afterPaid, 'CANCELLED', 'EXPIRED']

/** What the status of an order at rest may be, by a status that a buyer was shown. */
const laterStatuses: Record<Status, Status[]> = {
  PENDING: [...afterHold, 'REJECTED'],
  AWAITING_PAYMENT: afterHold,
  PAYING: afterHold,
  PAID: [...afterPaid, 'CANCELLED'],
  PROCESSING: ['PROCESSING', 'SHIPPED', 'DELIVERED', 'CANCELLED'],
  SHIPPED: ['SHIPPED', 'DELIVERED'],
  DELIVERED: ['DELIVERED'],
  REJECTED: ['REJECTED'],
  CANCELLED: ['CANCELLED'],
  EXPIRED: ['EXPIRED'],
}

const finalStatuses = ['CAPTURED', 'FAILED', 'VOIDED', 'DONE']

/** Whether an order was paid, whatever was cancelled of it later. */
export function wasPaid({ timeline }: Pick<WholeOrder, 'timeline'>): boolean {
  return timeline.some(({ kind }) => kind === 'PAID')
}

/** Returns what a buyer was told and the books contradict. */
export function brokenPromises({ acknowledged, scenario }: Checkout, order: WholeOrder | undefined, payments: WholePayment[]): string[] {
  const { orderId, statuses } = acknowledged
  if (!order) return [`order ${orderId} is lost; shown ${statuses.join(', ')}`]
  const broken = [
    ...brokenStatuses(statuses, order),
    ...brokenAmounts('payment', acknowledged.payments, amountsOf(payments)),
    ...brokenAmounts('refund', acknowledged.refunds, amountsOf(order.refunds)),
  ]
  return broken.map((text) => `${order.id} (${scenario}): ${text}`)
}

// a paid order may be CANCELLED once all of it is refunded, but it was paid
function brokenStatuses(shown: Status[], order: WholeOrder): string[] {
  return [
    ...shown.filter((status) => !laterStatuses[status].includes(order.status)).map((status) => `shown ${status}, is ${order.status}`),
    ...(shown.includes('PAID') && !wasPaid(order) ? ['shown PAID, was never paid'] : []),
  ]
}

function amountsOf(rows: { id: string; status: string; amount: { amount: number } }[]): Amounts {
  return new Map(rows.map(({ id, status, amount: { amount } }) => [id, { status, amount }]))
}

function brokenAmounts(what: string, shown: Amounts, found: Amounts): string[] {
  return [...shown].flatMap(([id, { status, amount }]) => {
    const now = found.get(id)
    const holds = now && now.amount === amount && (now.status === status || !finalStatuses.includes(status))
    return holds ? [] : [`${what} ${id}: shown ${status} ${amount}, is ${now ? `${now.status} ${now.amount}` : 'not there'}`]
  })
}
