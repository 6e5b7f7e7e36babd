import { expect, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import { dataOf, openForTest } from '#kit/test/testing.ts'
import products from '#subgraphs/products/index.ts'

const shop = '{ shop { currencies { code decimals } locales } }'

test('anybody learns which currencies and languages the shop has, its own first', async () => {
  const { ask } = await openForTest(products, { settings: { CURRENCY: 'EUR', CURRENCIES: 'JPY,EUR,KWD', LOCALES: 'de,en-gb' } })
  expect(dataOf(await ask(nobody, shop)).shop).toEqual({
    currencies: [
      { code: 'EUR', decimals: 2 },
      { code: 'JPY', decimals: 0 },
      { code: 'KWD', decimals: 3 },
    ],
    locales: ['de', 'en-GB'],
  })
})

test('a shop for which nothing is set has one of each', async () => {
  const { ask } = await openForTest(products)
  expect(dataOf(await ask(nobody, shop)).shop).toEqual({ currencies: [{ code: 'GBP', decimals: 2 }], locales: ['en'] })
})
