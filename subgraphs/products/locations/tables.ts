import { type SQL, sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** The location of all stock that is at no other: it is there from the beginning, and its stock has no rows of its own. */
export const mainId = 'main'

/** Where stock is kept. What is archived keeps its row, since the ledger names it. */
export const stockLocations = sqliteTable('stock_locations', {
  id: text().primaryKey(),
  name: text().notNull(),
  // orders take from the lowest first
  priority: integer().notNull(),
  archived: integer({ mode: 'boolean' }).notNull().default(false),
  version: integer().notNull().default(1),
  createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
  updatedAt: integer({ mode: 'timestamp_ms' }).notNull(),
})
export type StockLocationRow = typeof stockLocations.$inferSelect

/** What of a product is at a location other than the main one: the sums of its movements there, kept by a trigger on the ledger. */
export const locationStock = sqliteTable(
  'location_stock',
  {
    // of the product
    id: text('productId').notNull(),
    locationId: text().notNull(),
    onHand: integer().notNull(),
    held: integer().notNull(),
    available: integer()
      .notNull()
      .generatedAlwaysAs((): SQL => sql`onHand - held`),
  },
  (table) => [
    primaryKey({ columns: [table.id, table.locationId] }),
    check('available', sql`${table.onHand} - ${table.held} >= 0`),
    check('held', sql`${table.held} >= 0`),
    index('stock_by_location').on(table.locationId, table.id),
  ],
)
export type LocationStockRow = typeof locationStock.$inferSelect

/** Units of an order at a location; without one they are at the main one. */
export type TakenStockRow = { productId: string; quantity: number; locationId?: string }
