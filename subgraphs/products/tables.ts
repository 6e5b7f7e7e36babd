import { type SQL, sql } from 'drizzle-orm'
import { type AnySQLiteColumn, check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { saleColumns } from './prices/tables.ts'

export { deletedOwners } from '#kit/data/deleted-owners.ts'
export * from '#kit/events/tables.ts'
export * from './alerts/tables.ts'
export * from './attributes/tables.ts'
export * from './categories/tables.ts'
export * from './collections/tables.ts'
export * from './images/tables.ts'
export * from './imports/tables.ts'
export * from './locations/tables.ts'
export * from './prices/tables.ts'
export * from './search/tables.ts'
export * from './translations/tables.ts'

/** What there is to choose of a product with variants. */
export type ProductOptionRow = { name: string; values: string[] }

/**
 * What the shop sells. What is on hand and not held for an order is available. A variant is a product with a parent: the parent has options
 * and no stock of its own, and its price is the lowest of its variants for sale. `archived` is 1 for all that is not for sale.
 */
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
    // the units that were sold and did not come back, of its variants too: a trigger on the ledger keeps it
    sold: integer().notNull().default(0),
    archived: integer({ mode: 'boolean' }).notNull().default(false),
    // not for sale yet, and seen by staff alone
    draft: integer({ mode: 'boolean' }).notNull().default(false),
    // of a variant: not for sale, or a draft, as its parent is
    withParent: integer({ mode: 'boolean' }).notNull().default(false),
    // when a draft is published
    publishAt: integer({ mode: 'timestamp_ms' }),
    parentId: text().references((): AnySQLiteColumn => products.id),
    // of a product with variants
    options: text({ mode: 'json' }).$type<ProductOptionRow[]>(),
    // of a variant: a value of each of its parent's options, in their order
    choice: text({ mode: 'json' }).$type<string[]>(),
    // of a product with variants: what is available of those for sale, by a trigger, and the highest of their prices
    fromVariants: integer().notNull().default(0),
    priceTo: integer(),
    available: integer()
      .notNull()
      .generatedAlwaysAs((): SQL => sql`iif(options IS NULL, onHand - held, fromVariants)`),
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
    // lists have no variants; the parent is in the index so that counting need not look at the rows
    index('products_by_age').on(table.id, table.parentId).where(sql`${table.parentId} IS NULL`),
    index('products_for_sale').on(table.id, table.parentId).where(sql`${table.archived} = 0 AND ${table.parentId} IS NULL`),
    index('products_not_for_sale').on(table.id, table.parentId).where(sql`${table.archived} = 1 AND ${table.parentId} IS NULL`),
    index('sold_out_products')
      .on(table.id, table.parentId)
      .where(sql`${table.archived} = 0 AND ${table.parentId} IS NULL AND ${table.available} = 0`),
    index('products_by_name').on(table.name, table.id).where(sql`${table.parentId} IS NULL`),
    index('products_by_price').on(table.price, table.id).where(sql`${table.parentId} IS NULL`),
    index('products_by_change').on(table.updatedAt),
    index('products_by_sold').on(table.sold, table.id).where(sql`${table.parentId} IS NULL`),
    uniqueIndex('variants_by_choice').on(table.parentId, table.choice).where(sql`${table.parentId} IS NOT NULL`),
    index('drafts_by_publication').on(table.publishAt).where(sql`${table.publishAt} IS NOT NULL`),
  ],
)
export type ProductRow = typeof products.$inferSelect

/** What few lists need of a product. A product without any of it has no row. */
export const productDetails = sqliteTable(
  'product_details',
  {
    productId: text()
      .primaryKey()
      .references(() => products.id),
    // in grams
    weight: integer(),
    taxClass: text(),
    // of how many available units, or fewer, staff are told; null: LOW_STOCK
    lowStockAt: integer(),
    seoTitle: text(),
    seoDescription: text(),
    ...saleColumns,
  },
  (table) => [index('sales_by_time').on(table.saleDueAt).where(sql`${table.saleDueAt} IS NOT NULL`)],
)
export type DetailsRow = typeof productDetails.$inferSelect

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
    // null: at the main location
    locationId: text(),
    at: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [
    uniqueIndex('movements_by_key').on(table.idempotencyKey).where(sql`${table.idempotencyKey} IS NOT NULL`),
    // all that a sum of the ledger reads
    index('movements_by_product').on(table.productId, table.id, table.onHand, table.held),
    index('movements_by_order').on(table.orderId),
    index('movements_by_location')
      .on(table.productId, table.locationId, table.onHand, table.held)
      .where(sql`${table.locationId} IS NOT NULL`),
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
/** `from`: the units that are taken from other locations than the main one. */
export type HeldLine = { productId: string; quantity: number; from?: { locationId: string; quantity: number }[] }

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
export type CartLineRow = { id: string; currency?: string; priceWhenAdded?: { amount: number } | null; checkedOut?: boolean } & HeldLine
export type CartRow = { id: string; currency?: string; lines: CartLineRow[] }
/** An item of a list of carts, as far as it is checked here. */
export type ListItemRow = Omit<CartLineRow, 'checkedOut'>
