import { expect, test } from 'vitest'
import { pounds } from '#lab/figures.ts'
import { allHold, none, same, sameEach, skipped, verdict } from '#lab/proof.ts'
import { type Books, isEmpty, makeBooks } from '#lab/replay/books.ts'
import { statementsOf } from '#lab/replay/proof.ts'
import { type InvoicedOrder, ledgerOf, type ShopBooks } from '#lab/replay/shop-books.ts'
import { back, day, row } from './samples.ts'

const rows = [
  row({ invoice: '1', quantity: 6, customer: '7' }),
  row({ invoice: '1', quantity: 2, code: '22222', unitPrice: 10000, customer: '7' }),
  row({ invoice: '2', quantity: 1, customer: undefined }),
  row({ invoice: '3', quantity: -4, unitPrice: 0 }),
  back({ invoice: 'C4', quantity: -5, customer: '7', at: day(2) }),
]

const books: Books = makeBooks(rows)

test('a shop that has done everything right passes', () => {
  expect(failing(rightly())).toEqual([])
})

test('an order that is missing is missed everywhere', () => {
  const wrong = wrongAfter(({ orders }) => void orders.pop())
  expect(wrong).toContain('orders that were paid')
  expect(wrong).toContain('sales, by the orders')
  expect(wrong).toContain('units of each product, sold and not cancelled, by the orders')
})

test('an invoice that was ordered twice is found, also when nothing else is wrong', () => {
  const wrong = wrongAfter(({ orders }) => void orders.push({ ...orderOf('2', []), id: 'ord_twice' }))
  expect(wrong).toEqual(['orders that were paid', 'invoices whose order has other lines, prices or cancelled units'])
})

test('lines of one order that stand in another are found', () => {
  const wrong = wrongAfter((shop) => {
    shop.orders = [orderOf('1', [['71053', 7, 5, 339]]), orderOf('2', [['22222', 2, 0, 100]])]
  })
  expect(wrong).toEqual(['invoices whose order has other lines, prices or cancelled units'])
})

test('an order of another customer is found, and so is one without its customer', () => {
  const spoiled = (user: InvoicedOrder['user']) => wrongAfter(({ orders }) => Object.assign(orders[0] ?? {}, { user }))
  expect(spoiled({ id: 'usr_8', email: 'customer-8@run.replay.example' })).toEqual(['invoices whose order belongs to another customer'])
  expect(spoiled(null)).toEqual(['invoices whose order belongs to another customer'])
})

test('money that was captured and should not have been is found', () => {
  const wrong = wrongAfter(({ orders }) => orders[0]?.payments?.push({ capturedAmount: { amount: 1 }, refundedAmount: { amount: 0 } }))
  expect(wrong).toEqual(['orders whose payments do not come to their total and refunds'])
})

test('a unit too many on the shelf is found, and so is one that is still held', () => {
  const spoiled = (part: object) => wrongAfter(({ products }) => Object.assign(products.get('71053') ?? {}, part))
  expect(spoiled({ onHand: 6 })).toEqual(['stock on hand of each product', 'products that are not the sum of their ledger, or still held'])
  expect(spoiled({ held: 1 })).toEqual(['products that are not the sum of their ledger, or still held'])
})

test('a penny in the statistics is found', () => {
  expect(wrongAfter(({ statistics }) => Object.assign(statistics, { sales: { amount: 2574 } }))).toEqual(['sales, by the statistics'])
})

test('where others traded meanwhile, their sums are not held against the run, but its products are', () => {
  const shop = { ...rightly(), others: 3 }
  shop.statistics = { ...shop.statistics, paidOrders: 5, sales: { amount: 1 } }
  expect(failing(shop)).toEqual([])
  expect(statementsOf('run', books, shop).map(({ says }) => says)).toContainEqual(expect.stringContaining('others placed 3 orders'))
  expect(verdict(statementsOf('run', books, shop))).toMatch(/^What was compared holds: \d+ statements; 1 were not compared\.$/)
  shop.statistics.topProducts = [{ sku: 'run-71053', units: 8, sales: { amount: 2712 } }]
  expect(failing(shop).map(({ what }) => what)).toEqual(['best sold products with other units or sales, by the statistics'])
})

test('a difference, or an order that does not come to rest, is found', () => {
  const { reconciliation } = rightly()
  const difference = { kind: 'STOCK' as const, subject: 'ord_1', message: 'sold 7, ordered 6' }
  const waiting = { orderId: 'ord_2', ageSeconds: 90, waitingFor: ['order.paid'] }
  const says = failing({ ...rightly(), reconciliation: { ...reconciliation, differences: [difference], inFlight: [waiting] } })
  expect(says.map(({ says }) => says)).toEqual(['STOCK ord_1: sold 7, ordered 6; ord_2 waits for order.paid'])
})

test('without anything to compare there is no proof', () => {
  for (const statements of [[], [skipped('sums', 'others traded')]]) {
    expect(allHold(statements)).toBe(false)
    expect(verdict(statements)).toBe('There is nothing to prove.')
  }
  expect(isEmpty(makeBooks([back({ invoice: 'C4', quantity: -5, customer: '7', at: day(2) })]))).toBe(true)
  expect(isEmpty(books)).toBe(false)
})

test('a statement says what is common, or both sides', () => {
  expect(same('orders', 1550, 1550)).toEqual({ what: 'orders', holds: true, says: '1,550' })
  expect(same('orders', 1550, 1549).says).toBe('the books say 1,550, the shop says 1,549')
  expect(pounds(81800175)).toBe('£818,001.75')
})

test('each product is compared, and one that is not mentioned counts as none', () => {
  const [books, shop] = [new Map([['a', 3]]), new Map([['b', 0]])]
  expect(sameEach('units', books, new Map([...books, ...shop]))).toMatchObject({ holds: true, says: '3 of 2 products' })
  expect(sameEach('units', books, shop)).toMatchObject({ holds: false, says: 'a: the books say 3, the shop says 0' })
})

test('of many only the first few are listed', () => {
  expect(none('faults', ['1', '2', '3', '4', '5', '6']).says).toBe('1; 2; 3; 4; 5 … 6 in all')
})

function failing(shop: ShopBooks) {
  return statementsOf('run', books, shop).filter(({ holds, isSkipped }) => !holds && !isSkipped)
}

// what a shop says that has done everything right
function rightly(): ShopBooks {
  const lantern = [
    { kind: 'ADJUSTED', onHand: 11, held: 0 },
    { kind: 'HELD', onHand: 0, held: 7 },
    { kind: 'SOLD', onHand: -7, held: -7 },
    { kind: 'RESTOCKED', onHand: 5, held: 0 },
    { kind: 'ADJUSTED', onHand: -4, held: 0 },
  ] as const
  const other = [
    { kind: 'ADJUSTED', onHand: 2, held: 0 },
    { kind: 'SOLD', onHand: -2, held: 0 },
  ] as const
  return {
    products: new Map([
      ['71053', { onHand: 5, held: 0, ledger: ledgerOf([...lantern]) }],
      ['22222', { onHand: 0, held: 0, ledger: ledgerOf([...other]) }],
    ]),
    orders: [
      orderOf('1', [
        ['22222', 2, 0, 100],
        ['71053', 6, 5, 339],
      ]),
      orderOf('2', [['71053', 1, 0, 339]]),
    ],
    others: 0,
    range: { from: '2026-12-01T00:00:00Z', to: '2026-12-31T00:00:00Z' },
    statistics: {
      paidOrders: 2,
      sales: { amount: 2573 },
      refunds: { amount: 1695 },
      unitsSold: 9,
      unitsCancelled: 5,
      topProducts: [{ sku: 'run-71053', units: 7, sales: { amount: 2373 } }],
    },
    reconciliation: { compared: 2, differences: [], inFlight: [], notCompared: [] },
  }
}

function orderOf(invoice: string, lines: [code: string, quantity: number, cancelled: number, price: number][]): InvoicedOrder {
  const total = lines.reduce((sum, [, quantity, , price]) => sum + quantity * price, 0)
  const back = lines.reduce((sum, [, , cancelled, price]) => sum + cancelled * price, 0)
  return {
    id: `ord_${invoice}`,
    invoice,
    status: 'PAID',
    email: null,
    user: invoice === '1' ? { id: 'usr_7', email: 'customer-7@run.replay.example' } : null,
    shippingAddress: null,
    placedAt: '',
    updatedAt: '',
    total: { amount: total, currency: 'GBP' },
    refundedTotal: { amount: back },
    refunds: [],
    timeline: [],
    lines: lines.map(([code, quantity, cancelledQuantity, price]) => ({
      ...{ id: `line_${code}`, productId: `prod_${code}`, sku: `run-${code}` },
      quantity,
      cancelledQuantity,
      unitPrice: { amount: price },
    })),
    payments: [{ capturedAmount: { amount: total }, refundedAmount: { amount: back } }],
  }
}

function wrongAfter(spoil: (shop: ShopBooks) => void) {
  const shop = rightly()
  spoil(shop)
  return failing(shop).map(({ what }) => what)
}
