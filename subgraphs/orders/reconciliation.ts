import { and, gte, lt, sql } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { firstId } from '#kit/data/id.ts'
import { sumOf } from '#schema/money.ts'
import type { OrderFact } from './schema.generated.ts'
import { type OrderRefundRow, orderLines, orders, type ReconciliationRow, refunds } from './tables.ts'

type Placed = Pick<typeof orders.$inferSelect, 'id' | 'status' | 'total' | 'paidAt' | 'updatedAt'> & { units: number }

/** Returns the state of each order placed in the range: its total, units, restocked units and refunds. */
export async function orderFacts(ctx: Context, { from, to }: ReconciliationRow): Promise<OrderFact[]> {
  const { id, status, total, paidAt, updatedAt } = orders
  const [first, end] = [firstId('ord', from), firstId('ord', to)]
  const units = sql<number>`(SELECT coalesce(sum(${orderLines.quantity}), 0) FROM ${orderLines} WHERE ${orderLines.orderId} = orders.id)`
  const placed = await ctx.db
    .select({ id, status, total, paidAt, updatedAt, units })
    .from(orders)
    .where(and(gte(id, first), lt(id, end)))
  const asked = await ctx.db
    .select()
    .from(refunds)
    .where(and(gte(refunds.orderId, first), lt(refunds.orderId, end)))
  const byOrder = Map.groupBy(asked, ({ orderId }) => orderId)
  return placed.map((order) => factOf(order, byOrder.get(order.id) ?? []))
}

function factOf({ id, status, total, paidAt, units, updatedAt }: Placed, found: OrderRefundRow[]): OrderFact {
  return {
    orderId: id,
    status,
    paid: paidAt !== null,
    total,
    units,
    restocked: restockedOf(found),
    refunds: found.map(({ id: refundId, amount, status: state }) => ({ refundId, amount, status: state })),
    inFlight: isMoving(status, found),
    changedAt: latest([updatedAt, ...found.flatMap(({ requestedAt, settledAt }) => [requestedAt, settledAt])]),
  }
}

function restockedOf(found: OrderRefundRow[]): number {
  const restocked = found.flatMap(({ lines }) => lines).filter(({ restock }) => restock)
  return sumOf(restocked.map(({ quantity }) => quantity))
}

function isMoving(status: Placed['status'], found: OrderRefundRow[]): boolean {
  return status === 'PENDING' || status === 'PAYING' || found.some((refund) => refund.status === 'REQUESTED')
}

function latest(times: (Date | null)[]): Date {
  return new Date(Math.max(...times.map((time) => time?.getTime() ?? 0)))
}
