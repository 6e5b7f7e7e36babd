import { asc, gt, sql } from 'drizzle-orm'
import { inList } from '#kit/data/conditions.ts'
import type { Db } from '#kit/data/database.ts'
import { statement } from '#kit/data/statement.ts'
import { inPages, type PastEvent } from '#kit/events/snapshot.ts'
import type { NewEvent } from '#schema/events.ts'
import { type Change, changesOf } from './history.ts'
import { soldLine } from './payments.ts'
import { type OrderLineRow, type OrderRefundRow, type OrderRow, orderLines, orders, refunds, timeline } from './tables.ts'

type Rows = { order: OrderRow; lines: OrderLineRow[]; refunds: OrderRefundRow[] }

const oldestFirst = sql`rowid`

const selectOrders = statement((db, { after, limit }: { after: string; limit: number }) =>
  db.select().from(orders).where(gt(orders.id, after)).orderBy(asc(orders.id)).limit(limit),
)
const selectEntries = statement((db, { ids }: { ids: string[] }) =>
  db.select().from(timeline).where(inList(timeline.orderId, ids)).orderBy(oldestFirst),
)
const selectLines = statement((db, { ids }: { ids: string[] }) =>
  db.select().from(orderLines).where(inList(orderLines.orderId, ids)).orderBy(oldestFirst),
)
const selectRefunds = statement((db, { ids }: { ids: string[] }) => db.select().from(refunds).where(inList(refunds.orderId, ids)))

/** What happened to every order, as its timeline has it. */
export async function* snapshot(db: Db): AsyncGenerator<PastEvent> {
  for await (const page of inPages((place) => selectOrders.all(db, place))) {
    const ids = page.map(({ id }) => id)
    const entries = Map.groupBy(await selectEntries.all(db, { ids }), orderOf)
    const lines = Map.groupBy(await selectLines.all(db, { ids }), orderOf)
    const refunded = Map.groupBy(await selectRefunds.all(db, { ids }), orderOf)
    for (const order of page) {
      const rows = { order, lines: lines.get(order.id) ?? [], refunds: refunded.get(order.id) ?? [] }
      for (const change of changesOf(entries.get(order.id) ?? [])) {
        const event = eventOf(rows, change)
        if (event) yield { ...event, at: change.entry.at }
      }
      if (order.claimedBy) yield { type: 'order.claimed', userId: order.claimedBy, orderIds: [order.id], at: order.updatedAt }
    }
  }
}

function orderOf({ orderId }: { orderId: string }): string {
  return orderId
}

function eventOf({ order, lines, refunds }: Rows, { entry, after }: Change): NewEvent | undefined {
  const { id: orderId, cartId, owner, currency, total, expiresAt, expectedTotal, discount } = order
  const { status, version, paymentId } = after
  switch (entry.kind) {
    case 'PLACED':
      return { type: 'order.placed', orderId, cartId, owner, expectedTotal, currency, version }
    case 'CONFIRMED':
      return { type: 'order.confirmed', orderId, owner, total: total ?? 0, currency, expiresAt: expiresAt.toISOString(), version }
    case 'PAYMENT_ACCEPTED':
      return { type: 'order.payment-accepted', orderId, paymentId: paymentId ?? '', version }
    case 'NOTHING_TO_PAY':
    case 'PAID':
      return {
        type: 'order.paid',
        orderId,
        owner,
        paymentId,
        total: total ?? 0,
        currency,
        lines: lines.map(soldLine),
        ...(discount && { discount }),
        version,
      }
    case 'REJECTED':
    case 'CANCELLED':
    case 'EXPIRED':
      return { type: 'order.closed', orderId, owner, outcome: entry.kind, reason: after.reason ?? '', version }
    case 'LINES_CANCELLED':
      return linesCancelled(
        refunds.find(({ id }) => id === entry.subject),
        lines,
        version,
      )
    default:
      return { type: 'order.moved', orderId, status, version }
  }
}

function linesCancelled(refund: OrderRefundRow | undefined, lines: OrderLineRow[], version: number): NewEvent | undefined {
  if (!refund) return undefined
  const { id: refundId, orderId, amount } = refund
  const productOf = (lineId: string) => lines.find(({ id }) => id === lineId)?.productId ?? ''
  const cancelled = refund.lines.map(({ lineId, quantity, restock }) => ({ productId: productOf(lineId), quantity, restock }))
  return { type: 'order.lines-cancelled', orderId, refundId, amount, lines: cancelled, version }
}
