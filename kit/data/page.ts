import { type AnyColumn, and, count, eq, or, type SQL, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { type Connection, connectionOf, countedMost, type Key, type PageArgs } from './connection.ts'
import type { Db } from './database.ts'
import { fromBeginning, type Position, positionOf, rangeOf } from './position.ts'
import { statement } from './statement.ts'
import { Totals } from './totals.ts'

export type { Connection, PageArgs } from './connection.ts'

type Identified = SQLiteTable & { id: AnyColumn }
type Values = Record<string, unknown>
type Merged = Record<string, AnyColumn>
type Options<T extends Identified, V extends Values> = {
  where?: (values: V, db: Db) => SQL | undefined
  by?: keyof T['_']['columns'] & string
  descending?: boolean
  merged?: Merged
}

/**
 * The pages of a table by keyset pagination: sorted by `by` and then by id, so that pages neither skip nor repeat a row while others are
 * written. `where` gets the values of the filter; null is no filter. `merged` names values that are lists, each with its column: the page is
 * merged from the rows of each value, in the order of an index on column and sort, so that it costs the same however many rows match. In a
 * page's arguments `first` and `last` are 1 to 100, default 20. A page throws INVALID_INPUT for a cursor of another list.
 */
export function pagesOf<T extends Identified, V extends Values = Values>(table: T, options: Options<T, V> = {}) {
  const name = options.by ?? 'id'
  const rows = statement((db, values: Position & V) => selectPage(db, table, options, values))
  const total = statement((db, values: V) => countSome(db, table, options, values))
  const totals = new Totals()
  const keyOf = (row: Record<string, unknown>): Key => [name, plain(row[name]), String(row.id)]
  return async (db: Db, args: PageArgs, values: V = {} as V): Promise<Connection<T['$inferSelect']>> => {
    const { size, position } = positionOf(args, name)
    const filter = spread(options.merged ?? {}, withoutNulls(values))
    const isNone = Object.keys(options.merged ?? {}).some((list) => Array.isArray(filter[list]))
    const found = isNone ? [] : fromBeginning(position, await rows.all(db, { ...filter, ...position }))
    const count = async () => (await total.get(db, filter))?.rows ?? 0
    return connectionOf(found, size, args, keyOf, async () => (isNone ? 0 : totals.find(db, JSON.stringify(filter), count)))
  }
}

function selectPage<T extends Identified, V extends Values>(db: Db, table: T, options: Options<T, V>, given: Position & V) {
  const { limit, afterBy, afterId, beforeBy, beforeId, isBackward, ...values } = given
  const { where, by = 'id', descending = true, merged = {} } = options
  const column = by === 'id' ? undefined : ((table as unknown as Record<string, AnyColumn>)[by] as AnyColumn)
  const { isIn, sorting } = rangeOf(given, { id: table.id, by: column, descending })
  const matches = (one?: SQL) => and(where?.(values as unknown as V, db), one, isIn)
  const page = (condition: SQL | undefined) =>
    db
      .select()
      .from(table as SQLiteTable)
      .where(condition)
      .orderBy(...sorting)
      .limit(limit)
  const ones = conditionsOf(merged, values)
  if (ones.length < 2) return page(matches(ones[0]))
  const ids = ones.map((one) => {
    const found = db.select({ id: sql`${table.id}`.as('id') }).from(table as SQLiteTable)
    return sql`SELECT id FROM (${found
      .where(matches(one))
      .orderBy(...sorting)
      .limit(limit)})`
  })
  return page(sql`${table.id} IN (${sql.join(ids, sql` UNION ALL `)})`)
}

/** Counts the rows of all pages, and no further than one more than is told. */
function countSome<T extends Identified, V extends Values>(db: Db, table: T, { where, merged = {} }: Options<T, V>, values: V) {
  const some = db
    .select({ one: sql`1`.as('one') })
    .from(table as SQLiteTable)
    .where(and(where?.(values, db), or(...conditionsOf(merged, values))))
    .limit(countedMost + 1)
    .as('some')
  return db.select({ rows: count() }).from(some)
}

/** Each value of a list that is merged becomes a value of its own, as there is a statement for each number of them. */
function spread<V extends Values>(merged: Merged, values: V): V {
  const entries = Object.entries(values).flatMap(([name, value]) =>
    merged[name] && Array.isArray(value) && value.length > 0
      ? [...new Set(value)].map((one, at) => [`${name} ${at}`, one])
      : [[name, value]],
  )
  return Object.fromEntries(entries)
}

function conditionsOf(merged: Merged, values: Values): SQL[] {
  return Object.entries(merged).flatMap(([list, column]) =>
    Object.keys(values)
      .filter((name) => name.startsWith(`${list} `))
      .map((name) => eq(column, values[name])),
  )
}

// null in a filter is no filter
function withoutNulls<V extends Values>(values: V): V {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as V
}

function plain(value: unknown): string | number {
  return value instanceof Date ? value.getTime() : (value as string | number)
}
