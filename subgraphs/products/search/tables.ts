import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** The languages other than the first of LOCALES in which a product has texts, each with its number in the index. */
export const searchLocales = sqliteTable('search_locales', { id: integer().primaryKey(), locale: text().notNull().unique() })

/**
 * The rows of the index of translations: triggers keep both. `product` is the row of the product; the place has the number of the language,
 * the length of the name, and the age of the product.
 */
export const translatedPlaces = sqliteTable(
  'translated_places',
  { place: integer().primaryKey(), product: integer().notNull(), locale: integer().notNull() },
  (table) => [uniqueIndex('translated_places_of_product').on(table.product, table.locale)],
)

/** The products, by their rows, of whose facets something has changed: triggers write it, and who keeps facts of products reads it. */
export const facetChanges = sqliteTable('facet_changes', {
  id: integer().primaryKey({ autoIncrement: true }),
  product: integer().notNull(),
})
