import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import type { Db } from '#kit/data/database.ts'
import { statement } from '#kit/data/statement.ts'
import { inPages, type PastEvent } from '#kit/events/snapshot.ts'
import { ledger, type PaymentEventRow, type PaymentRefundRow, type PaymentRow, payments, refunds } from './tables.ts'

type Entry = PaymentEventRow & { payment: PaymentRow | null; refund: PaymentRefundRow | null }

const published = ['AUTHORIZED', 'CAPTURED', 'FAILED', 'VOIDED', 'REFUNDED', 'REFUND_FAILED'] as const

const selectEntries = statement((db, { after, limit }: { after: string; limit: number }) =>
  db
    .select({ entry: ledger, payment: payments, refund: refunds })
    .from(ledger)
    .leftJoin(payments, eq(payments.id, ledger.paymentId))
    .leftJoin(refunds, eq(refunds.id, ledger.refundId))
    .where(and(gt(ledger.id, after), inArray(ledger.kind, published)))
    .orderBy(asc(ledger.id))
    .limit(limit),
)

/** What became of every payment and refund, as the ledger has it. */
export async function* snapshot(db: Db): AsyncGenerator<PastEvent> {
  const read = async (place: { after: string; limit: number }): Promise<Entry[]> =>
    (await selectEntries.all(db, place)).map(({ entry, payment, refund }) => ({ ...entry, payment, refund }))
  for await (const page of inPages(read)) for (const entry of page) yield* eventOf(entry)
}

function eventOf({ kind, orderId, paymentId, refundId, amount, currency, payment, refund, at }: Entry): PastEvent[] {
  const ofPayment = { orderId, paymentId: paymentId ?? '', at }
  const ofRefund = { orderId, refundId: refundId ?? '', at }
  if (kind === 'AUTHORIZED') return [{ type: 'payment.authorized', ...ofPayment, amount }]
  if (kind === 'CAPTURED') return [{ type: 'payment.captured', ...ofPayment, amount, currency }]
  if (kind === 'REFUNDED') return [{ type: 'payment.refunded', ...ofRefund, paymentId: paymentId ?? '', amount, currency }]
  if (kind === 'REFUND_FAILED') return [{ type: 'payment.refund-failed', ...ofRefund, reason: refund?.failureReason ?? 'PROVIDER_REFUSED' }]
  const reason = payment?.failureReason === 'INSUFFICIENT_FUNDS' ? 'DECLINED' : payment?.failureReason
  return reason ? [{ type: 'payment.failed', ...ofPayment, reason }] : []
}
