import { type MarkedTable, marked, personalDataReader } from '#kit/data/personal-data.ts'
import { claims, ledger, payables, payments, refunds, webhooks } from './tables.ts'

const ofPayment = { column: 'paymentId', names: payments, by: ['owner', 'claimedBy'] } as const

export const columns: MarkedTable[] = [
  // orders has the same of an order: nobody asks here
  marked(payables, { other: ['orderId', 'status', 'owner', 'total', 'currency', 'expiresAt', 'at', 'paidAt'] }),
  marked(claims, { owner: 'userId', other: ['orderId', 'userId'] }),
  marked(payments, {
    owner: ['owner', 'claimedBy'],
    passing: ['network'],
    other: [
      ...(['id', 'orderId', 'owner', 'claimedBy', 'idempotencyKey', 'method', 'status', 'amount', 'currency', 'authorization'] as const),
      ...(['failureReason', 'note', 'reference', 'version', 'tries', 'nextTryAt', 'requestId', 'createdAt', 'updatedAt'] as const),
    ],
  }),
  marked(refunds, {
    owner: ofPayment,
    other: [
      ...(['id', 'orderId', 'paymentId', 'idempotencyKey', 'status', 'amount', 'currency', 'reason', 'failureReason'] as const),
      ...(['tries', 'nextTryAt', 'requestId', 'createdAt', 'updatedAt'] as const),
    ],
  }),
  marked(ledger, { owner: ofPayment, other: ['id', 'orderId', 'paymentId', 'refundId', 'kind', 'amount', 'currency', 'by', 'at'] }),
  marked(webhooks, { other: ['id', 'receivedAt'] }),
]

export const listPersonalData = personalDataReader(columns)
