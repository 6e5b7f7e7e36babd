import { expect, test } from 'vitest'
import { type Books, makeBooks } from '#lab/replay/books.ts'
import { byMoment } from '#lab/replay/rules.ts'
import { addUp } from '#lab/replay/tally.ts'
import { back, day, forAnyFile, linesOf, row, unitsIn } from './samples.ts'

test('a cancellation takes from the newest earlier invoices first', () => {
  const rows = [
    row({ invoice: '1', at: day(1), quantity: 5 }),
    row({ invoice: '2', at: day(2), quantity: 3 }),
    back({ at: day(3), quantity: -4 }),
    row({ invoice: '4', at: day(4), quantity: 9 }),
  ]
  expect(taken(makeBooks(rows))).toEqual([
    ['C9', '2', 3],
    ['C9', '1', 1],
  ])
})

test('of invoices of the same second the later in the file is the newer', () => {
  const rows = [row({ invoice: '2' }), row({ invoice: '1' }), back({})]
  expect(taken(makeBooks(rows))).toEqual([['C9', '1', 1]])
})

test('a cancellation finds neither later sales, nor others’, nor guests’, nor other products', () => {
  const rows = [
    row({ invoice: '1', at: day(3) }),
    row({ invoice: '2', customer: '2' }),
    row({ invoice: '3', customer: undefined }),
    row({ invoice: '4', code: '22222' }),
    back({ at: day(2) }),
  ]
  const { account, cancellations, unmatchedUnits } = makeBooks(rows)
  expect([cancellations, account.leftOut.NO_MATCHING_SALE, unmatchedUnits]).toEqual([[], 1, 1])
})

test('units are taken back once', () => {
  const rows = [row({ quantity: 5 }), back({ invoice: 'C1', quantity: -3 }), back({ invoice: 'C2', quantity: -3 }), back({ invoice: 'C3' })]
  const books = makeBooks(rows)
  expect(taken(books)).toEqual([
    ['C1', '536365', 3],
    ['C2', '536365', 2],
  ])
  expect(books.account).toMatchObject({ cancelled: 1, cancelledInPart: 1, leftOut: { NO_MATCHING_SALE: 1 } })
  expect(books.unmatchedUnits).toBe(2)
})

test('cancellations take in order of time, wherever they stand in the file', () => {
  const rows = [row({ at: day(1) }), back({ invoice: 'C2', at: day(3) }), back({ invoice: 'C1', at: day(2) })]
  expect(taken(makeBooks(rows))).toEqual([['C1', '536365', 1]])
})

test('a cancellation without a customer is left out', () => {
  expect(makeBooks([row({}), back({ customer: undefined })]).account.leftOut.NO_CUSTOMER).toBe(1)
})

test('no invoice gives back more of a product than it sold to the same customer', () => {
  forAnyFile((rows) => {
    const { sales, cancellations } = makeBooks(rows)
    for (const sale of sales) {
      const given = cancellations.filter(({ cancels, customer }) => cancels === sale.invoice && customer === sale.customer)
      for (const { code, quantity } of addUp(linesOf(given))) expect(quantity).toBeLessThanOrEqual(unitsIn(sale.lines, code))
    }
  })
})

test('every cancellation is of an earlier sale', () => {
  forAnyFile((rows) => {
    const { sales, cancellations } = makeBooks(rows)
    for (const cancellation of cancellations) {
      const sale = sales.find(({ invoice }) => invoice === cancellation.cancels)
      expect(sale && byMoment(sale, cancellation)).toBeLessThan(0)
    }
  })
})

test('units asked back are either cancelled or unmatched', () => {
  forAnyFile((rows) => {
    const { cancellations, unmatchedUnits } = makeBooks(rows)
    const asked = rows.filter(({ invoice, customer, code }) => invoice.startsWith('C') && customer && code !== 'POST')
    const units = asked.reduce((sum, { quantity }) => sum - Math.min(quantity, 0), 0)
    expect(unitsIn(linesOf(cancellations)) + unmatchedUnits).toBe(units)
  })
})

function taken({ cancellations }: Books): [string, string, number][] {
  return cancellations.map(({ invoice, cancels, lines }) => [invoice, cancels, unitsIn(lines)])
}
