import { expect, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import { admin, codesOf, customer, dataOf, frozenClock, openForTest, staff, testConfig } from '#kit/test/testing.ts'
import products from '#subgraphs/products/index.ts'

const fields = 'id version status archived availability publishAt'
const create = `mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { ${fields} variants { id version status } } userErrors { code path } } }`
const update = `mutation ($input: UpdateProductInput!) { updateProduct(input: $input) { product { ${fields} variants { id version status } } userErrors { code path } } }`
const family = {
  options: [{ name: 'Size', values: ['S', 'M'] }],
  variants: [
    { values: ['S'], sku: 'MUG-S', stock: 1 },
    { values: ['M'], sku: 'MUG-M', stock: 1 },
  ],
}

test('a draft is seen by staff with PRODUCTS_WRITE alone, by whichever way', async () => {
  const { add, ask, byReference } = await openProducts()
  const { product } = await add({ status: 'DRAFT', stock: 3 })
  expect(product).toMatchObject({ status: 'DRAFT', archived: false, availability: 'OUT_OF_STOCK' })
  const look = `{ byId: product(id: "${product.id}") { id } bySlug: product(slug: "a-mug") { id } bySku: product(sku: "MUG") { id }
    products { totalCount } searchProducts(text: "mug") { totalCount } }`
  const nothing = { byId: null, bySlug: null, bySku: null, products: { totalCount: 0 }, searchProducts: { totalCount: 0 } }
  for (const caller of [nobody, customer(), staff('STOCK_WRITE', 'ORDERS_READ')]) {
    expect(dataOf(await ask(caller, look))).toEqual(nothing)
    expect(await byReference(caller, product.id)).toEqual([null, { product: null, unitPrice: { amount: 0 }, lineTotal: { amount: 0 } }])
  }
  const { id } = product
  expect(dataOf(await ask(staff('PRODUCTS_WRITE'), look))).toEqual({ ...nothing, byId: { id }, bySlug: { id }, bySku: { id } })
  expect((await byReference(staff('PRODUCTS_WRITE', 'ORDERS_READ'), id))[0]).toEqual({ id })
})

test('lists by status are for staff, but for ACTIVE', async () => {
  const { add, ask } = await openProducts()
  await add({ sku: 'A' })
  await add({ sku: 'D', status: 'DRAFT' })
  await add({ sku: 'X', status: 'ARCHIVED' })
  const list = (status: string) => `{ products(filter: { status: ${status} }) { totalCount edges { node { sku } } } }`
  const skus = async (status: string) =>
    dataOf(await ask(admin(), list(status))).products.edges.map(({ node }: { node: { sku: string } }) => node.sku)
  expect([await skus('ACTIVE'), await skus('DRAFT'), await skus('ARCHIVED')]).toEqual([['A'], ['D'], ['X']])
  expect(dataOf(await ask(customer(), list('ACTIVE'))).products.totalCount).toBe(1)
  for (const status of ['DRAFT', 'ARCHIVED']) expect(codesOf(await ask(customer(), list(status)))).toEqual(['FORBIDDEN'])
})

test('an archived product can be put up for sale again, and its variants with it, but for one that was archived by itself', async () => {
  const { add, put, ask } = await openProducts()
  const { product } = await add(family)
  const [small] = product.variants
  await put({ id: small.id, expectedVersion: 1, status: 'ARCHIVED' })
  const archived = await put({ id: product.id, expectedVersion: product.version, status: 'ARCHIVED' })
  expect(statusesOf(archived)).toEqual(['ARCHIVED', 'ARCHIVED', 'ARCHIVED'])
  const again = await put({ id: product.id, expectedVersion: archived.product.version, status: 'ACTIVE' })
  expect(statusesOf(again)).toEqual(['ACTIVE', 'ARCHIVED', 'ACTIVE'])
  expect(dataOf(await ask(customer(), '{ product(sku: "MUG") { availability variants { sku } } }')).product).toEqual({
    availability: 'FEW_LEFT',
    variants: [{ sku: 'MUG-M' }],
  })
})

test('the variants of a draft are drafts, and one that is restored while its product is archived waits for it', async () => {
  const { add, put } = await openProducts()
  const { product } = await add({ ...family, status: 'DRAFT' })
  expect(product.variants).toMatchObject([{ status: 'DRAFT' }, { status: 'DRAFT' }])
  const [small] = product.variants
  await put({ id: small.id, expectedVersion: 1, status: 'ARCHIVED' })
  expect((await put({ id: small.id, expectedVersion: 2, status: 'ACTIVE' })).product.status).toBe('DRAFT')
  const active = await put({ id: product.id, expectedVersion: product.version, status: 'ACTIVE' })
  expect(statusesOf(active)).toEqual(['ACTIVE', 'ACTIVE', 'ACTIVE'])
})

test('a draft is published at its time, once, and is then for sale', async () => {
  const { add, ask, clock, published, run } = await openProducts()
  await add({ ...family, status: 'DRAFT', publishAt: '2026-12-01T10:00:00Z' })
  await run('publishDrafts')
  expect(dataOf(await ask(customer(), '{ products { totalCount } }')).products.totalCount).toBe(0)
  clock.advance(3_600_000)
  await Promise.all([run('publishDrafts'), run('publishDrafts')])
  await run('publishDrafts')
  const { product } = dataOf(await ask(customer(), '{ product(sku: "MUG") { status variants { status } } }'))
  expect(product).toEqual({ status: 'ACTIVE', variants: [{ status: 'ACTIVE' }, { status: 'ACTIVE' }] })
  const saved = (await published('product.saved')).filter(({ status }) => status === 'ACTIVE')
  // the product once more, with the prices of its variants
  expect(saved.map(({ sku }) => sku).toSorted()).toEqual(['MUG', 'MUG', 'MUG-M', 'MUG-S'])
  const audited = (await published('audit.recorded')).filter(({ actor }) => actor === 'system')
  expect(audited).toMatchObject([{ action: 'updateProduct', before: { draft: true }, after: { draft: false, publishAt: null } }])
})

test('of two processes on one database one publishes a draft and the other does nothing', async () => {
  const config = testConfig()
  const clock = frozenClock()
  const [one, other] = [await openProducts({}, { config, clock }), await openProducts({}, { config, clock })]
  for (const sku of ['A', 'B', 'C']) await one.add({ sku, status: 'DRAFT', publishAt: '2026-12-01T10:00:00Z' })
  clock.advance(3_600_000)
  await Promise.all([one.run('publishDrafts'), other.run('publishDrafts'), one.run('publishDrafts'), other.run('publishDrafts')])
  const saved = (await one.published('product.saved')).filter(({ status }) => status === 'ACTIVE')
  expect(saved.map(({ sku }) => sku).toSorted()).toEqual(['A', 'B', 'C'])
})

test('only a draft has a time of publication, and it goes with the draft', async () => {
  const { add, put } = await openProducts()
  const publishAt = '2026-12-02T00:00:00Z'
  expect((await add({ publishAt })).userErrors).toEqual([{ code: 'INVALID_INPUT', path: ['input', 'publishAt'] }])
  const { product } = await add({ status: 'DRAFT', publishAt })
  expect(product.publishAt).toBe('2026-12-02T00:00:00.000Z')
  const change = { id: product.id, expectedVersion: 1 }
  expect((await put({ ...change, publishAt: null })).product.publishAt).toBeNull()
  expect((await put({ ...change, expectedVersion: 2, status: 'ACTIVE', publishAt })).userErrors).toMatchObject([{ code: 'INVALID_INPUT' }])
})

test.each([
  [0, 'OUT_OF_STOCK'],
  [1, 'FEW_LEFT'],
  [4, 'FEW_LEFT'],
  [5, 'IN_STOCK'],
])('of %i units the shop shows %s where FEW_LEFT is 4', async (stock, availability) => {
  const { add, ask } = await openProducts({ FEW_LEFT: '4' })
  await add({ stock })
  expect(dataOf(await ask(nobody, '{ product(sku: "MUG") { availability } }')).product).toEqual({ availability })
})

function statusesOf({ product }: { product: { status: string; variants: { status: string }[] } }) {
  return [product.status, ...product.variants.map(({ status }) => status)]
}

async function openProducts(settings: Record<string, string> = {}, options: Parameters<typeof openForTest>[1] = {}) {
  const subgraph = await openForTest(products, { settings, ...options })
  const add = async (input: object) =>
    dataOf(await subgraph.ask(admin(), create, { input: { name: 'A mug', sku: 'MUG', price: 499, ...input } })).createProduct
  const put = async (input: object) => dataOf(await subgraph.ask(admin(), update, { input })).updateProduct
  /** A product by reference, and in the line of a cart. */
  const byReference = async (caller: Parameters<typeof subgraph.ask>[0], id: string) => {
    const line = { __typename: 'CartLine', id: 'line_1', productId: id, quantity: 2, checkedOut: false, priceWhenAdded: null }
    const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on Product { id } ... on CartLine { product { id } unitPrice { amount } lineTotal { amount } } } }`
    return dataOf(await subgraph.ask(caller, query, { representations: [{ __typename: 'Product', id }, line] }))._entities
  }
  return { ...subgraph, add, put, byReference }
}
