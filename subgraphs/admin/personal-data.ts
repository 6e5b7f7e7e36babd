import { type MarkedTable, marked, personalDataReader } from '#kit/data/personal-data.ts'
import * as tables from './tables.ts'

export const columns: MarkedTable[] = [
  marked(tables.knownUsers, { owner: 'id', other: ['id', 'deleted', 'version', 'createdAt'] }),
  marked(tables.auditEntries, {
    owner: 'subject',
    personal: ['personal'],
    other: ['id', 'action', 'subgraph', 'actorId', 'subject', 'before', 'after', 'requestId', 'at', 'number', 'hash', 'personalHash'],
  }),
  marked(tables.knownProducts, {
    other: ['id', 'sku', 'name', 'archived', 'parentId', 'hasVariants', 'version', 'onHand', 'held', 'stockVersion', 'changedAt'],
  }),
  marked(tables.knownOrders, { other: ['id', 'status', 'version', 'placedAt'] }),
  marked(tables.soldLines, { other: ['orderId', 'position', 'productId', 'quantity', 'unitPrice', 'otherPrice', 'discount'] }),
  marked(tables.cancelledLines, { other: ['refundId', 'position', 'orderId', 'productId', 'quantity', 'at'] }),
  marked(tables.amounts, { other: ['orderId', 'kind', 'cause', 'amount', 'currency', 'otherAmount', 'at'] }),
  marked(tables.reportedDeadLetters, {
    other: ['id', 'consumer', 'producer', 'eventType', 'eventSeq', 'reason', 'attempts', 'failedAt', 'handledAt'],
  }),
  marked(tables.orderSums, { other: ['length', 'start', 'status', 'orders'] }),
  marked(tables.tradeSums, { other: ['length', 'start', 'paidOrders', 'sales', 'units', 'refunds', 'unitsCancelled'] }),
  marked(tables.currencySums, { other: ['length', 'start', 'currency', 'paidOrders', 'sales', 'refunds'] }),
  marked(tables.productSums, { other: ['day', 'productId', 'units', 'sales'] }),
  marked(tables.productTotals, { other: ['productId', 'units', 'sales'] }),
  marked(tables.counts, { other: ['name', 'count'] }),
]

export const listPersonalData = personalDataReader(columns)
