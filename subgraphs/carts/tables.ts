import { type SQL, sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

export { deletedOwners } from '#kit/data/deleted-owners.ts'
export * from '#kit/events/tables.ts'
export * from './coupons/tables.ts'
export * from './lists/tables.ts'

export type CartMergeLineRow = {
  productId: string
  outcome: 'ADDED' | 'SUMMED' | 'CAPPED' | 'DROPPED'
  taken: number
  left: number
  code: 'PRODUCT_GONE' | 'CART_FULL' | null
  priceWas: number | null
  priceNow: number | null
  // of both prices, where it is not the shop's own
  currency?: string
}
/** What became of the lines of another cart that came into this one. */
export type CartMergeRow = { source: 'GUEST_CART' | 'UNPAID_ORDER'; at: string; lines: CartMergeLineRow[] }

/** What a shopper says about a cart, and about its lines by their product. */
export type CartNotes = { note?: string; lines: Record<string, string> }

/**
 * Carts of users and guests. A cart is finished when its order is paid. One that is set aside, since its owner has begun another while
 * its order is unpaid, has `finishedAt` too, and a checkout that is TAKEN.
 */
export const carts = sqliteTable(
  'carts',
  {
    id: text().primaryKey(),
    owner: text().notNull(),
    // of its prices; null: the shop's own
    currency: text(),
    // of the last edit, while the cart is open; personal data
    network: text(),
    // a column, so that one statement finds the carts of a list of users; unique, as an owner has one unfinished cart at most
    unfinishedOf: text()
      .generatedAlwaysAs((): SQL => sql`CASE WHEN finishedAt IS NULL THEN owner END`)
      .unique(),
    version: integer().notNull().default(1),
    finishedAt: integer({ mode: 'timestamp_ms' }),
    // the user whom the guest became while an order had the cart: its lines return to that user's cart
    returnsTo: text(),
    notes: text({ mode: 'json' }).$type<CartNotes>(),
    couponId: text(),
    // since when nobody touches it; only of a user's
    abandonedAt: integer({ mode: 'timestamp_ms' }),
    lastMerge: text({ mode: 'json' }).$type<CartMergeRow>(),
    createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [
    index('carts_by_owner').on(table.owner),
    index('carts_by_network').on(table.network).where(sql`${table.network} IS NOT NULL`),
    index('guests_carts_by_age')
      .on(table.updatedAt)
      .where(sql`${table.owner} NOT LIKE 'usr\\_%' ESCAPE '\\' AND ${table.finishedAt} IS NULL`),
    index('users_carts_by_age')
      .on(table.updatedAt)
      .where(sql`${table.owner} LIKE 'usr\\_%' ESCAPE '\\' AND ${table.finishedAt} IS NULL AND ${table.abandonedAt} IS NULL`),
    index('abandoned_carts').on(table.abandonedAt).where(sql`${table.abandonedAt} IS NOT NULL AND ${table.finishedAt} IS NULL`),
    index('finished_carts_by_age').on(table.updatedAt).where(sql`${table.finishedAt} IS NOT NULL`),
  ],
)
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
    // the price of one unit that its owner last saw; null where it was not known
    addedPrice: integer(),
    // the same in a cart whose currency is not the shop's own: earlier code writes the other one, and then this one says nothing
    otherPrice: integer(),
    addedAt: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [
    uniqueIndex('cart_lines_by_product').on(table.cartId, table.productId),
    check('quantity', sql`${table.quantity} BETWEEN 1 AND 1000000`),
  ],
)
export type CartLineRow = typeof cartLines.$inferSelect

/** What each order did with a cart. Without a cart it is a tombstone: `order.closed` arrived before `order.placed`. */
export const checkouts = sqliteTable(
  'checkouts',
  {
    orderId: text().primaryKey(),
    cartId: text(),
    // the cart into which the lines went when the order was closed
    returnedTo: text(),
    status: text({ enum: ['TAKEN', 'REFUSED', 'RETURNED', 'DONE'] }).notNull(),
    owner: text(),
    // of the cart, while the units count; personal data
    network: text(),
    // what the order holds, while it counts against the limits
    units: integer(),
    // the coupon that the order uses, and that with its owner: uses are counted by them while the checkout is TAKEN or DONE
    couponId: text(),
    couponOf: text(),
    at: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [
    index('checkouts_by_cart').on(table.cartId),
    index('checkouts_held_by_owner').on(table.owner).where(sql`${table.units} > 0`),
    index('checkouts_held_by_network').on(table.network).where(sql`${table.units} > 0`),
    index('coupon_uses').on(table.couponOf).where(sql`${table.couponOf} IS NOT NULL`),
    uniqueIndex('one_order_a_cart').on(table.cartId).where(sql`${table.status} IN ('TAKEN', 'DONE')`),
  ],
)
export type CheckoutRow = typeof checkouts.$inferSelect

/** The products, with what a cart needs of them. The price is known where `priceVersion` is the version: earlier code kept none. */
export const products = sqliteTable('products', {
  id: text().primaryKey(),
  archived: integer({ mode: 'boolean' }).notNull(),
  price: integer(),
  priceVersion: integer(),
  // by currency, without the shop's own, with the version that they are of: earlier code leaves them as they were
  otherPrices: text({ mode: 'json' }).$type<{ version: number; prices: Record<string, number> }>(),
  // only its variants can be ordered
  hasVariants: integer({ mode: 'boolean' }).notNull().default(false),
  version: integer().notNull(),
})
