import DataLoader from 'dataloader'
import { type Column, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { requestError } from '#kit/errors.ts'
import { inList } from './conditions.ts'
import type { Db } from './database.ts'
import { type Statement, statement } from './statement.ts'

type Row<T extends SQLiteTable> = T['$inferSelect']
type ColumnName<T extends SQLiteTable> = keyof T['_']['columns'] & string
type Found = Record<string, unknown>
type Find = Statement<{ keys: readonly string[] }, PromiseLike<Found[]>>

/** The most rows of one look-up: 100 parents with 100 rows each. */
const maxRows = 10_000

// with the limit as a parameter SQLite would plan the statement anew for each look-up
const oldestFirst = sql.raw(`rowid LIMIT ${maxRows + 1}`)

// one statement for any number of keys
const finds = new Map<Column, Find>()

/**
 * Loads rows by a column's value. All look-ups of one column within one operation are one statement, so the number of statements does not
 * grow with the page. Use it for one operation only.
 */
export class Load {
  readonly #db: Db
  readonly #loaders = new Map<Column, DataLoader<string, Found[]>>()

  constructor(db: Db) {
    this.#db = db
  }

  /** The row whose column has this value; undefined if there is none. */
  async one<T extends SQLiteTable>(table: T, column: ColumnName<T>, key: string): Promise<Row<T> | undefined> {
    return (await this.many(table, column, key))[0]
  }

  /** Every row whose column has this value, oldest first. */
  many<T extends SQLiteTable>(table: T, name: ColumnName<T>, key: string): Promise<Row<T>[]> {
    const column = (table as unknown as Record<string, Column>)[name] as Column
    const loader = this.#loaders.get(column) ?? new DataLoader(groupedBy(this.#db, findBy(table, column), name))
    this.#loaders.set(column, loader)
    return loader.load(key) as Promise<Row<T>[]>
  }
}

function groupedBy(db: Db, find: Find, name: string) {
  return async (keys: readonly string[]) => {
    const rows = await find.all(db, { keys })
    if (rows.length > maxRows) throw requestError('QUERY_TOO_COMPLEX', 'The answer would be too large. Ask for shorter pages.')
    if (keys.length === 1) return [rows]
    const groups = Map.groupBy(rows, (row) => row[name])
    return keys.map((key) => groups.get(key) ?? [])
  }
}

function findBy(table: SQLiteTable, column: Column): Find {
  const find = finds.get(column) ?? statement((db, { keys }) => db.select().from(table).where(inList(column, keys)).orderBy(oldestFirst))
  finds.set(column, find)
  return find
}
