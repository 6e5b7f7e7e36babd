import { expect, test } from 'vitest'
import { formatMoney, money, sumOf, totalOf } from '#schema/money.ts'

test('a total is the sum of all lines, and undefined beyond the largest amount', () => {
  expect(sumOf([])).toBe(0)
  expect(totalOf([])).toBe(0)
  const lines = [
    { unitPrice: 100, quantity: 3 },
    { unitPrice: 250, quantity: 2 },
  ]
  expect(totalOf(lines)).toBe(800)
  expect(totalOf([{ unitPrice: Number.MAX_SAFE_INTEGER, quantity: 1 }])).toBe(Number.MAX_SAFE_INTEGER)
  expect(totalOf([...lines, { unitPrice: Number.MAX_SAFE_INTEGER, quantity: 1 }])).toBe(undefined)
})

test.each([
  [1250, 'GBP', '12.50 GBP'],
  [5, 'EUR', '0.05 EUR'],
  [0, 'GBP', '0.00 GBP'],
  [1250, 'JPY', '1250 JPY'],
  [1250, 'KWD', '1.250 KWD'],
  [1250, 'HUF', '12.50 HUF'],
  [12500, 'CLF', '1.2500 CLF'],
  [Number.MAX_SAFE_INTEGER, 'GBP', '90071992547409.91 GBP'],
])('%i in %s is shown as %s', (amount, currency, text) => {
  expect(formatMoney(amount, currency)).toBe(text)
})

test.each([
  ['GBP', 2],
  ['JPY', 0],
  ['KWD', 3],
  ['UYW', 4],
  // Intl has 0 of both
  ['HUF', 2],
  ['IQD', 3],
])('an amount in %s has %i decimals', (currency, decimals) => {
  expect(money(1999, currency)).toEqual({ amount: 1999, currency, decimals })
})
