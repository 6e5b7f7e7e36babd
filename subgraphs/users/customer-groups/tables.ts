import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Groups of users for whom the shop has prices of their own. A deleted one is there until its last member has been taken out. */
export const customerGroups = sqliteTable('customer_groups', {
  id: text().primaryKey(),
  name: text().notNull(),
  // of a deleted group its id, so that its name is free
  nameKey: text().notNull().unique(),
  description: text().notNull(),
  version: integer().notNull().default(1),
  createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
  updatedAt: integer({ mode: 'timestamp_ms' }).notNull(),
  deletedAt: integer({ mode: 'timestamp_ms' }),
})
export type CustomerGroupRow = typeof customerGroups.$inferSelect

/** Which user is in which group. */
export const groupMembers = sqliteTable(
  'group_members',
  {
    userId: text().notNull(),
    groupId: text()
      .notNull()
      .references(() => customerGroups.id),
    addedAt: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.groupId] }), index('members_by_group').on(table.groupId, table.userId)],
)
