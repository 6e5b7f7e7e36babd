import { expect, test } from 'vitest'
import { mutationOf } from '#kit/test/mutations.ts'
import { admin, codesOf, customer, dataOf, openForTest } from '#kit/test/testing.ts'
import products from '#subgraphs/products/index.ts'

type Edge = { cursor: string; node: { sku: string } }

const euros = { currency: 'EUR' }
const list = `query ($sort: ProductSort, $filter: ProductFilter, $first: Int, $after: String) {
  products(sort: $sort, filter: $filter, first: $first, after: $after) { totalCount edges { cursor node { sku } } } }`
const search = `query ($text: String!, $sort: ProductSearchSort, $filter: ProductFilter, $first: Int, $after: String) {
  searchProducts(text: $text, sort: $sort, filter: $filter, first: $first, after: $after) { totalCount edges { cursor node { sku } } } }`

/** By what each costs in pounds and in euros. */
const goods: Record<string, [number, number | undefined]> = {
  A: [100, 900],
  B: [200, undefined],
  C: [300, 500],
  D: [400, undefined],
  E: [500, 500],
  F: [600, 50],
}
const rising = ['F', 'C', 'E', 'A', 'B', 'D']
const falling = ['A', 'E', 'C', 'F', 'D', 'B']

test.each([
  ['PRICE_ASC', rising],
  ['PRICE_DESC', falling],
])('by %s a list is in the order of the currency of the request, and what has no price in it comes last', async (sort, order) => {
  const { pages, shelf } = await openGoods()
  for (const first of [1, 2, 4, 100]) {
    expect(await pages(list, { sort, first })).toEqual(order)
    expect(await pages(list, { sort, first, filter: { categoryId: shelf } })).toEqual(order)
    expect(await pages(search, { sort, first, text: '' })).toEqual(order)
    expect(await pages(search, { sort, first, text: 'mug' })).toEqual(order)
  }
})

test('a filter by price leaves what has no price in the currency out, and one by ids is in that order too', async () => {
  const { pages, ids } = await openGoods()
  expect(await pages(list, { sort: 'PRICE_ASC', first: 1, filter: { minPrice: 100 } })).toEqual(['C', 'E', 'A'])
  const some = ['A', 'B', 'F'].map((sku) => ids.get(sku))
  expect(await pages(list, { sort: 'PRICE_DESC', first: 2, filter: { ids: some } })).toEqual(['A', 'F', 'B'])
})

test("in the shop's own currency the order is as before, and its cursors are of another list", async () => {
  const { ask } = await openGoods()
  const own = dataOf(await ask(customer(), list, { sort: 'PRICE_ASC', first: 2 })).products
  expect(own.edges.map(({ node }: Edge) => node.sku)).toEqual(['A', 'B'])
  expect(codesOf(await ask(customer(), list, { sort: 'PRICE_ASC', after: own.edges[0].cursor }, undefined, euros))).toEqual([
    'INVALID_INPUT',
  ])
})

test('a product with variants is in the order by the lowest of theirs', async () => {
  const { add, pages } = await openGoods()
  await add('SHIRT', 1000, undefined, {
    options: [{ name: 'Size', values: ['S', 'M'] }],
    variants: [
      { sku: 'S', values: ['S'], price: 1000 },
      { sku: 'M', values: ['M'], price: 1000 },
    ],
  })
  await add.price('S', 700)
  await add.price('M', 600)
  expect(await pages(list, { sort: 'PRICE_ASC' })).toEqual(['F', 'C', 'E', 'SHIRT', 'A', 'B', 'D'])
})

async function openGoods() {
  const { ask } = await openForTest(products, { settings: { CURRENCIES: 'EUR,JPY' } })
  const run = async (mutation: string, input: object, fields: string) => {
    const answer = await ask(admin(), mutationOf(mutation, fields), { input })
    expect(codesOf(answer)).toEqual([])
    return dataOf(answer)[mutation]
  }
  const price = async (sku: string, amount: number) => {
    const { product } = dataOf(await ask(admin(), 'query ($sku: String) { product(sku: $sku) { id version } }', { sku }))
    const currencyPrices = [
      { currency: 'EUR', price: amount },
      { currency: 'JPY', price: 10_000 - amount },
    ]
    await run(
      'setProductPrices',
      { products: [{ id: product.id, expectedVersion: product.version, currencyPrices }] },
      'results { userErrors { code message } }',
    )
  }
  const shelf: string = (await run('createCategory', { name: 'Shelf' }, 'category { id }')).category.id
  const add = async (sku: string, own: number, other: number | undefined, more: object = {}): Promise<string> => {
    const { product } = await run('createProduct', { sku, name: `Mug ${sku}`, price: own, ...more }, 'product { id version }')
    const { id: productId, version: expectedVersion } = product
    await run('setProductCategories', { productId, expectedVersion, categoryIds: [shelf] }, 'product { id }')
    if (other !== undefined) await price(sku, other)
    return productId
  }
  const ids = new Map<string, string>()
  for (const [sku, [own, other]] of Object.entries(goods)) ids.set(sku, await add(sku, own, other))
  const pages = async (document: string, variables: object): Promise<string[]> => {
    const skus: string[] = []
    for (let after: string | null = null; ; ) {
      const [page] = Object.values(dataOf(await ask(customer(), document, { ...variables, after }, undefined, euros))) as {
        totalCount: number
        edges: Edge[]
      }[]
      skus.push(...(page?.edges ?? []).map(({ node }) => node.sku))
      after = page?.edges.at(-1)?.cursor ?? null
      if (!page || after === null || skus.length >= page.totalCount) return skus
    }
  }
  return { ask, ids, pages, shelf, add: Object.assign(add, { price }) }
}
