import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

export * from '#kit/events/tables.ts'
export * from './sum-tables.ts'

/** The range of time of the statistics; null stands for no limit. */
export type SystemStatsRow = { from: Date | null; to: Date | null }

/** What was traded in one currency in a range of time. */
export type CurrencyStatsRow = { currency: string; paidOrders: number; sales: number; refunds: number }

/** What was traded on one day, in the shop's own currency. */
export type DayStatsRow = { day: Date; orders: number; sales: number; refunds: number }

/** The users, as far as they are counted here. */
export const knownUsers = sqliteTable(
  'known_users',
  {
    id: text().primaryKey(),
    deleted: integer({ mode: 'boolean' }).notNull(),
    version: integer().notNull(),
    createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [
    index('known_users_by_age').on(table.createdAt, table.id),
    index('present_users_by_age').on(table.createdAt, table.id).where(sql`NOT ${table.deleted}`),
  ],
)

/** The products, variants among them, and their stock. Version 0: only the stock is known yet; stock version 0: only the product. */
export const knownProducts = sqliteTable(
  'known_products',
  {
    id: text().primaryKey(),
    sku: text().notNull().default(''),
    name: text().notNull().default(''),
    archived: integer({ mode: 'boolean' }).notNull().default(false),
    // of a variant
    parentId: text(),
    // its variants have the stock
    hasVariants: integer({ mode: 'boolean' }).notNull().default(false),
    version: integer().notNull().default(0),
    onHand: integer().notNull().default(0),
    held: integer().notNull().default(0),
    stockVersion: integer().notNull().default(0),
    // when the newest event about it happened; null if code of an earlier version handled it
    changedAt: integer({ mode: 'timestamp_ms' }),
  },
  (table) => [
    index('known_products_by_change').on(table.changedAt),
    index('known_products_by_stock')
      .on(sql`${table.onHand} - ${table.held}`, table.sku)
      .where(sql`${table.version} > 0 AND NOT ${table.archived} AND NOT ${table.hasVariants}`),
  ],
)

/** The status of each order, by the newest event about it. */
export const knownOrders = sqliteTable(
  'known_orders',
  {
    id: text().primaryKey(),
    status: text().notNull(),
    version: integer().notNull(),
    placedAt: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('known_orders_by_age').on(table.placedAt, table.id)],
)

/** The lines of the paid orders. */
export const soldLines = sqliteTable(
  'sold_lines',
  {
    orderId: text().notNull(),
    position: integer().notNull(),
    productId: text().notNull(),
    quantity: integer().notNull(),
    // 0 in another currency than the shop's own, so that no sum adds it up; then `otherPrice` has it
    unitPrice: integer().notNull(),
    otherPrice: integer(),
    // its share of the order's discount, in the currency of its price
    discount: integer(),
  },
  (table) => [primaryKey({ columns: [table.orderId, table.position] })],
)

/** The cancelled lines of paid orders, by refund. */
export const cancelledLines = sqliteTable(
  'cancelled_lines',
  {
    refundId: text().notNull(),
    position: integer().notNull(),
    orderId: text().notNull(),
    productId: text().notNull(),
    quantity: integer().notNull(),
    at: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.refundId, table.position] }),
    index('cancelled_lines_by_age').on(table.at, table.quantity),
    index('cancelled_lines_by_order').on(table.orderId),
  ],
)

/** The amounts paid, captured and refunded. `cause` is the id of the payment that captured or of the refund; empty for PAID. */
export const amounts = sqliteTable(
  'amounts',
  {
    orderId: text().notNull(),
    kind: text({ enum: ['PAID', 'CAPTURED', 'REFUNDED'] }).notNull(),
    cause: text().notNull(),
    // 0 in another currency than the shop's own, so that no sum adds it up; then the two below have it
    amount: integer().notNull(),
    currency: text(),
    otherAmount: integer(),
    at: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orderId, table.kind, table.cause] }),
    index('amounts_by_age').on(table.kind, table.at),
    index('other_amounts_by_age').on(table.kind, table.at).where(sql`${table.currency} IS NOT NULL`),
  ],
)

/** What every privileged mutation changed, a row for each event. */
export const auditEntries = sqliteTable(
  'audit_entries',
  {
    id: text().primaryKey(),
    action: text().notNull(),
    subgraph: text().notNull(),
    actorId: text().notNull(),
    subject: text().notNull(),
    before: text(),
    after: text(),
    // the parts of both states that are personal data of the subject, with a salt; null once they are erased
    personal: text(),
    requestId: text().notNull(),
    at: integer({ mode: 'timestamp_ms' }).notNull(),
    // null in entries of a revision that had no chain
    number: integer(),
    hash: text(),
    personalHash: text(),
  },
  (table) => [
    uniqueIndex('audit_by_number').on(table.subgraph, table.number),
    index('audit_by_age').on(table.at, table.id),
    index('audit_of_actor').on(table.actorId, table.at, table.id),
    index('audit_of_action').on(table.action, table.at, table.id),
    index('audit_of_subject').on(table.subject, table.at, table.id),
    index('audit_of_subgraph').on(table.subgraph, table.at, table.id),
  ],
)
export type AuditEntryRow = typeof auditEntries.$inferSelect

/** The dead letters of all subgraphs, those that were handled later included. */
export const reportedDeadLetters = sqliteTable(
  'reported_dead_letters',
  {
    id: text().primaryKey(),
    consumer: text().notNull(),
    producer: text().notNull(),
    eventType: text().notNull(),
    eventSeq: integer().notNull(),
    reason: text().notNull(),
    attempts: integer().notNull(),
    failedAt: integer({ mode: 'timestamp_ms' }).notNull(),
    handledAt: integer({ mode: 'timestamp_ms' }),
  },
  (table) => [index('reported_dead_letters_by_age').on(table.handledAt, table.failedAt, table.id)],
)
export type DeadLetterRow = typeof reportedDeadLetters.$inferSelect
