import { expect, test } from 'vitest'
import { mutationOf } from '#kit/test/mutations.ts'
import { admin, codesOf, customer, dataOf, openForTest } from '#kit/test/testing.ts'
import products from '#subgraphs/products/index.ts'

test('a category has its place in the tree: children in their order, the way from the top, the products in it and below it', async () => {
  const { tree, ask, add, put } = await openTree()
  const kitchen = await tree('Kitchen')
  const baking = await tree('Baking', kitchen.id)
  await tree('Cutlery', kitchen.id)
  await put(await add('TIN'), [baking.id])
  await put(await add('POT'), [kitchen.id, baking.id])
  const query = `{ categories { name children { name position parent { name } } }
    category(slug: "baking") { breadcrumbs { name } productCount }
    kitchen: category(id: "${kitchen.id}") { productCount products(sort: NAME) { edges { node { sku categories { name } } } totalCount } } }`
  expect(dataOf(await ask(customer(), query))).toEqual({
    categories: [
      {
        name: 'Kitchen',
        children: [
          { name: 'Baking', position: 0, parent: { name: 'Kitchen' } },
          { name: 'Cutlery', position: 1, parent: { name: 'Kitchen' } },
        ],
      },
    ],
    category: { breadcrumbs: [{ name: 'Kitchen' }, { name: 'Baking' }], productCount: 2 },
    kitchen: {
      productCount: 2,
      products: {
        edges: [
          { node: { sku: 'POT', categories: [{ name: 'Kitchen' }, { name: 'Baking' }] } },
          { node: { sku: 'TIN', categories: [{ name: 'Baking' }] } },
        ],
        totalCount: 2,
      },
    },
  })
})

test('a category that moves takes its products with it, and not those that are there by another way', async () => {
  const { tree, add, put, move, counts } = await openTree()
  const [home, garden] = [await tree('Home'), await tree('Garden')]
  const kitchen = await tree('Kitchen', home.id)
  const baking = await tree('Baking', kitchen.id)
  await put(await add('TIN'), [baking.id])
  await put(await add('LAMP'), [baking.id, home.id])
  expect(await counts()).toEqual({ home: 2, garden: 0, kitchen: 2, baking: 2 })
  await move(kitchen, garden.id)
  expect(await counts()).toEqual({ home: 1, garden: 2, kitchen: 2, baking: 2 })
  await move({ ...baking }, null)
  expect(await counts()).toEqual({ home: 1, garden: 0, kitchen: 0, baking: 2 })
})

test('an archived product leaves its categories for everybody but staff who ask for it, and an old price leaves no trace', async () => {
  const { tree, add, put, ask, counts, change } = await openTree()
  const kitchen = await tree('Kitchen')
  const [tin, pot] = [await add('TIN', 300), await add('POT', 200)]
  for (const product of [tin, pot]) await put(product, [kitchen.id])
  await change('updateProduct', { id: pot.id, expectedVersion: 2, price: 400 })
  const skus = async (args: string) =>
    dataOf(
      await ask(admin(), `{ category(slug: "kitchen") { products(${args}) { edges { node { sku } } } } }`),
    ).category.products.edges.map((edge: { node: { sku: string } }) => edge.node.sku)
  expect(await skus('sort: PRICE_ASC')).toEqual(['TIN', 'POT'])
  expect(await skus('sort: PRICE_ASC, filter: { minPrice: 301 }')).toEqual(['POT'])
  await change('deleteProduct', { id: tin.id, expectedVersion: 2 })
  expect(await skus('sort: PRICE_ASC')).toEqual(['POT'])
  expect(await skus('sort: PRICE_ASC, filter: { includeArchived: true }')).toEqual(['TIN', 'POT'])
  expect(await counts()).toEqual({ kitchen: 1 })
})

test('products are listed, and searched, by the slug of a category as by its id, and by one of them', async () => {
  const { tree, add, put, ask } = await openTree()
  const baking = await tree('Baking', (await tree('Kitchen')).id)
  await put(await add('TIN'), [baking.id])
  await add('LAMP')
  const found = async (filter: string) => {
    const { products, searchProducts } = dataOf(
      await ask(
        customer(),
        `{ products(filter: ${filter}) { totalCount } searchProducts(text: "", filter: ${filter}) { edges { node { sku } } } }`,
      ),
    )
    return [products.totalCount, ...searchProducts.edges.map(({ node }: { node: { sku: string } }) => node.sku)]
  }
  expect(await found('{ categorySlug: "kitchen" }')).toEqual([1, 'TIN'])
  expect(await found('{ categorySlug: "garden" }')).toEqual([0])
  for (const filter of [`{ categoryId: "${baking.id}", categorySlug: "baking" }`, '{ categorySlug: "" }'])
    expect(codesOf(await ask(customer(), `{ products(filter: ${filter}) { totalCount } }`))).toEqual(['INVALID_INPUT'])
})

test('a category is neither below itself nor below what is below it, and the tree has ten levels', async () => {
  const { tree, move, create } = await openTree()
  let last = await tree('L1')
  const first = last
  for (let level = 2; level <= 10; level += 1) last = await tree(`L${level}`, last.id)
  expect(codesOf(await move(first, first.id))).toEqual(['CATEGORY_CIRCLE'])
  expect(codesOf(await move(first, last.id))).toEqual(['CATEGORY_CIRCLE'])
  expect(codesOf(await create('L11', last.id))).toEqual(['CATALOGUE_FULL'])
  const other = await tree('Other')
  expect(codesOf(await move(first, other.id))).toEqual(['CATALOGUE_FULL'])
})

test('neighbours keep places without gaps, wherever one of them comes, goes or moves', async () => {
  const { tree, move, change, ask } = await openTree()
  const names = async () =>
    dataOf(await ask(customer(), '{ categories { name position } }')).categories.map(
      ({ name, position }: { name: string; position: number }) => `${position}${name}`,
    )
  const [a, b, c] = [await tree('A'), await tree('B'), await tree('C')]
  expect(await names()).toEqual(['0A', '1B', '2C'])
  await move(c, null, 0)
  expect(await names()).toEqual(['0C', '1A', '2B'])
  await move(c, null, 2, 2)
  expect(await names()).toEqual(['0A', '1B', '2C'])
  await move(a, b.id)
  expect(await names()).toEqual(['0B', '1C'])
  await move(await tree('D', b.id), undefined, 0)
  const below = `{ category(id: "${b.id}") { children { name } } }`
  expect(dataOf(await ask(customer(), below)).category.children).toEqual([{ name: 'D' }, { name: 'A' }])
  await move(a, undefined, 0, 2)
  expect(dataOf(await ask(customer(), below)).category.children).toEqual([{ name: 'A' }, { name: 'D' }])
  await change('deleteCategory', { id: a.id, expectedVersion: 3 })
  expect(codesOf(await change('deleteCategory', { id: b.id, expectedVersion: 1 }))).toEqual(['STILL_NEEDED'])
  const { children } = dataOf(await ask(customer(), below.replace('name', 'id'))).category
  await change('deleteCategory', { id: children[0].id, expectedVersion: 2 })
  await change('deleteCategory', { id: b.id, expectedVersion: 1 })
  expect(await names()).toEqual(['0C'])
})

test('a category is deleted when nothing is below it, and its products stay in the shop', async () => {
  const { tree, add, put, change, ask, counts } = await openTree()
  const kitchen = await tree('Kitchen')
  const baking = await tree('Baking', kitchen.id)
  await put(await add('TIN'), [baking.id])
  expect(codesOf(await change('deleteCategory', { id: kitchen.id, expectedVersion: 1 }))).toEqual(['STILL_NEEDED'])
  expect(codesOf(await change('deleteCategory', { id: baking.id, expectedVersion: 1 }))).toEqual([])
  expect(await counts()).toEqual({ kitchen: 0 })
  expect(dataOf(await ask(customer(), '{ product(sku: "TIN") { categories { name } } }')).product.categories).toEqual([])
})

test('what names no category, product or version is refused, with the path to each fault', async () => {
  const { tree, add, change, create } = await openTree()
  const { id } = await add('TIN')
  const kitchen = await tree('Kitchen')
  const input = { productId: id, expectedVersion: 1, categoryIds: ['cat_a', kitchen.id, 'cat_b'] }
  const { userErrors } = dataOf(await change('setProductCategories', input)).setProductCategories
  expect(userErrors.map(({ path }: { path: string[] }) => path.join('.'))).toEqual(['input.categoryIds.0', 'input.categoryIds.2'])
  expect(codesOf(await change('setProductCategories', { ...input, expectedVersion: 7 }))).toEqual(['VERSION_CONFLICT'])
  expect(codesOf(await create('Other', 'cat_none'))).toEqual(['NOT_FOUND'])
  expect(codesOf(await create('Other', ''))).toEqual(['NOT_FOUND'])
  expect(codesOf(await change('createCategory', { name: 'Other', slug: 'kitchen' }))).toEqual(['SLUG_TAKEN'])
  expect(codesOf(await change('moveCategory', { id: kitchen.id, expectedVersion: 2 }))).toEqual(['VERSION_CONFLICT'])
})

/** An empty catalogue with its verbs, called as an admin. */
test.each([
  ['https://evil.example/?next=<script>', 'https-evil-example-next-script'],
  ['../../admin', 'admin'],
  ['Thé & Café', 'the-cafe'],
  ['茶', 'category'],
])('a category named %s keeps its name as a text, and has a slug that can be in an address', async (name, slug) => {
  const { create, ask, tree } = await openTree()
  expect(codesOf(await create(name))).toEqual([])
  await tree(name)
  const query = 'query ($slug: String) { category(slug: $slug) { name slug } categories { slug } }'
  const { category, categories } = dataOf(await ask(customer(), query, { slug }))
  expect(category).toEqual({ name, slug })
  expect(categories.map((one: { slug: string }) => one.slug.startsWith(slug) && /^[a-z0-9-]+$/.test(one.slug))).toEqual([true, true])
})

async function openTree() {
  const { ask } = await openForTest(products, { settings: { LOG_LEVEL: 'error' } })
  const change = (mutation: string, input: object) => {
    const what = /category$/i.test(mutation) ? 'category' : 'product'
    const document = mutationOf(mutation, `${what} { id version } userErrors { code path }`)
    return ask(admin(), document, { input })
  }
  const create = (name: string, parentId?: string) => change('createCategory', { name, parentId })
  return {
    ask,
    change,
    create,
    tree: async (name: string, parentId?: string) => dataOf(await create(name, parentId)).createCategory.category as { id: string },
    add: async (sku: string, price = 100) =>
      dataOf(await change('createProduct', { sku, name: sku, price })).createProduct.product as { id: string },
    put: async ({ id }: { id: string }, categoryIds: string[]) =>
      change('setProductCategories', { productId: id, expectedVersion: 1, categoryIds }),
    move: ({ id }: { id: string }, parentId: string | null | undefined, position?: number, expectedVersion = 1) =>
      change('moveCategory', { id, expectedVersion, parentId, position }),
    /** The number of products that each category says it has, by its slug. */
    counts: async () => {
      const below = '{ slug productCount children { slug productCount children { slug productCount } } }'
      type Node = { slug: string; productCount: number; children?: Node[] }
      const flat = (nodes: Node[]): [string, number][] =>
        nodes.flatMap((node) => [[node.slug, node.productCount], ...flat(node.children ?? [])])
      return Object.fromEntries(flat(dataOf(await ask(customer(), `{ categories ${below} }`)).categories))
    },
  }
}
