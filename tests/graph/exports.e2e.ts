import { expect, test } from 'vitest'
import { declare, eventsOf, fillShop } from '#tests/support/import-catalogue.ts'
import { type ImportShop, openImportShop } from '#tests/support/import-shop.ts'
import { dataOf } from '#tests/support/shop.ts'

const all = `sku slug name description status publishAt price { amount } regularPrice { amount } onSale sale { price { amount } from until } weight taxClass lowStockAt seoTitle
  seoDescription onHand options { name values } selectedOptions { name value } categories { slug } priceRange { max { amount } }
  attributes { attribute { code } text number boolean choices }`

test('an export that is imported again changes nothing', async () => {
  const shop = await openImportShop()
  await fillShop(shop)
  const before = await shop.exported()
  const told = await eventsOf(shop)
  const result = await shop.run(before)
  expect(result).toMatchObject({ status: 'DONE', rows: 9, done: 9, unchanged: 9, created: 0, updated: 0, failed: 0, reportUrl: null })
  expect(await shop.exported()).toBe(before)
  expect((await eventsOf(shop)).slice(told.length)).toEqual(['audit.recorded', 'audit.recorded'])
})

test('an export that is imported into an empty shop gives the same catalogue', async () => {
  const settings = { OPERATION_COST: '0' }
  const [one, other] = await Promise.all([openImportShop({ settings }), openImportShop({ settings })])
  await Promise.all([fillShop(one), declare(other)])
  const file = await one.exported()
  expect(await other.run(file)).toMatchObject({ status: 'DONE', created: 9, failed: 0 })
  expect(await other.exported()).toBe(file)
  for (const shop of [one, other]) expect(await shop.run(file)).toMatchObject({ unchanged: 9 })
  expect(await catalogueOf(other)).toEqual(await catalogueOf(one))
})

test('an export has the products of its filter, each with its variants', async () => {
  const shop = await openImportShop()
  await fillShop(shop)
  const skus = async (filter: object) =>
    (await shop.exported({ filter }))
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.split(',')[0])
  expect(await skus({ status: 'DRAFT' })).toEqual(['DRAFT'])
  expect(await skus({ skuPrefix: 'SHIRT' })).toEqual(['SHIRT', 'SHIRT-S', 'SHIRT-M', 'SHIRT-OLD'])
  expect(await skus({ attributes: [{ code: 'colour', values: ['Red'] }] })).toEqual(['MUG'])
  const { id } = dataOf(await shop.ask('{ category(slug: "mugs") { id } }')).category
  expect(await skus({ categoryId: id })).toEqual(['MUG', 'SHIRT', 'SHIRT-S', 'SHIRT-M', 'SHIRT-OLD'])
})

async function catalogueOf({ as }: ImportShop) {
  const { products } = dataOf(
    await as(`{ products(first: 100, filter: { includeArchived: true }) { edges { node { ${all} variants { ${all} } } } } }`),
  )
  type Product = { attributes: { attribute: { code: string } }[] }
  return products.edges.map(({ node }: { node: Product }) => ({
    ...node,
    attributes: node.attributes.toSorted((one, other) => (one.attribute.code < other.attribute.code ? -1 : 1)),
  }))
}
