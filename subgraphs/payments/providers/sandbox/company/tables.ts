import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** The result of a request: the authorisation that it is about, or why it was refused. */
export type Result = { ok: true; authorization: string } | { ok: false; reason: string }

/** Money that a card has reserved, and what became of it. */
export const authorizations = sqliteTable(
  'authorizations',
  {
    id: text().primaryKey(),
    method: text().notNull(),
    amount: integer().notNull(),
    currency: text().notNull(),
    status: text({ enum: ['AUTHORIZED', 'CAPTURED', 'ENDED'] }).notNull(),
    refunded: integer().notNull().default(0),
  },
  (table) => [check('refunded', sql`${table.refunded} <= CASE ${table.status} WHEN 'CAPTURED' THEN ${table.amount} ELSE 0 END`)],
)
export type AuthorizationRow = typeof authorizations.$inferSelect

/** Everything that was executed, once for each key, with the result that this key keeps. */
export const ledger = sqliteTable(
  'ledger',
  {
    key: text().primaryKey(),
    verb: text({ enum: ['authorize', 'capture', 'void', 'refund'] }).notNull(),
    authorization: text(),
    amount: integer().notNull(),
    currency: text().notNull(),
    result: text({ mode: 'json' }).$type<Result>().notNull(),
    at: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('ledger_by_time').on(table.at)],
)
export type LedgerRow = typeof ledger.$inferSelect

/** Requests that were lost on the way, once for each key. */
export const losses = sqliteTable('losses', { key: text().primaryKey() })

/** Webhooks that were not accepted yet. The body is kept as it is sent, since the signature covers every byte of it. */
export const webhooks = sqliteTable(
  'webhooks',
  {
    id: text().primaryKey(),
    body: text().notNull(),
    tries: integer().notNull().default(0),
    dueAt: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('webhooks_due').on(table.dueAt)],
)
export type WebhookRow = typeof webhooks.$inferSelect
