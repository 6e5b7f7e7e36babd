import { type AnySQLiteColumn, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** The tree of categories. The places of those below one parent are 0, 1, 2 … */
export const categories = sqliteTable(
  'categories',
  {
    id: text().primaryKey(),
    parentId: text().references((): AnySQLiteColumn => categories.id),
    name: text().notNull(),
    slug: text().notNull().unique(),
    description: text().notNull(),
    position: integer().notNull(),
    productCount: integer().notNull().default(0),
    version: integer().notNull().default(1),
    createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('categories_by_parent').on(table.parentId, table.position)],
)
export type CategoryRow = typeof categories.$inferSelect

/** Each category with itself and every category above it, so that no read walks the tree. `distance` counts the steps up. */
export const categoryPaths = sqliteTable(
  'category_paths',
  {
    categoryId: text().notNull(),
    ancestorId: text().notNull(),
    distance: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.categoryId, table.ancestorId] }),
    uniqueIndex('category_paths_down').on(table.ancestorId, table.categoryId),
  ],
)
export type CategoryPathRow = typeof categoryPaths.$inferSelect

/** The categories that a product was put into. */
export const productCategories = sqliteTable(
  'product_categories',
  {
    productId: text().notNull(),
    categoryId: text()
      .notNull()
      .references(() => categories.id),
  },
  (table) => [
    primaryKey({ columns: [table.productId, table.categoryId] }),
    index('product_categories_by_category').on(table.categoryId, table.productId),
  ],
)

/**
 * The products for sale of each list: of a category, with those below it, or of a collection. `id` is the product's. Triggers keep the rows of
 * categories, what they say of the product, and `productCount`; the rows of collections come from `fillCollections`.
 */
export const listedProducts = sqliteTable(
  'listed_products',
  {
    listId: text().notNull(),
    id: text('productId').notNull(),
    name: text().notNull(),
    price: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.listId, table.id] }),
    index('lists_of_product').on(table.id, table.listId),
    index('listed_by_name').on(table.listId, table.name, table.id),
    index('listed_by_price').on(table.listId, table.price, table.id),
  ],
)
export type ListedProductRow = typeof listedProducts.$inferSelect

/** What is to be listed anew after a move: the products of a category in the list of another, those after the product `after`. Triggers write it. */
export const relistings = sqliteTable(
  'relistings',
  {
    listId: text().notNull(),
    categoryId: text().notNull(),
    after: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.listId, table.categoryId] })],
)
export type RelistingRow = typeof relistings.$inferSelect
