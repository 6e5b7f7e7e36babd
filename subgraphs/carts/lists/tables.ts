import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/**
 * Lists of products of users and guests: what they saved for later and what they looked at, one each, and wish lists. They hold no stock and
 * count in no total.
 */
export const productLists = sqliteTable(
  'product_lists',
  {
    id: text().primaryKey(),
    owner: text().notNull(),
    kind: text({ enum: ['SAVED', 'VIEWED', 'WISHES'] }).notNull(),
    // of a wish list
    name: text(),
    // who has it may read the wish list
    shareToken: text(),
    // its owner does not want to have it written: only for VIEWED
    isOff: integer({ mode: 'boolean' }).notNull().default(false),
    // of a guest's list, for its limit; personal data
    network: text(),
    createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [
    index('product_lists_by_owner').on(table.owner),
    uniqueIndex('product_lists_of_a_kind').on(table.owner, table.kind).where(sql`${table.kind} <> 'WISHES'`),
    uniqueIndex('product_lists_by_token').on(table.shareToken).where(sql`${table.shareToken} IS NOT NULL`),
    index('product_lists_by_network').on(table.network).where(sql`${table.network} IS NOT NULL`),
    index('guests_lists_by_age').on(table.updatedAt).where(sql`${table.owner} NOT LIKE 'usr\\_%' ESCAPE '\\'`),
  ],
)
export type ProductListRow = typeof productLists.$inferSelect

export const listItems = sqliteTable(
  'list_items',
  {
    // a line of a cart that is saved for later keeps its id, and has it again when it comes back
    id: text().primaryKey(),
    listId: text()
      .notNull()
      .references(() => productLists.id, { onDelete: 'cascade' }),
    productId: text().notNull(),
    quantity: integer().notNull().default(1),
    // the price of one unit that its owner last saw; null where it was not known
    seenPrice: integer(),
    addedAt: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [
    uniqueIndex('list_items_by_product').on(table.listId, table.productId),
    check('quantity', sql`${table.quantity} BETWEEN 1 AND 1000000`),
  ],
)
export type ListItemRow = typeof listItems.$inferSelect
/** A wish list is a list with a name. */
export type WishListRow = ProductListRow
/** What others see of a wish list that is shared, and of what is in it. */
export type SharedWishListRow = ProductListRow
export type SharedItemRow = ListItemRow
