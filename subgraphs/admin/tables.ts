import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Facts } from './facts.ts'

export * from '#kit/events/tables.ts'

/** The range of time that statistics are about; open where it is null. */
export type SystemStatsRow = { from: Date | null; to: Date | null }

/** The range of a reconciliation, and what its owners say about it, as far as they were asked and answered. */
export type ReconciliationRow = { from: Date; to: Date } & { [side in keyof Facts]?: Facts[side] | null }

/** Who has an account, as far as it is counted here. */
export const knownUsers = sqliteTable(
  'known_users',
  {
    id: text().primaryKey(),
    deleted: integer({ mode: 'boolean' }).notNull(),
    version: integer().notNull(),
    createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('known_users_by_age').on(table.createdAt, table.id)],
)

/** What is sold, and how much of it there is. Version 0: only its stock was heard of; stock version 0: only its name. */
export const knownProducts = sqliteTable('known_products', {
  id: text().primaryKey(),
  sku: text().notNull().default(''),
  name: text().notNull().default(''),
  archived: integer({ mode: 'boolean' }).notNull().default(false),
  version: integer().notNull().default(0),
  onHand: integer().notNull().default(0),
  held: integer().notNull().default(0),
  stockVersion: integer().notNull().default(0),
})

/** How an order stands, by the newest event about it. */
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

/** The lines of the orders that were paid. */
export const soldLines = sqliteTable(
  'sold_lines',
  {
    orderId: text().notNull(),
    position: integer().notNull(),
    productId: text().notNull(),
    quantity: integer().notNull(),
    unitPrice: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.orderId, table.position] })],
)

/** The cancelled lines of paid orders, once for each refund. */
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
  (table) => [primaryKey({ columns: [table.refundId, table.position] }), index('cancelled_lines_by_age').on(table.at, table.quantity)],
)

/** Money that moved, a row each. `cause` is the attempt that captured it or the refund that paid it back. */
export const amounts = sqliteTable(
  'amounts',
  {
    orderId: text().notNull(),
    kind: text({ enum: ['PAID', 'CAPTURED', 'REFUNDED'] }).notNull(),
    cause: text().notNull(),
    amount: integer().notNull(),
    at: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.orderId, table.kind, table.cause] }), index('amounts_by_age').on(table.kind, table.at)],
)

/** What every privileged mutation did, a row for each event. */
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
    requestId: text().notNull(),
    at: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [
    index('audit_by_age').on(table.at, table.id),
    index('audit_by_actor').on(table.actorId, table.at),
    index('audit_by_subject').on(table.subject, table.at),
  ],
)
export type AuditEntryRow = typeof auditEntries.$inferSelect

/** What some part of the shop could not handle, a row for each event that was ever put aside. */
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
