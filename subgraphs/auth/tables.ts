import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Permission } from '#schema/common.generated.ts'

export * from '#kit/events/tables.ts'
export * from './activity/tables.ts'
export * from './api-keys/tables.ts'
export * from './invitations/tables.ts'
export * from './mfa/tables.ts'
export * from './oidc/tables.ts'

/**
 * The accounts that can sign in. Roles, permissions and groups are a copy of what users owns, for the access token. Any number of accounts may claim an
 * address; one holds it, and who shows that it is theirs takes it from one that has not.
 */
export const accounts = sqliteTable(
  'accounts',
  {
    id: text().primaryKey(),
    /** The address that the account holds; its id where it only claims one. */
    email: text().notNull().unique(),
    passwordHash: text().notNull(),
    roles: text({ mode: 'json' }).$type<string[]>().notNull().default([]),
    permissions: text({ mode: 'json' }).$type<Permission[]>().notNull().default([]),
    /** The ids of the customer groups. */
    groups: text({ mode: 'json' }).$type<string[]>().notNull().default([]),
    /** The version of the roles and groups above; 0 until users has published the first. */
    rolesVersion: integer().notNull().default(0),
    createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
    /** The address that it claims, which another account holds. */
    claimedEmail: text(),
    /** Whether nobody has shown yet that the address is theirs. Accounts of before count as verified. */
    unverified: integer({ mode: 'boolean' }).notNull().default(false),
    /** How often an address was confirmed for the account. */
    emailVersion: integer().notNull().default(0),
    /** Whether staff have suspended it, as of the version of the roles: nobody signs in to it. */
    suspended: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (table) => [index('accounts_by_claim').on(table.claimedEmail, table.id)],
)
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
    /** The network from which the session was last used, and when, and what the client said it was. */
    network: text(),
    usedAt: integer({ mode: 'timestamp_ms' }),
    userAgent: text(),
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

/** Links to confirm an address that are under way, by the hash of their token. A change has one to the new address and one to the old. */
export const emailLinks = sqliteTable(
  'email_links',
  {
    tokenHash: text().primaryKey(),
    accountId: text().notNull(),
    /** The request that they are of. */
    confirmationId: text().notNull(),
    /** The new address. */
    email: text().notNull(),
    side: text({ enum: ['NEW', 'OLD'] }).notNull(),
    expiresAt: integer({ mode: 'timestamp_ms' }).notNull(),
    confirmedAt: integer({ mode: 'timestamp_ms' }),
  },
  (table) => [index('email_links_by_account').on(table.accountId), index('email_links_by_expiry').on(table.expiresAt)],
)
export type EmailLinkRow = typeof emailLinks.$inferSelect
