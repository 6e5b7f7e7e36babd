import { expect, test } from 'vitest'
import { admin, customer, dataOf, openForTest } from '#kit/test/testing.ts'
import products from '#subgraphs/products/index.ts'
import { facetsDocument } from '#tests/support/facet-recount.ts'
import { openTree } from '#tests/support/faceted-goods.ts'

test('a facet is counted only where it is selected', async () => {
  const statements: string[] = []
  const { ask } = await openForTest(products, { onStatement: (text) => void statements.push(text) })
  const grouped = async (selected: string) => {
    statements.length = 0
    dataOf(await ask(customer(), `{ searchProducts(text: "mug") { totalCount ${selected} } }`))
    return statements.filter((text) => /json_group_array.*AS candidates/s.test(text)).length
  }
  expect([await grouped(''), await grouped('facets { price { count } }'), await grouped('facets { countsAreExact }')]).toEqual([0, 1, 0])
})

test('what was counted is counted again only after something was written', async () => {
  const statements: string[] = []
  const { ask } = await openForTest(products, { onStatement: (text) => void statements.push(text) })
  const add = (sku: string) =>
    ask(admin(), 'mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { id } } }', {
      input: { sku, name: 'Mug', price: 500 },
    })
  const counted = async () => {
    statements.length = 0
    const { facets } = dataOf(await ask(customer(), '{ searchProducts(text: "mug") { facets { price { count } } } }')).searchProducts
    return [facets.price[0].count, statements.filter((text) => /json_group_array.*AS candidates/s.test(text)).length]
  }
  await add('A')
  expect([await counted(), await counted()]).toEqual([
    [1, 1],
    [1, 0],
  ])
  await add('B')
  expect(await counted()).toEqual([2, 1])
})

test('whatever changes of a product, its facets are counted anew', async () => {
  const { ask, change } = await openTree()
  const [one, other] = [
    await change('createCategory', 'category', { name: 'One' }),
    await change('createCategory', 'category', { name: 'Other' }),
  ]
  const productId = await change('createProduct', 'product', { sku: 'A', name: 'Mug', price: 500 })
  const counted = async () => {
    const { facets } = dataOf(await ask(customer(), facetsDocument, { text: 'mug' })).searchProducts
    const { categories, price, availability, attributes } = facets
    return [
      categories.map(({ category }: { category: { name: string } }) => category.name),
      price.map(({ minPrice }: { minPrice: number }) => minPrice),
      availability.inStock,
      attributes.flatMap(({ values }: { values: { value: string }[] }) => values.map(({ value }) => value)),
    ]
  }
  expect(await counted()).toEqual([[], [500], 0, []])
  const steps: [string, object, unknown[]][] = [
    ['setProductCategories', { productId, expectedVersion: 1, categoryIds: [one] }, [['One'], [500], 0, []]],
    [
      'setProductAttributes',
      { productId, expectedVersion: 2, values: [{ code: 'colour', choices: ['red'] }] },
      [['One'], [500], 0, ['red']],
    ],
    ['updateProduct', { id: productId, expectedVersion: 3, price: 1000 }, [['One'], [1000], 0, ['red']]],
    ['adjustStock', { productId, delta: 3, reason: 'New', idempotencyKey: 'facets-0001' }, [['One'], [1000], 1, ['red']]],
    [
      'setProductAttributes',
      { productId, expectedVersion: 4, values: [{ code: 'colour', choices: ['blue'] }] },
      [['One'], [1000], 1, ['blue']],
    ],
  ]
  for (const [mutation, input, expected] of steps) {
    await change(mutation, 'product', input)
    expect([mutation, await counted()]).toEqual([mutation, expected])
  }
  await change('moveCategory', 'category', { id: one, expectedVersion: 1, parentId: other, position: 0 })
  expect((await counted())[0].toSorted()).toEqual(['One', 'Other'])
})
