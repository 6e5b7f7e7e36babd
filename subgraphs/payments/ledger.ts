import { and, eq } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { unindexed } from '#kit/data/conditions.ts'
import { newRowId } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { dueNow } from './due-calls.ts'
import { pendingCall, type Status } from './payment-status.ts'
import { ledger, type PaymentEventRow, type PaymentRefundRow, type PaymentRow, payments } from './tables.ts'

type Entry = Pick<PaymentEventRow, 'orderId' | 'amount' | 'currency'> & { paymentId: string | null; refundId?: string }
/** A payment by its id, by its order, or by both. */
type Which = { id?: string; orderId?: string }
type Change = Partial<Pick<PaymentRow, 'authorization' | 'failureReason'>>
type Move = Which & Change & ReturnType<typeof stateColumns> & { from: Status }

const updateStatus = statement((db, { id, orderId, from, ...next }: Move) =>
  db
    .update(payments)
    .set(next)
    .where(
      and(id ? eq(payments.id, id) : undefined, orderId ? eq(payments.orderId, orderId) : undefined, eq(unindexed(payments.status), from)),
    )
    .returning(),
)
const insertEntry = statement((db, entry: Omit<PaymentEventRow, 'refundId'> & { refundId?: string | undefined }) =>
  db.insert(ledger).values(entry),
)

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
    nextTryAt: pendingCall(status) ? dueNow(tx) : null,
    requestId: tx.requestId,
    updatedAt: tx.now,
  }
}

/** Moves a payment from one state to another, with its entry in the ledger; undefined where none is in the first state. */
export async function movePayment(tx: Tx, which: Which, from: Status, to: Status, change: Change = {}): Promise<PaymentRow | undefined> {
  const moved = await updateStatus.get(tx, { ...which, from, ...stateColumns(tx, to), ...change })
  if (moved) await addPaymentEntry(tx, moved)
  return moved
}

function addEntry(tx: Tx, kind: PaymentEventRow['kind'], { orderId, paymentId, refundId, amount, currency }: Entry) {
  return insertEntry.run(tx, {
    id: newRowId('pev', tx.now),
    kind,
    orderId,
    paymentId,
    refundId,
    amount,
    currency,
    by: actor(tx),
    at: tx.now,
  })
}

function actor({ caller }: Tx): string {
  return caller.sub ?? (caller.guest ? 'guest' : 'system')
}
