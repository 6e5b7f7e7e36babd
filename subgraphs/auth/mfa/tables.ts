import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** The second factor of an account: an app that makes codes from a secret. It is asked for once it is confirmed. */
export const totpFactors = sqliteTable('totp_factors', {
  accountId: text().primaryKey(),
  /** In base 32. It cannot be hashed, as codes are made from it. */
  secret: text().notNull(),
  createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
  confirmedAt: integer({ mode: 'timestamp_ms' }),
  /** The time step of the last code that was used: no code is good twice. */
  lastStep: integer().notNull().default(0),
})
export type TotpFactorRow = typeof totpFactors.$inferSelect

/** Codes for who has lost the app, each good once, by their hashes. */
export const recoveryCodes = sqliteTable(
  'recovery_codes',
  {
    codeHash: text().primaryKey(),
    accountId: text().notNull(),
    createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('recovery_codes_by_account').on(table.accountId)],
)
