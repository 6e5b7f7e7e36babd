import { contradiction } from '#schema/books.ts'
import { pendingCall } from './payment-status.ts'
import type { PayableRow, PaymentEventRow, PaymentRefundRow, PaymentRow } from './tables.ts'

/** Everything that this subgraph has of an order. */
export type PaymentRows = {
  payable: PayableRow | undefined
  payments: PaymentRow[]
  refunds: PaymentRefundRow[]
  ledger: PaymentEventRow[]
}

type Row = Pick<PaymentRow, 'id' | 'amount' | 'currency' | 'tries' | 'nextTryAt' | 'updatedAt'>

const refundKinds = { REQUESTED: 'REFUND_REQUESTED', DONE: 'REFUNDED', FAILED: 'REFUND_FAILED' }

/** Returns where the rows of an order contradict each other. */
export function paymentFaults(rows: PaymentRows): string[] {
  const { payments, refunds, ledger } = rows
  return [
    ...payments.flatMap((payment) => faultsOfPayment(payment, rows)),
    ...refunds.flatMap((refund) => faultsOfRefund(refund, payments, ledger)),
    ...ledger.flatMap((entry) => unknownEntry(entry, rows)),
    ...(rows.payable?.paidAt && !payments.some(({ status }) => status === 'CAPTURED') ? ['paid, and no payment is captured'] : []),
  ]
}

function faultsOfPayment(payment: PaymentRow, { payable, ledger }: PaymentRows): string[] {
  const { id, status, owner, amount, currency, authorization, failureReason, version } = payment
  const entries = ledger.filter(({ paymentId, refundId }) => paymentId === id && refundId === null)
  return [
    ...contradiction(`owner of ${id}`, owner, payable?.owner),
    ...contradiction(`amount of ${id}`, amount, payable?.total),
    ...contradiction(`currency of ${id}`, currency, payable?.currency),
    ...contradiction(`whether ${id} has failed`, failureReason !== null, ['FAILED', 'VOIDED'].includes(status)),
    ...contradiction(
      `whether ${id} was authorised`,
      authorization !== null,
      entries.some(({ kind }) => kind === 'AUTHORIZED' || kind === 'VOIDING'),
    ),
    ...ledgerFaults(payment, status, entries, version === 1),
    ...callFaults(payment, pendingCall(status) !== undefined),
  ]
}

function faultsOfRefund(refund: PaymentRefundRow, payments: PaymentRow[], ledger: PaymentEventRow[]): string[] {
  const { id, status, currency, paymentId, failureReason } = refund
  const payment = payments.find((one) => one.id === paymentId)
  const entries = ledger.filter(({ refundId }) => refundId === id)
  return [
    ...contradiction(`currency of ${id}`, currency, payment?.currency ?? currency),
    ...contradiction(`whether ${id} is of this order`, payment !== undefined, paymentId !== null),
    ...contradiction(`whether ${id} has failed`, failureReason !== null, status === 'FAILED'),
    // the ledger is read by payment, and this refund has none
    ...(paymentId === null ? [] : ledgerFaults(refund, refundKinds[status], entries, true)),
    ...callFaults(refund, status === 'REQUESTED'),
  ]
}

/** Compares a row with its entries in the ledger. `isMoved`: nothing but an entry has changed the row. */
function ledgerFaults({ id, amount, currency, updatedAt }: Row, kind: string, entries: PaymentEventRow[], isMoved: boolean): string[] {
  const last = entries.at(-1)
  const kinds = new Set(entries.map((entry) => entry.kind))
  return [
    ...contradiction(`entries of ${id} in the ledger, one of each kind`, entries.length, kinds.size),
    ...contradiction(`${id} by the ledger`, last?.kind, kind),
    ...entries.flatMap((entry) => contradiction(`amount of ${id} in the ledger`, entry.amount, amount)),
    ...entries.flatMap((entry) => contradiction(`currency of ${id} in the ledger`, entry.currency, currency)),
    ...(isMoved ? contradiction(`time of ${id} by the ledger`, last?.at, updatedAt) : []),
  ]
}

function callFaults({ id, tries, nextTryAt }: Row, isPending: boolean): string[] {
  return [
    ...contradiction(`whether ${id} waits for a call`, nextTryAt !== null, isPending),
    ...(isPending ? [] : contradiction(`tries of ${id}`, tries, 0)),
  ]
}

function unknownEntry({ id, paymentId, refundId }: PaymentEventRow, { payments, refunds }: PaymentRows): string[] {
  const isKnown = payments.some((one) => one.id === paymentId) && (refundId === null || refunds.some((one) => one.id === refundId))
  return isKnown ? [] : [`${id} in the ledger is about a payment or refund that does not exist`]
}
