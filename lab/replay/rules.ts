import type { Row } from './rows.ts'
import { groupsOf, type Line, mostFrequent } from './tally.ts'

/** A row in its place in the file, with its code as the catalogue writes it. */
export type Entry = Row & { position: number }

/** When something happened: by time, and within the same second by place in the file. */
export type Moment = { at: string; position: number }

export type Sale = Moment & { invoice: string; customer: string | undefined; country: string; lines: Line[] }

export type Priced = { code: string; name: string; price: number }

export type Reason = (typeof reasons)[number]
export type Kind = 'SALE' | 'CANCELLATION' | 'WRITE_OFF' | Reason

export const reasons = [
  'NOT_STOCK',
  'NO_UNITS',
  'NO_PRICE',
  'PRICE_ROUNDS_TO_ZERO',
  'NOT_IN_CATALOGUE',
  'NO_CUSTOMER',
  'NO_MATCHING_SALE',
] as const

export function byMoment(one: Moment, other: Moment): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1
  return one.position - other.position
}

export function entriesOf(rows: Row[]): Entry[] {
  return rows.map((row, position) => ({ ...row, code: row.code.trim().toUpperCase(), position }))
}

/** What each code that was sold is called and costs; a price may round to 0. */
export function pricesOf(entries: Entry[]): Map<string, Priced> {
  const codes = groupsOf(entries.filter(isSale), ({ code }) => code)
  return new Map(codes.map(({ first: { code }, all }) => [code, { code, name: nameOf(code, all), price: priceOf(all) }]))
}

export function kindOf(entry: Entry, prices: Map<string, Priced>): Kind {
  if (!isStock(entry)) return 'NOT_STOCK'
  if (isCancelled(entry)) return kindOfCancelled(entry)
  if (entry.quantity === 0) return 'NO_UNITS'
  const price = prices.get(entry.code)?.price ?? 0
  return entry.quantity > 0 ? kindOfSold(entry, price) : kindOfLost(price)
}

function isSale(entry: Entry): boolean {
  return isStock(entry) && !isCancelled(entry) && entry.quantity > 0 && entry.unitPrice > 0
}

function isStock({ code }: Entry): boolean {
  return /^\d{5}[A-Z]*$/.test(code)
}

function isCancelled({ invoice }: Entry): boolean {
  return /^C/i.test(invoice)
}

function nameOf(code: string, sales: Entry[]): string {
  const texts = sales.map(({ description }) => description.replace(/\s+/g, ' ').trim())
  return mostFrequent(texts.filter((text) => text !== ''))[0] ?? code
}

function priceOf(sales: Entry[]): number {
  const lowest = Math.min(...mostFrequent(sales.map(({ unitPrice }) => unitPrice)))
  return Math.floor((lowest + 50) / 100)
}

function kindOfCancelled({ quantity, customer }: Entry): Kind {
  if (quantity >= 0) return 'NO_UNITS'
  return customer === undefined ? 'NO_CUSTOMER' : 'CANCELLATION'
}

function kindOfSold({ unitPrice }: Entry, price: number): Kind {
  if (unitPrice <= 0) return 'NO_PRICE'
  return price === 0 ? 'PRICE_ROUNDS_TO_ZERO' : 'SALE'
}

function kindOfLost(price: number): Kind {
  return price === 0 ? 'NOT_IN_CATALOGUE' : 'WRITE_OFF'
}
