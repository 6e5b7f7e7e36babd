import { sql } from 'drizzle-orm'
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Amounts by currency. */
export type Amounts = Record<string, number>

/** Coupons: each takes off a part, or an amount by currency. They are never deleted: orders name them. */
export const coupons = sqliteTable(
  'coupons',
  {
    id: text().primaryKey(),
    // upper case
    code: text().notNull().unique(),
    // applies by itself: nobody enters its code
    automatic: integer({ mode: 'boolean' }).notNull().default(false),
    percent: integer(),
    amounts: text({ mode: 'json' }).$type<Amounts>(),
    minimums: text({ mode: 'json' }).$type<Amounts>(),
    startsAt: integer({ mode: 'timestamp_ms' }).notNull(),
    endsAt: integer({ mode: 'timestamp_ms' }),
    // how often at most
    uses: integer(),
    usesByCustomer: integer(),
    // how often it is used: in orders that are unpaid or paid. Triggers on the checkouts count, whichever version of the code writes
    used: integer().notNull().default(0),
    note: text(),
    version: integer().notNull().default(1),
    createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer({ mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [
    check('part_or_amounts', sql`(${table.percent} IS NULL) <> (${table.amounts} IS NULL)`),
    check('percent', sql`${table.percent} BETWEEN 1 AND 100`),
    check('used', sql`${table.used} >= 0`),
    index('automatic_coupons').on(table.startsAt).where(sql`${table.automatic} = 1`),
  ],
)
export type CouponRow = typeof coupons.$inferSelect
