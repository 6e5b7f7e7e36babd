import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/** The address books of users. An order keeps the address that it was given: what becomes of the book changes no order. */
export const addresses = sqliteTable(
  'addresses',
  {
    id: text().primaryKey(),
    userId: text().notNull(),
    name: text().notNull(),
    company: text(),
    line1: text().notNull(),
    line2: text(),
    city: text().notNull(),
    region: text(),
    postcode: text(),
    country: text().notNull(),
    phone: text(),
    isDefaultShipping: integer({ mode: 'boolean' }).notNull().default(false),
    isDefaultBilling: integer({ mode: 'boolean' }).notNull().default(false),
    createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [
    index('addresses_by_user').on(table.userId),
    uniqueIndex('default_shipping').on(table.userId).where(sql`${table.isDefaultShipping}`),
    uniqueIndex('default_billing').on(table.userId).where(sql`${table.isDefaultBilling}`),
  ],
)
export type AddressRow = typeof addresses.$inferSelect
