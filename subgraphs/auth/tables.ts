import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Permission } from '#schema/common.generated.ts'

export * from '#kit/events/tables.ts'
export * from './api-keys/tables.ts'

/** The accounts that can sign in. Roles, permissions and groups are a copy of what users owns, for the access token. */
export const accounts = sqliteTable('accounts', {
  id: text().primaryKey(),
  email: text().notNull().unique(),
  passwordHash: text().notNull(),
  roles: text({ mode: 'json' }).$type<string[]>().notNull().default([]),
  permissions: text({ mode: 'json' }).$type<Permission[]>().notNull().default([]),
  /** The ids of the customer groups. */
  groups: text({ mode: 'json' }).$type<string[]>().notNull().default([]),
  /** The version of the roles and groups above; 0 until users has published the first. */
  rolesVersion: integer().notNull().default(0),
  createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
})
export type AccountRow = typeof accounts.$inferSelect

/** One sign-in, continued by refresh tokens, of which only hashes are stored. Its device is known while the row is kept. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text().primaryKey(),
    accountId: text().notNull(),
    refreshHash: text().notNull(),
    expiresAt: integer({ mode: 'timestamp_ms' }).notNull(),
    endedAt: integer({ mode: 'timestamp_ms' }),
    /** With it every refresh token of the session is sealed: a sealed one that is not valid was valid once. */
    sealKey: text(),
    /** When a refresh token was used again after its time, which ended the session. */
    replayedAt: integer({ mode: 'timestamp_ms' }),
    /** The network from which the session was last used. */
    network: text(),
  },
  (table) => [index('sessions_by_account').on(table.accountId), index('sessions_by_expiry').on(table.expiresAt)],
)
export type SessionRow = typeof sessions.$inferSelect

/** Refresh tokens that were exchanged a moment ago: for this moment they can be exchanged again. */
export const usedTokens = sqliteTable(
  'used_tokens',
  {
    hash: text().primaryKey(),
    sessionId: text()
      .notNull()
      .references(() => sessions.id),
    usedAt: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('used_tokens_by_time').on(table.usedAt), index('used_tokens_by_session').on(table.sessionId)],
)

/** Valid refresh tokens beside `refreshHash`, for those who exchanged a token that another had just exchanged. */
export const parallelTokens = sqliteTable(
  'parallel_tokens',
  {
    hash: text().primaryKey(),
    sessionId: text()
      .notNull()
      .references(() => sessions.id),
    issuedAt: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('parallel_tokens_by_session').on(table.sessionId)],
)

/** Links to reset a password that are under way, by the hash of their token. One is good while the password is the one that it was made for. */
export const passwordResets = sqliteTable(
  'password_resets',
  {
    tokenHash: text().primaryKey(),
    accountId: text().notNull(),
    passwordHash: text().notNull(),
    expiresAt: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('resets_by_account').on(table.accountId), index('resets_by_expiry').on(table.expiresAt)],
)
export type PasswordResetRow = typeof passwordResets.$inferSelect
