import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What a price keeps of a sale, planned or on. While it is on, its price is that of the row, and the regular one is kept here. */
export const saleColumns = {
  salePrice: integer(),
  saleFrom: integer({ mode: 'timestamp_ms' }),
  saleUntil: integer({ mode: 'timestamp_ms' }),
  regularPrice: integer(),
  // when the sale begins or ends next
  saleDueAt: integer({ mode: 'timestamp_ms' }),
}

/** What a product costs for the members of a customer group, who buy at least so many units at once. The group may be deleted. */
export const groupPrices = sqliteTable(
  'group_prices',
  {
    productId: text().notNull(),
    groupId: text().notNull(),
    minQuantity: integer().notNull(),
    price: integer().notNull(),
    ...saleColumns,
  },
  (table) => [
    primaryKey({ columns: [table.productId, table.groupId, table.minQuantity] }),
    index('group_sales_by_time').on(table.saleDueAt).where(sql`${table.saleDueAt} IS NOT NULL`),
  ],
)
export type GroupPriceRow = typeof groupPrices.$inferSelect
/** What one unit costs where at least so many are bought. */
export type QuantityPriceRow = Pick<GroupPriceRow, 'minQuantity' | 'price'>

/**
 * What a product costs in a currency that is not the shop's own, for all or for a group, who buy at least so many units at once. `groupId` is
 * empty for all. A product with variants has the lowest price of those for sale, and in `priceTo` the highest.
 */
export const currencyPrices = sqliteTable(
  'currency_prices',
  {
    productId: text().notNull(),
    currency: text().notNull(),
    groupId: text().notNull(),
    minQuantity: integer().notNull(),
    price: integer().notNull(),
    priceTo: integer(),
    ...saleColumns,
  },
  (table) => [
    primaryKey({ columns: [table.productId, table.currency, table.groupId, table.minQuantity] }),
    index('currency_prices_by_price').on(table.currency, table.price, table.productId).where(sql`${table.groupId} = ''`),
    index('currency_sales_by_time').on(table.saleDueAt).where(sql`${table.saleDueAt} IS NOT NULL`),
  ],
)
export type CurrencyPriceRow = typeof currencyPrices.$inferSelect
