// A catalogue whose searches have facets of every kind, drawn by a seed.
import { expect } from 'vitest'
import { mutationOf } from '#kit/test/mutations.ts'
import { admin, dataOf, openForTest } from '#kit/test/testing.ts'
import { oneOf, type Random } from '#lab/random.ts'
import products from '#subgraphs/products/index.ts'

export type Good = {
  sku: string
  words: string[]
  price: number
  stock: number
  categories: string[]
  colours: string[]
  gift: boolean
  height: number | undefined
}
export type Filter = {
  minPrice?: number
  maxPrice?: number
  inStock?: boolean
  categoryId?: string
  attributes?: ({ code: string } & Wanted)[]
}
export type Wanted = { values?: string[]; min?: number; max?: number }

export const words = ['tin', 'glass', 'mug', 'lantern', 'shelf']
const colours = ['red', 'green', 'blue']
// some searches find more than are counted at once, and some fewer
const count = 150

/** Products in a tree of categories, with attributes of each kind. */
export async function openCatalogue(random: Random) {
  const { ask, change } = await openTree()
  const ids = new Map<string, string>()
  for (const name of ['Home', 'Home/Kitchen', 'Home/Garden', 'Gifts']) {
    const parentId = ids.get(name.split('/').slice(0, -1).join('/'))
    ids.set(name, await change('createCategory', 'category', { name, ...(parentId && { parentId }) }))
  }
  const goods = Array.from({ length: count }, (_, at) => randomGood(random, at, [...ids.keys()]))
  for (const good of goods) {
    const { sku, words, price, stock } = good
    const productId = await change('createProduct', 'product', { sku, name: words.join(' '), price, stock })
    const categoryIds = good.categories.map((name) => ids.get(name))
    await change('setProductCategories', 'product', { productId, expectedVersion: 1, categoryIds })
    await change('setProductAttributes', 'product', { productId, expectedVersion: 2, values: valuesOf(good) })
  }
  return { ask, goods, ids }
}

/** Opens products with an attribute of each kind. */
export async function openTree() {
  const { ask } = await openForTest(products)
  const change = async (mutation: string, what: string, input: object) => {
    const text = mutationOf(mutation, `${what} { id } userErrors { message }`)
    const answer = dataOf(await ask(admin(), text, { input }))[mutation]
    expect(answer.userErrors).toEqual([])
    return answer[what].id
  }
  await change('createAttribute', 'attribute', { code: 'colour', name: 'Colour', kind: 'CHOICE', choices: colours })
  await change('createAttribute', 'attribute', { code: 'gift', name: 'Gift', kind: 'BOOLEAN' })
  await change('createAttribute', 'attribute', { code: 'height', name: 'Height', kind: 'DIMENSION', unit: 'cm' })
  await change('createAttribute', 'attribute', { code: 'maker', name: 'Maker', kind: 'TEXT', isFilterable: false })
  return { ask, change }
}

/** Draws a filter. */
export function randomFilter(random: Random, ids: Map<string, string>): Filter {
  const attributes = [
    ...(random() < 0.3 ? [{ code: 'colour', values: [oneOf(random, colours), oneOf(random, colours)] }] : []),
    ...(random() < 0.3 ? [{ code: 'gift', values: [oneOf(random, ['true', 'false'])] }] : []),
    ...(random() < 0.3 ? [{ code: 'height', min: Math.floor(random() * 5), ...(random() < 0.5 && { max: 8 }) }] : []),
  ]
  return {
    ...(random() < 0.3 && { minPrice: Math.floor(random() * 2000) }),
    ...(random() < 0.3 && { maxPrice: Math.floor(random() * 20_000) }),
    ...(random() < 0.3 && { inStock: random() < 0.5 }),
    ...(random() < 0.3 && { categoryId: oneOf(random, [...ids.values()]) }),
    ...(attributes.length > 0 && { attributes }),
  }
}

function randomGood(random: Random, at: number, categories: string[]): Good {
  const some = <T>(all: T[], part: number) => all.filter(() => random() < part)
  return {
    sku: `P${at}`,
    words: [`n${at}`, ...some(words, 0.4)],
    price: Math.floor(random() ** 3 * 30_000),
    stock: random() < 0.3 ? 0 : 5,
    categories: some(categories, 0.3),
    colours: some(colours, 0.4),
    gift: random() < 0.5,
    height: random() < 0.6 ? Math.floor(random() * 20) / 2 : undefined,
  }
}

function valuesOf({ colours, gift, height }: Good): object[] {
  return [
    ...(colours.length > 0 ? [{ code: 'colour', choices: colours }] : []),
    { code: 'gift', boolean: gift },
    ...(height === undefined ? [] : [{ code: 'height', number: height }]),
    { code: 'maker', text: 'Ann' },
  ]
}
