import { expect, test } from 'vitest'
import { admin, customer, dataOf, openForTest } from '#kit/test/testing.ts'
import products from '#subgraphs/products/index.ts'

const create = 'mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { id } userErrors { code } } }'
const createCategory = 'mutation ($input: CreateCategoryInput!) { createCategory(input: $input) { category { id } userErrors { code } } }'
const setCategories = 'mutation ($input: SetProductCategoriesInput!) { setProductCategories(input: $input) { userErrors { code } } }'
const query = `query ($text: String!, $first: Int) {
  searchSuggestions(text: $text, first: $first) { words products { name } categories { name } }
}`

test('the last word is completed, and products and categories that have such words are suggested', async () => {
  const { suggest } = await openShelves()
  expect(await suggest('lan')).toEqual({
    words: ['lantern', 'lanyard'],
    products: ['Lanyard', 'Tin lantern', 'Glass lantern'],
    categories: ['Lanterns'],
  })
  expect(await suggest('glass LAN')).toEqual({ words: ['glass lantern'], products: ['Glass lantern'], categories: [] })
})

test('no more of each kind is suggested than is asked for, and nothing for nothing', async () => {
  const { suggest } = await openShelves()
  expect(await suggest('lan', 1)).toEqual({ words: ['lantern'], products: ['Lanyard'], categories: ['Lanterns'] })
  for (const text of ['', '%', '😀']) expect([text, await suggest(text)]).toEqual([text, { words: [], products: [], categories: [] }])
  expect((await suggest('l')).words).toEqual([])
})

test('a mistyped word is still answered with products', async () => {
  const { suggest } = await openShelves()
  expect((await suggest('lantren glass')).products).toEqual(['Glass lantern'])
})

async function openShelves() {
  const { ask } = await openForTest(products)
  const { id: categoryId } = dataOf(await ask(admin(), createCategory, { input: { name: 'Lanterns' } })).createCategory.category
  await ask(admin(), createCategory, { input: { name: 'Lanes without products' } })
  for (const name of ['Glass lantern', 'Tin lantern', 'Lanyard', 'Mug']) {
    const { id } = dataOf(await ask(admin(), create, { input: { sku: name.replace(' ', ''), name, price: 1 } })).createProduct.product
    const input = { productId: id, expectedVersion: 1, categoryIds: [categoryId] }
    if (name === 'Tin lantern') dataOf(await ask(admin(), setCategories, { input }))
  }
  const suggest = async (text: string, first?: number) => {
    const { words, products, categories } = dataOf(await ask(customer(), query, { text, first })).searchSuggestions
    const namesOf = (all: { name: string }[]) => all.map(({ name }) => name)
    return { words, products: namesOf(products), categories: namesOf(categories) }
  }
  return { suggest }
}
