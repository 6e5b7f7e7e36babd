import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import type { ErrorCode } from '#schema/common.generated.ts'

export * from '#kit/events/tables.ts'

export type Address = { name: string; line1: string; line2?: string | null; city: string; postcode: string; country: string }
export type Refusal = { code: ErrorCode; message: string; path: string[]; subject?: string | null }

export type RefundLine = { lineId: string; quantity: number; restock: boolean }

export type OrderRefundRow = typeof refunds.$inferSelect
/** A refund's line is shown as it is kept. */
export type OrderRefundLineRow = RefundLine

/** The range of a reconciliation of admin's, as far as our books are asked for. */
export type ReconciliationRow = { from: Date; to: Date }

const statuses = [
  'PENDING',
  'AWAITING_PAYMENT',
  'PAYING',
  'PAID',
  'PROCESSING',
  'SHIPPED',
  'DELIVERED',
  'REJECTED',
  'CANCELLED',
  'EXPIRED',
] as const

const timelineKinds = [
  'PLACED',
  'REJECTED',
  'CONFIRMED',
  'NOTHING_TO_PAY',
  'EXPIRED',
  'PAYMENT_AUTHORIZED',
  'PAYMENT_FAILED',
  'PAYMENT_ACCEPTED',
  'PAID',
  'PROCESSING',
  'SHIPPED',
  'DELIVERED',
  'CANCELLED',
  'LINES_CANCELLED',
  'ALL_LINES_CANCELLED',
  'REFUNDED',
  'REFUND_FAILED',
] as const

/** What somebody has ordered. `paymentId` is the payment that is accepted; `bodyHash` tells a second click from another order. */
export const orders = sqliteTable(
  'orders',
  {
    id: text().primaryKey(),
    owner: text().notNull(),
    idempotencyKey: text().notNull(),
    bodyHash: text().notNull(),
    cartId: text().notNull(),
    status: text({ enum: statuses }).notNull().default('PENDING'),
    version: integer().notNull().default(1),
    currency: text().notNull(),
    expectedTotal: integer().notNull(),
    total: integer(),
    email: text(),
    shippingAddress: text({ mode: 'json' }).$type<Address>(),
    paymentId: text(),
    reason: text(),
    refusals: text({ mode: 'json' }).$type<Refusal[]>().notNull().default([]),
    placedAt: integer({ mode: 'timestamp_ms' }).notNull(),
    expiresAt: integer({ mode: 'timestamp_ms' }).notNull(),
    paidAt: integer({ mode: 'timestamp_ms' }),
    updatedAt: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [
    unique('orders_by_key').on(table.owner, table.idempotencyKey),
    index('orders_by_owner').on(table.owner, table.id),
    index('orders_by_email').on(table.email, table.id),
    index('orders_by_cart').on(table.cartId),
    index('orders_by_status').on(table.status, table.expiresAt),
  ],
)
export type OrderRow = typeof orders.$inferSelect

/** The snapshot of what was held, at its names and prices. */
export const orderLines = sqliteTable(
  'order_lines',
  {
    id: text().primaryKey(),
    orderId: orderId(),
    productId: text().notNull(),
    sku: text().notNull(),
    name: text().notNull(),
    quantity: integer().notNull(),
    cancelledQuantity: integer().notNull().default(0),
    unitPrice: integer().notNull(),
    currency: text().notNull(),
  },
  (table) => [
    index('lines_by_order').on(table.orderId),
    check('cancelled', sql`${table.cancelledQuantity} BETWEEN 0 AND ${table.quantity}`),
  ],
)
export type OrderLineRow = typeof orderLines.$inferSelect

/** What payments told about each attempt to pay. FAILED and CAPTURED are never left. */
export const orderPayments = sqliteTable(
  'order_payments',
  {
    orderId: orderId(),
    paymentId: text().notNull(),
    status: text({ enum: ['AUTHORIZED', 'FAILED', 'CAPTURED'] }).notNull(),
    at: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.orderId, table.paymentId] })],
)

/** What is paid back for cancelled units. */
export const refunds = sqliteTable(
  'refunds',
  {
    id: text().primaryKey(),
    orderId: orderId(),
    amount: integer().notNull(),
    currency: text().notNull(),
    status: text({ enum: ['REQUESTED', 'DONE', 'FAILED'] }).notNull(),
    reason: text(),
    failure: text(),
    lines: text({ mode: 'json' }).$type<RefundLine[]>().notNull(),
    requestedAt: integer({ mode: 'timestamp_ms' }).notNull(),
    settledAt: integer({ mode: 'timestamp_ms' }),
  },
  (table) => [index('refunds_by_order').on(table.orderId)],
)

/** Each cancellation that was carried out, under its key; without a refund where the order was not paid. */
export const cancellations = sqliteTable(
  'cancellations',
  {
    orderId: orderId(),
    idempotencyKey: text().notNull(),
    bodyHash: text().notNull(),
    refundId: text().references(() => refunds.id),
    at: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.orderId, table.idempotencyKey] })],
)

/** What happened to an order, in its order. Lines are only added. */
export const timeline = sqliteTable(
  'timeline',
  {
    id: text().primaryKey(),
    orderId: orderId(),
    kind: text({ enum: timelineKinds }).notNull(),
    status: text({ enum: statuses }).notNull(),
    subject: text(),
    details: text(),
    at: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('timeline_by_order').on(table.orderId)],
)
export type OrderTimelineEntryRow = typeof timeline.$inferSelect

/** Users who were deleted: their data is removed from orders that end later. */
export const deletedOwners = sqliteTable('deleted_owners', {
  owner: text().primaryKey(),
  at: integer({ mode: 'timestamp_ms' }).notNull(),
})

function orderId() {
  return text()
    .notNull()
    .references(() => orders.id)
}
