import { idTime } from '#kit/data/id.ts'
import { hashOf } from '#kit/data/idempotency.ts'
import { contradiction } from '#schema/books.ts'
import { paidFor } from '#schema/discounts.ts'
import { sumOf } from '#schema/money.ts'
import { type History, historyOf } from './history.ts'
import type { cancellations, OrderLineRow, OrderRefundRow, OrderRow, OrderTimelineEntryRow, orderPayments } from './tables.ts'

/** Everything that this subgraph has of an order. `isErased`: its owner is deleted. */
export type OrderRows = {
  order: OrderRow
  lines: OrderLineRow[]
  refunds: OrderRefundRow[]
  payments: (typeof orderPayments.$inferSelect)[]
  timeline: OrderTimelineEntryRow[]
  cancellations: (typeof cancellations.$inferSelect)[]
  isErased: boolean
}

/** Returns where the rows of an order contradict each other. */
export function orderFaults(rows: OrderRows): string[] {
  const { order, lines, refunds } = rows
  const cancelled = cancelledByLine(refunds)
  const byId = new Map(lines.map((line) => [line.id, line]))
  return [
    ...historyFaults(rows),
    ...requestFaults(rows),
    ...totalFaults(rows),
    ...cancellationFaults(rows),
    ...lines.flatMap((line) => lineFaults(order, line, cancelled.get(line.id) ?? 0)),
    ...refunds.flatMap((refund) => refundFaults(order, refund, byId)),
  ]
}

function cancelledByLine(refunds: OrderRefundRow[]): Map<string, number> {
  const units = Map.groupBy(
    refunds.flatMap(({ lines }) => lines),
    ({ lineId }) => lineId,
  )
  return new Map([...units].map(([lineId, some]) => [lineId, sumOf(some.map(({ quantity }) => quantity))]))
}

function historyFaults({ order, timeline }: OrderRows): string[] {
  const history = historyOf(timeline)
  if (!history) return ['the timeline does not begin with the placement']
  const times = Map.groupBy(timeline, ({ kind, subject }) => [kind, subject].join(' ').trim())
  const repeated = [...times].filter(([, { length }]) => length > 1)
  const kept: (keyof History & keyof OrderRow)[] = ['status', 'version', 'placedAt', 'updatedAt', 'paidAt', 'paymentId', 'reason']
  return [
    ...kept.flatMap((column) => contradiction(`${column} by the timeline`, history[column], order[column])),
    ...repeated.map(([what, { length }]) => `${what} is in the timeline ${length} times`),
    ...contradiction('placedAt by the id', new Date(idTime(order.id) ?? 0), order.placedAt),
  ]
}

// the hash is that of the request, which these columns keep, until personal data is erased
function requestFaults({ order, isErased }: OrderRows): string[] {
  const { cartId, expectedTotal, email, shippingAddress, bodyHash, currency } = order
  if (isErased && email === null && shippingAddress === null) return []
  const body = { cartId, expectedTotal, email, shippingAddress }
  // a request in the shop's own currency may leave it out
  const hash = hashOf({ ...body, currency }) === bodyHash ? bodyHash : hashOf(body)
  return contradiction('hash of the request', hash, bodyHash)
}

function totalFaults({ order: { total, expectedTotal, discount }, lines }: OrderRows): string[] {
  if (total === null) return contradiction('lines of an order without a total', lines.length, 0)
  const prices = lines.map(({ quantity, unitPrice }) => quantity * unitPrice)
  return [
    ...contradiction('sum of the lines', sumOf(prices) - (discount?.amount ?? 0), total),
    ...contradiction('sum of the discounts', sumOf(lines.map((line) => line.discount ?? 0)), discount ? discount.amount : 0),
    ...contradiction('expected total', expectedTotal, total),
  ]
}

// an order whose owner is deleted is cancelled without a request
function cancellationFaults({ order: { status, paidAt, reason }, refunds, cancellations: asked }: OrderRows): string[] {
  const isAsked = status === 'CANCELLED' && !paidAt && reason !== 'USER_DELETED'
  const unasked = refunds.filter(({ id, lines }) => lines.length > 0 && !asked.some(({ refundId }) => refundId === id))
  return [
    ...(isAsked && asked.length === 0 ? ['cancelled without a request'] : []),
    ...unasked.map(({ id }) => `${id} refunds units without a request`),
  ]
}

function lineFaults({ currency }: OrderRow, line: OrderLineRow, cancelled: number): string[] {
  return [
    ...contradiction(`cancelled units of ${line.id} by the refunds`, cancelled, line.cancelledQuantity),
    ...contradiction(`currency of ${line.id}`, line.currency, currency),
  ]
}

// rounded, the first units of a line cost the most
function refundFaults({ currency }: OrderRow, refund: OrderRefundRow, lines: Map<string, OrderLineRow>): string[] {
  const price = sumOf(refund.lines.map(({ lineId, quantity }) => costOf(quantity, lines.get(lineId))))
  return [
    ...contradiction(`currency of ${refund.id}`, refund.currency, currency),
    ...(refund.lines.length > 0 && refund.amount > price ? [`amount of ${refund.id}: ${refund.amount}, its units cost ${price}`] : []),
  ]
}

function costOf(quantity: number, line: OrderLineRow | undefined): number {
  return line ? paidFor(quantity, line) : 0
}
