import { expect, test } from 'vitest'
import { admin, codesOf, dataOf, openForTest, staff } from '#kit/test/testing.ts'
import products from '#subgraphs/products/index.ts'

const results =
  'results { index product { id sku version price { amount } variants { sku } } userErrors { code path } } userErrors { code path }'
const create = `mutation ($input: CreateProductsInput!) { createProducts(input: $input) { ${results} } }`
const update = `mutation ($input: UpdateProductsInput!) { updateProducts(input: $input) { ${results} } }`

test('each of many new products is added or refused by itself, and a repeated call adds none', async () => {
  const { add, published } = await openProducts()
  const rows = [mug('A'), mug('a'), { ...mug('B'), slug: 'Not A Slug' }, { ...mug('C'), ...sized('C', 1) }]
  const first = await add(rows)
  expect(first.results).toMatchObject([
    { index: 0, product: { sku: 'A' }, userErrors: [] },
    { index: 1, product: null, userErrors: [{ code: 'SKU_TAKEN', path: ['input', 'products', '1', 'sku'] }] },
    { index: 2, product: null, userErrors: [{ code: 'INVALID_INPUT', path: ['input', 'products', '2', 'slug'] }] },
    { index: 3, product: { sku: 'C', variants: [{ sku: 'C-0' }] }, userErrors: [] },
  ])
  const again = await add(rows)
  expect(again.results.map(({ userErrors }: { userErrors: object[] }) => userErrors.length)).toEqual([1, 1, 1, 1])
  expect((await published('audit.recorded')).map(({ action }) => action)).toEqual(['createProducts', 'createProducts'])
})

test('each of many products is changed or refused by itself, and a conflict shows the product as it is', async () => {
  const { add, change } = await openProducts()
  const [a, b] = (await add([mug('A'), mug('B')])).results.map(({ product }: { product: { id: string } }) => product.id)
  const rows = [
    { id: a, expectedVersion: 1, price: 700 },
    { id: b, expectedVersion: 7, price: 700 },
    { id: 'prod_none', expectedVersion: 1, price: 700 },
  ]
  expect((await change(rows)).results).toMatchObject([
    { product: { version: 2, price: { amount: 700 } }, userErrors: [] },
    { product: { version: 1 }, userErrors: [{ code: 'VERSION_CONFLICT', path: ['input', 'products', '1', 'expectedVersion'] }] },
    { product: null, userErrors: [{ code: 'NOT_FOUND' }] },
  ])
})

test('a call with a value out of bounds, with 101 products or with 501 variants changes nothing', async () => {
  const { add } = await openProducts()
  const many = Array.from({ length: 101 }, (_, at) => mug(`M${at}`))
  const full = Array.from({ length: 6 }, (_, at) => ({ ...mug(`V${at}`), ...sized(`V${at}`, 90) }))
  for (const rows of [[mug('A'), { ...mug('B'), price: -1 }], many, full]) {
    const { results: none, userErrors } = await add(rows)
    expect([none, userErrors.map(({ code }: { code: string }) => code)]).toEqual([null, ['INVALID_INPUT']])
  }
  expect((await add([mug('A')])).results[0].userErrors).toEqual([])
})

test('only staff with PRODUCTS_WRITE change many products', async () => {
  const { ask } = await openProducts()
  for (const [document, row] of [
    [create, mug('A')],
    [update, { id: 'prod_none', expectedVersion: 1 }],
  ] as const)
    expect(codesOf(await ask(staff('STOCK_WRITE'), document, { input: { products: [row] } }))).toEqual(['FORBIDDEN'])
})

function mug(sku: string) {
  return { sku, name: `Mug ${sku}`, price: 500 }
}

function sized(sku: string, count: number) {
  const values = Array.from({ length: count }, (_, at) => String(at))
  return { options: [{ name: 'Size', values }], variants: values.map((value) => ({ values: [value], sku: `${sku}-${value}` })) }
}

async function openProducts() {
  const subgraph = await openForTest(products)
  const add = async (rows: object[]) => dataOf(await subgraph.ask(admin(), create, { input: { products: rows } })).createProducts
  const change = async (rows: object[]) => dataOf(await subgraph.ask(admin(), update, { input: { products: rows } })).updateProducts
  return { ...subgraph, add, change }
}
