import { expect, test } from 'vitest'
import { openImportShop } from '#tests/support/import-shop.ts'
import { dataOf } from '#tests/support/shop.ts'

const file = [
  'sku,name,price,price EUR,price JPY,price KWD,stock',
  'POT,Pot,10.00,12.00,1000,4.125,5',
  'MUG,Mug,3.00,,300,,5',
  'CUP,Cup,2.00,2.50,,1.000,5',
  '',
].join('\n')
const list = `query ($filter: ProductFilter, $text: String!) {
  products(filter: $filter, sort: NAME) { edges { node { sku } } totalCount }
  searchProducts(text: $text, filter: $filter) { edges { node { sku } } facets { price { minPrice maxPrice count } } } }`

test('prices in other currencies are imported and exported with their decimals, and what is imported again changes nothing', async () => {
  const { run, exported, fields } = await openShop()
  expect(await run(file)).toMatchObject({ status: 'DONE', created: 3, failed: 0 })
  expect(await fields('POT')).toEqual({ EUR: 1200, JPY: 1000, KWD: 4125 })
  expect(await fields('MUG')).toEqual({ JPY: 300 })
  const csv = await exported()
  expect(csv.split('\n')[0]).toContain('price eur,sale price eur,sale from eur,sale until eur,price jpy')
  expect(csv).toContain('12.00,,,,1000,,,,4.125')
  expect(await run(csv)).toMatchObject({ created: 0, updated: 0, unchanged: 3, failed: 0 })
  expect(await run('sku,price EUR\nPOT,\nMUG,4.50\nCUP,2.50\n')).toMatchObject({ updated: 2, unchanged: 1 })
  expect([await fields('POT'), await fields('MUG')]).toEqual([
    { JPY: 1000, KWD: 4125 },
    { EUR: 450, JPY: 300 },
  ])
})

test('a price with decimals that its currency does not have is refused with its column, and a currency that the shop does not have with the file', async () => {
  const { run, fields } = await openShop()
  const wrong = await run('sku,name,price,price JPY,price KWD\nPOT,Pot,10.00,10.50,1.2345\nMUG,Mug,1.00,10,1.234\n')
  expect(wrong).toMatchObject({ created: 1, failed: 1 })
  expect(wrong.errors.edges.map(({ node }: { node: { row: number; column: string } }) => [node.row, node.column])).toEqual([
    [2, 'price jpy'],
    [2, 'price kwd'],
  ])
  expect(await fields('MUG')).toEqual({ JPY: 10, KWD: 1234 })
  expect((await run('sku,price CHF\nMUG,1.00\n')).status).toBe('FAILED')
  expect((await run('sku,price GBP\nMUG,1.00\n')).status).toBe('FAILED')
})

test('filters by price and ranges of price are of the currency of the request', async () => {
  const { run, look } = await openShop()
  await run(file)
  const pounds = await look(undefined, { minPrice: 250, maxPrice: 1000 })
  expect([pounds.listed, pounds.found]).toEqual([
    ['MUG', 'POT'],
    ['MUG', 'POT'],
  ])
  const euros = await look('EUR', { minPrice: 250, maxPrice: 1100 })
  expect([euros.listed, euros.found]).toEqual([['CUP'], ['CUP']])
  expect((await look('JPY', { maxPrice: 1000 })).listed).toEqual(['MUG', 'POT'])
  expect((await look('KWD', { minPrice: 1 })).listed).toEqual(['CUP', 'POT'])
  expect(pounds.ranges).toEqual([
    [200, 2],
    [1000, 1],
  ])
  expect(euros.ranges).toEqual([
    [200, 1],
    [1000, 1],
  ])
  expect((await look('EUR', {}, 'pot')).ranges).toEqual([[1000, 1]])
})

async function openShop() {
  const shop = await openImportShop({ settings: { CURRENCIES: 'EUR,JPY,KWD' } })
  const all = 'query ($sku: String!) { product(sku: $sku) { currencyPrices { currency price { amount } } } }'
  return {
    ...shop,
    fields: async (sku: string) => {
      const { product } = dataOf(await shop.as(all, { sku }))
      type Row = { currency: string; price: { amount: number } }
      return Object.fromEntries(product.currencyPrices.map(({ currency, price }: Row) => [currency, price.amount]))
    },
    look: async (currency: string | undefined, filter: object, text = '') => {
      const headers = { ...(currency && { 'x-currency': currency }) }
      const payload = { query: list, variables: { filter, text } }
      const answer = await shop.router.app.inject({ method: 'POST', url: '/graphql', headers, payload })
      const { products, searchProducts } = dataOf(answer.json())
      const skus = ({ edges }: { edges: { node: { sku: string } }[] }) => edges.map(({ node }) => node.sku).toSorted()
      const ranges = searchProducts.facets.price.map(({ minPrice, count }: { minPrice: number; count: number }) => [minPrice, count])
      return { listed: skus(products), found: skus(searchProducts), ranges }
    },
  }
}
