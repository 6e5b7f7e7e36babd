import { type AnyColumn, and, asc, desc, eq, gt, lt, or, type SQL } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Db } from './database.ts'
import { DomainError } from './errors.ts'

/** Where a row stands in its list: what it is sorted by, and its id. */
export type Key = [string | number, string]
type Identified = SQLiteTable & { id: AnyColumn }

export type PageArgs = { first?: number | null; after?: string | null }
export type Connection<T> = {
  edges: { cursor: string; node: T }[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
  totalCount: number
}

const encode = (key: Key) => Buffer.from(JSON.stringify(key)).toString('base64url')

const isKey = (value: unknown): value is Key =>
  Array.isArray(value) && value.length === 2 && ['string', 'number'].includes(typeof value[0]) && typeof value[1] === 'string'

/** The key in a cursor. Throws INVALID_INPUT for anything that is not a cursor of ours. */
export const decode = (cursor: string): Key => {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (isKey(key)) return key
  } catch {}
  throw new DomainError('INVALID_INPUT', 'This is not a cursor of this list.', { path: ['after'] })
}

/** The page's size: 1 to 100, 20 unless told. Throws INVALID_INPUT. */
export const pageSize = (first: number | null | undefined): number => {
  const size = first ?? 20
  if (size < 1 || size > 100) throw new DomainError('INVALID_INPUT', 'A page has 1 to 100 entries.', { path: ['first'] })
  return size
}

const plain = (value: unknown): string | number => (value instanceof Date ? value.getTime() : (value as string | number))

/** A connection of rows that were read one beyond the page's size. */
export const connectionOf = <R extends Record<string, unknown>>(
  found: R[],
  size: number,
  after: string | null | undefined,
  keyOf: (row: R, index: number) => Key,
  count: () => Promise<number>,
): Connection<R> => {
  const edges = found.slice(0, size).map((node, index) => ({ node, cursor: encode(keyOf(node, index)) }))
  const [start, end] = [edges[0]?.cursor ?? null, edges.at(-1)?.cursor ?? null]
  return {
    edges,
    pageInfo: { hasNextPage: found.length > size, hasPreviousPage: Boolean(after), startCursor: start, endCursor: end },
    // graphql-js calls a function that stands for a field's value, so it is counted only when selected
    totalCount: count as unknown as number,
  }
}

/**
 * One page of a table, by keyset: sorted by `by` and then by id, so that pages neither skip nor repeat a row
 * while others are written. `first` is 1 to 100, 20 unless told. Throws INVALID_INPUT for a cursor that is not ours.
 */
export const page = async <T extends Identified>(
  db: Db,
  table: T,
  { first, after }: PageArgs,
  { where, by, descending = true }: { where?: SQL | undefined; by?: keyof T['_']['columns'] & string; descending?: boolean } = {},
): Promise<Connection<T['$inferSelect']>> => {
  const name = by ?? 'id'
  const column = (table as unknown as Record<string, AnyColumn>)[name] as AnyColumn
  const [order, beyond] = descending ? [desc, lt] : [asc, gt]
  const from = (value: Key[0]) => (column.dataType === 'date' ? new Date(value) : value)
  const rest = (key: Key) => or(beyond(column, from(key[0])), and(eq(column, from(key[0])), beyond(table.id, key[1])))
  const size = pageSize(first)
  const found = await db
    .select()
    .from(table as SQLiteTable)
    .where(and(where, after ? rest(decode(after)) : undefined))
    .orderBy(order(column), order(table.id))
    .limit(size + 1)
  const keyOf = (row: Record<string, unknown>): Key => [plain(row[name]), String(row.id)]
  return connectionOf(found as T['$inferSelect'][], size, after, keyOf, () => db.$count(table, where))
}
