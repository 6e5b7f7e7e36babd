import { expect, test } from 'vitest'
import { admin, codesOf, customer, dataOf, staff } from '#kit/test/testing.ts'
import { type ProductRow, products } from '#subgraphs/products/tables.ts'
import { listVariants } from '#subgraphs/products/variants/listing.ts'
import { colours, documents, openProducts, shirt, sizes } from './variants.ts'

test('a product with variants is shown with its options, the range of their prices and the sum of their stock', async () => {
  const { change } = await openProducts()
  const { product } = await change('createProduct', shirt)
  expect(product).toMatchObject({
    available: 7,
    availability: 'FEW_LEFT',
    price: { amount: 2000 },
    priceRange: { min: { amount: 2000 }, max: { amount: 2500 } },
    options: [colours, sizes],
  })
  expect(product.variants).toMatchObject([
    { sku: 'SHIRT-RS', name: 'Shirt, Red, S', available: 3, price: { amount: 2000 }, variantOf: { sku: 'SHIRT' } },
    { sku: 'SHIRT-BM', name: 'Shirt, Blue, M', available: 4, price: { amount: 2500 } },
  ])
  expect(product.variants[1].selectedOptions).toEqual([
    { name: 'Colour', value: 'Blue' },
    { name: 'Size', value: 'M' },
  ])
})

test('a product without variants has empty lists and one price', async () => {
  const { change } = await openProducts()
  const { product } = await change('createProduct', { sku: 'MUG', name: 'Mug', price: 500, stock: 1 })
  expect(product).toMatchObject({ options: [], variants: [], priceRange: { min: { amount: 500 }, max: { amount: 500 } } })
})

test('lists and searches show the product and none of its variants, and a variant is found by id and SKU', async () => {
  const { ask, change } = await openProducts()
  const { product } = await change('createProduct', shirt)
  const id = product.variants[0].id
  const look = `{ products { totalCount edges { node { sku } } } searchProducts(text: "shirt") { totalCount edges { node { sku } } }
    variantsSku: searchProducts(text: "shirt-bm") { edges { node { sku } } }
    bySku: product(sku: "SHIRT-RS") { id } byId: product(id: "${id}") { id } }`
  const one = { totalCount: 1, edges: [{ node: { sku: 'SHIRT' } }] }
  expect(dataOf(await ask(customer(), look))).toEqual({
    products: one,
    searchProducts: one,
    variantsSku: { edges: one.edges },
    bySku: { id },
    byId: { id },
  })
  const all = '{ products(filter: { includeArchived: true }) { totalCount } }'
  expect(dataOf(await ask(admin(), all)).products.totalCount).toBe(1)
})

test.each([
  ['two values of three', { values: ['Red'] }, 'INVALID_INPUT'],
  ['a value that is none', { values: ['Green', 'S'] }, 'INVALID_INPUT'],
  ['a combination that is there', { values: ['Red', 'S'] }, 'VARIANT_TAKEN'],
  ['a SKU that is taken', { values: ['Red', 'M'], sku: 'shirt-rs' }, 'SKU_TAKEN'],
])('addVariants refuses %s, and adds none of the others', async (_, variant, code) => {
  const { change, read } = await openProducts()
  const { product } = await change('createProduct', shirt)
  const good = { values: ['Blue', 'S'], sku: 'SHIRT-BS' }
  const { userErrors } = await change('addVariants', { productId: product.id, variants: [good, { sku: 'SHIRT-NEW', ...variant }] })
  expect(userErrors).toMatchObject([{ code }])
  expect(userErrors[0].path.slice(0, 3)).toEqual(['input', 'variants', '1'])
  expect((await read('SHIRT')).variants).toHaveLength(2)
})

test.each([
  [{ options: [colours, colours] }, ['input', 'options', '1']],
  [{ options: [{ name: 'Size', values: ['S', 's'] }] }, ['input', 'options', '0', 'values', '1']],
  [{ options: [{ name: 'Size', values: ['x'.repeat(51)] }] }, ['input', 'options', '0', 'values', '0']],
  [{ options: [colours], variants: [], stock: 1 }, ['input', 'stock']],
  [{ options: [] }, ['input', 'variants']],
])('createProduct refuses %j', async (input, path) => {
  const { change } = await openProducts()
  expect((await change('createProduct', { ...shirt, ...input })).userErrors).toMatchObject([{ code: 'INVALID_INPUT', path }])
})

test('each list of variants is counted before anybody goes through it, as each variant leads to all of them again', async () => {
  const { change, context, ask } = await openProducts({ ANSWER_VALUES: '250' })
  const values = Array.from({ length: 100 }, (_, at) => String(at))
  const many = { options: [{ name: 'Size', values }], variants: values.map((value) => ({ values: [value], sku: `S-${value}` })) }
  await change('createProduct', { ...shirt, ...many }, 'id')
  const ctx = context()
  const [row] = await ctx.load.many(products, 'sku', 'SHIRT')
  const list = async () => (await listVariants(ctx, row as ProductRow)).length
  expect([await list(), await list()]).toEqual([100, 100])
  await expect(list()).rejects.toThrow('too large')
  ctx.budget.close()
  expect(codesOf(await ask(customer(), '{ product(sku: "SHIRT") { variants { variantOf { variants { id } } } } }'))).toEqual([
    'QUERY_TOO_COMPLEX',
  ])
})

test('only staff with PRODUCTS_WRITE add variants, and each call is audited once', async () => {
  const { ask, change, published } = await openProducts()
  const { product } = await change('createProduct', { ...shirt, variants: [] })
  const input = { productId: product.id, variants: shirt.variants }
  expect(codesOf(await ask(staff('STOCK_WRITE'), documents.addVariants, { input }))).toContain('FORBIDDEN')
  await change('addVariants', input)
  const audited = (await published('audit.recorded')).filter(({ action }) => action === 'addVariants')
  expect(audited).toMatchObject([{ subject: product.id, after: { variants: [{ sku: 'SHIRT-RS' }, { sku: 'SHIRT-BM' }] } }])
})
