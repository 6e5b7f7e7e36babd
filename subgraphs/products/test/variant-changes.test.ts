import { expect, test } from 'vitest'
import { colours, openProducts, shirt } from './variants.ts'

test('a product has the prices of its variants for sale, whichever changes', async () => {
  const { change, read } = await openProducts()
  const { product } = await change('createProduct', shirt)
  const [red, blue] = product.variants
  await change('updateProduct', { id: red.id, expectedVersion: 1, price: 3000 })
  expect(await read('SHIRT')).toMatchObject({ price: { amount: 2500 }, priceRange: { max: { amount: 3000 } } })
  await change('deleteProduct', { id: blue.id, expectedVersion: 1 })
  expect(await read('SHIRT')).toMatchObject({ price: { amount: 3000 }, priceRange: { max: { amount: 3000 } }, available: 3 })
  const { version } = await read('SHIRT')
  expect((await change('updateProduct', { id: product.id, expectedVersion: version, price: 1 })).userErrors).toMatchObject([
    { code: 'INVALID_INPUT', path: ['input', 'price'] },
  ])
})

test('a product is called anew with its variants, which have no name of their own', async () => {
  const { change, published } = await openProducts()
  const { product } = await change('createProduct', shirt)
  const renamed = (await change('updateProduct', { id: product.id, expectedVersion: product.version, name: 'Blouse' })).product
  expect(renamed.variants).toMatchObject([{ name: 'Blouse, Red, S' }, { name: 'Blouse, Blue, M' }])
  const saved = (await published('product.saved')).filter(({ sku, version }) => sku === 'SHIRT-RS' && version === 2)
  expect(saved).toMatchObject([{ name: 'Blouse, Red, S', parentId: product.id }])
  const input = { id: product.variants[0].id, expectedVersion: 2, name: 'Another' }
  expect((await change('updateProduct', input)).userErrors).toMatchObject([{ path: ['input', 'name'] }])
})

test('an option gets more values, but keeps those that a variant has', async () => {
  const { change } = await openProducts()
  const { product } = await change('createProduct', shirt)
  const put = (options: object[], version: number) =>
    change('updateProduct', { id: product.id, expectedVersion: version, options: [colours, ...options] })
  const more = [{ name: 'Size', values: ['S', 'M', 'L'] }]
  const { product: after } = await put(more, product.version)
  expect(
    (await change('addVariants', { productId: product.id, variants: [{ values: ['Red', 'L'], sku: 'SHIRT-RL' }] })).userErrors,
  ).toEqual([])
  for (const fewer of [[{ name: 'Size', values: ['S', 'M'] }], []])
    expect((await put(fewer, after.version)).userErrors).toMatchObject([{ code: 'INVALID_INPUT' }])
})
