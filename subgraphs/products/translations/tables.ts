import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** The texts of a product, category, collection or attribute in another language than the first of LOCALES. `id` is subject and language: prod_1/de. */
export const translations = sqliteTable(
  'translations',
  {
    id: text().primaryKey(),
    subject: text().notNull(),
    locale: text().notNull(),
    name: text(),
    description: text(),
    seoTitle: text(),
    seoDescription: text(),
    // options and their values, or choices, each with its translation
    terms: text({ mode: 'json' }).$type<Record<string, string>>().notNull(),
    version: integer().notNull().default(1),
    updatedAt: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  // with the name, so that what lacks one is found without the rows
  (table) => [index('translations_of_subject').on(table.subject, table.locale, table.name)],
)
export type TranslationRow = typeof translations.$inferSelect
