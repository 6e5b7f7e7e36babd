import { expect, test } from 'vitest'
import { readConfig } from '#kit/config.ts'
import { askedBy, askedCurrency, currenciesOf, inOther, otherCurrency } from '#schema/currencies.ts'
import { sharedSettings } from '#schema/settings.ts'

const config = readConfig({ CURRENCY: 'GBP', CURRENCIES: 'EUR, GBP,JPY,EUR' })

test("the shop's own currency is the first, whether the list names it or not", () => {
  expect(currenciesOf(config)).toEqual(['GBP', 'EUR', 'JPY'])
  expect(currenciesOf(readConfig({ CURRENCY: 'CHF', CURRENCIES: 'EUR' }))).toEqual(['CHF', 'EUR'])
  expect(currenciesOf(readConfig({}))).toEqual(['GBP'])
  for (const CURRENCIES of ['euro', 'EUR;JPY', 'eur']) expect(sharedSettings.faults({ CURRENCIES })).toHaveLength(1)
})

test.each([
  ['EUR', 'EUR'],
  [' jpy ', 'JPY'],
  ['GBP', undefined],
  ['CHF', undefined],
  ['', undefined],
  [undefined, undefined],
  [['JPY', 'EUR'], 'JPY'],
])('who asks for %j gets prices in %s', (header, currency) => {
  const asked = askedBy(config, header)
  expect([asked, askedCurrency({ config, asked })]).toEqual([currency && { currency }, currency])
})

test("an amount in the shop's own currency is said without it", () => {
  expect([inOther({ config }, 'GBP'), inOther({ config }, 'EUR')]).toEqual([{}, { currency: 'EUR' }])
  expect([otherCurrency({ config }, 'GBP'), otherCurrency({ config }, 'CHF'), otherCurrency({ config }, null)]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})
