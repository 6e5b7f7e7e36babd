import { hashOf } from '#kit/data/idempotency.ts'
import type { Table } from './tables.ts'
import { type Copy, isId, type Known, ownToken, patternOf, type Token } from './tokens.ts'

/** Where a row of a copy goes, and what it holds. `values` gets the texts of the template's tokens in this copy. */
export type Row = { table: Table; values: (copy: Copy, texts: string[]) => unknown[] }

/** What is copied: the rows that belong to one product, customer or order, the tokens in them, and what they do to stock. */
export type Template = { key: string; tokens: Token[]; rows: Row[]; movements: Movement[] }

/** A movement of a product of the template, by its place among them. */
export type Movement = { product: number; onHand: number; held: number }

type Found = { table: Table; row: unknown[]; ids: string[] }
type Cell = (copy: Copy, texts: string[]) => unknown

/** Numbers between these are moments, in ms since 1970: amounts of money are smaller. */
const [firstMoment, lastMoment] = [1_500_000_000_000, 5_000_000_000_000]
/** Personal data that only new rows have. */
const emptied = 'network'
const isTrace = /^(req|evt)_/

/** Divides the rows of a shop by what they belong to: the ids of orders, products and the customer are the keys. */
export function templatesOf(tables: Table[], known: Known, words: Map<string, Token>, orderIds: string[]): Map<string, Template> {
  const pattern = patternOf(words.keys())
  const shared = new Set([...known.products.map(({ id }) => id), known.userId])
  const rows = tables.flatMap((table) => table.rows.map((row): Found => ({ table, row, ids: idsIn(row, pattern) })))
  const orderOf = attribute(rows, shared, orderIds)
  const keyOf = ({ ids }: Found) => ids.map((id) => orderOf.get(id)).find(Boolean) ?? ids.find((id) => shared.has(id))
  const groups = Map.groupBy(rows, keyOf)
  groups.delete(undefined)
  return new Map([...groups].map(([key = '', found]) => [key, templateOf(key, found, pattern, { words, known })]))
}

/** To which order each id belongs: what stands in a row with an order's id is the order's, and so on from there. */
function attribute(rows: Found[], shared: Set<string>, orderIds: string[]): Map<string, string> {
  const orderOf = new Map(orderIds.map((id) => [id, id]))
  for (let size = 0; size !== orderOf.size; ) {
    size = orderOf.size
    for (const { ids } of rows) {
      const order = ids.map((id) => orderOf.get(id)).find(Boolean)
      if (order) for (const id of ids) if (!shared.has(id) && !isTrace.test(id)) orderOf.set(id, order)
    }
  }
  return orderOf
}

function idsIn(row: unknown[], pattern: RegExp): string[] {
  return row.flatMap((value) => (typeof value === 'string' ? (value.match(pattern) ?? []) : [])).filter(isId)
}

function templateOf(key: string, found: Found[], pattern: RegExp, { words, known }: { words: Map<string, Token>; known: Known }): Template {
  const places = new Map<string, number>()
  const placeOf = (token: string) => {
    if (!places.has(token)) places.set(token, places.size)
    return places.get(token) ?? 0
  }
  const rows = found.map(({ table, row }): Row => {
    const cells = row.map((value, at) => cellOf(table.columns[at] ?? '', value, pattern, placeOf))
    return {
      table,
      values: (copy, texts) =>
        withHash(
          table,
          cells.map((cell) => cell(copy, texts)),
        ),
    }
  })
  const tokens = [...places.keys()].map((token) => words.get(token) ?? ownToken(token))
  return { key, rows, tokens, movements: found.flatMap((one) => movementIn(one, known)) }
}

/** An order keeps a hash of its request, in which there is the id of its cart. */
function withHash({ database, name, columns }: Table, values: unknown[]): unknown[] {
  const place = (column: string) => columns.indexOf(column)
  if (database !== 'orders' || name !== 'orders') return values
  const [cartId, expectedTotal, email, address] = ['cartId', 'expectedTotal', 'email', 'shippingAddress'].map(
    (column) => values[place(column)],
  )
  return values.with(place('bodyHash'), hashOf({ cartId, expectedTotal, email, shippingAddress: JSON.parse(String(address)) }))
}

function movementIn({ table, row }: Found, { products }: Known): Movement[] {
  if (table.name !== 'stock_movements') return []
  const cell = (column: string) => row[table.columns.indexOf(column)]
  const product = products.findIndex(({ id }) => id === cell('productId'))
  return [{ product, onHand: Number(cell('onHand')), held: Number(cell('held')) }]
}

function cellOf(column: string, value: unknown, pattern: RegExp, placeOf: (token: string) => number): Cell {
  if (column === emptied) return () => null
  if (typeof value === 'number' && value > firstMoment && value < lastMoment) return ({ shiftMs }) => value + shiftMs
  if (typeof value !== 'string') return () => value
  const text = textOf(value, pattern, placeOf)
  // an owner may use a key once
  return column === 'idempotencyKey' ? (copy, texts) => `${text(texts)} ${copy.number}` : (_, texts) => text(texts)
}

function textOf(value: string, pattern: RegExp, placeOf: (token: string) => number): (texts: string[]) => string {
  const places = (value.match(pattern) ?? []).map(placeOf)
  const between = value.split(pattern)
  if (places.length === 0) return () => value
  return (texts) => between.map((part, at) => (at < places.length ? part + texts[places[at] ?? 0] : part)).join('')
}
