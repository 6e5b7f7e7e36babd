import { admin, customer, dataOf, openForTest } from '#kit/test/testing.ts'
import products from '#subgraphs/products/index.ts'

export const create =
  'mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { id version } userErrors { code } } }'
export const update = 'mutation ($input: UpdateProductInput!) { updateProduct(input: $input) { product { version } userErrors { code } } }'
export const remove = 'mutation ($input: DeleteProductInput!) { deleteProduct(input: $input) { userErrors { code } } }'

/** Opens products with what adds a product, and what finds some. */
export async function openProducts(settings: Record<string, string> = {}) {
  const { ask, ...subgraph } = await openForTest(products, { settings })
  const add = async (input: object) =>
    dataOf(await ask(admin(), create, { input: { name: 'A mug', sku: 'MUG', price: 499, ...input } })).createProduct.product
  const find = async (text: string, page: { first?: number; after?: string | undefined; sort?: string } = {}) => {
    const query = `query ($text: String!, $first: Int, $after: String, $sort: ProductSearchSort) {
      searchProducts(text: $text, first: $first, after: $after, sort: $sort) { edges { node { sku } } pageInfo { endCursor hasNextPage } totalCount }
    }`
    return dataOf(await ask(customer(), query, { text, ...page })).searchProducts
  }
  const skusFor = async (text: string, sort = 'RELEVANCE') =>
    (await find(text, { sort })).edges.map(({ node }: { node: { sku: string } }) => node.sku)
  return { ...subgraph, ask, add, find, skusFor }
}
