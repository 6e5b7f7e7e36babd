import type { Books } from './books.ts'
import { match } from './cancellations.ts'
import { expected } from './expected.ts'
import type { Row } from './rows.ts'
import { type Entry, entriesOf, kindOf, pricesOf } from './rules.ts'
import { unitsOf } from './tally.ts'

/** Why a shop must refuse what a row asks for, with the rows of which this is so. */
export type Refusable = {
  quantityBelowOne: Entry[]
  priceBelowZero: Entry[]
  fractionOfPenny: Entry[]
  notInCatalogue: Entry[]
  withoutPrice: Entry[]
  soldOut: Entry[]
  foreignOrder: Entry[]
  neverBought: Entry[]
}

/** Rows of a file that a shop must not let through as they are, by what is wrong with them. */
export function refusable(rows: Row[], books: Books): Refusable {
  const entries = entriesOf(rows)
  const prices = pricesOf(entries)
  const kinds = Map.groupBy(entries, (entry) => kindOf(entry, prices))
  const of = (...names: ReturnType<typeof kindOf>[]) => names.flatMap((name) => kinds.get(name) ?? [])
  const left = expected(books).stock
  const priceless = of('NO_PRICE').filter(({ code, quantity, unitPrice }) => left.has(code) && quantity > 0 && unitPrice === 0)
  const unmatched = match(books.sales, of('CANCELLATION')).filter(({ taken }) => taken.length === 0)
  return {
    quantityBelowOne: entries.filter(({ quantity, code }) => quantity < 1 && books.catalogue.has(code)),
    priceBelowZero: entries.filter(({ unitPrice }) => unitPrice < 0),
    fractionOfPenny: entries.filter(({ unitPrice }) => unitPrice > 0 && unitPrice % 100 !== 0),
    notInCatalogue: of('NOT_STOCK', 'NOT_IN_CATALOGUE'),
    withoutPrice: priceless.filter(({ code, quantity }) => quantity <= unitsOf(left, code)),
    soldOut: priceless.filter(({ code, quantity }) => quantity > unitsOf(left, code)),
    foreignOrder: of('NO_CUSTOMER'),
    neverBought: unmatched.map(({ entry }) => entry),
  }
}
