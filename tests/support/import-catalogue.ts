import type { ImportShop } from './import-shop.ts'
import { codesOf, dataOf, type TestShop } from './shop.ts'

/** Categories and attributes, which a file of products only names. */
export async function declare({ as }: ImportShop): Promise<void> {
  for (const name of ['Mugs', 'Large mugs']) await sure(as, `createCategory(input: { name: "${name}" })`)
  const kinds = { colour: 'CHOICE, choices: ["Red", "Blue", "A|B"]', size: 'DIMENSION, unit: "cm"', washable: 'BOOLEAN', note: 'TEXT' }
  for (const [code, kind] of Object.entries(kinds))
    await sure(as, `createAttribute(input: { code: "${code}", name: "${code}", kind: ${kind} })`)
}

/** A catalogue with everything that can be told of a product, and texts that a spreadsheet would take for something else. */
export async function fillShop(shop: ImportShop): Promise<void> {
  const { as } = shop
  await declare(shop)
  await sure(
    as,
    'createProduct(input: { sku: "MUG", name: "Mug, \\"large\\"", price: 1250, stock: 12, weight: 300, lowStockAt: 4, taxClass: "ware", seoTitle: "+1 mug", description: "=1+1\\n, and \\"more\\"\\n" })',
  )
  await sure(as, 'createProduct(input: { sku: "-5", name: "@home", price: 1, description: "\'=not a formula" })')
  await sure(
    as,
    'createProduct(input: { sku: "007", name: "Ünïcode 茶", price: 900, sale: { price: 700, from: "2020-01-01T00:00:00Z", until: "2100-01-01T00:00:00Z" } })',
  )
  await sure(as, 'createProduct(input: { sku: "DRAFT", name: "Draft", price: 100, status: DRAFT, publishAt: "2099-01-01T00:00:00Z" })')
  await sure(as, 'createProduct(input: { sku: "GONE", name: "Gone", price: 100, status: ARCHIVED })')
  await sure(
    as,
    `createProduct(input: { sku: "SHIRT", name: "Shirt", price: 2000, weight: 200, options: [{ name: "Size", values: ["L", "S", "M", "one | two"] }],
    variants: [{ values: ["S"], sku: "SHIRT-S", stock: 3 }, { values: ["M"], sku: "SHIRT-M", price: 1900 }, { values: ["one | two"], sku: "SHIRT-OLD" }] })`,
  )
  const { product: old } = dataOf(await as('{ product(sku: "SHIRT-OLD") { id version } }'))
  await sure(as, `deleteProduct(input: { id: "${old.id}", expectedVersion: ${old.version} })`)
  for (const [sku, values] of [
    [
      'MUG',
      '{ code: "colour", choices: ["Red", "A|B"] }, { code: "size", number: -2.5 }, { code: "washable", boolean: true }, { code: "note", text: "=x" }',
    ],
    ['SHIRT', '{ code: "note", text: "soft" }'],
  ]) {
    const { product } = dataOf(await as(`{ product(sku: "${sku}") { id version } }`))
    const ids = dataOf(await as('{ categories { id } }')).categories.map(({ id }: { id: string }) => `"${id}"`)
    await sure(
      as,
      `setProductCategories(input: { productId: "${product.id}", expectedVersion: ${product.version}, categoryIds: [${ids}] })`,
    )
    await sure(
      as,
      `setProductAttributes(input: { productId: "${product.id}", expectedVersion: ${product.version + 1}, values: [${values}] })`,
    )
  }
  await shop.untilIdle()
}

/** Carries out a mutation that is not refused. */
export async function sure(as: ImportShop['as'], mutation: string): Promise<void> {
  const answer = await as(`mutation { ${mutation} { userErrors { code message } } }`)
  if (codesOf(answer).length > 0) throw new Error(JSON.stringify(answer))
}

/** The types of all events of products, in their order. */
export async function eventsOf(shop: TestShop): Promise<string[]> {
  const { db } = shop.subgraph('products').context({ caller: { roles: [], permissions: [] }, requestId: 'test' })
  return (db.$client.prepare('SELECT type FROM outbox ORDER BY seq').all() as { type: string }[]).map(({ type }) => type)
}
