import { type MarkedTable, marked, personalDataReader } from '#kit/data/personal-data.ts'
import { cancellations, customers, orderLines, orderPayments, orders, refunds, timeline } from './tables.ts'

const ofOrder = { column: 'orderId', names: orders, by: ['owner', 'claimedBy'] } as const

export const columns: MarkedTable[] = [
  marked(orders, {
    owner: ['owner', 'claimedBy'],
    personal: ['email', 'shippingAddress', 'notes'],
    passing: ['network'],
    other: [
      ...([
        'id',
        'owner',
        'claimedBy',
        'idempotencyKey',
        'bodyHash',
        'cartId',
        'status',
        'version',
        'currency',
        'expectedTotal',
        'total',
        'discount',
      ] as const),
      ...(['paymentId', 'reason', 'refusals', 'placedAt', 'expiresAt', 'paidAt', 'updatedAt'] as const),
    ],
  }),
  marked(orderLines, {
    owner: ofOrder,
    other: ['id', 'orderId', 'productId', 'sku', 'name', 'quantity', 'cancelledQuantity', 'unitPrice', 'discount', 'currency'],
  }),
  marked(orderPayments, { owner: ofOrder, other: ['orderId', 'paymentId', 'status', 'at'] }),
  marked(refunds, {
    owner: ofOrder,
    other: ['id', 'orderId', 'amount', 'currency', 'status', 'reason', 'failureReason', 'lines', 'requestedAt', 'settledAt'],
  }),
  marked(customers, { owner: 'userId', personal: ['email'], other: ['userId', 'at'] }),
  marked(cancellations, { owner: ofOrder, other: ['orderId', 'idempotencyKey', 'bodyHash', 'refundId', 'at'] }),
  marked(timeline, { owner: ofOrder, other: ['id', 'orderId', 'kind', 'status', 'subject', 'details', 'at'] }),
]

export const listPersonalData = personalDataReader(columns)
