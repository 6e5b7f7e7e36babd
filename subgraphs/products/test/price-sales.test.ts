// Sales of prices for customer groups and in other currencies.
import { expect, test } from 'vitest'
import { type Caller, nobody } from '#kit/context.ts'
import { admin, codesOf, customer, dataOf, openForTest } from '#kit/test/testing.ts'
import products from '#subgraphs/products/index.ts'

type Price = { price: number; currency?: string; groupId?: string; minQuantity?: number; sale?: object | null }

const [ten, eleven] = ['2026-12-01T10:00:00Z', '2026-12-01T11:00:00Z']
const hourMs = 3_600_000
const sale = { price: 400, from: ten, until: eleven }
const member: Caller = { ...customer('usr_member'), groups: ['grp_trade'] }
const seen = '{ product(sku: "MUG") { price { amount } regularPrice { amount } onSale } }'
const staffSee = `{ product(sku: "MUG") { version
  groupPrices { price { amount } sale { price { amount } isOn } }
  currencyPrices { currency price { amount } sale { price { amount currency } from until isOn } } } }`
const set = `mutation ($input: SetProductPricesInput!) { setProductPrices(input: $input) { results { userErrors { code path } } } }`

test('a sale in another currency begins and ends at its times, once each, and nothing changes in the others', async () => {
  const { setPrices, priceFor, clock, run, published } = await openMug()
  await setPrices({ currencyPrices: [euros({ sale }), { currency: 'JPY', price: 600 }] })
  const regular = { price: 500, regularPrice: 500, onSale: false }
  expect(await priceFor(nobody, 'EUR')).toEqual(regular)
  clock.advance(hourMs)
  await Promise.all([run('runSales'), run('runSales')])
  expect(await priceFor(nobody, 'EUR')).toEqual({ price: 400, regularPrice: 500, onSale: true })
  expect([await priceFor(nobody, 'JPY'), await priceFor(nobody)]).toEqual([
    { price: 600, regularPrice: 600, onSale: false },
    { price: 700, regularPrice: 700, onSale: false },
  ])
  clock.advance(hourMs)
  await run('runSales')
  await run('runSales')
  expect(await priceFor(nobody, 'EUR')).toEqual(regular)
  expect((await published('product.saved')).slice(-3).map(({ prices }) => prices?.EUR)).toEqual([500, 400, 500])
})

test('a sale for a group is for its members alone, beside a price for many units', async () => {
  const { setPrices, priceFor, clock, run } = await openMug()
  const prices = [
    { groupId: 'grp_trade', price: 500, sale },
    { groupId: 'grp_trade', price: 300, minQuantity: 10 },
  ]
  await setPrices({ prices })
  expect(await priceFor(member)).toEqual({ price: 500, regularPrice: 500, onSale: false })
  clock.advance(hourMs)
  await run('runSales')
  expect(await priceFor(member)).toEqual({ price: 400, regularPrice: 500, onSale: true })
  expect(await priceFor(nobody)).toEqual({ price: 700, regularPrice: 700, onSale: false })
})

test('a sale for all is no sale for a member whose own price is lower', async () => {
  const { setPrices, priceFor, update } = await openMug()
  await setPrices({ prices: [{ groupId: 'grp_trade', price: 300 }] })
  await update({ sale: { price: 400 } })
  expect(await priceFor(member)).toEqual({ price: 300, regularPrice: 300, onSale: false })
  expect(await priceFor(nobody)).toEqual({ price: 400, regularPrice: 700, onSale: true })
})

test('staff see the regular price with its sale; prices that are set again keep it unless it is given, and null ends it', async () => {
  const { setPrices, priceFor, staffLook } = await openMug()
  await setPrices({ currencyPrices: [euros({ sale: { price: 400 } })] })
  const shown = {
    currency: 'EUR',
    price: { amount: 500 },
    sale: { price: { amount: 400, currency: 'EUR' }, from: null, until: null, isOn: true },
  }
  expect((await staffLook()).currencyPrices).toEqual([shown])
  await setPrices({ currencyPrices: [euros({ price: 550 })] })
  expect((await staffLook()).currencyPrices).toEqual([{ ...shown, price: { amount: 550 } }])
  expect(await priceFor(nobody, 'EUR')).toMatchObject({ price: 400, regularPrice: 550 })
  await setPrices({ currencyPrices: [euros({ price: 550, sale: null })] })
  expect(await priceFor(nobody, 'EUR')).toEqual({ price: 550, regularPrice: 550, onSale: false })
})

test('a regular price that falls below the sale is what is charged', async () => {
  const { setPrices, priceFor, update } = await openMug()
  await setPrices({ currencyPrices: [euros({ sale: { price: 400 } })] })
  await setPrices({ currencyPrices: [euros({ price: 300 })] })
  expect(await priceFor(nobody, 'EUR')).toEqual({ price: 300, regularPrice: 300, onSale: false })
  await update({ sale: { price: 400 } })
  await update({ price: 300 })
  expect(await priceFor(nobody)).toEqual({ price: 300, regularPrice: 300, onSale: false })
})

test.each([
  ['currencyPrices', euros({ sale: { price: 500 } }), 'price'],
  ['currencyPrices', euros({ sale: { price: 400, from: eleven, until: ten } }), 'until'],
  ['prices', { groupId: 'grp_trade', price: 500, sale: { price: 600 } }, 'price'],
  ['prices', { groupId: 'grp_trade', price: 500, sale: { price: 400, until: '2020-01-01T00:00:00Z' } }, 'until'],
])('in %s the sale of %j is refused', async (list, price, field) => {
  const { tryPrices } = await openMug()
  const path = ['input', 'products', '0', list, '0', 'sale', field]
  expect(await tryPrices({ [list]: [price] })).toEqual([{ code: 'INVALID_INPUT', path }])
})

test('a sale whose times passed while nothing ran is over, also in a currency that the shop has given up', async () => {
  const { setPrices, clock, run, staffLook } = await openMug()
  await setPrices({ currencyPrices: [euros({ sale })], prices: [{ groupId: 'grp_trade', price: 500, sale }] })
  clock.advance(24 * hourMs)
  await run('runSales')
  const { version, currencyPrices, groupPrices } = await staffLook()
  expect(version).toBe(3)
  expect([...currencyPrices, ...groupPrices]).toMatchObject([
    { price: { amount: 500 }, sale: null },
    { price: { amount: 500 }, sale: null },
  ])
})

test('lists of what is on sale, and in the order of prices, go by the sales of the currency', async () => {
  const { setPrices, skus, add } = await openMug()
  await add({ sku: 'CUP', name: 'Cup', price: 900, sale: { price: 100 } })
  await setPrices({ currencyPrices: [euros({ sale: { price: 400 } })] })
  await setPrices({ currencyPrices: [euros({ price: 450 })] }, 'CUP')
  expect(await skus({ filter: { onSale: true } }, 'EUR')).toEqual(['MUG'])
  expect(await skus({ filter: { onSale: true } })).toEqual(['CUP'])
  expect(await skus({ filter: { onSale: false } }, 'EUR')).toEqual(['CUP'])
  expect(await skus({ sort: 'PRICE_ASC' }, 'EUR')).toEqual(['MUG', 'CUP'])
  expect(await skus({ filter: { maxPrice: 400 } }, 'EUR')).toEqual(['MUG'])
})

test('a product with variants has the sale price of the cheapest, and is on sale where one of them is', async () => {
  const { add, setPrices, skus, ask } = await openMug()
  const variants = ['S', 'M'].map((size) => ({ values: [size], sku: `SHIRT-${size}` }))
  await add({ sku: 'SHIRT', name: 'Shirt', price: 900, options: [{ name: 'Size', values: ['S', 'M'] }], variants })
  await setPrices({ currencyPrices: [euros({ price: 800, sale: { price: 350 } })] }, 'SHIRT-S')
  await setPrices({ currencyPrices: [euros({ price: 800 })] }, 'SHIRT-M')
  const range = '{ product(sku: "SHIRT") { priceRange { min { amount } max { amount } } } }'
  expect(dataOf(await ask(nobody, range, {}, undefined, { currency: 'EUR' })).product.priceRange).toEqual({
    min: { amount: 350 },
    max: { amount: 800 },
  })
  expect(await skus({ filter: { onSale: true } }, 'EUR')).toEqual(['SHIRT'])
})

function euros(more: Partial<Price>): Price {
  return { currency: 'EUR', price: 500, ...more }
}

/** A shop with a mug that costs 700 in pounds. */
async function openMug() {
  const subgraph = await openForTest(products, { settings: { CURRENCIES: 'EUR,JPY' } })
  const { ask } = subgraph
  const add = async (input: object) =>
    expect(
      codesOf(
        await ask(admin(), 'mutation ($input: CreateProductInput!) { createProduct(input: $input) { userErrors { code } } }', { input }),
      ),
    ).toEqual([])
  await add({ sku: 'MUG', name: 'Mug', price: 700 })
  const seenAt = async (sku: string) => {
    const { id, version } = dataOf(await ask(admin(), 'query ($sku: String) { product(sku: $sku) { id version } }', { sku })).product
    return { id, expectedVersion: version }
  }
  const tryPrices = async (given: object, sku = 'MUG') => {
    const input = { products: [{ ...(await seenAt(sku)), ...given }] }
    return dataOf(await ask(admin(), set, { input })).setProductPrices.results[0].userErrors
  }
  return {
    ...subgraph,
    add,
    tryPrices,
    setPrices: async (given: object, sku?: string) => expect(await tryPrices(given, sku)).toEqual([]),
    update: async (change: object) => {
      const input = { ...(await seenAt('MUG')), ...change }
      const { expectedVersion } = input
      const answer = await ask(admin(), 'mutation ($input: UpdateProductInput!) { updateProduct(input: $input) { userErrors { code } } }', {
        input,
      })
      expect([codesOf(answer), expectedVersion > 0]).toEqual([[], true])
    },
    priceFor: async (caller: Caller, currency?: string) => {
      const { product } = dataOf(await ask(caller, seen, {}, undefined, currency ? { currency } : undefined))
      return { price: product.price.amount, regularPrice: product.regularPrice.amount, onSale: product.onSale }
    },
    staffLook: async () => dataOf(await ask(admin(), staffSee)).product,
    skus: async (variables: Record<string, unknown>, currency?: string): Promise<string[]> => {
      const list =
        'query ($sort: ProductSort, $filter: ProductFilter) { products(sort: $sort, filter: $filter) { edges { node { sku } } } }'
      const { edges } = dataOf(await ask(nobody, list, variables, undefined, currency ? { currency } : undefined)).products
      return edges.map(({ node }: { node: { sku: string } }) => node.sku)
    },
  }
}
