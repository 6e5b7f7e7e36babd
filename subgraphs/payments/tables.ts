import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

export * from '#kit/events/tables.ts'

/** The time span of a reconciliation: the orders placed in it. */
export type ReconciliationRow = { from: Date; to: Date }

/** What can be paid for an order. An order that was closed before it was confirmed leaves a tombstone without an owner. */
export const payables = sqliteTable('payables', {
  orderId: text().primaryKey(),
  status: text({ enum: ['OPEN', 'CLOSED'] }).notNull(),
  owner: text().notNull(),
  total: integer().notNull(),
  currency: text().notNull(),
  expiresAt: integer({ mode: 'timestamp_ms' }).notNull(),
  at: integer({ mode: 'timestamp_ms' }).notNull(),
  // when orders had it paid; null also for orders that were paid before this column
  paidAt: integer({ mode: 'timestamp_ms' }),
})
export type PayableRow = typeof payables.$inferSelect

/** The orders of guests that are a user's too, by `order.claimed`, which may come before all else of an order. */
export const claims = sqliteTable('claims', { orderId: text().primaryKey(), userId: text().notNull() }, (table) => [
  index('claims_by_user').on(table.userId),
])

/** The call to the provider that a row waits for; `nextTryAt` is null where it waits for none. */
const pendingCall = {
  tries: integer().notNull().default(0),
  nextTryAt: integer({ mode: 'timestamp_ms' }),
  // the request that led here: logs and traces of the call carry its id
  requestId: text().notNull().default(''),
}

/** Payments of orders. At most one of an order is under way or captured. */
export const payments = sqliteTable(
  'payments',
  {
    id: text().primaryKey(),
    orderId: text().notNull(),
    owner: text().notNull(),
    // the user who has claimed the order of a guest
    claimedBy: text(),
    // of the payer, while a limit counts the payment; personal data
    network: text(),
    idempotencyKey: text().notNull(),
    method: text().notNull(),
    status: text({ enum: ['STARTED', 'AUTHORIZED', 'CAPTURING', 'CAPTURED', 'VOIDING', 'VOIDED', 'FAILED'] }).notNull(),
    amount: integer().notNull(),
    currency: text().notNull(),
    authorization: text(),
    failureReason: text({ enum: ['DECLINED', 'INSUFFICIENT_FUNDS', 'CAPTURE_REFUSED', 'VOIDED'] }),
    note: text(),
    reference: text(),
    version: integer().notNull().default(1),
    ...pendingCall,
    createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [
    uniqueIndex('payments_by_key').on(table.orderId, table.idempotencyKey),
    uniqueIndex('payments_live')
      .on(table.orderId)
      .where(sql`${table.status} IN ('STARTED', 'AUTHORIZED', 'CAPTURING', 'CAPTURED', 'VOIDING')`),
    index('payments_by_network').on(table.network, table.createdAt).where(sql`${table.network} IS NOT NULL`),
    index('payments_by_owner').on(table.owner, table.id),
    index('claimed_payments').on(table.claimedBy, table.id).where(sql`${table.claimedBy} IS NOT NULL`),
    index('payments_of_status').on(table.status, table.id),
    index('payments_by_owner_and_key').on(table.owner, table.idempotencyKey),
    index('payments_pending').on(table.nextTryAt).where(sql`${table.nextTryAt} IS NOT NULL`),
  ],
)
export type PaymentRow = typeof payments.$inferSelect

/** Refunds. One that no captured payment covers is stored too, as FAILED. */
export const refunds = sqliteTable(
  'refunds',
  {
    id: text().primaryKey(),
    orderId: text().notNull(),
    paymentId: text().references(() => payments.id),
    idempotencyKey: text().unique(),
    status: text({ enum: ['REQUESTED', 'DONE', 'FAILED'] }).notNull(),
    amount: integer().notNull(),
    currency: text().notNull(),
    reason: text(),
    failureReason: text({ enum: ['OVER_CAPTURED', 'PROVIDER_REFUSED'] }),
    ...pendingCall,
    createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [
    check('amount', sql`${table.amount} >= 0`),
    index('refunds_by_payment').on(table.paymentId),
    index('refunds_by_order').on(table.orderId),
    index('refunds_pending').on(table.nextTryAt).where(sql`${table.nextTryAt} IS NOT NULL`),
  ],
)
export type PaymentRefundRow = typeof refunds.$inferSelect

/** Everything that happened to payments and refunds. Entries are only added: triggers refuse anything else. */
export const ledger = sqliteTable(
  'ledger',
  {
    id: text().primaryKey(),
    orderId: text().notNull(),
    paymentId: text(),
    refundId: text(),
    kind: text({
      enum: [
        'STARTED',
        'AUTHORIZED',
        'CAPTURING',
        'CAPTURED',
        'VOIDING',
        'VOIDED',
        'FAILED',
        'REFUND_REQUESTED',
        'REFUNDED',
        'REFUND_FAILED',
      ],
    }).notNull(),
    amount: integer().notNull(),
    currency: text().notNull(),
    by: text().notNull(),
    at: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('ledger_of_payment').on(table.paymentId)],
)
export type PaymentEventRow = typeof ledger.$inferSelect

/** Webhooks that were received, so that none is applied twice. */
export const webhooks = sqliteTable(
  'webhooks',
  {
    id: text().primaryKey(),
    receivedAt: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('webhooks_by_time').on(table.receivedAt)],
)
