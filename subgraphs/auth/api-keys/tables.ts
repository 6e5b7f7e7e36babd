import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Permission } from '#schema/common.generated.ts'

/** Keys with which machines use the graph. Of the secret only the hash is stored. */
export const apiKeys = sqliteTable(
  'api_keys',
  {
    id: text().primaryKey(),
    /** The account that made the key: it may never do more than this account may now. */
    makerId: text().notNull(),
    name: text().notNull(),
    secretHash: text().notNull(),
    permissions: text({ mode: 'json' }).$type<Permission[]>().notNull(),
    createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
    expiresAt: integer({ mode: 'timestamp_ms' }).notNull(),
    /** To about five minutes, so that not every use writes. */
    lastUsedAt: integer({ mode: 'timestamp_ms' }),
    revokedAt: integer({ mode: 'timestamp_ms' }),
  },
  (table) => [index('api_keys_by_maker').on(table.makerId), index('api_keys_by_expiry').on(table.expiresAt)],
)
export type ApiKeyRow = typeof apiKeys.$inferSelect
