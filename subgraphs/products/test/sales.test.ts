import { expect, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import { admin, codesOf, customer, dataOf, openForTest, staff } from '#kit/test/testing.ts'
import products from '#subgraphs/products/index.ts'

const fields = 'id version price { amount } regularPrice { amount } onSale sale { price { amount } from until }'
const create = `mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { ${fields} } userErrors { code path } } }`
const update = `mutation ($input: UpdateProductInput!) { updateProduct(input: $input) { product { ${fields} } userErrors { code path } } }`
const [ten, eleven] = ['2026-12-01T10:00:00Z', '2026-12-01T11:00:00Z']
const hourMs = 3_600_000

test('a sale begins and ends at its times, once each, and the price is one column all the while', async () => {
  const { add, clock, pricesNow, published, run } = await openProducts()
  await add({ sale: { price: 400, from: ten, until: eleven } })
  const regular = { price: { amount: 500 }, regularPrice: { amount: 500 }, onSale: false }
  await run('runSales')
  expect(await pricesNow()).toEqual(regular)
  clock.advance(hourMs)
  await Promise.all([run('runSales'), run('runSales')])
  expect(await pricesNow()).toEqual({ price: { amount: 400 }, regularPrice: { amount: 500 }, onSale: true })
  clock.advance(hourMs)
  await run('runSales')
  await run('runSales')
  expect(await pricesNow()).toEqual(regular)
  expect((await published('product.saved')).map(({ price }) => price)).toEqual([500, 400, 500])
})

test('a sale whose both times passed while nothing ran is over', async () => {
  const { add, clock, pricesNow, published, run } = await openProducts()
  await add({ sale: { price: 400, from: ten, until: eleven } })
  clock.advance(24 * hourMs)
  await run('runSales')
  expect(await pricesNow()).toMatchObject({ price: { amount: 500 }, onSale: false })
  expect((await published('product.saved')).map(({ price }) => price)).toEqual([500, 500])
})

test('while a sale is on the regular price changes apart, and null ends the sale', async () => {
  const { add, put } = await openProducts()
  const { product } = await add({ sale: { price: 400 } })
  expect(product).toMatchObject({ price: { amount: 400 }, regularPrice: { amount: 500 }, onSale: true, sale: { from: null, until: null } })
  const change = (version: number, input: object) => put({ id: product.id, expectedVersion: version, ...input })
  expect((await change(1, { price: 600 })).product).toMatchObject({ price: { amount: 400 }, regularPrice: { amount: 600 } })
  expect((await change(2, { sale: null })).product).toMatchObject({ price: { amount: 600 }, regularPrice: { amount: 600 }, sale: null })
})

test.each([
  [{ price: 500 }, ['input', 'sale', 'price']],
  [{ price: 400, from: eleven, until: ten }, ['input', 'sale', 'until']],
  [{ price: 400, until: '2026-11-30T00:00:00Z' }, ['input', 'sale', 'until']],
])('the sale %j is refused', async (sale, path) => {
  const { add } = await openProducts()
  expect((await add({ sale })).userErrors).toEqual([{ code: 'INVALID_INPUT', path }])
})

test('a product with variants has no sale, and shows the lowest price while a variant has one', async () => {
  const { ask, put, add } = await openProducts()
  const family = { options: [{ name: 'Size', values: ['S'] }], variants: [{ values: ['S'], sku: 'MUG-S' }] }
  expect((await add({ ...family, sale: { price: 1 } })).userErrors).toMatchObject([{ path: ['input', 'sale'] }])
  const { product } = await add(family)
  const refused = await put({ id: product.id, expectedVersion: product.version, sale: { price: 1 } })
  expect(refused.userErrors).toMatchObject([{ path: ['input', 'sale'] }])
  const { id } = dataOf(await ask(nobody, '{ product(sku: "MUG-S") { id } }')).product
  await put({ id, expectedVersion: 1, sale: { price: 300 } })
  expect(dataOf(await ask(nobody, '{ product(sku: "MUG") { price { amount } } }')).product).toEqual({ price: { amount: 300 } })
})

test('a sale that is planned is seen by staff with PRODUCTS_WRITE alone', async () => {
  const { add, ask } = await openProducts()
  await add({ sale: { price: 400, from: ten } })
  const query = '{ product(sku: "MUG") { regularPrice { amount } onSale sale { price { amount } } } }'
  const hidden = { regularPrice: { amount: 500 }, onSale: false, sale: null }
  const answer = await ask(customer(), query)
  expect([answer.data?.product, codesOf(answer)]).toEqual([hidden, ['FORBIDDEN']])
  expect(dataOf(await ask(staff('PRODUCTS_WRITE'), query)).product.sale).toEqual({ price: { amount: 400 } })
})

test('weight, tax class and texts for search engines are kept, taken away by null, and a variant has those of its product', async () => {
  const { add, ask, put } = await openProducts()
  const details = 'weight taxClass seoTitle seoDescription'
  const read = async (sku: string) =>
    dataOf(await ask(nobody, `query ($sku: String) { product(sku: $sku) { ${details} } }`, { sku })).product
  const family = { options: [{ name: 'Size', values: ['S'] }], variants: [{ values: ['S'], sku: 'MUG-S' }] }
  const description = `Holds ${'a lot of '.repeat(30)}tea.`
  const { product } = await add({ ...family, description, weight: 250, taxClass: 'reduced', seoTitle: ' Mugs ' })
  expect(await read('MUG')).toMatchObject({ weight: 250, taxClass: 'reduced', seoTitle: 'Mugs' })
  const { seoDescription } = await read('MUG')
  expect([seoDescription.length <= 160, description.startsWith(seoDescription.slice(0, -1))]).toEqual([true, true])
  expect(await read('MUG-S')).toMatchObject({ weight: 250, taxClass: 'reduced', seoTitle: 'A mug, S' })
  const taken = { weight: null, taxClass: null, seoTitle: null, seoDescription: 'Short.' }
  await put({ id: product.id, expectedVersion: product.version, ...taken })
  expect(await read('MUG')).toEqual({ weight: null, taxClass: null, seoTitle: 'A mug', seoDescription: 'Short.' })
  expect((await add({ sku: 'X', taxClass: 'a b' })).userErrors).toEqual([{ code: 'INVALID_INPUT', path: ['input', 'taxClass'] }])
})

async function openProducts() {
  const subgraph = await openForTest(products)
  const add = async (input: object) =>
    dataOf(await subgraph.ask(admin(), create, { input: { name: 'A mug', sku: 'MUG', price: 500, ...input } })).createProduct
  const put = async (input: object) => dataOf(await subgraph.ask(admin(), update, { input })).updateProduct
  const pricesNow = async () =>
    dataOf(await subgraph.ask(nobody, '{ product(sku: "MUG") { price { amount } regularPrice { amount } onSale } }')).product
  return { ...subgraph, add, put, pricesNow }
}
