import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What happened to an account, for its owner: all that no session says. Kept for some days. */
export const accountEvents = sqliteTable(
  'account_events',
  {
    id: text().primaryKey(),
    accountId: text().notNull(),
    kind: text({
      enum: [
        'SIGN_IN_FAILED',
        'PASSWORD_CHANGED',
        'PASSWORD_RESET',
        'EMAIL_CONFIRMED',
        'MFA_ON',
        'MFA_OFF',
        'RECOVERY_CODES_RENEWED',
        'PROVIDER_LINKED',
        'PROVIDER_UNLINKED',
        'API_KEY_CREATED',
        'API_KEY_REVOKED',
        'ROLES_CHANGED',
        'SUSPENDED',
        'REINSTATED',
      ],
    }).notNull(),
    at: integer({ mode: 'timestamp_ms' }).notNull(),
    /** From where, and by what; null where staff did it, or an event. */
    network: text(),
    userAgent: text(),
    byStaff: integer({ mode: 'boolean' }).notNull().default(false),
    /** How often it happened until then, within an hour. */
    count: integer().notNull().default(1),
  },
  (table) => [index('events_of_account').on(table.accountId, table.at, table.id), index('account_events_by_time').on(table.at)],
)
export type AccountEventRow = typeof accountEvents.$inferSelect

/** What is shown of one, or of a session. */
export type ActivityRow = Omit<AccountEventRow, 'accountId' | 'kind'> & {
  kind: AccountEventRow['kind'] | 'SIGNED_IN' | 'SESSION_ENDED' | 'REFRESH_TOKEN_REUSED'
}
