import { expect, test } from 'vitest'
import { admin, customer, dataOf, openForTest } from '#kit/test/testing.ts'
import { oneOf, type Random, randomOf } from '#lab/random.ts'
import products from '#subgraphs/products/index.ts'

type Good = {
  sku: string
  words: string[]
  price: number
  stock: number
  categories: string[]
  colours: string[]
  gift: boolean
  height: number | undefined
}
type Filter = {
  minPrice?: number
  maxPrice?: number
  inStock?: boolean
  categoryId?: string
  attributes?: ({ code: string } & Wanted)[]
}
type Wanted = { values?: string[]; min?: number; max?: number }
type Facet = 'categories' | 'price' | 'availability' | 'colour' | 'gift' | 'height' | 'none'

const words = ['tin', 'glass', 'mug', 'lantern', 'shelf']
const colours = ['red', 'green', 'blue']
// some searches find more than are counted at once, and some fewer
const [count, filters] = [150, 1000]
const query = `query ($text: String!, $filter: ProductFilter, $sort: ProductSearchSort) {
  searchProducts(text: $text, filter: $filter, sort: $sort, first: 100) {
    edges { node { sku } }
    totalCount
    facets {
      categories { category { name } count }
      price { minPrice maxPrice count }
      availability { inStock soldOut }
      attributes { attribute { code } values { value count } min max count }
      countsAreExact
    }
  }
}`

test('facets and matches of a thousand random searches are those of a recount', async () => {
  const random = randomOf('facets')
  const { ask, goods, ids } = await openCatalogue(random)
  for (let at = 0; at < filters; at += 1) {
    const text = random() < 0.5 ? '' : oneOf(random, words)
    const filter = randomFilter(random, ids)
    const sort = oneOf(random, ['RELEVANCE', 'PRICE_ASC', 'BEST_SELLING', 'NAME'])
    const found = dataOf(await ask(customer(), query, { text, filter, sort })).searchProducts
    expect([text, filter, sort, read(found)]).toEqual([text, filter, sort, recount(goods, ids, text, filter)])
  }
}, 120_000)

test('a facet is counted only where it is selected', async () => {
  const statements: string[] = []
  const { ask } = await openForTest(products, { onStatement: (text) => void statements.push(text) })
  const grouped = async (selected: string) => {
    statements.length = 0
    dataOf(await ask(customer(), `{ searchProducts(text: "mug") { totalCount ${selected} } }`))
    return statements.filter((text) => /json_group_array.*AS candidates/s.test(text)).length
  }
  expect([await grouped(''), await grouped('facets { price { count } }'), await grouped('facets { countsAreExact }')]).toEqual([0, 1, 0])
})

test('what was counted is counted again only after something was written', async () => {
  const statements: string[] = []
  const { ask } = await openForTest(products, { onStatement: (text) => void statements.push(text) })
  const add = (sku: string) =>
    ask(admin(), 'mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { id } } }', {
      input: { sku, name: 'Mug', price: 500 },
    })
  const counted = async () => {
    statements.length = 0
    const { facets } = dataOf(await ask(customer(), '{ searchProducts(text: "mug") { facets { price { count } } } }')).searchProducts
    return [facets.price[0].count, statements.filter((text) => /json_group_array.*AS candidates/s.test(text)).length]
  }
  await add('A')
  expect([await counted(), await counted()]).toEqual([
    [1, 1],
    [1, 0],
  ])
  await add('B')
  expect(await counted()).toEqual([2, 1])
})

test('whatever changes of a product, its facets are counted anew', async () => {
  const { ask, change } = await openTree()
  const [one, other] = [
    await change('createCategory', 'category', { name: 'One' }),
    await change('createCategory', 'category', { name: 'Other' }),
  ]
  const productId = await change('createProduct', 'product', { sku: 'A', name: 'Mug', price: 500 })
  const counted = async () => {
    const { facets } = dataOf(await ask(customer(), query, { text: 'mug' })).searchProducts
    const { categories, price, availability, attributes } = facets
    return [
      categories.map(({ category }: { category: { name: string } }) => category.name),
      price.map(({ minPrice }: { minPrice: number }) => minPrice),
      availability.inStock,
      attributes.flatMap(({ values }: { values: { value: string }[] }) => values.map(({ value }) => value)),
    ]
  }
  expect(await counted()).toEqual([[], [500], 0, []])
  const steps: [string, object, unknown[]][] = [
    ['setProductCategories', { productId, expectedVersion: 1, categoryIds: [one] }, [['One'], [500], 0, []]],
    [
      'setProductAttributes',
      { productId, expectedVersion: 2, values: [{ code: 'colour', choices: ['red'] }] },
      [['One'], [500], 0, ['red']],
    ],
    ['updateProduct', { id: productId, expectedVersion: 3, price: 1000 }, [['One'], [1000], 0, ['red']]],
    ['adjustStock', { productId, delta: 3, reason: 'New', idempotencyKey: 'facets-0001' }, [['One'], [1000], 1, ['red']]],
    [
      'setProductAttributes',
      { productId, expectedVersion: 4, values: [{ code: 'colour', choices: ['blue'] }] },
      [['One'], [1000], 1, ['blue']],
    ],
  ]
  for (const [mutation, input, expected] of steps) {
    await change(mutation, 'product', input)
    expect([mutation, await counted()]).toEqual([mutation, expected])
  }
  await change('moveCategory', 'category', { id: one, expectedVersion: 1, parentId: other, position: 0 })
  expect((await counted())[0].toSorted()).toEqual(['One', 'Other'])
})

/** Products in a tree of categories, with attributes of each kind. */
async function openCatalogue(random: Random) {
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

async function openTree() {
  const { ask } = await openForTest(products)
  const change = async (mutation: string, what: string, input: object) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`
    const text = `mutation ($input: ${type}) { ${mutation}(input: $input) { ${what} { id } userErrors { message } } }`
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

function randomFilter(random: Random, ids: Map<string, string>): Filter {
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

/** What a search says, with its lists in an order that does not matter. */
function read({
  edges,
  totalCount,
  facets: { categories, price, availability, attributes, countsAreExact },
}: ReturnType<typeof JSON.parse>) {
  const counts = (rows: { count: number }[], nameOf: (row: never) => string) =>
    Object.fromEntries(rows.map((row) => [nameOf(row as never), row.count]))
  const of = (code: string) => attributes.find((one: { attribute: { code: string } }) => one.attribute.code === code)
  return {
    skus: pageOf(edges.map(({ node }: { node: { sku: string } }) => node.sku)),
    totalCount,
    categories: counts(categories, ({ category }: { category: { name: string } }) => category.name),
    price: counts(price, ({ minPrice, maxPrice }: { minPrice: number; maxPrice: number }) => `${minPrice}-${maxPrice}`),
    availability,
    colour: counts(of('colour')?.values ?? [], ({ value }: { value: string }) => value),
    gift: counts(of('gift')?.values ?? [], ({ value }: { value: string }) => value),
    height: [of('height')?.min ?? null, of('height')?.max ?? null, of('height')?.count ?? 0],
    maker: of('maker'),
    countsAreExact,
  }
}

/** Those on a page, where it has all. */
function pageOf(skus: string[]): string[] | string {
  return skus.length < 100 ? skus.sort() : 'a whole page'
}

/** The same, by looking at every product. */
function recount(goods: Good[], ids: Map<string, string>, text: string, filter: Filter): ReturnType<typeof read> {
  const under = (facet: Facet) => goods.filter((good) => (text === '' || good.words.includes(text)) && matches(good, ids, filter, facet))
  const tally = (names: string[]) =>
    Object.fromEntries(
      Map.groupBy(names, (name) => name)
        .entries()
        .map(([name, all]) => [name, all.length]),
    )
  const heights = under('height').flatMap(({ height }) => height ?? [])
  const isInStock = under('availability').map(({ stock }) => stock > 0)
  return {
    skus: pageOf(under('none').map(({ sku }) => sku)),
    totalCount: under('none').length,
    categories: tally(under('categories').flatMap(({ categories }) => [...withAncestors(categories)])),
    price: tally(under('price').map(({ price }) => rangeOf(price))),
    availability: { inStock: isInStock.filter(Boolean).length, soldOut: isInStock.filter((is) => !is).length },
    colour: tally(under('colour').flatMap(({ colours }) => colours)),
    gift: tally(under('gift').map(({ gift }) => String(gift))),
    height: heights.length > 0 ? [Math.min(...heights), Math.max(...heights), heights.length] : [null, null, 0],
    maker: undefined,
    countsAreExact: true,
  }
}

function matches(good: Good, ids: Map<string, string>, { minPrice, maxPrice, inStock, categoryId, attributes = [] }: Filter, facet: Facet) {
  const isPriced = facet === 'price' || (good.price >= (minPrice ?? 0) && good.price <= (maxPrice ?? Number.POSITIVE_INFINITY))
  const isThere = facet === 'availability' || inStock === undefined || inStock === good.stock > 0
  const isIn =
    facet === 'categories' || !categoryId || withAncestors(good.categories).has([...ids].find(([, id]) => id === categoryId)?.[0] ?? '')
  return isPriced && isThere && isIn && attributes.every(({ code, ...wanted }) => facet === code || hasValue(good, code, wanted))
}

function hasValue({ colours, gift, height }: Good, code: string, { values = [], min = -1, max = 1e9 }: Wanted) {
  if (code === 'colour') return colours.some((colour) => values.includes(colour))
  return code === 'gift' ? values.includes(String(gift)) : height !== undefined && height >= min && height <= max
}

function withAncestors(categories: string[]): Set<string> {
  return new Set(categories.flatMap((name) => [name, name.split('/')[0] ?? '']))
}

function rangeOf(price: number): string {
  const steps = [0, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000]
  const at = steps.findLastIndex((step) => step <= price)
  return `${steps[at]}-${(steps[at + 1] ?? 0) - 1}`
}
