import { and, asc, gte, lt, sql } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import { firstId } from '#kit/data/id.ts'
import { inSlices } from '#kit/data/slices.ts'
import { statement } from '#kit/data/statement.ts'
import { sayings, unitsText } from '#schema/books.ts'
import { sumOf } from '#schema/money.ts'
import { historyOf } from './history.ts'
import { type OrderRows, orderFaults } from './order-faults.ts'
import type { OrderFact } from './schema.generated.ts'
import {
  cancellations,
  deletedOwners,
  type OrderRefundRow,
  type OrderRow,
  orderLines,
  orderPayments,
  orders,
  type ReconciliationRow,
  refunds,
  timeline,
} from './tables.ts'

type Ids = { ids: string[] }

const selectIds = statement((db, { from, to }: { from: string; to: string }) =>
  db
    .select({ id: orders.id })
    .from(orders)
    .where(and(gte(orders.id, from), lt(orders.id, to))),
)
const selectOrders = statement((db, { ids }: Ids) => db.select().from(orders).where(inList(orders.id, ids)))
const selectLines = statement((db, { ids }: Ids) => db.select().from(orderLines).where(inList(orderLines.orderId, ids)))
const selectRefunds = statement((db, { ids }: Ids) => db.select().from(refunds).where(inList(refunds.orderId, ids)))
const selectPayments = statement((db, { ids }: Ids) => db.select().from(orderPayments).where(inList(orderPayments.orderId, ids)))
const selectCancellations = statement((db, { ids }: Ids) => db.select().from(cancellations).where(inList(cancellations.orderId, ids)))
const selectTimeline = statement((db, { ids }: Ids) =>
  db.select().from(timeline).where(inList(timeline.orderId, ids)).orderBy(asc(sql`rowid`)),
)
const selectDeleted = statement((db, { owners }: { owners: string[] }) =>
  db.select().from(deletedOwners).where(inList(deletedOwners.owner, owners)),
)

/** How many orders are read at once, without letting other requests in between. */
const slice = 10

/** Returns the state of each order placed in the range: what its rows say, and where they contradict each other. */
export async function orderFacts(ctx: Context, { from, to }: ReconciliationRow): Promise<OrderFact[]> {
  const placed = await selectIds.all(ctx.db, { from: firstId('ord', from), to: firstId('ord', to) })
  return inSlices(placed, slice, (some) =>
    readFacts(
      ctx,
      some.map(({ id }) => id),
    ),
  )
}

async function readFacts({ db }: Context, ids: string[]): Promise<OrderFact[]> {
  const found = await selectOrders.all(db, { ids })
  const lines = Map.groupBy(await selectLines.all(db, { ids }), orderOf)
  const asked = Map.groupBy(await selectRefunds.all(db, { ids }), orderOf)
  const tried = Map.groupBy(await selectPayments.all(db, { ids }), orderOf)
  const requests = Map.groupBy(await selectCancellations.all(db, { ids }), orderOf)
  const history = Map.groupBy(await selectTimeline.all(db, { ids }), orderOf)
  const erased = new Set((await selectDeleted.all(db, { owners: found.map(({ owner }) => owner) })).map(({ owner }) => owner))
  return found.map((order) => {
    const of = <T>(rows: Map<string, T[]>) => rows.get(order.id) ?? []
    const isErased = erased.has(order.owner)
    return factOf({
      order,
      lines: of(lines),
      refunds: of(asked),
      payments: of(tried),
      timeline: of(history),
      cancellations: of(requests),
      isErased,
    })
  })
}

function orderOf({ orderId }: { orderId: string }): string {
  return orderId
}

function factOf(rows: OrderRows): OrderFact {
  const { order, lines, refunds: found } = rows
  return {
    orderId: order.id,
    status: order.status,
    paid: order.paidAt !== null,
    total: order.total,
    units: sumOf(lines.map(({ quantity }) => quantity)),
    restocked: sumOf(restockedLines(rows).map(({ quantity }) => quantity)),
    refunds: found.map(({ id: refundId, amount, status }) => ({ refundId, amount, status })),
    inFlight: isMoving(order.status, found),
    changedAt: latest([order.updatedAt, ...found.flatMap(({ requestedAt, settledAt }) => [requestedAt, settledAt])]),
    says: [...sayPayment(rows), ...sayStock(rows), ...sayCart(rows), ...saySales(rows)],
    faults: orderFaults(rows),
  }
}

function sayPayment({ order: { owner, total, currency }, payments }: OrderRows): string[] {
  const payable = total ? { 'payment.owner': owner, 'payment.total': total, 'payment.currency': currency } : {}
  return sayings({
    ...payable,
    ...Object.fromEntries(payments.map(({ paymentId, status }) => [`payment.${paymentId}`, status])),
  })
}

function sayStock(rows: OrderRows): string[] {
  const restocked = restockedLines(rows)
  const cancelled = rows.refunds.filter((refund) => refund.lines.length > 0).map(({ id }) => id)
  return sayings({
    'stock.units': isAlive(rows.order) ? unitsText(rows.lines.map(unpriced)) : undefined,
    'stock.restocked': restocked.length > 0 ? unitsText(restocked) : undefined,
    'stock.cancellations': cancelled.length > 0 ? cancelled.toSorted().join() : undefined,
  })
}

function sayCart({ order, lines }: OrderRows): string[] {
  const { cartId, owner } = order
  return isAlive(order) ? sayings({ 'cart.id': cartId, 'cart.owner': owner, 'cart.units': unitsText(lines.map(unpriced)) }) : []
}

function saySales(rows: OrderRows): string[] {
  const { order, lines, refunds: found } = rows
  const productOf = productsByLine(rows)
  const cancelled = found.flatMap(({ id, lines: units }) =>
    units.map(({ lineId, quantity }) => ({ productId: `${productOf.get(lineId)} by ${id}`, quantity })),
  )
  return sayings({
    'sales.version': historyOf(rows.timeline)?.announced,
    'sales.lines': order.paidAt ? unitsText(lines) : undefined,
    'sales.cancelled': cancelled.length > 0 ? unitsText(cancelled) : undefined,
  })
}

function unpriced({ productId, quantity }: { productId: string; quantity: number }) {
  return { productId, quantity }
}

function restockedLines(rows: OrderRows) {
  const productOf = productsByLine(rows)
  const restocked = rows.refunds.flatMap((refund) => refund.lines).filter(({ restock }) => restock)
  return restocked.map(({ lineId, quantity }) => ({ productId: productOf.get(lineId) ?? 'no product', quantity }))
}

function productsByLine({ lines }: OrderRows): Map<string, string> {
  return new Map(lines.map(({ id, productId }) => [id, productId]))
}

/** Whether stock and a cart belong to the order. */
function isAlive({ status, paidAt }: OrderRow): boolean {
  return status === 'AWAITING_PAYMENT' || paidAt !== null
}

function isMoving(status: OrderRow['status'], found: OrderRefundRow[]): boolean {
  return status === 'PENDING' || status === 'PAYING' || found.some((refund) => refund.status === 'REQUESTED')
}

function latest(times: (Date | null)[]): Date {
  return new Date(Math.max(...times.map((time) => time?.getTime() ?? 0)))
}
