import DataLoader from 'dataloader'
import { type Column, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { requestError } from '#kit/errors.ts'
import { inList } from './conditions.ts'
import type { Db } from './database.ts'
import { type Statement, statement } from './statement.ts'

type Row<T extends SQLiteTable> = T['$inferSelect']
type ColumnName<T extends SQLiteTable> = keyof T['_']['columns'] & string
type Find = Statement<{ keys: readonly string[] }, PromiseLike<Record<string, unknown>[]>>

export type Load = ReturnType<typeof createLoad>

/** The most rows of one look-up: 100 parents with 100 rows each. */
const maxRows = 10_000

// with the limit as a parameter SQLite would plan the statement anew for each look-up
const oldestFirst = sql.raw(`rowid LIMIT ${maxRows + 1}`)

// one statement for any number of keys
const finds = new Map<Column, Find>()

/**
 * Creates loaders of rows by a column's value. All look-ups of one column within one operation are one statement, so the number of
 * statements does not grow with the page. Use it for one operation only.
 */
export function createLoad(db: Db) {
  const loaders = new Map<Column, DataLoader<string, Record<string, unknown>[]>>()
  const loader = (table: SQLiteTable, name: string) => {
    const column = (table as unknown as Record<string, Column>)[name] as Column
    const known = loaders.get(column) ?? new DataLoader(groupedBy(db, findBy(table, column), name))
    loaders.set(column, known)
    return known
  }
  return {
    /** The row whose column has this value; undefined if there is none. */
    one: async <T extends SQLiteTable>(table: T, column: ColumnName<T>, key: string) =>
      (await loader(table, column).load(key))[0] as Row<T> | undefined,
    /** Every row whose column has this value, oldest first. */
    many: async <T extends SQLiteTable>(table: T, column: ColumnName<T>, key: string) =>
      (await loader(table, column).load(key)) as Row<T>[],
  }
}

function groupedBy(db: Db, find: Find, name: string) {
  return async (keys: readonly string[]) => {
    const rows = await find.all(db, { keys })
    if (rows.length > maxRows) throw requestError('QUERY_TOO_COMPLEX', 'The answer would be too large. Ask for shorter pages.')
    const groups = Map.groupBy(rows, (row) => row[name])
    return keys.map((key) => groups.get(key) ?? [])
  }
}

function findBy(table: SQLiteTable, column: Column): Find {
  const find = finds.get(column) ?? statement((db, { keys }) => db.select().from(table).where(inList(column, keys)).orderBy(oldestFirst))
  finds.set(column, find)
  return find
}
