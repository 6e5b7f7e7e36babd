import { expect, test } from 'vitest'
import { makeBooks } from '#lab/replay/books.ts'
import { expected } from '#lab/replay/expected.ts'
import { back, day, forAnyFile, linesOf, row, unitsIn } from './samples.ts'

test('a code is one product in whatever case it is written', () => {
  const { catalogue, sales } = makeBooks([row({ code: '85123a' }), row({ code: ' 85123A ', quantity: 2 })])
  expect([...catalogue.keys()]).toEqual(['85123A'])
  expect(sales[0]?.lines).toEqual([{ code: '85123A', quantity: 3 }])
})

test('the catalogue has the most frequent price', () => {
  expect(priceOf([25500, 21000, 25500])).toBe(255)
})

test('of equally frequent prices the catalogue has the lower', () => {
  expect(priceOf([25500, 21000])).toBe(210)
})

test('prices are tied by what is written, not by what it rounds to', () => {
  expect(priceOf([12510, 12540, 30000, 30000])).toBe(300)
})

test.each([
  [1250, 13],
  [1249, 12],
  [50, 1],
  [10050, 101],
])('%i ten-thousandths of a pound round half up to %i pence', (unitPrice, pence) => {
  expect(priceOf([unitPrice])).toBe(pence)
})

test('a price that rounds to nothing is no sale', () => {
  const { catalogue, sales, account } = makeBooks([row({ unitPrice: 49 })])
  expect([catalogue.size, sales]).toEqual([0, []])
  expect(account.leftOut.PRICE_ROUNDS_TO_ZERO).toBe(1)
})

test('a product is named by its most frequent description', () => {
  const { catalogue } = makeBooks(['?', 'CAFÉ  SIGN ', '', '', '', 'CAFÉ SIGN'].map((description) => row({ description })))
  expect(catalogue.get('71053')?.name).toBe('CAFÉ SIGN')
})

test('a product without a description is named by its code', () => {
  expect(makeBooks([row({ description: ' ' })]).catalogue.get('71053')?.name).toBe('71053')
})

test('lines of an invoice stand in order of first appearance', () => {
  const { sales } = makeBooks(['22222', '11111', '22222'].map((code) => row({ code })))
  expect(sales[0]?.lines).toEqual([
    { code: '22222', quantity: 2 },
    { code: '11111', quantity: 1 },
  ])
})

test.each(['POST', 'DOT', 'M', 'C2', 'BANK CHARGES', 'gift_0001_40', 'DCGS0076', '1234', '123456', '12345-A'])(
  '%s is not stock',
  (code) => {
    const { sales, account } = makeBooks([row({ code })])
    expect([sales, account.leftOut.NOT_STOCK]).toEqual([[], 1])
  },
)

test('a row without a price or without units is no sale', () => {
  const { sales, account } = makeBooks([row({ unitPrice: 0 }), row({ unitPrice: -1 }), row({ quantity: 0 })])
  expect([sales, account.leftOut.NO_PRICE, account.leftOut.NO_UNITS]).toEqual([[], 2, 1])
})

test('customers are those who bought, each once', () => {
  const rows = [
    row({ customer: '1' }),
    row({ invoice: '2', customer: '1' }),
    row({ invoice: '3', customer: undefined }),
    back({ customer: '9' }),
  ]
  expect(makeBooks(rows).customers).toEqual([{ id: '1', country: 'United Kingdom' }])
})

test('sales come in order of time, then of the file', () => {
  const rows = [row({ invoice: '3', at: day(3) }), row({ invoice: '2', at: day(1) }), row({ invoice: '1', at: day(1) })]
  expect(makeBooks(rows).sales.map(({ invoice }) => invoice)).toEqual(['2', '1', '3'])
})

test('a write-off is an adjustment of a product that is in the catalogue', () => {
  const rows = [row({}), row({ invoice: '2', quantity: -7, unitPrice: 0, description: 'damaged' }), row({ code: '99999', quantity: -1 })]
  const { writeOffs, account } = makeBooks(rows)
  expect(writeOffs).toMatchObject([{ invoice: '2', code: '71053', quantity: 7, note: 'damaged' }])
  expect(account).toMatchObject({ writtenOff: 1, leftOut: { NOT_IN_CATALOGUE: 1 } })
})

test('a limit keeps the first invoices of any kind, and makes the books of these alone', () => {
  const rows = [row({ invoice: '1' }), back({ invoice: 'C2' }), row({ invoice: '3', unitPrice: 90000 }), row({ invoice: '1' })]
  const { invoices, catalogue, account } = makeBooks(rows, 2)
  expect([invoices, account.rows, catalogue.get('71053')?.price]).toEqual([2, 3, 339])
})

test('sales, refunds, units and stock follow from the books', () => {
  const rows = [
    row({ quantity: 80_995 }),
    row({ invoice: '2', quantity: 5, unitPrice: 99900, customer: undefined }),
    row({ invoice: '3' }),
    back({ quantity: -80_996 }),
    row({ invoice: '4', quantity: -3, unitPrice: 0 }),
  ]
  const books = makeBooks(rows)
  expect(books.catalogue.get('71053')?.stock).toBe(81_004)
  expect(expected(books)).toEqual({
    orders: 3,
    units: new Map([['71053', 5]]),
    sales: 81_001 * 339,
    refunds: 80_996 * 339,
    stock: new Map([['71053', 80_996]]),
  })
})

test('every row is counted once, whatever the file', () => {
  forAnyFile((rows) => {
    const { rows: all, leftOut, ...kept } = makeBooks(rows).account
    expect([...Object.values(kept), ...Object.values(leftOut)].reduce((sum, count) => sum + count)).toBe(all)
    expect(all).toBe(rows.length)
  })
})

test('the stock that is left is what was cancelled', () => {
  forAnyFile((rows) => {
    const books = makeBooks(rows)
    const cancelled = linesOf(books.cancellations)
    for (const [code, left] of expected(books).stock) expect(left).toBe(unitsIn(cancelled, code))
  })
})

function priceOf(prices: number[]): number | undefined {
  return makeBooks(prices.map((unitPrice) => row({ unitPrice }))).catalogue.get('71053')?.price
}
