import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

export * from '#kit/events/tables.ts'
export * from './attributes/tables.ts'
export * from './categories/tables.ts'
export * from './collections/tables.ts'

/** What the shop sells. What is on hand and not held for an order is available. */
export const products = sqliteTable(
  'products',
  {
    id: text().primaryKey(),
    sku: text().notNull().unique(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    description: text().notNull(),
    price: integer().notNull(),
    onHand: integer().notNull().default(0),
    held: integer().notNull().default(0),
    archived: integer({ mode: 'boolean' }).notNull().default(false),
    version: integer().notNull().default(1),
    stockVersion: integer().notNull().default(1),
    createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [
    check('available', sql`${table.onHand} - ${table.held} >= 0`),
    check('held', sql`${table.held} >= 0`),
    // not unique: older shops may have SKUs that differ in case alone
    index('products_by_sku').on(sql`${table.sku} COLLATE NOCASE`),
    index('products_for_sale').on(table.id).where(sql`${table.archived} = 0`),
    index('sold_out_products').on(table.id).where(sql`${table.archived} = 0 AND ${table.onHand} = ${table.held}`),
    index('products_by_name').on(table.name, table.id),
    index('products_by_change').on(table.updatedAt),
    index('products_by_price').on(table.price, table.id),
  ],
)
export type ProductRow = typeof products.$inferSelect

/** The ledger: every change of stock, and why. A product's `onHand` and `held` are the sums of its movements. */
export const stockMovements = sqliteTable(
  'stock_movements',
  {
    id: text().primaryKey(),
    productId: text()
      .notNull()
      .references(() => products.id),
    kind: text({ enum: ['ADJUSTED', 'HELD', 'RELEASED', 'SOLD', 'RESTOCKED'] }).notNull(),
    onHand: integer().notNull(),
    held: integer().notNull(),
    reason: text(),
    idempotencyKey: text(),
    orderId: text(),
    at: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [
    uniqueIndex('movements_by_key').on(table.idempotencyKey).where(sql`${table.idempotencyKey} IS NOT NULL`),
    // all that a sum of the ledger reads
    index('movements_by_product').on(table.productId, table.id, table.onHand, table.held),
    index('movements_by_order').on(table.orderId),
  ],
)
export type StockMovementRow = typeof stockMovements.$inferSelect

/** What is held for an order. A hold ends when its order ends, never because of time. */
export const holds = sqliteTable(
  'holds',
  {
    orderId: text().primaryKey(),
    status: text({ enum: ['HELD', 'REFUSED', 'RELEASED', 'SOLD'] }).notNull(),
    lines: text({ mode: 'json' }).$type<HeldLine[]>().notNull(),
    at: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('holds_open').on(table.orderId).where(sql`${table.status} = 'HELD'`)],
)
export type HoldRow = typeof holds.$inferSelect
export type HeldLine = { productId: string; quantity: number }

/** The refunds whose cancelled lines were put back into stock. */
export const restocks = sqliteTable(
  'restocks',
  {
    refundId: text().primaryKey(),
    orderId: text().notNull(),
    at: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [index('restocks_by_order').on(table.orderId)],
)

/** A cart of carts and its lines, as far as they are priced and checked here. */
export type CartLineRow = { id: string; priceWhenAdded?: { amount: number } | null; checkedOut?: boolean } & HeldLine
export type CartRow = { id: string; lines: CartLineRow[] }
