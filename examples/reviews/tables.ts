import { sql } from 'drizzle-orm'
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

export { deletedOwners } from '#kit/data/deleted-owners.ts'
export * from '#kit/events/tables.ts'

/** The products, and of which product each variant is one. */
export const products = sqliteTable(
  'products',
  {
    id: text().primaryKey(),
    parentId: text(),
    version: integer().notNull(),
  },
  (table) => [index('products_by_parent').on(table.parentId).where(sql`${table.parentId} IS NOT NULL`)],
)

/** What users have paid: units of a product in an order. */
export const purchases = sqliteTable(
  'purchases',
  {
    orderId: text().notNull(),
    productId: text().notNull(),
    owner: text().notNull(),
    units: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.orderId, table.productId] }), index('purchases_by_owner').on(table.owner, table.productId)],
)

/** Units of paid orders that were cancelled or came back. A row may come before that of its purchase. */
export const cancelled = sqliteTable(
  'cancelled',
  {
    refundId: text().notNull(),
    orderId: text().notNull(),
    productId: text().notNull(),
    units: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.refundId, table.productId] }), index('cancelled_by_order').on(table.orderId, table.productId)],
)

/** Reviews. `productId` is never a variant. Those of deleted accounts have no owner and no author. */
export const reviews = sqliteTable(
  'reviews',
  {
    id: text().primaryKey(),
    productId: text().notNull(),
    owner: text(),
    author: text(),
    rating: integer().notNull(),
    title: text().notNull(),
    text: text().notNull(),
    verified: integer({ mode: 'boolean' }).notNull().default(true),
    status: text({ enum: ['PENDING', 'PUBLISHED', 'REJECTED'] }).notNull(),
    // since when staff should look at it; null where they need not
    waitsSince: integer({ mode: 'timestamp_ms' }),
    // since staff have last decided
    reports: integer().notNull().default(0),
    version: integer().notNull().default(1),
    createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [
    uniqueIndex('one_review_a_customer').on(table.productId, table.owner).where(sql`${table.owner} IS NOT NULL`),
    index('reviews_by_owner').on(table.owner, table.id),
    index('reviews_by_product').on(table.productId, table.id).where(sql`${table.status} = 'PUBLISHED'`),
    index('reviews_by_rating').on(table.productId, table.rating, table.id).where(sql`${table.status} = 'PUBLISHED'`),
    index('reviews_that_wait').on(table.waitsSince, table.id).where(sql`${table.waitsSince} IS NOT NULL`),
    check('rating', sql`${table.rating} BETWEEN 1 AND 5`),
  ],
)
export type ReviewRow = typeof reviews.$inferSelect

/** How many published reviews of a product gave a rating. Triggers of `reviews` keep it. */
export const ratings = sqliteTable(
  'ratings',
  {
    productId: text().notNull(),
    rating: integer().notNull(),
    count: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.productId, table.rating] })],
)

/** Who has reported which review. */
export const reports = sqliteTable(
  'reports',
  {
    reviewId: text().notNull(),
    reporter: text().notNull(),
    reason: text().notNull(),
    at: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.reviewId, table.reporter] }),
    index('reports_by_reporter').on(table.reporter, table.at),
    index('reports_by_review').on(table.reviewId, table.at),
  ],
)
