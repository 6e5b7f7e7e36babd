import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { admin, dataOf, openForTest, testConfig } from '#kit/test/testing.ts'
import { rebuildSearchIndex } from '#ops/search-index/rebuild.ts'
import products from '#subgraphs/products/index.ts'

const create = 'mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { id version } userErrors { code } } }'
const remove = 'mutation ($input: DeleteProductInput!) { deleteProduct(input: $input) { userErrors { code } } }'

const translate = `mutation ($translations: [TranslationInput!]!) {
  setTranslations(input: { translations: $translations }) { results { userErrors { code } } }
}`

test.each([false, true])(
  'an index that was spoilt is made what triggers make of it, while the shop is open; from scratch: %s',
  async (fromScratch) => {
    const { file, addAll } = await openShelves()
    await addAll(0, 1100)
    const index = new Sqlite(file)
    index.exec("CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'search_index', 'instance')")
    const words = () => index.prepare('SELECT * FROM temp.words ORDER BY 1, 2, 3, 4').raw().all()
    const right = words()
    expect(right.length).toBeGreaterThan(4000)
    index.exec(`DELETE FROM search_index WHERE rowid IN (SELECT id FROM search_index_docsize LIMIT 300);
    INSERT INTO search_index(rowid, sku, name, description) VALUES (7, 'STRAY', 'Stray', '')`)
    expect(words()).not.toEqual(right)
    const told: [number, number][] = []
    const rebuilt = rebuildSearchIndex(file, { fromScratch, onSlice: (done, all) => void told.push([done, all]) })
    expect(await rebuilt).toEqual({ indexed: 1100, removed: fromScratch ? 0 : 1 })
    expect([told.length, told.at(-1)]).toEqual([3, [1103, 1103]])
    expect(words()).toEqual(right)
    index.close()
  },
)

test('what is written while the index is made anew is in it', async () => {
  const { file, addAll } = await openShelves()
  await addAll(0, 600)
  let added: Promise<unknown> | undefined
  const onSlice = () => {
    added ??= addAll(600, 640)
  }
  await rebuildSearchIndex(file, { fromScratch: false, onSlice })
  await added
  const index = new Sqlite(file)
  expect(index.prepare("SELECT count(*) FROM search_index WHERE search_index MATCH 'mug'").pluck().get()).toBe(640)
  index.close()
})

test.each([false, true])('the index of translations too is made what triggers make of it; from scratch: %s', async (fromScratch) => {
  const { file, addAll, translateAll } = await openShelves()
  await addAll(0, 150)
  await translateAll()
  const index = new Sqlite(file)
  index.exec("CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'translated_index', 'instance')")
  const words = () => index.prepare('SELECT * FROM temp.words ORDER BY 1, 2, 3, 4').raw().all()
  const right = words()
  expect(right.length).toBeGreaterThan(500)
  index.exec(`DELETE FROM translated_index WHERE rowid IN (SELECT id FROM translated_index_docsize LIMIT 60);
    DELETE FROM translated_places WHERE product < 50;
    INSERT INTO translated_index(rowid, sku, name, description) VALUES (7, 'STRAY', 'Stray', '')`)
  expect(words()).not.toEqual(right)
  expect((await rebuildSearchIndex(file, { fromScratch, onSlice: () => {} })).removed).toBe(fromScratch ? 0 : 1)
  expect(words()).toEqual(right)
  index.close()
})

/** A shop with a product that is archived, and one with variants. */
async function openShelves() {
  const { DATA_DIR } = testConfig()
  const { ask } = await openForTest(products, { settings: { DATA_DIR, LOCALES: 'en,de,fr' } })
  const add = async (input: object) => dataOf(await ask(admin(), create, { input: { price: 1, ...input } })).createProduct.product
  const addAll = (from: number, to: number) =>
    Promise.all(
      Array.from({ length: to - from }, (_, at) => add({ sku: `P${from + at}`, name: `Mug ${from + at}`, description: 'Of tin' })),
    )
  const translateAll = async () => {
    const { edges } = dataOf(await ask(admin(), '{ products(first: 100) { edges { node { id } } } }')).products
    const ids = edges.map(({ node }: { node: { id: string } }) => node.id)
    for (const [at, subjectId] of ids.entries()) {
      const translations = ['de', 'fr'].map((locale) => ({ subjectId, locale, expectedVersion: 0, name: `Becher ${at}` }))
      await ask(admin(), translate, { translations })
    }
  }
  const { id, version } = await add({ sku: 'GONE', name: 'Gone' })
  await ask(admin(), remove, { input: { id, expectedVersion: version } })
  await add({
    sku: 'SHIRT',
    name: 'Shirt',
    status: 'DRAFT',
    options: [{ name: 'Colour', values: ['Red'] }],
    variants: [{ values: ['Red'], sku: 'SHIRT-R' }],
  })
  return { file: join(DATA_DIR, 'products.db'), addAll, translateAll }
}
