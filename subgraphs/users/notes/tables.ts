import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What staff have noted on users. */
export const userNotes = sqliteTable(
  'user_notes',
  {
    id: text().primaryKey(),
    userId: text().notNull(),
    authorId: text().notNull(),
    text: text().notNull(),
    createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('notes_on_user').on(table.userId, table.id)],
)
export type UserNoteRow = typeof userNotes.$inferSelect
