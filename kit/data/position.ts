import { type AnyColumn, and, asc, desc, type SQL, sql } from 'drizzle-orm'
import { decode, isGiven, type Key, type PageArgs, pageSize } from './connection.ts'

/** Between which rows of a list a page lies, as values of the statement that reads it. */
export type Position = {
  limit: number
  afterBy: Key[1] | undefined
  afterId: string | undefined
  beforeBy: Key[1] | undefined
  beforeId: string | undefined
  /** There where the page is read from its end. */
  isBackward: true | undefined
}

type List = { id: AnyColumn; by?: AnyColumn | SQL | undefined; descending: boolean }

/** Returns the size of a page, and its position in a list that is sorted by `by`. Throws INVALID_INPUT. */
export function positionOf({ first, after, last, before }: PageArgs, by: string): { size: number; position: Position } {
  const isBackward = isGiven(last) || undefined
  const size = isBackward ? pageSize(last, 'last') : pageSize(first)
  const [, afterBy, afterId] = after ? decode(after, by) : []
  const [, beforeBy, beforeId] = before ? decode(before, by, 'before') : []
  return { size, position: { limit: size + 1, afterBy, afterId, beforeBy, beforeId, isBackward } }
}

/** The rows of a page in the order in which they were read, in that of the list. */
export function fromBeginning<R>({ isBackward }: Position, read: R[]): R[] {
  return isBackward ? read.toReversed() : read
}

/** The rows of a list, sorted by `by` and then by id, between those of a position: a part of a statement. */
export function rangeOf({ afterBy, afterId, beforeBy, beforeId, isBackward }: Position, { id, by, descending }: List) {
  // while a statement is built, a value that is there is no `true` but stands for it
  const direction = descending === Boolean(isBackward) ? asc : desc
  const [after, before] = descending ? [sql`<`, sql`>`] : [sql`>`, sql`<`]
  const isBeyond = (beyond: SQL, value: unknown, rowId: string) =>
    by ? sql`(${by}, ${id}) ${beyond} (${value}, ${rowId})` : sql`${id} ${beyond} ${rowId}`
  return {
    isIn: and(afterId ? isBeyond(after, afterBy, afterId) : undefined, beforeId ? isBeyond(before, beforeBy, beforeId) : undefined),
    sorting: by ? [direction(by), direction(id)] : [direction(id)],
  }
}
