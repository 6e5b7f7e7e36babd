import { admin, dataOf, openForTest } from '#kit/test/testing.ts'
import subgraphOfProducts from '#subgraphs/products/index.ts'

const shown =
  'id sku name version available availability status price { amount } priceRange { min { amount } max { amount } } options { name values } variants { id sku name version available status price { amount } selectedOptions { name value } variantOf { sku } }'
export const documents = {
  createProduct: documentOf('createProduct', 'CreateProduct'),
  updateProduct: documentOf('updateProduct', 'UpdateProduct'),
  addVariants: documentOf('addVariants', 'AddVariants'),
  deleteProduct: documentOf('deleteProduct', 'DeleteProduct'),
  adjustStock: documentOf('adjustStock', 'AdjustStock'),
}

export const colours = { name: 'Colour', values: ['Red', 'Blue'] }
export const sizes = { name: 'Size', values: ['S', 'M'] }
export const shirt = {
  sku: 'SHIRT',
  name: 'Shirt',
  price: 2000,
  options: [colours, sizes],
  variants: [
    { values: ['Red', 'S'], sku: 'SHIRT-RS', stock: 3 },
    { values: ['Blue', 'M'], sku: 'SHIRT-BM', price: 2500, stock: 4 },
  ],
}

/** Opens products with what changes a product and what reads one. */
export async function openProducts(settings: Record<string, string> = {}) {
  const subgraph = await openForTest(subgraphOfProducts, { settings })
  const change = async (name: keyof typeof documents, input: object, selected = shown) =>
    dataOf(await subgraph.ask(admin(), documents[name].replace(shown, selected), { input }))[name]
  const read = async (sku: string) =>
    dataOf(await subgraph.ask(admin(), `query ($sku: String) { product(sku: $sku) { ${shown} } }`, { sku })).product
  return { ...subgraph, change, read }
}

function documentOf(name: string, type: string): string {
  return `mutation ($input: ${type}Input!) { ${name}(input: $input) { product { ${shown} } userErrors { code path subject } } }`
}
