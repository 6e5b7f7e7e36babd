import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** The images that staff gave a product. The places of those of one product are 0, 1, 2 … `hash` is the name of its files in the store. */
export const productImages = sqliteTable(
  'product_images',
  {
    id: text().primaryKey(),
    productId: text().notNull(),
    hash: text().notNull(),
    alt: text().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    position: integer().notNull(),
    version: integer().notNull().default(1),
    createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [uniqueIndex('images_of_product').on(table.productId, table.hash), index('images_by_hash').on(table.hash)],
)
/** `made`: the address of the picture that is shown in place of an image. */
export type ProductImageRow = typeof productImages.$inferSelect & { made?: string }

/** Files that were uploaded. A row is kept for a day, so that an address is used once. */
export const imageUploads = sqliteTable(
  'image_uploads',
  {
    id: text().primaryKey(),
    productId: text().notNull(),
    hash: text().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    at: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('uploads_by_hash').on(table.hash), index('uploads_by_time').on(table.at)],
)
