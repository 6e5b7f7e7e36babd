import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { ErrorCode } from '#schema/common.generated.ts'

/**
 * The imports of products from CSV files. `done` is how many of the `rows` have been handled, and `position` where in the file the next one
 * begins: they change in the transaction of the rows.
 */
export const productImports = sqliteTable(
  'product_imports',
  {
    id: text().primaryKey(),
    owner: text().notNull(),
    idempotencyKey: text().notNull(),
    fileName: text().notNull(),
    bytes: integer().notNull(),
    dryRun: integer({ mode: 'boolean' }).notNull(),
    // whether the owner may change stock
    mayStock: integer({ mode: 'boolean' }).notNull(),
    status: text({ enum: ['WAITING', 'QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'] }).notNull(),
    // of the file, in hexadecimal; null until it is there
    sha256: text(),
    // null until the file has been looked through
    separator: text(),
    header: text({ mode: 'json' }).$type<string[]>(),
    rows: integer(),
    position: integer().notNull().default(0),
    done: integer().notNull().default(0),
    created: integer().notNull().default(0),
    updated: integer().notNull().default(0),
    unchanged: integer().notNull().default(0),
    failed: integer().notNull().default(0),
    createdAt: integer({ mode: 'timestamp_ms' }).notNull(),
    finishedAt: integer({ mode: 'timestamp_ms' }),
  },
  (table) => [
    uniqueIndex('imports_by_key').on(table.owner, table.idempotencyKey),
    index('imports_unfinished').on(table.id).where(sql`${table.status} IN ('QUEUED', 'RUNNING')`),
    index('imports_by_time').on(table.createdAt),
  ],
)
export type ProductImportRow = typeof productImports.$inferSelect

/** Why rows of an import were refused. The header is row 1. Of the file as a whole it is row 0. */
export const importFaults = sqliteTable(
  'import_faults',
  {
    id: text().primaryKey(),
    importId: text()
      .notNull()
      .references(() => productImports.id),
    row: integer().notNull(),
    column: text(),
    code: text().$type<ErrorCode>().notNull(),
    message: text().notNull(),
  },
  (table) => [index('faults_of_import').on(table.importId, table.row, table.id)],
)
export type ProductImportErrorRow = typeof importFaults.$inferSelect
