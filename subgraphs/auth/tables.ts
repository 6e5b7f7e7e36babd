import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Permission } from '#schema/common.generated.ts'

export * from '#kit/events/tables.ts'

/** Who can sign in. Roles and permissions are a copy of what users says, for the token. */
export const accounts = sqliteTable('accounts', {
  id: text().primaryKey(),
  email: text().notNull().unique(),
  passwordHash: text().notNull(),
  roles: text({ mode: 'json' }).$type<string[]>().notNull().default([]),
  permissions: text({ mode: 'json' }).$type<Permission[]>().notNull().default([]),
  /** The version of the roles above; 0 until users has answered. */
  rolesVersion: integer().notNull().default(0),
  createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
})
export type AccountRow = typeof accounts.$inferSelect

/** One sign-in, kept alive by refresh tokens, of which only hashes are stored. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text().primaryKey(),
    accountId: text().notNull(),
    refreshHash: text().notNull(),
    expiresAt: integer({ mode: 'timestamp_ms' }).notNull(),
    endedAt: integer({ mode: 'timestamp_ms' }),
  },
  (table) => [index('sessions_by_account').on(table.accountId)],
)
export type SessionRow = typeof sessions.$inferSelect

/** Refresh tokens that were traded: one that comes again may be stolen. */
export const usedTokens = sqliteTable('used_tokens', {
  hash: text().primaryKey(),
  sessionId: text()
    .notNull()
    .references(() => sessions.id),
  usedAt: integer({ mode: 'timestamp_ms' }).notNull(),
})
