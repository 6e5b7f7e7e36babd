import { expect, test } from 'vitest'
import { mutationOf } from '#kit/test/mutations.ts'
import { admin, codesOf, customer, dataOf, openForTest, staff } from '#kit/test/testing.ts'
import products from '#subgraphs/products/index.ts'

type Input = Record<string, unknown>

const set = `mutation ($translations: [TranslationInput!]!) {
  setTranslations(input: { translations: $translations }) {
    results { index translation { locale name description version terms { term text } } userErrors { code path } }
  }
}`

test('each text falls back by itself: on the wider language, and then on the text itself', async () => {
  const { add, translate, look } = await openShop()
  const id = await add({ sku: 'POT', name: 'Teapot', description: 'Keeps tea warm.' })
  await translate({ subjectId: id, locale: 'de', name: 'Teekanne', description: 'Hält Tee warm.' })
  await translate({ subjectId: id, locale: 'de-AT', name: 'Teehäferl' })
  expect(await look('de-AT')).toEqual({ slug: 'teapot', name: 'Teehäferl', description: 'Hält Tee warm.' })
  expect(await look('de')).toEqual({ slug: 'teapot', name: 'Teekanne', description: 'Hält Tee warm.' })
  expect(await look('fr')).toEqual({ slug: 'teapot', name: 'Teapot', description: 'Keeps tea warm.' })
  expect(await look()).toEqual({ slug: 'teapot', name: 'Teapot', description: 'Keeps tea warm.' })
})

test('a text that is taken away falls back again, and what is left out stays', async () => {
  const { add, translate, look } = await openShop()
  const id = await add({ sku: 'POT', name: 'Teapot', description: 'Keeps tea warm.' })
  await translate({ subjectId: id, locale: 'de', name: 'Teekanne', description: 'Hält Tee warm.' })
  await translate({ subjectId: id, locale: 'de', expectedVersion: 1, description: null })
  expect(await look('de')).toMatchObject({ name: 'Teekanne', description: 'Keeps tea warm.' })
})

test('texts for search engines are in one language: a name in it goes before a title in another', async () => {
  const { add, translate, ask } = await openShop()
  const id = await add({ sku: 'POT', name: 'Teapot', seoTitle: 'Buy teapots', seoDescription: 'The best.' })
  const seo = async () => dataOf(await ask(customer(), '{ product(sku: "POT") { seoTitle seoDescription } }', {}, 'de')).product
  expect(await seo()).toEqual({ seoTitle: 'Buy teapots', seoDescription: 'The best.' })
  await translate({ subjectId: id, locale: 'de', name: 'Teekanne' })
  expect(await seo()).toEqual({ seoTitle: 'Teekanne', seoDescription: 'The best.' })
  await translate({ subjectId: id, locale: 'de', expectedVersion: 1, seoTitle: 'Teekannen kaufen', description: 'Hält warm.' })
  expect(await seo()).toEqual({ seoTitle: 'Teekannen kaufen', seoDescription: 'Hält warm.' })
})

test('options, their values and the names of variants are in the language, and a variant is still found by its values', async () => {
  const { add, translate, ask } = await openShop()
  const variants = [{ values: ['Red', 'M'], sku: 'SHIRT-M' }]
  const options = [
    { name: 'Colour', values: ['Red', 'Blue'] },
    { name: 'Size', values: ['M'] },
  ]
  const id = await add({ sku: 'SHIRT', name: 'Shirt', options, variants })
  const terms = [
    { term: 'Colour', text: 'Farbe' },
    { term: 'Red', text: 'Rot' },
  ]
  await translate({ subjectId: id, locale: 'de', name: 'Hemd', terms })
  const query = '{ product(sku: "SHIRT") { options { name values } variants { name selectedOptions { name value } } } }'
  expect(dataOf(await ask(customer(), query, {}, 'de')).product).toEqual({
    options: [
      { name: 'Farbe', values: ['Rot', 'Blue'] },
      { name: 'Size', values: ['M'] },
    ],
    variants: [
      {
        name: 'Hemd, Rot, M',
        selectedOptions: [
          { name: 'Farbe', value: 'Rot' },
          { name: 'Size', value: 'M' },
        ],
      },
    ],
  })
  expect(dataOf(await ask(customer(), query)).product.variants[0].name).toBe('Shirt, Red, M')
})

test('attributes have names and labels in the language, and a filter takes the same choices in every one', async () => {
  const { add, translate, run, ask } = await openShop()
  const id = await add({ sku: 'POT', name: 'Teapot' })
  const input = { code: 'colour', name: 'Colour', kind: 'CHOICE', choices: ['Red', 'Green'] }
  const { attribute } = await run('createAttribute', input, 'attribute { id }')
  await run('setProductAttributes', { productId: id, expectedVersion: 1, values: [{ code: 'colour', choices: ['Red'] }] }, 'product { id }')
  await translate({ subjectId: attribute.id, locale: 'de', name: 'Farbe', terms: [{ term: 'Red', text: 'Rot' }] })
  const query = `{ searchProducts(filter: { attributes: [{ code: "colour", values: ["Red"] }] }) {
    edges { node { attributes { attribute { name choices labels } choices labels } } } facets { attributes { values { value label } } } } }`
  const { edges, facets } = dataOf(await ask(customer(), query, {}, 'de')).searchProducts
  const shown = { name: 'Farbe', choices: ['Red', 'Green'], labels: ['Rot', 'Green'] }
  expect(edges[0].node.attributes).toEqual([{ attribute: shown, choices: ['Red'], labels: ['Rot'] }])
  expect(facets.attributes).toEqual([{ values: [{ value: 'Red', label: 'Rot' }] }])
})

test('categories and collections have texts in the language, and what is deleted leaves none', async () => {
  const { translate, run, ask } = await openShop()
  const { category } = await run('createCategory', { name: 'Mugs' }, 'category { id }')
  const { collection } = await run('createCollection', { name: 'Cheap', rule: { maxPrice: 100 } }, 'collection { id }')
  await translate({ subjectId: category.id, locale: 'de', name: 'Tassen' })
  await translate({ subjectId: collection.id, locale: 'de', name: 'Günstig', description: 'Unter einem Pfund.' })
  const query = '{ category(slug: "mugs") { name breadcrumbs { name } } collection(slug: "cheap") { name description } }'
  expect(dataOf(await ask(customer(), query, {}, 'de'))).toEqual({
    category: { name: 'Tassen', breadcrumbs: [{ name: 'Tassen' }] },
    collection: { name: 'Günstig', description: 'Unter einem Pfund.' },
  })
  await run('deleteCategory', { id: category.id, expectedVersion: 1 }, 'category { translations { name } }')
  expect(codesOf(await translate({ subjectId: category.id, locale: 'de', expectedVersion: 1, name: 'Becher' }))).toEqual(['NOT_FOUND'])
})

test('staff with PRODUCTS_WRITE see every translation with its version, and nobody else does', async () => {
  const { add, translate, ask } = await openShop()
  const id = await add({ sku: 'POT', name: 'Teapot' })
  await translate({ subjectId: id, locale: 'DE-at', name: 'Teehäferl' })
  const query = '{ product(sku: "POT") { name translations { subjectId locale name description version } } }'
  const kept = { subjectId: id, locale: 'de-AT', name: 'Teehäferl', description: null, version: 1 }
  expect(dataOf(await ask(staff('PRODUCTS_WRITE'), query)).product).toEqual({ name: 'Teapot', translations: [kept] })
  expect(codesOf(await ask(customer(), query))).toEqual(['FORBIDDEN'])
})

test('of two who saw the same version one wins, and the other is shown what there is; the rest of the call is carried out', async () => {
  const { add, ask } = await openShop()
  const [pot, mug] = [await add({ sku: 'POT', name: 'Teapot' }), await add({ sku: 'MUG', name: 'Mug' })]
  const one = { subjectId: pot, locale: 'de', expectedVersion: 0 }
  const rows = [
    { ...one, name: 'Kanne' },
    { ...one, name: 'Krug' },
    { ...one, subjectId: mug, name: 'Becher' },
  ]
  const { results } = dataOf(await ask(admin(), set, { translations: rows })).setTranslations
  expect(results.map(({ translation, userErrors }: Input) => [translation, userErrors])).toMatchObject([
    [{ name: 'Kanne', version: 1 }, []],
    [{ name: 'Kanne', version: 1 }, [{ code: 'VERSION_CONFLICT', path: ['input', 'translations', '1', 'expectedVersion'] }]],
    [{ name: 'Becher', version: 1 }, []],
  ])
})

test.each<[string, Input, string]>([
  ['the first of LOCALES', { locale: 'en', name: 'Pot' }, 'locale'],
  ['no language', { locale: 'x_y', name: 'Pot' }, 'locale'],
  ['a word that the product does not have', { terms: [{ term: 'Red', text: 'Rot' }] }, 'terms.0.term'],
])('a translation for %s is refused with its path', async (_, input, path) => {
  const { add, translate } = await openShop()
  const id = await add({ sku: 'POT', name: 'Teapot' })
  const answer = await translate({ subjectId: id, locale: 'de', ...input })
  const [{ userErrors }] = dataOf(answer).setTranslations.results
  expect(userErrors).toEqual([{ code: 'INVALID_INPUT', path: ['input', 'translations', '0', ...path.split('.')] }])
})

test('a variant has no name to translate, a category no words, and nothing else has translations', async () => {
  const { add, translate, run, ask } = await openShop()
  const variants = [{ values: ['M'], sku: 'SHIRT-M' }]
  await add({ sku: 'SHIRT', name: 'Shirt', options: [{ name: 'Size', values: ['M'] }], variants })
  const { product } = dataOf(await ask(customer(), '{ product(sku: "SHIRT-M") { id } }'))
  const { category } = await run('createCategory', { name: 'Mugs' }, 'category { id }')
  expect(codesOf(await translate({ subjectId: product.id, locale: 'de', name: 'Hemd' }))).toEqual(['INVALID_INPUT'])
  const terms = [{ term: 'Mugs', text: 'Tassen' }]
  expect(codesOf(await translate({ subjectId: category.id, locale: 'de', terms, seoTitle: 'Tassen' }))).toEqual([
    'INVALID_INPUT',
    'INVALID_INPUT',
  ])
  for (const subjectId of ['usr_1', 'prod_none', 'constructor', '__proto___'])
    expect(codesOf(await translate({ subjectId, locale: 'de', name: 'X' }))).toEqual(['NOT_FOUND'])
})

test('staff list the products that lack a name in a language; others are refused', async () => {
  const { add, translate, ask } = await openShop()
  const [pot, mug] = [await add({ sku: 'POT', name: 'Teapot' }), await add({ sku: 'MUG', name: 'Mug' })]
  await translate({ subjectId: pot, locale: 'de', name: 'Kanne' })
  await translate({ subjectId: mug, locale: 'de', description: 'Ein Becher' })
  const list = (caller = admin()) => ask(caller, '{ products(filter: { untranslated: "DE" }) { edges { node { sku } } totalCount } }')
  expect(dataOf(await list()).products).toEqual({ edges: [{ node: { sku: 'MUG' } }], totalCount: 1 })
  expect(codesOf(await list(customer()))).toEqual(['FORBIDDEN'])
  const search = '{ searchProducts(text: "mug", filter: { untranslated: "de" }) { totalCount } }'
  expect(codesOf(await ask(customer(), search))).toEqual(['FORBIDDEN'])
  expect(dataOf(await ask(admin(), search)).searchProducts.totalCount).toBe(1)
})

test('a change is in the audit log, with the texts before and after', async () => {
  const { add, translate, published } = await openShop()
  const id = await add({ sku: 'POT', name: 'Teapot' })
  await translate({ subjectId: id, locale: 'de', name: 'Kanne' })
  const entries = (await published('audit.recorded')).filter(({ action }) => action === 'setTranslations')
  expect(entries).toMatchObject([{ subject: id, before: { name: null, version: 0 }, after: { locale: 'de', name: 'Kanne', version: 1 } }])
})

/** A shop in English, German, Austrian German and French. */
async function openShop() {
  const shop = await openForTest(products, { settings: { LOCALES: 'en,de,de-AT,fr' } })
  const run = async (mutation: string, input: Input, payload: string) => {
    return dataOf(await shop.ask(admin(), mutationOf(mutation, `${payload} userErrors { code }`), { input }))[mutation]
  }
  return {
    ...shop,
    run,
    add: async (input: Input): Promise<string> => (await run('createProduct', { price: 499, ...input }, 'product { id }')).product.id,
    translate: (input: Input) => shop.ask(admin(), set, { translations: [{ expectedVersion: 0, ...input }] }),
    look: async (locale?: string) =>
      dataOf(await shop.ask(customer(), '{ product(sku: "POT") { slug name description } }', {}, locale)).product,
  }
}
