import { type Cancellation, cancellationsOf, type Matching, match } from './cancellations.ts'
import type { Row } from './rows.ts'
import {
  byMoment,
  type Entry,
  entriesOf,
  type Kind,
  kindOf,
  type Moment,
  type Priced,
  pricesOf,
  type Reason,
  reasons,
  type Sale,
} from './rules.ts'
import { addUp, groupsOf, type Line, linesOf, tally, unitsOf } from './tally.ts'

/** Price in pence, and the stock that lets every sale and every write-off through. */
export type Product = Priced & { stock: number }
export type Customer = { id: string; country: string }
export type WriteOff = Moment & Line & { invoice: string; note: string }

/** Every row of the file, counted once. */
export type Account = {
  rows: number
  sold: number
  cancelled: number
  cancelledInPart: number
  writtenOff: number
  leftOut: Record<Reason, number>
}

export type Books = {
  invoices: number
  catalogue: Map<string, Product>
  customers: Customer[]
  sales: Sale[]
  cancellations: Cancellation[]
  writeOffs: WriteOff[]
  account: Account
  /** of cancellations, whole rows and remainders */
  unmatchedUnits: number
}

export function makeBooks(rows: Iterable<Row>, limit = Number.POSITIVE_INFINITY): Books {
  const entries = entriesOf(firstInvoices(rows, limit))
  const prices = pricesOf(entries)
  const kinds = Map.groupBy(entries, (entry) => kindOf(entry, prices))
  const sales = salesOf(kinds.get('SALE') ?? [])
  const writeOffs = writeOffsOf(kinds.get('WRITE_OFF') ?? [])
  const matchings = match(sales, kinds.get('CANCELLATION') ?? [])
  return {
    invoices: new Set(entries.map(({ invoice }) => invoice)).size,
    catalogue: catalogueOf(prices, sales, writeOffs),
    customers: customersOf(sales),
    sales,
    cancellations: cancellationsOf(matchings),
    writeOffs,
    account: accountOf(entries.length, kinds, matchings),
    unmatchedUnits: matchings.reduce((sum, { missing }) => sum + missing, 0),
  }
}

/** Whether books hold nothing that a shop could carry out. */
export function isEmpty({ sales, cancellations, writeOffs }: Books): boolean {
  return sales.length + cancellations.length + writeOffs.length === 0
}

function firstInvoices(rows: Iterable<Row>, limit: number): Row[] {
  const kept = new Set<string>()
  return [...rows].filter(({ invoice }) => {
    if (kept.size < limit) kept.add(invoice)
    return kept.has(invoice)
  })
}

function salesOf(entries: Entry[]): Sale[] {
  const invoices = groupsOf(entries, ({ invoice }) => invoice)
  return invoices.map(({ first, all }) => saleOf(first, all)).sort(byMoment)
}

function saleOf({ invoice, customer, country, at, position }: Entry, entries: Entry[]): Sale {
  return { invoice, customer, country, at, position, lines: addUp(entries) }
}

function writeOffsOf(entries: Entry[]): WriteOff[] {
  return entries.toSorted(byMoment).map(({ invoice, code, quantity, at, position, description }) => {
    return { invoice, code, quantity: -quantity, at, position, note: description }
  })
}

function catalogueOf(prices: Map<string, Priced>, sales: Sale[], writeOffs: WriteOff[]): Map<string, Product> {
  const needed = tally([...linesOf(sales), ...writeOffs])
  const products = [...prices.values()].filter(({ price }) => price > 0)
  return new Map(products.map((product) => [product.code, { ...product, stock: unitsOf(needed, product.code) }]))
}

function customersOf(sales: Sale[]): Customer[] {
  const countries = new Map<string, string>()
  for (const { customer, country } of sales) {
    if (customer !== undefined && !countries.has(customer)) countries.set(customer, country)
  }
  return [...countries].map(([id, country]) => ({ id, country }))
}

function accountOf(rows: number, kinds: Map<Kind, Entry[]>, matchings: Matching[]): Account {
  const count = (kind: Kind) => kinds.get(kind)?.length ?? 0
  const matched = matchings.filter(({ taken }) => taken.length > 0)
  const inPart = matched.filter(({ missing }) => missing > 0)
  const leftOut = Object.fromEntries(reasons.map((reason) => [reason, count(reason)])) as Record<Reason, number>
  leftOut.NO_MATCHING_SALE = matchings.length - matched.length
  return {
    rows,
    sold: count('SALE'),
    cancelled: matched.length - inPart.length,
    cancelledInPart: inPart.length,
    writtenOff: count('WRITE_OFF'),
    leftOut,
  }
}
