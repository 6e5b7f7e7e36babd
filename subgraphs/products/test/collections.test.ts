import { expect, test } from 'vitest'
import { mutationOf } from '#kit/test/mutations.ts'
import { admin, codesOf, customer, dataOf, openForTest, staff } from '#kit/test/testing.ts'
import products from '#subgraphs/products/index.ts'

const day = 86_400_000

test('a collection has the products that match every condition of its rule, those that are there and those that come', async () => {
  const { add, change, collect, skusOf, untilIdle } = await openCollections()
  await add('MUG-1', 100)
  await add('MUG-2', 900)
  await add('POT-1', 100)
  await collect('Cheap mugs', { skuPrefix: 'MUG', maxPrice: 500 })
  await untilIdle()
  expect(await skusOf('cheap-mugs')).toEqual(['MUG-1'])
  const { id } = await add('MUG-3', 200)
  await untilIdle()
  expect(await skusOf('cheap-mugs')).toEqual(['MUG-1', 'MUG-3'])
  await change('updateProduct', { id, expectedVersion: 1, price: 501 })
  await untilIdle()
  expect(await skusOf('cheap-mugs')).toEqual(['MUG-1'])
  await change('updateProduct', { id, expectedVersion: 2, price: 500 })
  await change('deleteProduct', { id, expectedVersion: 3 })
  await untilIdle()
  expect(await skusOf('cheap-mugs')).toEqual(['MUG-1'])
})

test('a collection of a category has what is in it and below it, also after a move and a change of values', async () => {
  const { add, change, collect, skusOf, untilIdle } = await openCollections()
  const make = async (name: string, parentId?: string) =>
    dataOf(await change('createCategory', { name, parentId })).createCategory.category.id
  const home = await make('Home')
  const kitchen = await make('Kitchen')
  dataOf(await change('createAttribute', { code: 'height', name: 'Height', kind: 'DIMENSION', unit: 'cm' }))
  const { id } = await add('POT', 100)
  await change('setProductCategories', { productId: id, expectedVersion: 1, categoryIds: [kitchen] })
  await collect('Tall home', { categoryId: home, attributes: [{ code: 'height', min: 10 }] })
  await change('setProductAttributes', { productId: id, expectedVersion: 2, values: [{ code: 'height', number: 10 }] })
  await untilIdle()
  expect(await skusOf('tall-home')).toEqual([])
  await change('moveCategory', { id: kitchen, expectedVersion: 1, parentId: home })
  await untilIdle()
  expect(await skusOf('tall-home')).toEqual(['POT'])
  await change('setProductAttributes', { productId: id, expectedVersion: 3, values: [{ code: 'height', number: 9 }] })
  await untilIdle()
  expect(await skusOf('tall-home')).toEqual([])
  expect(codesOf(await change('deleteCategory', { id: home, expectedVersion: 1 }))).toEqual(['STILL_NEEDED'])
  const { edges } = dataOf(await change.ask('{ attributes { edges { node { id } } } }')).attributes
  expect(codesOf(await change('deleteAttribute', { id: edges[0].node.id, expectedVersion: 1 }))).toEqual(['STILL_NEEDED'])
})

test('a new rule fills a collection anew, in pieces whose progress staff see', async () => {
  const { add, change, collect, skusOf, ask, untilIdle } = await openCollections()
  for (let at = 0; at < 7; at += 1) await add(`${at % 2 ? 'ODD' : 'EVEN'}-${at}`, 100)
  const { id } = await collect('Numbers', { skuPrefix: 'ODD' })
  await untilIdle()
  await change('updateCollection', { id, expectedVersion: 1, rule: { skuPrefix: 'EVEN' } })
  await untilIdle()
  expect(await skusOf('numbers')).toEqual(['EVEN-0', 'EVEN-2', 'EVEN-4', 'EVEN-6'])
  const look = '{ collection(slug: "numbers") { isFilled lookedAt productCount rule { skuPrefix maxPrice } } }'
  expect(dataOf(await ask(staff('PRODUCTS_WRITE'), look)).collection).toEqual({
    isFilled: true,
    lookedAt: 7,
    productCount: 4,
    rule: { skuPrefix: 'EVEN', maxPrice: null },
  })
  expect(codesOf(await ask(customer(), look))).toEqual(['FORBIDDEN', 'FORBIDDEN'])
})

test('a product leaves a collection of new ones when its days are over', async () => {
  const { add, collect, skusOf, untilIdle, clock, run } = await openCollections()
  await add('OLD', 100)
  clock.advance(20 * day)
  await add('NEW', 100)
  await collect('New', { newForDays: 30 })
  await untilIdle()
  expect(await skusOf('new')).toEqual(['NEW', 'OLD'])
  clock.advance(11 * day)
  await run('dropOlder')
  expect(await skusOf('new')).toEqual(['NEW'])
})

test('a collection of what is on sale has a product while it or a variant of it is, and never a variant', async () => {
  const { add, change, collect, skusOf, untilIdle, ask } = await openCollections()
  const { id } = await add('MUG', 100)
  const variants = [{ sku: 'SHIRT-M', price: 500, values: ['M'] }]
  dataOf(await change('createProduct', { sku: 'SHIRT', name: 'Shirt', price: 500, options: [{ name: 'Size', values: ['M'] }], variants }))
  await collect('On sale', { onSale: true })
  await untilIdle()
  expect(await skusOf('on-sale')).toEqual([])
  const variant = dataOf(await ask(admin(), '{ product(sku: "SHIRT-M") { id version } }')).product
  dataOf(await change('updateProduct', { id, expectedVersion: 1, sale: { price: 80 } }))
  dataOf(await change('updateProduct', { id: variant.id, expectedVersion: variant.version, sale: { price: 450 } }))
  await untilIdle()
  expect(await skusOf('on-sale')).toEqual(['MUG', 'SHIRT'])
  const onSale = '{ products(filter: { onSale: true }) { edges { node { sku collections { name } } } } }'
  const collections = [{ name: 'On sale' }]
  expect(dataOf(await ask(customer(), onSale)).products.edges).toEqual([
    { node: { sku: 'SHIRT', collections } },
    { node: { sku: 'MUG', collections } },
  ])
  dataOf(await change('updateProduct', { id, expectedVersion: 2, sale: null }))
  const regular =
    '{ products(filter: { onSale: false }) { edges { node { sku collections { name } } } } searchProducts(filter: { onSale: true }) { totalCount facets { availability { soldOut } } } }'
  await untilIdle()
  expect(dataOf(await ask(customer(), regular))).toEqual({
    products: { edges: [{ node: { sku: 'MUG', collections: [] } }] },
    searchProducts: { totalCount: 1, facets: { availability: { soldOut: 1 } } },
  })
  await untilIdle()
  expect(await skusOf('on-sale')).toEqual(['SHIRT'])
})

test('a rule that says nothing or names what there is not is refused, and a deleted collection leaves its products', async () => {
  const { add, change, collect, untilIdle, ask } = await openCollections()
  const rule = async (input: object) => codesOf(await change('createCollection', { name: 'X', rule: input }))
  expect(await rule({})).toEqual(['INVALID_INPUT'])
  expect(await rule({ maxPrice: null, attributes: [], onSale: false })).toEqual(['INVALID_INPUT'])
  expect(await rule({ categoryId: 'cat_none' })).toEqual(['NOT_FOUND'])
  expect(await rule({ attributes: [{ code: 'none', values: ['x'] }] })).toEqual(['INVALID_INPUT'])
  await add('A', 100)
  const { id } = await collect('All', { minPrice: 1 })
  await untilIdle()
  expect(codesOf(await change('deleteCollection', { id, expectedVersion: 1 }))).toEqual([])
  expect(
    dataOf(
      await ask(
        customer(),
        `{ collection(id: "${id}") { id } products { totalCount } filtered: products(filter: { collectionId: "${id}" }) { totalCount } }`,
      ),
    ),
  ).toEqual({
    collection: null,
    products: { totalCount: 1 },
    filtered: { totalCount: 0 },
  })
})

/** An empty catalogue with its verbs, called as an admin. */
async function openCollections() {
  const { ask, ...rest } = await openForTest(products, { settings: { LOG_LEVEL: 'error' } })
  const call = (mutation: string, input: object) => {
    const what = /(Product|Category|Collection|Attribute)$/.exec(mutation)?.[1]?.toLowerCase() ?? 'product'
    return ask(admin(), mutationOf(mutation, `${what} { id version } userErrors { code path }`), { input })
  }
  const change = Object.assign(call, { ask: (query: string) => ask(admin(), query) })
  return {
    ...rest,
    ask,
    change,
    add: async (sku: string, price: number) =>
      dataOf(await change('createProduct', { sku, name: sku, price })).createProduct.product as { id: string },
    collect: async (name: string, rule: object) =>
      dataOf(await change('createCollection', { name, rule })).createCollection.collection as { id: string },
    skusOf: async (slug: string): Promise<string[]> => {
      const query = `{ collection(slug: "${slug}") { productCount products(first: 100, sort: NAME) { edges { node { sku } } totalCount } } }`
      const { collection } = dataOf(await ask(customer(), query))
      expect(collection.productCount).toBe(collection.products.totalCount)
      return collection.products.edges.map(({ node }: { node: { sku: string } }) => node.sku)
    },
  }
}
