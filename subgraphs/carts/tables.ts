import { type SQL, sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

export * from '#kit/events/tables.ts'

/** What somebody, a user or a guest, is about to order. It is finished when its order is paid. */
export const carts = sqliteTable('carts', {
  id: text().primaryKey(),
  owner: text().notNull(),
  // a column, so that a list of users finds its carts in one statement; unique, since nobody has two carts at once
  unfinishedOf: text()
    .generatedAlwaysAs((): SQL => sql`CASE WHEN finishedAt IS NULL THEN owner END`)
    .unique(),
  version: integer().notNull().default(1),
  finishedAt: integer({ mode: 'timestamp_ms' }),
  createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
  updatedAt: integer({ mode: 'timestamp_ms' }).notNull(),
})
export type CartRow = typeof carts.$inferSelect

export const cartLines = sqliteTable(
  'cart_lines',
  {
    id: text().primaryKey(),
    cartId: text()
      .notNull()
      .references(() => carts.id, { onDelete: 'cascade' }),
    productId: text().notNull(),
    quantity: integer().notNull(),
    addedAt: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [
    uniqueIndex('cart_lines_by_product').on(table.cartId, table.productId),
    check('quantity', sql`${table.quantity} BETWEEN 1 AND 1000000`),
  ],
)
export type CartLineRow = typeof cartLines.$inferSelect

/** What became of a cart for an order; without a cart: the order was closed before it was placed here. */
export const checkouts = sqliteTable(
  'checkouts',
  {
    orderId: text().primaryKey(),
    cartId: text(),
    status: text({ enum: ['TAKEN', 'REFUSED', 'RETURNED', 'DONE'] }).notNull(),
    at: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [
    index('checkouts_by_cart').on(table.cartId),
    uniqueIndex('one_order_a_cart').on(table.cartId).where(sql`${table.status} IN ('TAKEN', 'DONE')`),
  ],
)
export type CheckoutRow = typeof checkouts.$inferSelect

/** Users who are gone: nothing is opened for them any more, and what an order has goes when it returns. */
export const deletedOwners = sqliteTable('deleted_owners', {
  owner: text().primaryKey(),
  at: integer({ mode: 'timestamp_ms' }).notNull(),
})

/** The products that there are, as far as a cart needs to know. */
export const products = sqliteTable('products', {
  id: text().primaryKey(),
  archived: integer({ mode: 'boolean' }).notNull(),
  version: integer().notNull(),
})
