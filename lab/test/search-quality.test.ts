import { expect, test } from 'vitest'
import { seedProducts } from '#app/seed/seed.ts'
import { admin, dataOf, openForTest } from '#kit/test/testing.ts'
import { randomOf } from '#lab/random.ts'
import { atLeast, measure } from '#lab/search-quality/measure.ts'
import { type Query, rephrasedQueries, slippedQueries } from '#lab/search-quality/queries.ts'
import products from '#subgraphs/products/index.ts'

const names = [...new Set(seedProducts().map(({ name }) => name))]

test('a search for a name with a slip of the hand, or with its words changed, finds it among the first three', async () => {
  const search = await openSearch()
  const random = randomOf('short')
  const slipped = await measure(slippedQueries(random, names, 80), search)
  const rephrased = await measure(rephrasedQueries(random, names, 60), search)
  expect([atLeast('slips', slipped, 95), atLeast('others', rephrased, 98)]).toEqual([
    { what: 'slips', holds: true, says: expect.stringContaining('of 80') },
    { what: 'others', holds: true, says: expect.stringContaining('of 60') },
  ])
})

test('the queries are the same for the same seed, differ from the names, and are of each kind', () => {
  const draw = () => [slippedQueries(randomOf('a'), names, 40), rephrasedQueries(randomOf('a'), names, 30)].flat()
  expect(draw()).toEqual(draw())
  expect(draw().filter(({ name, text }) => name.toLowerCase() === text)).toEqual([])
  const kinds = Map.groupBy(draw(), ({ what }) => what)
  expect([...kinds].map(([what, all]) => [what, all.length])).toEqual(
    ['dropped', 'doubled', 'swapped', 'mistyped', 'plural', 'order', 'omission'].map((what) => [what, 10]),
  )
})

test('a search that misses too many does not hold, nor does one that was never asked', async () => {
  const queries = ['a', 'b'].map((name): Query => ({ name, what: 'dropped', text: name }))
  const half = await measure(queries, async (text) => (text === 'a' ? ['x', 'a'] : ['x']))
  expect(half).toEqual({ found: 1, missed: [{ ...queries[1], first: ['x'] }] })
  expect([atLeast('', half, 50).holds, atLeast('', half, 51).holds]).toEqual([true, false])
  expect(atLeast('', { found: 0, missed: [] }, 95).holds).toBe(false)
})

async function openSearch() {
  const { ask } = await openForTest(products)
  const create = 'mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { id } } }'
  await Promise.all(seedProducts().map((input) => ask(admin(), create, { input })))
  const query = 'query ($text: String!) { searchProducts(text: $text, first: 3) { edges { node { name } } } }'
  return async (text: string): Promise<string[]> =>
    dataOf(await ask(admin(), query, { text })).searchProducts.edges.map(({ node }: { node: { name: string } }) => node.name)
}
