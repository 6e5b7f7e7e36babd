import { expect, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import { admin, codesOf, customer, dataOf, openForTest, staff } from '#kit/test/testing.ts'
import products from '#subgraphs/products/index.ts'

const create =
  'mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { id sku slug name version onHand available price { amount currency } } userErrors { code path } } }'
const update = 'mutation ($input: UpdateProductInput!) { updateProduct(input: $input) { product { name version } userErrors { code } } }'

test('a new product has a slug made of its name, its first stock and version 1', async () => {
  const { add } = await openProducts()
  const { product } = await add({ name: 'Crème Brûlée Set', stock: 7 })
  expect(product).toMatchObject({ slug: 'creme-brulee-set', version: 1, onHand: 7, available: 7, price: { amount: 499, currency: 'GBP' } })
})

test('two products with the same name get different slugs, and a SKU that is taken is refused', async () => {
  const { add } = await openProducts()
  await add({})
  expect((await add({ sku: 'MUG-2' })).product.slug).toBe('a-mug-mug-2')
  expect((await add({})).userErrors).toEqual([{ code: 'SKU_TAKEN', path: ['input', 'sku'] }])
})

test('a SKU is taken whatever its case, for a new product and for a changed one', async () => {
  const { add, ask } = await openProducts()
  await add({ sku: 'Mug-A' })
  expect((await add({ sku: 'mug-a' })).userErrors).toEqual([{ code: 'SKU_TAKEN', path: ['input', 'sku'] }])
  const { product } = await add({ sku: 'POT' })
  const rename = (sku: string, expectedVersion: number) => ask(admin(), update, { input: { id: product.id, expectedVersion, sku } })
  expect(codesOf(await rename('MUG-A', 1))).toEqual(['SKU_TAKEN'])
  expect(codesOf(await rename('pot', 1))).toEqual([])
})

test('how many units there are is shown to staff with STOCK_WRITE alone, and whether it can be ordered to anybody', async () => {
  const { add, ask } = await openProducts()
  await add({ stock: 7 })
  const seenBy = async (caller: Parameters<typeof ask>[0]) => {
    const answer = await ask(caller, '{ product(sku: "MUG") { availability available onHand held } }')
    return [answer.data?.product, codesOf(answer)]
  }
  expect(await seenBy(staff('STOCK_WRITE'))).toEqual([{ availability: 'FEW_LEFT', available: 7, onHand: 7, held: 0 }, []])
  const hidden = { availability: 'FEW_LEFT', available: null, onHand: null, held: null }
  expect(await seenBy(customer())).toEqual([hidden, ['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']])
  expect(await seenBy(staff('PRODUCTS_WRITE'))).toEqual([hidden, ['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']])
})

test('a product is found by its id, its slug or its SKU, but not by two of them', async () => {
  const { add, ask } = await openProducts()
  const { product } = await add({})
  const find =
    '{ byId: product(id: "ID") { id } bySlug: product(slug: "a-mug") { id } bySku: product(sku: "MUG") { id } none: product(id: "prod_none") { id } }'
  expect(dataOf(await ask(customer(), find.replace('ID', product.id)))).toEqual({
    byId: { id: product.id },
    bySlug: { id: product.id },
    bySku: { id: product.id },
    none: null,
  })
  expect(codesOf(await ask(customer(), '{ product(slug: "a-mug", sku: "MUG") { id } }'))).toEqual(['INVALID_INPUT'])
})

test('a change with an old version is refused and changes nothing, and answers the product as it is now', async () => {
  const { add, ask } = await openProducts()
  const { product } = await add({})
  const input = { id: product.id, expectedVersion: 1, name: 'A better mug' }
  expect(dataOf(await ask(admin(), update, { input })).updateProduct.product).toEqual({ name: 'A better mug', version: 2 })
  expect(dataOf(await ask(admin(), update, { input: { ...input, name: 'Another' } })).updateProduct).toEqual({
    product: { name: 'A better mug', version: 2 },
    userErrors: [{ code: 'VERSION_CONFLICT' }],
  })
  expect(dataOf(await ask(admin(), '{ product(sku: "MUG") { name } }')).product.name).toBe('A better mug')
})

test('of two writers at the same version one wins and the other gets VERSION_CONFLICT', async () => {
  const { add, ask } = await openProducts()
  const { product } = await add({})
  const change = (name: string) => ask(admin(), update, { input: { id: product.id, expectedVersion: 1, name } })
  const answers = await Promise.all([change('First'), change('Second')])
  expect(answers.flatMap(codesOf)).toEqual(['VERSION_CONFLICT'])
  expect(dataOf(await ask(admin(), '{ product(sku: "MUG") { version } }')).product.version).toBe(2)
})

test('an archived product is found by its id, as orders name it; in lists, by its slug and by its SKU only by staff with PRODUCTS_WRITE', async () => {
  const { add, ask } = await openProducts()
  const { product } = await add({})
  await ask(admin(), 'mutation ($input: DeleteProductInput!) { deleteProduct(input: $input) { product { archived } } }', {
    input: { id: product.id, expectedVersion: 1 },
  })
  const look = `{ products { totalCount } searchProducts(text: "mug") { totalCount } product(id: "${product.id}") { archived }
    bySlug: product(slug: "a-mug") { id } bySku: product(sku: "MUG") { id } }`
  const nothing = { totalCount: 0 }
  const gone = { products: nothing, searchProducts: nothing, product: { archived: true }, bySlug: null, bySku: null }
  expect(dataOf(await ask(customer(), look))).toEqual(gone)
  expect(dataOf(await ask(staff('STOCK_WRITE'), look))).toEqual(gone)
  const { id } = product
  expect(dataOf(await ask(staff('PRODUCTS_WRITE'), look))).toEqual({ ...gone, bySlug: { id }, bySku: { id } })
  const all = '{ products(filter: { includeArchived: true }) { totalCount } }'
  expect(codesOf(await ask(customer(), all))).toEqual(['FORBIDDEN'])
  expect(codesOf(await ask(nobody, all))).toEqual(['UNAUTHENTICATED'])
  expect(dataOf(await ask(staff('PRODUCTS_WRITE'), all)).products.totalCount).toBe(1)
})

test('pages neither skip nor repeat a product, and show whether there is a next page', async () => {
  const { add, ask } = await openProducts()
  for (const sku of ['A', 'B', 'C', 'D', 'E']) await add({ sku, price: 100 })
  const page = (after: string | null) =>
    ask(
      customer(),
      'query ($after: String) { products(first: 2, after: $after, sort: PRICE_ASC) { edges { node { sku } } pageInfo { hasNextPage endCursor } totalCount } }',
      { after },
    )
  const skus: string[] = []
  for (let after: string | null = null, more = true; more; ) {
    const { products: found } = dataOf(await page(after))
    skus.push(...found.edges.map((edge: { node: { sku: string } }) => edge.node.sku))
    expect(found.totalCount).toBe(5)
    after = found.pageInfo.endCursor
    more = found.pageInfo.hasNextPage
  }
  expect(skus.sort()).toEqual(['A', 'B', 'C', 'D', 'E'])
})

test('the filter selects by price, stock and SKU prefix, and knows no wildcards', async () => {
  const { add, ask } = await openProducts()
  await add({ sku: 'run1-A', price: 100, stock: 1 })
  await add({ sku: 'run1-B', price: 300 })
  await add({ sku: 'run2-A', price: 200, stock: 1 })
  const skus = async (filter: object) =>
    dataOf(
      await ask(customer(), 'query ($filter: ProductFilter) { products(filter: $filter, sort: PRICE_ASC) { edges { node { sku } } } }', {
        filter,
      }),
    ).products.edges.map((edge: { node: { sku: string } }) => edge.node.sku)
  expect(await skus({ minPrice: 150, maxPrice: 300 })).toEqual(['run2-A', 'run1-B'])
  expect(await skus({ inStock: false })).toEqual(['run1-B'])
  expect(await skus({ skuPrefix: 'run1-' })).toEqual(['run1-A', 'run1-B'])
  expect(await skus({ skuPrefix: 'run_-' })).toEqual([])
})

test.each([
  [{ name: '' }, ['input', 'name']],
  [{ name: '   ' }, ['input', 'name']],
  [{ sku: 'x'.repeat(65) }, ['input', 'sku']],
  [{ price: -1 }, ['input', 'price']],
  [{ stock: -1 }, ['input', 'stock']],
  [{ slug: 'Not A Slug' }, ['input', 'slug']],
])('createProduct refuses %j with the path of the wrong field', async (input, path) => {
  const { add } = await openProducts()
  expect((await add(input)).userErrors).toEqual([{ code: 'INVALID_INPUT', path }])
})

test('a forged cursor and a page of 0 or 101 are refused', async () => {
  const { ask } = await openProducts()
  for (const args of ['after: "bm9uc2Vuc2U"', 'after: "😀"', 'first: 0', 'first: 101', 'first: -5'])
    expect(codesOf(await ask(customer(), `{ products(${args}) { totalCount } }`))).toEqual(['INVALID_INPUT'])
})

test('only a caller with PRODUCTS_WRITE changes the catalogue, and each change is audited once', async () => {
  const { ask, published } = await openProducts()
  const input = { name: 'A mug', sku: 'MUG', price: 499 }
  expect(codesOf(await ask(customer(), create, { input }))).toEqual(['FORBIDDEN'])
  expect(codesOf(await ask(staff('STOCK_WRITE'), create, { input }))).toEqual(['FORBIDDEN'])
  expect(codesOf(await ask(staff('PRODUCTS_WRITE'), create.replace(' onHand available', ''), { input }))).toEqual([])
  expect(await published('audit.recorded')).toMatchObject([
    { action: 'createProduct', actor: 'usr_staff', before: null, after: { sku: 'MUG' } },
  ])
})

async function openProducts() {
  const subgraph = await openForTest(products)
  const add = async (input: object) =>
    dataOf(await subgraph.ask(admin(), create, { input: { name: 'A mug', sku: 'MUG', price: 499, ...input } })).createProduct
  return { ...subgraph, add }
}
