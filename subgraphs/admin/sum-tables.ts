import { desc } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * How many orders of each status were placed in each hour, each day and each block of 64 days; `length` says which, in ms. Triggers of the
 * migrations `sums` and `longer_sums` keep this table and the three below equal to the rows, whichever version of the code writes.
 */
export const orderSums = sqliteTable(
  'order_sums',
  {
    length: integer().notNull(),
    start: integer({ mode: 'timestamp_ms' }).notNull(),
    status: text().notNull(),
    orders: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.length, table.start, table.status] })],
)

/** What was sold, by the time of the order, and what was refunded and cancelled, by its own time, in each of the same periods. */
export const tradeSums = sqliteTable(
  'trade_sums',
  {
    length: integer().notNull(),
    start: integer({ mode: 'timestamp_ms' }).notNull(),
    paidOrders: integer().notNull().default(0),
    sales: integer().notNull().default(0),
    units: integer().notNull().default(0),
    refunds: integer().notNull().default(0),
    unitsCancelled: integer().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.length, table.start] })],
)

/** What was sold and refunded in each currency that is not the shop's own, in each of the same periods. */
export const currencySums = sqliteTable(
  'currency_sums',
  {
    length: integer().notNull(),
    start: integer({ mode: 'timestamp_ms' }).notNull(),
    currency: text().notNull(),
    paidOrders: integer().notNull(),
    sales: integer().notNull(),
    refunds: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.length, table.start, table.currency] })],
)

/** What was sold of each product on each day, by the time of the order. */
export const productSums = sqliteTable(
  'product_sums',
  {
    day: integer({ mode: 'timestamp_ms' }).notNull(),
    productId: text().notNull(),
    units: integer().notNull(),
    sales: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.day, table.productId] })],
)

/** What was sold of each product since the beginning. */
export const productTotals = sqliteTable(
  'product_totals',
  {
    productId: text().primaryKey(),
    units: integer().notNull(),
    sales: integer().notNull(),
  },
  (table) => [index('product_totals_by_units').on(desc(table.units), desc(table.sales), table.productId)],
)

/** How many users there are, and how many products are for sale. */
export const counts = sqliteTable('counts', {
  name: text({ enum: ['USERS', 'PRODUCTS'] }).primaryKey(),
  count: integer().notNull(),
})
