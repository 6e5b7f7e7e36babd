import { type AnyColumn, and, asc, count, desc, type SQL, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { DomainError } from '#kit/errors.ts'
import type { Db } from './database.ts'
import { statement } from './statement.ts'

/** A row's position in its list: the column by which the list is sorted, the row's value of it, and its id. */
export type Key = [by: string, value: string | number, id: string]
type Identified = SQLiteTable & { id: AnyColumn }
type Values = Record<string, unknown>
type Position = { limit: number; afterBy: Key[1] | undefined; afterId: string | undefined }

export type PageArgs = { first?: number | null; after?: string | null }
export type Connection<T> = {
  edges: { cursor: string; node: T }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
  totalCount: number
}

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

/** The connection of `found`, which has one row more than the page if there is a next page. */
export function connectionOf<R extends Record<string, unknown>>(
  found: R[],
  size: number,
  after: string | null | undefined,
  keyOf: (row: R, index: number) => Key,
  count: () => Promise<number>,
): Connection<R> {
  const edges = found.slice(0, size).map((node, index) => ({ node, cursor: encode(keyOf(node, index)) }))
  const [start, end] = [edges[0]?.cursor ?? null, edges.at(-1)?.cursor ?? null]
  return {
    edges,
    pageInfo: { hasNextPage: found.length > size, hasPreviousPage: Boolean(after), startCursor: start, endCursor: end },
    // graphql-js calls a function in place of a field's value, so rows are counted only if the field is selected
    totalCount: count as unknown as number,
  }
}

/**
 * The pages of a table by keyset pagination: sorted by `by` and then by id, so that pages neither skip nor repeat a row while others are
 * written. `where` gets the values of the filter; null is no filter. In a page's arguments `first` is 1 to 100, default 20. A page throws INVALID_INPUT for
 * a cursor of another list.
 */
export function pagesOf<T extends Identified, V extends Values = Values>(
  table: T,
  {
    where,
    by,
    descending = true,
  }: { where?: (values: V, db: Db) => SQL | undefined; by?: keyof T['_']['columns'] & string; descending?: boolean } = {},
) {
  const name = by ?? 'id'
  const column = (table as unknown as Record<string, AnyColumn>)[name] as AnyColumn
  const [direction, beyond] = descending ? [desc, sql`<`] : [asc, sql`>`]
  const rows = statement((db, { limit, afterBy, afterId, ...values }: Position & V) => {
    const isAfter = afterId && sql`(${column}, ${table.id}) ${beyond} (${afterBy}, ${afterId})`
    const found = db
      .select()
      .from(table as SQLiteTable)
      .where(and(where?.(values as unknown as V, db), isAfter || undefined))
    return found.orderBy(direction(column), direction(table.id)).limit(limit)
  })
  const total = statement((db, values: V) =>
    db
      .select({ rows: count() })
      .from(table as SQLiteTable)
      .where(where?.(values, db)),
  )
  const keyOf = (row: Record<string, unknown>): Key => [name, plain(row[name]), String(row.id)]
  return async (db: Db, { first, after }: PageArgs, values: V = {} as V): Promise<Connection<T['$inferSelect']>> => {
    const size = pageSize(first)
    const filter = withoutNulls(values)
    const [, afterBy, afterId] = after ? decode(after, name) : []
    const found = await rows.all(db, { ...filter, limit: size + 1, afterBy, afterId })
    return connectionOf(found, size, after, keyOf, async () => (await total.get(db, filter))?.rows ?? 0)
  }
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
