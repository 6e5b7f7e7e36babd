import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** The products for sale that match a rule. `filledTo` is the last product that was looked at for a new rule; null once all were. */
export const collections = sqliteTable('collections', {
  id: text().primaryKey(),
  name: text().notNull(),
  slug: text().notNull().unique(),
  description: text().notNull(),
  rule: text({ mode: 'json' }).$type<CollectionRule>().notNull(),
  filledTo: text(),
  lookedAt: integer().notNull().default(0),
  productCount: integer().notNull().default(0),
  version: integer().notNull().default(1),
  createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
  updatedAt: integer({ mode: 'timestamp_ms' }).notNull(),
})
export type CollectionRow = typeof collections.$inferSelect
export type CollectionRule = {
  categoryId?: string
  attributes?: { code: string; values?: string[]; min?: number; max?: number }[]
  minPrice?: number
  maxPrice?: number
  skuPrefix?: string
  newForDays?: number
  onSale?: boolean
}

/** The products that have changed since their collections were last looked at. Triggers write it, where there is a collection. */
export const changedProducts = sqliteTable('changed_products', { productId: text().primaryKey() })
