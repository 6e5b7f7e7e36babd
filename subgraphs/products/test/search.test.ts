import { expect, test } from 'vitest'
import { admin, customer, dataOf, openForTest } from '#kit/test/testing.ts'
import products from '#subgraphs/products/index.ts'

const create = 'mutation ($input: CreateProductInput!) { createProduct(input: $input) { userErrors { code } } }'

test('search ignores accents, matches beginnings of words, ranks names above descriptions, and accepts any text', async () => {
  const { add, ask } = await openProducts()
  await add({ sku: '1', name: 'Tea towel', description: 'With a café on it' })
  await add({ sku: '2', name: 'Café au lait bowl' })
  const search = async (text: string) =>
    dataOf(
      await ask(customer(), 'query ($text: String!) { searchProducts(text: $text) { edges { node { sku } } } }', { text }),
    ).searchProducts.edges.map((edge: { node: { sku: string } }) => edge.node.sku)
  expect(await search('cafe')).toEqual(['2', '1'])
  expect(await search('BOW')).toEqual(['2'])
  for (const text of ['"', '*', 'a" OR "b', '😀', '', 'NEAR(']) expect(await search(text)).toEqual([])
})

test('where many products match a search, those with the word in their SKU come first, then in their name, and every one comes once', async () => {
  const { add, ask } = await openProducts()
  for (let at = 0; at < 500; at += 1) await add({ sku: `A${at}`, name: `Tin mug ${at}`, description: 'For a shelf' })
  const find = async (after?: string) => {
    const query =
      'query ($after: String) { searchProducts(text: "mug", first: 100, after: $after) { edges { cursor node { sku } } totalCount } }'
    return dataOf(await ask(customer(), query, { after })).searchProducts
  }
  const ranked = await find()
  expect(ranked).toMatchObject({ totalCount: 500, edges: { 0: { node: { sku: 'A0' } } } })
  await add({ sku: 'SHELF', name: 'Shelf', description: 'For mugs' })
  await add({ sku: 'MUG-1', name: 'Beaker' })
  const skusFrom = async (after?: string): Promise<string[]> => {
    const { edges } = await find(after)
    const last = edges.at(-1)?.cursor
    return last ? [...edges.map(({ node }: { node: { sku: string } }) => node.sku), ...(await skusFrom(last))] : []
  }
  const all = await skusFrom()
  expect(all.slice(0, 3)).toEqual(['MUG-1', 'A499', 'A498'])
  expect([all.at(-1), all.length, new Set(all).size, (await find()).totalCount]).toEqual(['SHELF', 502, 502, 502])
  // what was ranked goes on so, after the hundred that are the first by now
  const others = await skusFrom(ranked.edges.at(-1).cursor)
  expect([others[0], others.at(-1), others.length]).toEqual(['A99', 'SHELF', 402])
})

test.each(['x', '1 x', '2 -1', '7 1', '1 1e999', -1, 1e300])(
  'a search answers a forged cursor of %j with some of its matches or none',
  async (at) => {
    const { add, ask } = await openProducts()
    await add({ name: 'A mug' })
    const after = Buffer.from(JSON.stringify(['match', at, 'x'])).toString('base64url')
    const { searchProducts } = dataOf(
      await ask(customer(), `{ searchProducts(text: "mug", after: "${after}") { edges { node { sku } } totalCount } }`),
    )
    expect(searchProducts.totalCount).toBe(1)
  },
)

async function openProducts() {
  const subgraph = await openForTest(products)
  const add = (input: object) => subgraph.ask(admin(), create, { input: { name: 'A mug', sku: 'MUG', price: 499, ...input } })
  return { ...subgraph, add }
}
