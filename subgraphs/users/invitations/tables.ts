import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Invitations to the shop's staff: whoever accepts one gets the role. Kept for some days after they have ended. */
export const invitations = sqliteTable(
  'invitations',
  {
    id: text().primaryKey(),
    email: text().notNull(),
    roleId: text().notNull(),
    /** Who invited: at the acceptance too the role may allow nothing that this user may not do. */
    inviterId: text().notNull(),
    createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
    expiresAt: integer({ mode: 'timestamp_ms' }).notNull(),
    revokedAt: integer({ mode: 'timestamp_ms' }),
    acceptedAt: integer({ mode: 'timestamp_ms' }),
    acceptedBy: text(),
  },
  (table) => [
    index('open_invitations').on(table.email).where(sql`${table.acceptedAt} IS NULL AND ${table.revokedAt} IS NULL`),
    index('invitations_by_expiry').on(table.expiresAt),
    index('invitations_of_user').on(table.acceptedBy),
  ],
)
export type InvitationRow = typeof invitations.$inferSelect
