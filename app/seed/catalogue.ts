import type { OpenSubgraph } from '#kit/subgraph.ts'
import { askAsSystem } from './ask.ts'
import { categoriesOf, seedAttributes, seedCategories, seedCollections, valuesOf } from './shelves.ts'

type Product = { id: string; version: number; name: string }
type Found = { category: { id: string } | null }

/** Adds the categories, attributes and collections of the demo shop. What exists stays. Returns the ids of the categories by their slugs. */
export async function seedShelves(products: OpenSubgraph): Promise<Map<string, string>> {
  await addCategories(products)
  const ids = await idsBySlug(products)
  for (const input of seedAttributes) await change(products, 'createAttribute', input)
  for (const { category, rule, ...rest } of seedCollections)
    await change(products, 'createCollection', { ...rest, rule: { ...rule, ...(category && { categoryId: ids.get(category) }) } })
  return ids
}

/** Puts a product into categories and gives it attributes, by the words of its name. */
export async function shelve(products: OpenSubgraph, { id: productId, version, name }: Product, ids: Map<string, string>): Promise<void> {
  const categoryIds = categoriesOf(name).flatMap((slug) => ids.get(slug) ?? [])
  const values = valuesOf(name)
  if (categoryIds.length > 0) await change(products, 'setProductCategories', { productId, expectedVersion: version, categoryIds })
  const expectedVersion = version + Number(categoryIds.length > 0)
  if (values.length > 0) await change(products, 'setProductAttributes', { productId, expectedVersion, values })
}

async function addCategories(products: OpenSubgraph, categories = seedCategories, parentId?: string): Promise<void> {
  for (const { slug, name, below } of categories) {
    await change(products, 'createCategory', { slug, name, parentId })
    if (below) await addCategories(products, below, await idOf(products, slug))
  }
}

async function idsBySlug(products: OpenSubgraph): Promise<Map<string, string>> {
  const slugs = seedCategories.flatMap(({ slug, below = [] }) => [slug, ...below.map((one) => one.slug)])
  return new Map(await Promise.all(slugs.map(async (slug): Promise<[string, string]> => [slug, await idOf(products, slug)])))
}

async function idOf(products: OpenSubgraph, slug: string): Promise<string> {
  const found = await askAsSystem<Found>(products, { query: 'query ($slug: String) { category(slug: $slug) { id } }', variables: { slug } })
  return found.category?.id ?? ''
}

function change(products: OpenSubgraph, mutation: string, input: object): Promise<unknown> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`
  return askAsSystem(products, {
    query: `mutation ($input: ${type}) { ${mutation}(input: $input) { userErrors { code } } }`,
    variables: { input },
  })
}
