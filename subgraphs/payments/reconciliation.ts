import { type AnyColumn, and, gte, lt } from 'drizzle-orm'
import type { Context } from '#kit/context.ts'
import { firstId } from '#kit/data/id.ts'
import { sumOf } from '#schema/money.ts'
import type { PaymentFact } from './schema.generated.ts'
import { type PayableRow, type PaymentRefundRow, type PaymentRow, payables, payments, type ReconciliationRow, refunds } from './tables.ts'

type Payable = Pick<PayableRow, 'orderId' | 'status' | 'at'>
type Payment = Pick<PaymentRow, 'orderId' | 'status' | 'amount' | 'updatedAt'>
type Refund = Pick<PaymentRefundRow, 'id' | 'orderId' | 'status' | 'amount' | 'updatedAt'>

const payableColumns = { orderId: payables.orderId, status: payables.status, at: payables.at }
const paymentColumns = { orderId: payments.orderId, status: payments.status, amount: payments.amount, updatedAt: payments.updatedAt }
const refundColumns = {
  id: refunds.id,
  orderId: refunds.orderId,
  status: refunds.status,
  amount: refunds.amount,
  updatedAt: refunds.updatedAt,
}

const underWay: PaymentRow['status'][] = ['STARTED', 'AUTHORIZED', 'CAPTURING', 'VOIDING']

/** Returns what was paid and refunded for each order placed in the time span. */
export async function paymentFacts({ db }: Context, { from, to }: ReconciliationRow): Promise<PaymentFact[]> {
  const placed = (orderId: AnyColumn) => and(gte(orderId, firstId('ord', from)), lt(orderId, firstId('ord', to)))
  const payableByOrder = new Map(
    (await db.select(payableColumns).from(payables).where(placed(payables.orderId))).map((row) => [row.orderId, row]),
  )
  const paymentsByOrder = Map.groupBy(await db.select(paymentColumns).from(payments).where(placed(payments.orderId)), orderOf)
  const refundsByOrder = Map.groupBy(await db.select(refundColumns).from(refunds).where(placed(refunds.orderId)), orderOf)
  const orderIds = new Set([...payableByOrder.keys(), ...paymentsByOrder.keys(), ...refundsByOrder.keys()])
  return [...orderIds].map((id) => factOf(id, payableByOrder.get(id), paymentsByOrder.get(id) ?? [], refundsByOrder.get(id) ?? []))
}

function orderOf({ orderId }: { orderId: string }) {
  return orderId
}

function factOf(orderId: string, payable: Payable | undefined, tried: Payment[], asked: Refund[]): PaymentFact {
  const live = tried.filter(({ status }) => underWay.includes(status)).length
  const captured = tried.filter(({ status }) => status === 'CAPTURED')
  return {
    orderId,
    payable: payable?.status ?? null,
    live,
    captures: captured.length,
    captured: amountOf(captured),
    refunded: amountOf(asked.filter(({ status }) => status === 'DONE')),
    refunds: asked.map(({ id, amount, status }) => ({ refundId: id, amount, status })),
    inFlight: live > 0 || asked.some(({ status }) => status === 'REQUESTED'),
    changedAt: latest(payable, [...tried, ...asked]),
  }
}

function amountOf(rows: { amount: number }[]): number {
  return sumOf(rows.map(({ amount }) => amount))
}

function latest(payable: Payable | undefined, rows: { updatedAt: Date }[]): Date {
  return new Date(Math.max(payable?.at.getTime() ?? 0, ...rows.map(({ updatedAt }) => updatedAt.getTime())))
}
