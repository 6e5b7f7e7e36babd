import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Invitations to the shop's staff that can be accepted, by the hash of the token of their letter. Users has the rest of them. */
export const staffInvitations = sqliteTable(
  'staff_invitations',
  {
    tokenHash: text().primaryKey(),
    invitationId: text().notNull(),
    email: text().notNull(),
    expiresAt: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('invitations_by_id').on(table.invitationId), index('staff_invitations_by_expiry').on(table.expiresAt)],
)
