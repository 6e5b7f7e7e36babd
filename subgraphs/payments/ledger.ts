import { and, eq, type SQL } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { pendingCall, type Status } from './payment-status.ts'
import { ledger, type PaymentEventRow, type PaymentRefundRow, type PaymentRow, payments } from './tables.ts'

type Entry = Pick<PaymentEventRow, 'orderId' | 'amount' | 'currency'> & { paymentId: string | null; refundId?: string }

const refundKinds = { REQUESTED: 'REFUND_REQUESTED', DONE: 'REFUNDED', FAILED: 'REFUND_FAILED' } as const

/** Writes into the ledger what a payment has become. */
export async function enterPayment(tx: Tx, payment: PaymentRow): Promise<void> {
  await enter(tx, payment.status, { ...payment, paymentId: payment.id })
}

/** Writes into the ledger what a refund has become. */
export async function enterRefund(tx: Tx, refund: PaymentRefundRow): Promise<void> {
  await enter(tx, refundKinds[refund.status], { ...refund, refundId: refund.id })
}

/** The state of a payment, and when the provider is to be asked about it. */
export function stateColumns(tx: Tx, status: Status) {
  return {
    status,
    tries: 0,
    nextTryAt: pendingCall(status) ? tx.now : null,
    requestId: tx.requestId,
    updatedAt: tx.now,
  }
}

/** Moves the payment that is still in a state on to another, with its line in the ledger; undefined where there is none. */
export async function movePayment(
  tx: Tx,
  which: SQL,
  from: Status,
  to: Status,
  more: Partial<Pick<PaymentRow, 'authorization' | 'failureReason'>> = {},
): Promise<PaymentRow | undefined> {
  const still = and(which, eq(payments.status, from))
  const [moved] = await tx
    .update(payments)
    .set({ ...stateColumns(tx, to), ...more })
    .where(still)
    .returning()
  if (moved) await enterPayment(tx, moved)
  return moved
}

function enter(tx: Tx, kind: PaymentEventRow['kind'], { orderId, paymentId, refundId, amount, currency }: Entry) {
  return tx
    .insert(ledger)
    .values({ id: newId('pev', tx.now), kind, orderId, paymentId, refundId, amount, currency, by: actor(tx), at: tx.now })
}

function actor({ caller }: Tx): string {
  return caller.sub ?? (caller.guest ? 'guest' : 'system')
}
