import { expect, test } from 'vitest'
import { type ImportShop, openImportShop } from '#tests/support/import-shop.ts'
import { dataOf } from '#tests/support/shop.ts'

const settings = { LOCALES: 'en,de,de-AT' }
const file = `sku,variant of,name,price,option 1 name,option 1 value,name de,description de,name de-AT\r
POT,,Teapot,5.00,,,Teekanne,"Hält warm,
lange",Teehäferl\r
SHIRT,,Shirt,,Size,S,Hemd,,\r
SHIRT-S,SHIRT,,9.00,,S,,Klein,\r
`

test('texts in other languages are imported, exported, and imported into another shop', async () => {
  const shop = await openImportShop({ settings })
  expect(await shop.run(file)).toMatchObject({ status: 'DONE', created: 3, failed: 0 })
  expect(await textsOf(shop, 'POT')).toEqual([
    { locale: 'de', name: 'Teekanne', description: 'Hält warm,\nlange' },
    { locale: 'de-AT', name: 'Teehäferl', description: null },
  ])
  expect(await textsOf(shop, 'SHIRT-S')).toEqual([{ locale: 'de', name: null, description: 'Klein' }])
  const exported = await shop.exported()
  expect(await shop.run(exported)).toMatchObject({ unchanged: 3, updated: 0 })
  const other = await openImportShop({ settings })
  expect(await other.run(exported)).toMatchObject({ created: 3, failed: 0 })
  expect(await other.exported()).toBe(exported)
})

test('an empty cell takes a text away, and what has no column stays', async () => {
  const shop = await openImportShop({ settings })
  await shop.run(file)
  expect(await shop.run('sku,description de,name de\r\nPOT,,Kanne\r\nSHIRT,,Hemd\r\n')).toMatchObject({ updated: 1, unchanged: 1 })
  expect(await textsOf(shop, 'POT')).toEqual([
    { locale: 'de', name: 'Kanne', description: null },
    { locale: 'de-AT', name: 'Teehäferl', description: null },
  ])
})

test('a name of a variant, a text that is too long and a language that the shop does not have are refused', async () => {
  const shop = await openImportShop({ settings })
  await shop.run(file)
  const result = await shop.run(`sku,name de\r\nSHIRT-S,Hemd S\r\nPOT,${'x'.repeat(201)}\r\n`)
  expect(result.errors.edges.map(({ node }: { node: { row: number; column: string } }) => [node.row, node.column])).toEqual([
    [2, 'name de'],
    [3, 'name de'],
  ])
  expect((await shop.run('sku,name fr\r\nPOT,Théière\r\n')).status).toBe('FAILED')
})

async function textsOf(shop: ImportShop, sku: string): Promise<unknown> {
  return dataOf(await shop.as(`{ product(sku: "${sku}") { translations { locale name description } } }`)).product.translations
}
