import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core'
import type { ErrorCode } from '#schema/common.generated.ts'
import { statuses, timelineKinds } from './order-status.ts'

export { deletedOwners } from '#kit/data/deleted-owners.ts'
export * from '#kit/events/tables.ts'

export type Address = {
  name: string
  line1: string
  line2?: string | null
  city: string
  region?: string
  postcode: string
  country: string
  phone?: string
}
/** What a coupon has taken off an order. */
export type Discount = { couponId: string; code: string; amount: number }
/** What the shopper said about the order, and about its lines by their product. */
export type OrderNotes = { note?: string; lines: Record<string, string> }
export type Refusal = { code: ErrorCode; message: string; path: string[]; subject?: string | null }
export type OrderRefundLineRow = { lineId: string; quantity: number; restock: boolean }
/** The time range of a reconciliation, which admin owns. */
export type ReconciliationRow = { from: Date; to: Date }

/** Orders. `paymentId` is the accepted payment; `bodyHash` shows whether an idempotency key was used for another request. */
export const orders = sqliteTable(
  'orders',
  {
    id: text().primaryKey(),
    owner: text().notNull(),
    // the user who has confirmed the address of a guest's order since
    claimedBy: text(),
    // of the buyer, while a limit counts the order; personal data
    network: text(),
    idempotencyKey: text().notNull(),
    bodyHash: text().notNull(),
    cartId: text().notNull(),
    status: text({ enum: statuses }).notNull().default('PENDING'),
    version: integer().notNull().default(1),
    currency: text().notNull(),
    expectedTotal: integer().notNull(),
    // after the discount
    total: integer(),
    discount: text({ mode: 'json' }).$type<Discount>(),
    email: text(),
    shippingAddress: text({ mode: 'json' }).$type<Address>(),
    notes: text({ mode: 'json' }).$type<OrderNotes>(),
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
    index('claimed_orders').on(table.claimedBy, table.id).where(sql`${table.claimedBy} IS NOT NULL`),
    index('orders_by_email').on(table.email, table.id),
    index('orders_by_network').on(table.network, table.id).where(sql`${table.network} IS NOT NULL`),
    index('orders_by_cart').on(table.cartId),
    index('orders_of_status').on(table.status, table.id),
    index('orders_by_total').on(table.status, table.currency, table.total, table.id).where(sql`${table.total} IS NOT NULL`),
    index('unpaid_orders').on(table.status, table.expiresAt).where(sql`${table.paidAt} IS NULL`),
  ],
)
export type OrderRow = typeof orders.$inferSelect

/** What was held for an order, at its names and prices of that time. */
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
    // its share of the order's discount, where there is one
    discount: integer(),
    currency: text().notNull(),
  },
  (table) => [
    index('lines_by_order').on(table.orderId),
    check('cancelled', sql`${table.cancelledQuantity} BETWEEN 0 AND ${table.quantity}`),
  ],
)
export type OrderLineRow = typeof orderLines.$inferSelect

/** What the payments subgraph has published about each payment of an order. FAILED and CAPTURED are final. */
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

/** Refunds: for cancelled units, and those that staff made in payments, without lines. */
export const refunds = sqliteTable(
  'refunds',
  {
    id: text().primaryKey(),
    orderId: orderId(),
    amount: integer().notNull(),
    currency: text().notNull(),
    status: text({ enum: ['REQUESTED', 'DONE', 'FAILED'] }).notNull(),
    reason: text(),
    failureReason: text(),
    lines: text({ mode: 'json' }).$type<OrderRefundLineRow[]>().notNull(),
    requestedAt: integer({ mode: 'timestamp_ms' }).notNull(),
    settledAt: integer({ mode: 'timestamp_ms' }),
  },
  (table) => [index('refunds_by_order').on(table.orderId)],
)
export type OrderRefundRow = typeof refunds.$inferSelect

/** The e-mail addresses of users, so that staff find the orders of those who gave none with the order. */
export const customers = sqliteTable(
  'customers',
  {
    userId: text().primaryKey(),
    email: text().notNull(),
    at: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('customers_by_email').on(table.email)],
)

/** Cancellations by idempotency key. One of an unpaid order has no refund. */
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

/** The history of each order. Entries are only added. */
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

function orderId() {
  return text()
    .notNull()
    .references(() => orders.id)
}
