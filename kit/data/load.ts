import DataLoader from 'dataloader'
import { type Column, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { requestError } from '#kit/errors.ts'
import type { Db } from './database.ts'

type Row<T extends SQLiteTable> = T['$inferSelect']
type ColumnName<T extends SQLiteTable> = keyof T['_']['columns'] & string
type Find = (keys: readonly string[]) => Promise<Record<string, unknown>[]>

export type Load = ReturnType<typeof createLoad>

/** The most rows of one look-up: 100 parents with 100 rows each. */
const maxRows = 10_000

// with the limit as a parameter SQLite would plan the statement anew for each look-up
const oldestFirst = sql.raw(`rowid LIMIT ${maxRows + 1}`)

// one prepared statement for any number of keys, built once because building costs more than running
const prepared = new WeakMap<Db, Map<Column, Find>>()

/**
 * Creates loaders of rows by a column's value. All look-ups of one column within one operation are one statement, so the number of
 * statements does not grow with the page. Use it for one operation only.
 */
export function createLoad(db: Db) {
  const loaders = new Map<Column, DataLoader<string, Record<string, unknown>[]>>()
  const loader = (table: SQLiteTable, name: string) => {
    const column = (table as unknown as Record<string, Column>)[name] as Column
    const known = loaders.get(column) ?? new DataLoader(groupedBy(findBy(db, table, column), name))
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

function groupedBy(find: Find, name: string) {
  return async (keys: readonly string[]) => {
    const groups = Map.groupBy(await find(keys), (row) => row[name])
    return keys.map((key) => groups.get(key) ?? [])
  }
}

function findBy(db: Db, table: SQLiteTable, column: Column): Find {
  const known = prepared.get(db) ?? new Map<Column, Find>()
  prepared.set(db, known)
  const find = known.get(column) ?? prepareFind(db, table, column)
  known.set(column, find)
  return find
}

function prepareFind(db: Db, table: SQLiteTable, column: Column): Find {
  const keys = sql`${column} IN (SELECT value FROM json_each(${sql.placeholder('keys')}))`
  const statement = db.select().from(table).where(keys).orderBy(oldestFirst).prepare()
  return async (values) => {
    const rows = await statement.all({ keys: JSON.stringify(values) })
    if (rows.length > maxRows) throw requestError('QUERY_TOO_COMPLEX', 'The answer would be too large. Ask for shorter pages.')
    return rows
  }
}
