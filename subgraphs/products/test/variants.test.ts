import { expect, test } from 'vitest'
import { newId } from '#kit/data/id.ts'
import { admin, codesOf, customer, dataOf, openForTest, staff } from '#kit/test/testing.ts'
import type { NewEvent } from '#schema/events.ts'
import subgraphOfProducts from '#subgraphs/products/index.ts'
import { type ProductRow, products } from '#subgraphs/products/tables.ts'
import { listVariants } from '#subgraphs/products/variants/listing.ts'

const shown =
  'id sku name version available availability status price { amount } priceRange { min { amount } max { amount } } options { name values } variants { id sku name version available status price { amount } selectedOptions { name value } variantOf { sku } }'
const documents = {
  createProduct: documentOf('createProduct', 'CreateProduct'),
  updateProduct: documentOf('updateProduct', 'UpdateProduct'),
  addVariants: documentOf('addVariants', 'AddVariants'),
  deleteProduct: documentOf('deleteProduct', 'DeleteProduct'),
  adjustStock: documentOf('adjustStock', 'AdjustStock'),
}

const colours = { name: 'Colour', values: ['Red', 'Blue'] }
const sizes = { name: 'Size', values: ['S', 'M'] }
const shirt = {
  sku: 'SHIRT',
  name: 'Shirt',
  price: 2000,
  options: [colours, sizes],
  variants: [
    { values: ['Red', 'S'], sku: 'SHIRT-RS', stock: 3 },
    { values: ['Blue', 'M'], sku: 'SHIRT-BM', price: 2500, stock: 4 },
  ],
}

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

test('a product has the prices of its variants for sale, whichever changes', async () => {
  const { change, read } = await openProducts()
  const { product } = await change('createProduct', shirt)
  const [red, blue] = product.variants
  await change('updateProduct', { id: red.id, expectedVersion: 1, price: 3000 })
  expect(await read('SHIRT')).toMatchObject({ price: { amount: 2500 }, priceRange: { max: { amount: 3000 } } })
  await change('deleteProduct', { id: blue.id, expectedVersion: 1 })
  expect(await read('SHIRT')).toMatchObject({ price: { amount: 3000 }, priceRange: { max: { amount: 3000 } }, available: 3 })
  const { version } = await read('SHIRT')
  expect((await change('updateProduct', { id: product.id, expectedVersion: version, price: 1 })).userErrors).toMatchObject([
    { code: 'INVALID_INPUT', path: ['input', 'price'] },
  ])
})

test('a product is called anew with its variants, which have no name of their own', async () => {
  const { change, published } = await openProducts()
  const { product } = await change('createProduct', shirt)
  const renamed = (await change('updateProduct', { id: product.id, expectedVersion: product.version, name: 'Blouse' })).product
  expect(renamed.variants).toMatchObject([{ name: 'Blouse, Red, S' }, { name: 'Blouse, Blue, M' }])
  const saved = (await published('product.saved')).filter(({ sku, version }) => sku === 'SHIRT-RS' && version === 2)
  expect(saved).toMatchObject([{ name: 'Blouse, Red, S', parentId: product.id }])
  const input = { id: product.variants[0].id, expectedVersion: 2, name: 'Another' }
  expect((await change('updateProduct', input)).userErrors).toMatchObject([{ path: ['input', 'name'] }])
})

test('an option gets more values, but keeps those that a variant has', async () => {
  const { change } = await openProducts()
  const { product } = await change('createProduct', shirt)
  const put = (options: object[], version: number) =>
    change('updateProduct', { id: product.id, expectedVersion: version, options: [colours, ...options] })
  const more = [{ name: 'Size', values: ['S', 'M', 'L'] }]
  const { product: after } = await put(more, product.version)
  expect(
    (await change('addVariants', { productId: product.id, variants: [{ values: ['Red', 'L'], sku: 'SHIRT-RL' }] })).userErrors,
  ).toEqual([])
  for (const fewer of [[{ name: 'Size', values: ['S', 'M'] }], []])
    expect((await put(fewer, after.version)).userErrors).toMatchObject([{ code: 'INVALID_INPUT' }])
})

test('a product with stock cannot get options, and one with options no stock', async () => {
  const { change } = await openProducts()
  const { product: mug } = await change('createProduct', { sku: 'MUG', name: 'Mug', price: 500, stock: 1 })
  const options = [colours]
  expect((await change('updateProduct', { id: mug.id, expectedVersion: 1, options })).userErrors).toMatchObject([{ code: 'INVALID_INPUT' }])
  await change('adjustStock', adjustment(mug.id, -1, 'out'))
  expect((await change('updateProduct', { id: mug.id, expectedVersion: 1, options })).userErrors).toEqual([])
  expect((await change('adjustStock', adjustment(mug.id, 1, 'in'))).userErrors).toMatchObject([{ code: 'CHOOSE_VARIANT', subject: mug.id }])
})

test('the stock of a product follows that of its variants in the same transaction, through holds too', async () => {
  const { change, read, receive } = await openProducts()
  const { product } = await change('createProduct', shirt)
  const [red] = product.variants
  await receive(checkedOut(red.id, 2))
  expect((await read('SHIRT')).available).toBe(5)
  await change('adjustStock', adjustment(red.id, 10, 'more'))
  expect((await read('SHIRT')).available).toBe(15)
  await change('deleteProduct', { id: red.id, expectedVersion: 1 })
  expect((await read('SHIRT')).available).toBe(4)
  await change('updateProduct', { id: red.id, expectedVersion: 2, status: 'ACTIVE' })
  expect((await read('SHIRT')).available).toBe(15)
})

test('a checkout of a product with variants holds nothing and says so', async () => {
  const { change, published, receive } = await openProducts()
  const { product } = await change('createProduct', shirt)
  await receive(checkedOut(product.id, 1))
  expect(await published('stock.refused')).toMatchObject([{ shortages: [{ productId: product.id, available: 'GONE', hasVariants: true }] }])
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

function documentOf(name: string, type: string): string {
  return `mutation ($input: ${type}Input!) { ${name}(input: $input) { product { ${shown} } userErrors { code path subject } } }`
}

function checkedOut(productId: string, quantity: number): NewEvent {
  const [orderId, cartId] = [newId('ord', new Date()), newId('cart', new Date())]
  return { type: 'cart.checked-out', orderId, cartId, cartVersion: 1, lines: [{ productId, quantity }] }
}

function adjustment(productId: string, delta: number, idempotencyKey: string) {
  return { productId, delta, reason: 'counted', idempotencyKey }
}

async function openProducts(settings: Record<string, string> = {}) {
  const subgraph = await openForTest(subgraphOfProducts, { settings })
  const change = async (name: keyof typeof documents, input: object, selected = shown) =>
    dataOf(await subgraph.ask(admin(), documents[name].replace(shown, selected), { input }))[name]
  const read = async (sku: string) =>
    dataOf(await subgraph.ask(admin(), `query ($sku: String) { product(sku: $sku) { ${shown} } }`, { sku })).product
  return { ...subgraph, change, read }
}
