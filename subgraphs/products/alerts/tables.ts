import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** When what is available of a product fell to its threshold, or rose from none. Kept for 90 days. */
export const stockAlerts = sqliteTable('stock_alerts', {
  id: text().primaryKey(),
  kind: text({ enum: ['LOW', 'BACK'] }).notNull(),
  productId: text().notNull(),
  available: integer().notNull(),
  at: integer({ mode: 'timestamp_ms' }).notNull(),
})
export type StockAlertRow = typeof stockAlerts.$inferSelect

/** Who wants to know when a product can be ordered again. With `toldAt` it is the notice that it can. */
export const productWatches = sqliteTable(
  'product_watches',
  {
    // of the user; personal data
    owner: text().notNull(),
    productId: text().notNull(),
    since: integer({ mode: 'timestamp_ms' }).notNull(),
    toldAt: integer({ mode: 'timestamp_ms' }),
  },
  (table) => [
    primaryKey({ columns: [table.owner, table.productId] }),
    index('waiting_watches').on(table.productId).where(sql`${table.toldAt} IS NULL`),
  ],
)
export type ProductWatchRow = typeof productWatches.$inferSelect

/** The products that may have come back, and for which somebody waits. */
export const restockedProducts = sqliteTable('restocked_products', { productId: text().primaryKey() })
