import { type AnyColumn, and, gte, lt } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { firstId } from '#kit/data/id.ts'
import type { PaymentFact } from './schema.generated.ts'
import { type PayableRow, type PaymentRefundRow, type PaymentRow, payables, payments, type ReconciliationRow, refunds } from './tables.ts'

type Payable = Pick<PayableRow, 'orderId' | 'status' | 'at'>
type Attempt = Pick<PaymentRow, 'orderId' | 'status' | 'amount' | 'updatedAt'>
type Refund = Pick<PaymentRefundRow, 'id' | 'orderId' | 'status' | 'amount' | 'updatedAt'>

const underWay: PaymentRow['status'][] = ['STARTED', 'AUTHORIZED', 'CAPTURING', 'VOIDING']

/** What was paid and paid back for each order placed in the range: its payable, its attempts, its refunds. */
export async function paymentFacts(ctx: Context, { from, to }: ReconciliationRow): Promise<PaymentFact[]> {
  const placed = (orderId: AnyColumn) => and(gte(orderId, firstId('ord', from)), lt(orderId, firstId('ord', to)))
  const { orderId, status, at } = payables
  const open = await ctx.db.select({ orderId, status, at }).from(payables).where(placed(orderId))
  const tried = await ctx.db
    .select({ orderId: payments.orderId, status: payments.status, amount: payments.amount, updatedAt: payments.updatedAt })
    .from(payments)
    .where(placed(payments.orderId))
  const { id, amount, updatedAt } = refunds
  const asked = await ctx.db
    .select({ id, orderId: refunds.orderId, status: refunds.status, amount, updatedAt })
    .from(refunds)
    .where(placed(refunds.orderId))
  const payable = new Map(open.map((row) => [row.orderId, row]))
  const [attempts, back] = [Map.groupBy(tried, (row) => row.orderId), Map.groupBy(asked, (row) => row.orderId)]
  const ids = new Set([...payable.keys(), ...attempts.keys(), ...back.keys()])
  return [...ids].map((order) => factOf(order, payable.get(order), attempts.get(order) ?? [], back.get(order) ?? []))
}

function factOf(orderId: string, payable: Payable | undefined, attempts: Attempt[], asked: Refund[]): PaymentFact {
  const live = attempts.filter(({ status }) => underWay.includes(status)).length
  const captured = attempts.filter(({ status }) => status === 'CAPTURED')
  return {
    orderId,
    payable: payable?.status ?? null,
    live,
    captures: captured.length,
    captured: sumOf(captured),
    refunded: sumOf(asked.filter(({ status }) => status === 'DONE')),
    refunds: asked.map(({ id, amount, status }) => ({ refundId: id, amount, status })),
    inFlight: live > 0 || asked.some(({ status }) => status === 'REQUESTED'),
    changedAt: latest(payable, [...attempts, ...asked]),
  }
}

function sumOf(rows: { amount: number }[]): number {
  return rows.reduce((sum, { amount }) => sum + amount, 0)
}

function latest(payable: Payable | undefined, rows: { updatedAt: Date }[]): Date {
  return new Date(Math.max(payable?.at.getTime() ?? 0, ...rows.map(({ updatedAt }) => updatedAt.getTime())))
}
