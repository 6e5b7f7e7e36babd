import { and, eq, type SQL } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { pendingCall, type Status } from './payment-status.ts'
import { ledger, type PaymentEventRow, type PaymentRefundRow, type PaymentRow, payments } from './tables.ts'

type Entry = Pick<PaymentEventRow, 'orderId' | 'amount' | 'currency'> & { paymentId: string | null; refundId?: string }

const refundKinds = { REQUESTED: 'REFUND_REQUESTED', DONE: 'REFUNDED', FAILED: 'REFUND_FAILED' } as const

/** Adds the payment's new state to the ledger. */
export async function addPaymentEntry(tx: Tx, payment: PaymentRow): Promise<void> {
  await addEntry(tx, payment.status, { ...payment, paymentId: payment.id })
}

/** Adds the refund's new state to the ledger. */
export async function addRefundEntry(tx: Tx, refund: PaymentRefundRow): Promise<void> {
  await addEntry(tx, refundKinds[refund.status], { ...refund, refundId: refund.id })
}

/** The columns of a payment that enters a state; a call that the state waits for is due at once. */
export function stateColumns(tx: Tx, status: Status) {
  return {
    status,
    tries: 0,
    nextTryAt: pendingCall(status) ? tx.now : null,
    requestId: tx.requestId,
    updatedAt: tx.now,
  }
}

/** Moves a payment from one state to another, with its entry in the ledger; undefined where none is in the first state. */
export async function movePayment(
  tx: Tx,
  which: SQL,
  from: Status,
  to: Status,
  change: Partial<Pick<PaymentRow, 'authorization' | 'failureReason'>> = {},
): Promise<PaymentRow | undefined> {
  const still = and(which, eq(payments.status, from))
  const [moved] = await tx
    .update(payments)
    .set({ ...stateColumns(tx, to), ...change })
    .where(still)
    .returning()
  if (moved) await addPaymentEntry(tx, moved)
  return moved
}

function addEntry(tx: Tx, kind: PaymentEventRow['kind'], { orderId, paymentId, refundId, amount, currency }: Entry) {
  return tx
    .insert(ledger)
    .values({ id: newId('pev', tx.now), kind, orderId, paymentId, refundId, amount, currency, by: actor(tx), at: tx.now })
}

function actor({ caller }: Tx): string {
  return caller.sub ?? (caller.guest ? 'guest' : 'system')
}
