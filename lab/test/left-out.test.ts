import { expect, test } from 'vitest'
import { makeBooks } from '#lab/replay/books.ts'
import { countryCode } from '#lab/replay/countries.ts'
import { refusable } from '#lab/replay/left-out.ts'
import { addressed, emailOfCustomer, invoiceOf } from '#lab/replay/trade.ts'
import { back, day, row } from './samples.ts'

test('rows that a shop must refuse are found by what is wrong with them', () => {
  const rows = [
    row({ invoice: '1' }),
    row({ invoice: '2', quantity: -3, unitPrice: 0 }),
    row({ invoice: '3', code: 'B', unitPrice: -1106206 }),
    row({ invoice: '4', unitPrice: 33850 }),
    row({ invoice: '5', unitPrice: 0, quantity: 9 }),
    row({ invoice: '6', unitPrice: 0, quantity: 1 }),
    back({ invoice: 'C7', at: day(2) }),
    back({ invoice: 'C8', customer: undefined }),
    back({ invoice: 'C9', customer: '2' }),
  ]
  const found = refusable(rows, makeBooks(rows))
  expect(Object.fromEntries(Object.entries(found).map(([name, entries]) => [name, entries.map(({ invoice }) => invoice)]))).toEqual({
    quantityBelowOne: ['2', 'C7', 'C8', 'C9'],
    priceBelowZero: ['3'],
    fractionOfPenny: ['4'],
    notInCatalogue: ['3'],
    withoutPrice: ['6'],
    soldOut: ['5'],
    foreignOrder: ['C8'],
    neverBought: ['C9'],
  })
})

test.each([
  ['United Kingdom', 'GB'],
  ['EIRE', 'IE'],
  ['France', 'FR'],
  ['USA', 'US'],
  ['RSA', 'ZA'],
  ['Channel Islands', 'JE'],
  ['Unspecified', 'GB'],
])('%s is %s', (name, code) => {
  expect(countryCode(name)).toBe(code)
})

test('an order tells its invoice to its own run alone', () => {
  const [sale] = makeBooks([row({ invoice: '536365' })]).sales
  const order = sale && addressed('run-1', sale)
  expect(order && [invoiceOf('run-1', order), invoiceOf('run', order), invoiceOf('1', order)]).toEqual(['536365', undefined, undefined])
  expect(order && invoiceOf('run-1', { ...order, shippingAddress: { line2: 'Refused row 3' } })).toBeUndefined()
})

test('customers whose ids differ only in case or signs are different customers', () => {
  const emails = ['A 1', 'A-1', 'a-1', 'a1'].map((id) => emailOfCustomer('run', id))
  expect(new Set(emails).size).toBe(4)
  expect(emailOfCustomer('run', '17850')).toBe('customer-17850@run.replay.example')
})
