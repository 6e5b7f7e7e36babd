import { expect, test } from 'vitest'
import { admin, customer, dataOf, openForTest } from '#kit/test/testing.ts'
import products from '#subgraphs/products/index.ts'
import { create, remove, update } from './search.ts'

const set = `mutation ($translations: [TranslationInput!]!) {
  setTranslations(input: { translations: $translations }) { results { translation { version } userErrors { code } } }
}`

test('a request finds a product by its texts in the language, one without by its own, and no other', async () => {
  const { add, skusFor } = await openShop()
  await add('POT', 'Teapot', { name: 'Teekanne', description: 'Hält Tee warm.' })
  await add('JUG', 'Milk jug')
  expect(await skusFor('teekanne', 'de')).toEqual(['POT'])
  expect(await skusFor('warm', 'de')).toEqual(['POT'])
  expect(await skusFor('teapot', 'de')).toEqual([])
  expect(await skusFor('jugs', 'de')).toEqual(['JUG'])
  expect(await skusFor('teekanne')).toEqual([])
  expect(await skusFor('teapots')).toEqual(['POT'])
  expect(await skusFor('teekanne', 'fr')).toEqual([])
  expect(await skusFor('pot', 'de')).toEqual(['POT'])
})

test('a kind of a language is looked for in its own texts, then in those of the language, then in those of the product', async () => {
  const { add, translate, skusFor } = await openShop()
  const id = await add('POT', 'Potato peeler', { name: 'Kartoffelschäler' })
  await add('BOX', 'Potato box', { name: 'Kartoffelkiste' })
  await add('BAG', 'Potato bag')
  await translate(id, 'de-AT', { name: 'Erdäpfelschäler' })
  expect(await skusFor('erdäpfelschäler', 'de-AT')).toEqual(['POT'])
  expect(await skusFor('kartoffelschäler', 'de-AT')).toEqual([])
  expect(await skusFor('kartoffelkiste', 'de-AT')).toEqual(['BOX'])
  expect(await skusFor('potato', 'de-AT')).toEqual(['BAG'])
  expect(await skusFor('kartoffelschäler', 'de')).toEqual(['POT'])
})

test.each([
  ['de', 'laternen', 'Laterne aus Glas'],
  ['de', 'laterne', 'Zwei Laternen'],
  ['de', 'haus', 'Häuser'],
  ['de', 'hauser', 'Ein kleines Haus'],
  ['de', 'tur', 'Türgriff'],
  ['de', 'tuer', 'Türgriff'],
  ['de', 'STRASSE', 'Straßenschild'],
  ['de', 'straße', 'Strassenschild'],
  ['de', 'straßen', 'Straße'],
  ['de', 'latrene', 'Laterne'],
  ['de', 'later', 'Laterne'],
  ['de', 'glas laterne', 'Laterne aus Glas'],
  ['fr', 'theieres', 'Théière'],
  ['fr', 'théière', 'Deux théières'],
  ['pl', 'łyzka', 'Łyżka'],
])('in %s "%s" finds "%s"', async (locale, text, name) => {
  const { add, translate, skusFor } = await openShop()
  const id = await add('IT', 'Thing')
  await translate(id, locale, { name })
  await translate(await add('OTHER', 'Other'), locale, { name: 'Xyz' })
  expect(await skusFor(text, locale)).toEqual(['IT'])
})

test('a stem of English does no harm to German words', async () => {
  const { add, skusFor } = await openShop()
  await add('PIE', 'Baking form', { name: 'Backform' })
  await add('BACK', 'Backing', { name: 'Backing' })
  expect(await skusFor('backing', 'de')).toEqual(['BACK'])
  expect(await skusFor('backing')).toEqual(['BACK'])
})

test('what was meant is spelled in the language, and words are completed in it', async () => {
  const { add, ask } = await openShop()
  await add('IT', 'Lantern', { name: 'Laterne' })
  await add('FR', 'Latter', undefined)
  const query = '{ searchProducts(text: "latrene") { didYouMean } searchSuggestions(text: "lat") { words products { name } } }'
  const inGerman = dataOf(await ask(customer(), query, {}, 'de'))
  expect(inGerman.searchProducts.didYouMean).toBe('laterne')
  expect(inGerman.searchSuggestions.words.toSorted()).toEqual(['laterne', 'latter'])
  expect(dataOf(await ask(customer(), query)).searchSuggestions.words).toEqual(['latter'])
})

test('renamed, archived, restored and translated anew, it is found by what it is called now', async () => {
  const { add, translate, ask, skusFor } = await openShop()
  const id = await add('IT', 'Lantern', { description: 'Leuchtet.' })
  expect(await skusFor('lantern', 'de')).toEqual(['IT'])
  await ask(admin(), update, { input: { id, expectedVersion: 1, name: 'Candle' } })
  expect([await skusFor('lantern', 'de'), await skusFor('candle', 'de')]).toEqual([[], ['IT']])
  await translate(id, 'de', { expectedVersion: 1, name: 'Kerze' })
  expect([await skusFor('candle', 'de'), await skusFor('kerzen', 'de')]).toEqual([[], ['IT']])
  await translate(id, 'de', { expectedVersion: 2, name: null, description: null })
  expect([await skusFor('kerze', 'de'), await skusFor('candle', 'de')]).toEqual([[], ['IT']])
  await translate(id, 'de', { expectedVersion: 3, name: 'Kerze' })
  await ask(admin(), remove, { input: { id, expectedVersion: 2 } })
  expect([await skusFor('kerze', 'de'), await skusFor('candle', 'de')]).toEqual([[], []])
})

test('pages, orders and facets of a search count each product once, whichever text it was found by', async () => {
  const { add, ask, find } = await openShop()
  for (let at = 0; at < 20; at += 1) await add(`P${at}`, `Lampe ${at}`, at % 3 ? { name: `Lampe ${'x'.repeat(at % 4)}` } : undefined)
  await add('NO', 'Lampe', { name: 'Licht' })
  for (const sort of ['RELEVANCE', 'NAME', 'PRICE_ASC', 'NEWEST', 'BEST_SELLING']) {
    const seen: string[] = []
    for (let after: string | undefined; ; ) {
      const { edges, pageInfo, totalCount } = await find('lampe', 'de', { first: 7, after, sort })
      expect([sort, totalCount]).toEqual([sort, 20])
      seen.push(...edges.map(({ node }: { node: { sku: string } }) => node.sku))
      if (!pageInfo.hasNextPage) break
      after = pageInfo.endCursor
    }
    expect([sort, new Set(seen).size, seen.length]).toEqual([sort, 20, 20])
  }
  const query = '{ searchProducts(text: "lampe") { facets { availability { inStock soldOut } price { count } countsAreExact } } }'
  const { facets } = dataOf(await ask(customer(), query, {}, 'de')).searchProducts
  expect(facets).toEqual({ availability: { inStock: 0, soldOut: 20 }, price: [{ count: 20 }], countsAreExact: true })
})

test.each(['products(sort: NAME, first: 2, after: $after)', 'searchProducts(text: "lamp", sort: NAME, first: 2, after: $after)'])(
  'by name in the language: %s',
  async (list) => {
    const { add, ask } = await openShop()
    await add('A', 'Lamp A', { name: 'Zeta lamp' })
    await add('B', 'Lamp B')
    await add('C', 'Lamp C', { name: 'Alpha lamp' })
    const skus = async (locale?: string) => {
      const seen: string[] = []
      for (let after: string | undefined; ; ) {
        const query = `query ($after: String) { all: ${list} { edges { node { sku } } pageInfo { endCursor hasNextPage } } }`
        const { edges, pageInfo } = dataOf(await ask(customer(), query, { after }, locale)).all
        seen.push(...edges.map(({ node }: { node: { sku: string } }) => node.sku))
        if (!pageInfo.hasNextPage) return seen
        after = pageInfo.endCursor
      }
    }
    expect([await skus(), await skus('de')]).toEqual([
      ['A', 'B', 'C'],
      ['C', 'B', 'A'],
    ])
  },
)

async function openShop() {
  const { ask } = await openForTest(products, { settings: { LOCALES: 'en,de,de-AT,fr,pl' } })
  const translate = async (subjectId: string, locale: string, texts: object) => {
    const translations = [{ subjectId, locale, expectedVersion: 0, ...texts }]
    const { results } = dataOf(await ask(admin(), set, { translations })).setTranslations
    expect(results[0].userErrors).toEqual([])
  }
  const add = async (sku: string, name: string, german?: object): Promise<string> => {
    const { product } = dataOf(await ask(admin(), create, { input: { sku, name, price: 499 } })).createProduct
    if (german) await translate(product.id, 'de', german)
    return product.id
  }
  const find = async (text: string, locale?: string, page: object = {}) => {
    const query = `query ($text: String!, $first: Int, $after: String, $sort: ProductSearchSort) {
      searchProducts(text: $text, first: $first, after: $after, sort: $sort) { edges { node { sku } } pageInfo { endCursor hasNextPage } totalCount }
    }`
    return dataOf(await ask(customer(), query, { text, ...page }, locale)).searchProducts
  }
  const skusFor = async (text: string, locale?: string): Promise<string[]> =>
    (await find(text, locale)).edges.map(({ node }: { node: { sku: string } }) => node.sku)
  return { ask, add, translate, find, skusFor }
}
