import { expect, test } from 'vitest'
import { admin, customer, dataOf, openForTest } from '#kit/test/testing.ts'
import products from '#subgraphs/products/index.ts'

const create = 'mutation { createProduct(input: { sku: "POT", name: "Teapot", price: 499 }) { product { id } } }'
const translate = `mutation ($locale: String!) { setTranslations(input: { translations: [
  { subjectId: "img_1", locale: $locale, expectedVersion: 0, description: "Von oben" }
] }) { results { userErrors { code } } } }`
const remove = 'mutation { removeProductImage(input: { id: "img_1", expectedVersion: 1 }) { userErrors { code } } }'

test('what an image shows is in the language, and an image that is removed leaves no texts', async () => {
  const { ask, context } = await openForTest(products, { settings: { LOCALES: 'en,de,fr' } })
  const { id } = dataOf(await ask(admin(), create)).createProduct.product
  const { $client } = context().db
  $client
    .prepare(
      "INSERT INTO product_images (id, productId, hash, alt, width, height, position, createdAt) VALUES ('img_1', ?, 'x', 'Above', 1, 1, 0, 0)",
    )
    .run(id)
  expect(dataOf(await ask(admin(), translate, { locale: 'de' })).setTranslations.results).toEqual([{ userErrors: [] }])
  const alts = async (locale?: string) =>
    dataOf(await ask(customer(), '{ product(sku: "POT") { images { alt } } }', {}, locale)).product.images
  expect([await alts(), await alts('de'), await alts('fr')]).toEqual([[{ alt: 'Above' }], [{ alt: 'Von oben' }], [{ alt: 'Above' }]])
  expect(dataOf(await ask(admin(), remove)).removeProductImage.userErrors).toEqual([])
  expect($client.prepare('SELECT count(*) FROM translations').pluck().get()).toBe(0)
})
