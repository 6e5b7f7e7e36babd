import { index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** What a product can have a value of. Its code and kind never change. */
export const attributes = sqliteTable('attributes', {
  id: text().primaryKey(),
  code: text().notNull().unique(),
  name: text().notNull(),
  kind: text({ enum: ['TEXT', 'NUMBER', 'BOOLEAN', 'CHOICE', 'DIMENSION'] }).notNull(),
  unit: text(),
  choices: text({ mode: 'json' }).$type<string[]>().notNull(),
  isFilterable: integer({ mode: 'boolean' }).notNull(),
  version: integer().notNull().default(1),
  createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
  updatedAt: integer({ mode: 'timestamp_ms' }).notNull(),
})
export type AttributeRow = typeof attributes.$inferSelect

/** A value of a product: `text` is that of a TEXT or a CHOICE, or true or false; `number` that of a NUMBER or a DIMENSION. A CHOICE may have several rows. */
export const productAttributes = sqliteTable(
  'product_attributes',
  {
    productId: text().notNull(),
    attributeId: text()
      .notNull()
      .references(() => attributes.id),
    text: text(),
    number: real(),
  },
  (table) => [
    uniqueIndex('values_of_product').on(table.productId, table.attributeId, table.text),
    index('products_by_text').on(table.attributeId, table.text, table.productId),
    index('products_by_number').on(table.attributeId, table.number, table.productId),
  ],
)
export type ProductAttributeRow = typeof productAttributes.$inferSelect

/** The value of a product's attribute, as it is shown. */
export type AttributeValueRow = {
  attribute: AttributeRow
  text: string | null
  number: number | null
  boolean: boolean | null
  choices: string[] | null
}

/** How many products have a value of an attribute, as a facet shows it. */
export type ValueFacetRow = { attributeId: string; value: string; count: number }
