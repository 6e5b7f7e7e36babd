import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Who a person is at a provider of sign-ins: by this they sign in to the account. */
export const identities = sqliteTable(
  'identities',
  {
    id: text().notNull().unique(),
    issuer: text().notNull(),
    /** What the issuer calls the person, and never calls another. */
    subject: text().notNull(),
    accountId: text().notNull(),
    /** The address that the provider named when it was linked, to tell several apart. Nobody is known by it. */
    email: text(),
    createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.issuer, table.subject] }), index('identities_by_account').on(table.accountId, table.id)],
)
export type IdentityRow = typeof identities.$inferSelect

/** Sign-ins for which a browser was led to a provider, by the hash of what the browser keeps. Each is answered once, within minutes. */
export const providerSignIns = sqliteTable(
  'provider_sign_ins',
  {
    tokenHash: text().primaryKey(),
    provider: text().notNull(),
    /** The account to which an identity is to be linked, and the session that asked for it. */
    accountId: text(),
    /** The session that the browser had: it ends when the next begins. */
    sessionId: text(),
    /** The guest whose cart becomes the user's. */
    guest: text(),
    expiresAt: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('provider_sign_ins_by_expiry').on(table.expiresAt), index('provider_sign_ins_by_account').on(table.accountId)],
)
export type ProviderSignInRow = typeof providerSignIns.$inferSelect
