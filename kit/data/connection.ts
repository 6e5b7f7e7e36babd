import { DomainError } from '#kit/errors.ts'

/** A row's position in its list: the column by which the list is sorted, the row's value of it, and its id. */
export type Key = [by: string, value: string | number, id: string]

/** Which page of a list: by the Relay specification for connections. With `last` it counts back, and `first` is not looked at. */
export type PageArgs = { first?: number | null; after?: string | null; last?: number | null; before?: string | null }
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
export function decode(cursor: string, by: string, argument = 'after'): Key {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (isKey(key) && key[0] === by) return key
  } catch {}
  throw new DomainError('INVALID_INPUT', 'This is not a cursor of this list.', { path: [argument] })
}

/** The page's size: 1 to 100, default 20. Throws INVALID_INPUT. */
export function pageSize(first: number | null | undefined, argument = 'first'): number {
  const size = first ?? 20
  if (size < 1 || size > 100) throw new DomainError('INVALID_INPUT', 'A page has 1 to 100 entries.', { path: [argument] })
  return size
}

/**
 * The connection of `found`, in the order of the list, which has one row more than the page if there are more. `count` may stop at one more than
 * `countedMost`.
 */
export function connectionOf<R extends Record<string, unknown>>(
  found: R[],
  size: number,
  { after, before, last }: PageArgs,
  keyOf: (row: R, index: number) => Key,
  count: () => Promise<number>,
): Connection<R> {
  const [isBackward, hasMore] = [isGiven(last), found.length > size]
  const edges = (isBackward ? found.slice(-size) : found.slice(0, size)).map((node, index) => new Edge(node, index, keyOf))
  let counted: Promise<number> | undefined
  const total = () => (counted ??= count())
  const [start, end] = [edges[0]?.cursor ?? null, edges.at(-1)?.cursor ?? null]
  return {
    edges,
    pageInfo: {
      hasNextPage: isBackward ? Boolean(before) : hasMore || Boolean(before),
      hasPreviousPage: isBackward ? hasMore || Boolean(after) : Boolean(after),
      startCursor: start,
      endCursor: end,
    },
    // graphql-js calls a function in place of a field's value, so rows are counted only if one of the fields is selected
    totalCount: (async () => Math.min(await total(), countedMost)) as unknown as number,
    totalCountIsExact: (async () => (await total()) <= countedMost) as unknown as boolean,
  }
}

/** Whether an argument is given. */
export function isGiven(value: unknown): boolean {
  return value !== null && value !== undefined
}

function isKey(value: unknown): value is Key {
  return Array.isArray(value) && value.length === 3 && ['string', 'number'].includes(typeof value[1]) && typeof value[2] === 'string'
}

function encode(key: Key) {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}
