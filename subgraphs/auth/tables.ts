import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Permission } from '#schema/common.generated.ts'

export * from '#kit/events/tables.ts'

/** The accounts that can sign in. Roles and permissions are a copy of what users owns, for the access token. */
export const accounts = sqliteTable('accounts', {
  id: text().primaryKey(),
  email: text().notNull().unique(),
  passwordHash: text().notNull(),
  roles: text({ mode: 'json' }).$type<string[]>().notNull().default([]),
  permissions: text({ mode: 'json' }).$type<Permission[]>().notNull().default([]),
  /** The version of the roles above; 0 until users has published the first. */
  rolesVersion: integer().notNull().default(0),
  createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
})
export type AccountRow = typeof accounts.$inferSelect

/** One sign-in, continued by refresh tokens, of which only hashes are stored. */
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

/** Refresh tokens that were exchanged: one that is used again may be stolen. */
export const usedTokens = sqliteTable('used_tokens', {
  hash: text().primaryKey(),
  sessionId: text()
    .notNull()
    .references(() => sessions.id),
  usedAt: integer({ mode: 'timestamp_ms' }).notNull(),
})
