import { type AnyColumn, and, asc, count, desc, eq, or, type SQL, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { DomainError } from '#kit/errors.ts'
import type { Db } from './database.ts'
import { statement } from './statement.ts'
import { Totals } from './totals.ts'

/** A row's position in its list: the column by which the list is sorted, the row's value of it, and its id. */
export type Key = [by: string, value: string | number, id: string]
type Identified = SQLiteTable & { id: AnyColumn }
type Values = Record<string, unknown>
type Merged = Record<string, AnyColumn>
type Options<T extends Identified, V extends Values> = {
  where?: (values: V, db: Db) => SQL | undefined
  by?: keyof T['_']['columns'] & string
  descending?: boolean
  merged?: Merged
}
type Position = { limit: number; afterBy: Key[1] | undefined; afterId: string | undefined }

export type PageArgs = { first?: number | null; after?: string | null }
export type Connection<T> = {
  edges: { cursor: string; node: T }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
  totalCount: number
  totalCountIsExact: boolean
}

/** A row of a page. Its cursor is made when somebody asks for it. */
class Edge<R> {
  readonly node: R
  readonly #index: number
  readonly #keyOf: (row: R, index: number) => Key

  constructor(node: R, index: number, keyOf: (row: R, index: number) => Key) {
    this.node = node
    this.#index = index
    this.#keyOf = keyOf
  }

  get cursor(): string {
    return encode(this.#keyOf(this.node, this.#index))
  }
}

/** Rows are counted up to this number: a list says that it has more, and how many does not matter. */
export const countedMost = 10_000

/** The key in a cursor of a list that is sorted by `by`. Throws INVALID_INPUT for anything else. */
export function decode(cursor: string, by: string): Key {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (isKey(key) && key[0] === by) return key
  } catch {}
  throw new DomainError('INVALID_INPUT', 'This is not a cursor of this list.', { path: ['after'] })
}

/** The page's size: 1 to 100, default 20. Throws INVALID_INPUT. */
export function pageSize(first: number | null | undefined): number {
  const size = first ?? 20
  if (size < 1 || size > 100) throw new DomainError('INVALID_INPUT', 'A page has 1 to 100 entries.', { path: ['first'] })
  return size
}

/**
 * The connection of `found`, which has one row more than the page if there is a next page. `count` may stop at one more than
 * `countedMost`.
 */
export function connectionOf<R extends Record<string, unknown>>(
  found: R[],
  size: number,
  after: string | null | undefined,
  keyOf: (row: R, index: number) => Key,
  count: () => Promise<number>,
): Connection<R> {
  const edges = found.slice(0, size).map((node, index) => new Edge(node, index, keyOf))
  let counted: Promise<number> | undefined
  const total = () => (counted ??= count())
  const [start, end] = [edges[0]?.cursor ?? null, edges.at(-1)?.cursor ?? null]
  return {
    edges,
    pageInfo: { hasNextPage: found.length > size, hasPreviousPage: Boolean(after), startCursor: start, endCursor: end },
    // graphql-js calls a function in place of a field's value, so rows are counted only if one of the fields is selected
    totalCount: (async () => Math.min(await total(), countedMost)) as unknown as number,
    totalCountIsExact: (async () => (await total()) <= countedMost) as unknown as boolean,
  }
}

/**
 * The pages of a table by keyset pagination: sorted by `by` and then by id, so that pages neither skip nor repeat a row while others are
 * written. `where` gets the values of the filter; null is no filter. `merged` names values that are lists, each with its column: the page is
 * merged from the rows of each value, in the order of an index on column and sort, so that it costs the same however many rows match. In a
 * page's arguments `first` is 1 to 100, default 20. A page throws INVALID_INPUT for a cursor of another list.
 */
export function pagesOf<T extends Identified, V extends Values = Values>(table: T, options: Options<T, V> = {}) {
  const name = options.by ?? 'id'
  const rows = statement((db, values: Position & V) => selectPage(db, table, options, values))
  const total = statement((db, values: V) => countSome(db, table, options, values))
  const totals = new Totals()
  const keyOf = (row: Record<string, unknown>): Key => [name, plain(row[name]), String(row.id)]
  return async (db: Db, { first, after }: PageArgs, values: V = {} as V): Promise<Connection<T['$inferSelect']>> => {
    const size = pageSize(first)
    const filter = spread(options.merged ?? {}, withoutNulls(values))
    const [, afterBy, afterId] = after ? decode(after, name) : []
    const isNone = Object.keys(options.merged ?? {}).some((list) => Array.isArray(filter[list]))
    const found = isNone ? [] : await rows.all(db, { ...filter, limit: size + 1, afterBy, afterId })
    const count = async () => (await total.get(db, filter))?.rows ?? 0
    return connectionOf(found, size, after, keyOf, async () => (isNone ? 0 : totals.find(db, JSON.stringify(filter), count)))
  }
}

function selectPage<T extends Identified, V extends Values>(db: Db, table: T, options: Options<T, V>, given: Position & V) {
  const { limit, afterBy, afterId, ...values } = given
  const { where, by = 'id', descending = true, merged = {} } = options
  const [direction, beyond] = descending ? [desc, sql`<`] : [asc, sql`>`]
  const column = (table as unknown as Record<string, AnyColumn>)[by] as AnyColumn
  const sorting = by === 'id' ? [direction(column)] : [direction(column), direction(table.id)]
  const isAfter = by === 'id' ? sql`${table.id} ${beyond} ${afterId}` : sql`(${column}, ${table.id}) ${beyond} (${afterBy}, ${afterId})`
  const matches = (one?: SQL) => and(where?.(values as unknown as V, db), one, afterId ? isAfter : undefined)
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

function isKey(value: unknown): value is Key {
  return Array.isArray(value) && value.length === 3 && ['string', 'number'].includes(typeof value[1]) && typeof value[2] === 'string'
}

function encode(key: Key) {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}

function plain(value: unknown): string | number {
  return value instanceof Date ? value.getTime() : (value as string | number)
}
