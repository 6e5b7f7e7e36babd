import { expect, test } from 'vitest'
import { headersOf } from '#lab/transport.ts'
import { dataOf, openTestShop, shopper } from '#tests/support/shop.ts'

const look = '{ product(sku: "POT") { name } products { edges { node { name } } } }'

test('each request gets the language that it asks for, also where answers are kept for others', async () => {
  const { inLanguage } = await openShopInGerman()
  for (const [asked, language, name] of [
    ['de', 'de', 'Teekanne'],
    [undefined, 'en', 'POT'],
    ['de-AT', 'de-AT', 'Teehäferl'],
    ['de', 'de', 'Teekanne'],
    ['fr', 'en', 'POT'],
    ['de-CH', 'de', 'Teekanne'],
  ] as const) {
    const { headers, body } = await inLanguage(look, asked)
    expect(body.data).toEqual({ product: { name }, products: { edges: [{ node: { name } }] } })
    expect([headers['content-language'], String(headers.vary).split(', ')]).toEqual([language, expect.arrayContaining(['x-locale'])])
  }
})

test('requests in two languages at one time share nothing', async () => {
  const { inLanguage } = await openShopInGerman()
  const answers = await Promise.all(['de', undefined, 'de-AT', 'de'].map((asked) => inLanguage(look, asked)))
  expect(answers.map(({ body }) => body.data.product.name)).toEqual(['Teekanne', 'POT', 'Teehäferl', 'Teekanne'])
})

test('a new translation is seen at once, also where answers were kept', async () => {
  const { inLanguage, translate } = await openShopInGerman()
  await inLanguage(look, 'de')
  await translate('de', 'Kanne', 1)
  expect((await inLanguage(look, 'de')).body.data.product.name).toBe('Kanne')
})

test('a cart shows its product in the language, and an order keeps the name in the first one, as the books do', async () => {
  const { inLanguage, register, productId, untilIdle, ask } = await openShopInGerman()
  const token = await register('ann')
  const ann = shopper({ ask }, { token })
  await ann.fill([{ productId, quantity: 1 }])
  const cart = await inLanguage('{ cart { id subtotal { amount } lines { product { name } } } }', 'de', token)
  expect(cart.body.data.cart.lines).toEqual([{ product: { name: 'Teekanne' } }])
  const { order } = await ann.place(cart.body.data.cart)
  await untilIdle()
  const answer = await inLanguage(`{ order(id: "${order.id}") { lines { name product { name } } } }`, 'de', token)
  expect(answer.body.data.order.lines).toEqual([{ name: 'POT', product: { name: 'Teekanne' } }])
})

test('a shop with one language says nothing of languages', async () => {
  const shop = await openTestShop()
  const { headers } = await shop.router.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { 'x-locale': 'de' },
    payload: { query: look },
  })
  expect([headers['content-language'], String(headers.vary ?? '')]).toEqual([undefined, expect.not.stringContaining('x-locale')])
})

/** A shop with a teapot that has a name in German and in Austrian German. */
async function openShopInGerman() {
  const shop = await openTestShop({ settings: { LOCALES: 'en,de,de-AT' } })
  const token = await shop.registerAdmin()
  const productId = await shop.addProduct(token, { sku: 'POT', stock: 5 })
  const translate = async (locale: string, name: string, expectedVersion = 0) => {
    const translations = [{ subjectId: productId, locale, expectedVersion, name }]
    const set = 'mutation ($input: SetTranslationsInput!) { setTranslations(input: $input) { results { userErrors { code } } } }'
    const { results } = dataOf(await shop.ask(set, { input: { translations } }, { token })).setTranslations
    expect(results).toEqual([{ userErrors: [] }])
  }
  await translate('de', 'Teekanne')
  await translate('de-AT', 'Teehäferl')
  const inLanguage = async (query: string, locale?: string, as?: string) => {
    const headers = { ...headersOf(as ? { token: as } : {}), ...(locale && { 'x-locale': locale }) }
    const answer = await shop.router.app.inject({ method: 'POST', url: '/graphql', headers, payload: { query } })
    return { headers: answer.headers, body: answer.json() }
  }
  return { ...shop, productId, translate, inLanguage }
}
