import { expect, test } from 'vitest'
import { mutationOf } from '#kit/test/mutations.ts'
import { admin, codesOf, customer, dataOf, openForTest } from '#kit/test/testing.ts'
import products from '#subgraphs/products/index.ts'
import * as tables from '#subgraphs/products/tables.ts'

const colour = { code: 'colour', name: 'Colour', kind: 'CHOICE', choices: ['Red', 'Green'] }
const height = { code: 'height', name: 'Height', kind: 'DIMENSION', unit: 'cm' }

test('a product shows its values by their kinds, in the order in which they were set', async () => {
  const { declare, add, set, ask } = await openAttributes()
  for (const attribute of [colour, height, { code: 'size', name: 'Size', kind: 'NUMBER' }, { code: 'lit', name: 'Lit', kind: 'BOOLEAN' }])
    await declare(attribute)
  await declare({ code: 'motto', name: 'Motto', kind: 'TEXT' })
  const product = await add('LAMP')
  const values = [
    { code: 'lit', boolean: false },
    { code: 'height', number: 12.5 },
    { code: 'colour', choices: ['Green', 'Red'] },
    { code: 'size', number: 0 },
    { code: 'motto', text: ' Fiat lux ' },
  ]
  expect(codesOf(await set(product, values))).toEqual([])
  const look = '{ product(sku: "LAMP") { attributes { attribute { code unit } text number boolean choices } } }'
  const none = { text: null, number: null, boolean: null, choices: null }
  expect(dataOf(await ask(customer(), look)).product.attributes).toEqual([
    { attribute: { code: 'lit', unit: null }, ...none, boolean: false },
    { attribute: { code: 'height', unit: 'cm' }, ...none, number: 12.5 },
    { attribute: { code: 'colour', unit: null }, ...none, choices: ['Green', 'Red'] },
    { attribute: { code: 'size', unit: null }, ...none, number: 0 },
    { attribute: { code: 'motto', unit: null }, ...none, text: 'Fiat lux' },
  ])
  await set(product, [{ code: 'size', number: 3 }], 2)
  expect(dataOf(await ask(customer(), look)).product.attributes).toHaveLength(1)
})

test('all faults of the values are answered at once, each with its path, and nothing is changed', async () => {
  const { declare, add, set, ask } = await openAttributes()
  await declare(colour)
  await declare(height)
  const product = await add('LAMP')
  await set(product, [{ code: 'height', number: 1 }])
  const answer = await set(
    product,
    [
      { code: 'colour', choices: ['Red', 'Mauve'] },
      { code: 'height', text: 'tall' },
      { code: 'weight', number: 1 },
      { code: 'colour', choices: ['Red'] },
    ],
    2,
  )
  const { userErrors } = dataOf(answer).setProductAttributes
  expect(userErrors.map(({ path }: { path: string[] }) => path.slice(2).join('.'))).toEqual([
    '0.choices.1',
    '1.number',
    '1.text',
    '2.code',
    '3.code',
  ])
  expect(dataOf(await ask(customer(), '{ product(sku: "LAMP") { version attributes { number } } }')).product).toEqual({
    version: 2,
    attributes: [{ number: 1 }],
  })
})

test('a list is filtered by values and by ranges, and by all conditions together', async () => {
  const { declare, add, set, ask } = await openAttributes()
  await declare(colour)
  await declare(height)
  await declare({ code: 'note', name: 'Note', kind: 'TEXT', isFilterable: false })
  await set(await add('A'), [
    { code: 'colour', choices: ['Red', 'Green'] },
    { code: 'height', number: 10 },
  ])
  await set(await add('B'), [{ code: 'colour', choices: ['Green'] }])
  await add('C')
  const list = async (attributes: string) =>
    ask(customer(), `{ products(sort: NAME, filter: { attributes: [${attributes}] }) { edges { node { sku } } totalCount } }`)
  const skus = async (attributes: string) =>
    dataOf(await list(attributes)).products.edges.map(({ node }: { node: { sku: string } }) => node.sku)
  expect(await skus('{ code: "colour", values: ["Green"] }')).toEqual(['A', 'B'])
  expect(await skus('{ code: "colour", values: ["Red", "Mauve"] }')).toEqual(['A'])
  expect(await skus('{ code: "height", min: 10 }')).toEqual(['A'])
  expect(await skus('{ code: "height", min: 1, max: 9.5 }')).toEqual([])
  expect(await skus('{ code: "colour", values: ["Green"] }, { code: "height", max: 10 }')).toEqual(['A'])
  for (const faulty of [
    '{ code: "colour", min: 1 }',
    '{ code: "height", values: ["10"] }',
    '{ code: "height" }',
    '{ code: "note", values: ["x"] }',
  ])
    expect(codesOf(await list(faulty)), faulty).toEqual(['INVALID_INPUT'])
})

test('a list is filtered alike, whether few or many products have a value', async () => {
  const { declare, ask, context } = await openAttributes()
  const { id } = dataOf(await declare({ code: 'size', name: 'Size', kind: 'NUMBER' })).createAttribute.attribute
  const rows = Array.from({ length: 1203 }, (_, at) => ({ id: `prod_${10_000 + at}`, size: at < 2 ? 7 : 8 }))
  await context(admin()).write(async (tx) => {
    await tx.insert(tables.products).values(
      rows.map((row, at) => ({
        id: row.id,
        sku: row.id,
        slug: row.id,
        name: `N${at % 50}`,
        description: '',
        price: at,
        createdAt: tx.now,
        updatedAt: tx.now,
      })),
    )
    await tx.insert(tables.productAttributes).values(rows.map((row) => ({ productId: row.id, attributeId: id, number: row.size })))
  })
  for (const sort of ['NEWEST', 'NAME', 'PRICE_ASC', 'PRICE_DESC'])
    for (const [size, total] of [
      [7, 2],
      [8, 1201],
    ] as const) {
      const seen: string[] = []
      for (let after: string | null = null, isMore = true; isMore; ) {
        const query = `query ($after: String) { products(first: 100, after: $after, sort: ${sort}, filter: { attributes: [{ code: "size", min: ${size}, max: ${size} }] }) {
          edges { node { id } } totalCount pageInfo { hasNextPage endCursor } } }`
        const page: { totalCount: number; edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } =
          dataOf(await ask(customer(), query, { after })).products
        expect(page.totalCount).toBe(total)
        seen.push(...page.edges.map(({ node }) => node.id))
        after = page.pageInfo.endCursor
        isMore = page.pageInfo.hasNextPage
      }
      expect(new Set(seen)).toEqual(new Set(rows.filter((row) => row.size === size).map((row) => row.id)))
      expect(seen).toHaveLength(total)
    }
})

test('what is declared fits its kind, and every fault is answered', async () => {
  const { declare } = await openAttributes()
  const faults = async (input: object) =>
    dataOf(await declare(input)).createAttribute.userErrors.map(({ path }: { path: string[] }) => path.slice(1).join('.'))
  expect(await faults({ code: 'Colour!', name: 'Colour', kind: 'CHOICE', unit: 'cm' })).toEqual(['code', 'unit', 'choices'])
  expect(await faults({ ...height, unit: undefined })).toEqual(['unit'])
  expect(await faults({ ...colour, choices: ['Red', ' '] })).toEqual(['choices.1'])
  expect(await faults(colour)).toEqual([])
  expect(codesOf(await declare(colour))).toEqual(['NAME_TAKEN'])
})

test('a choice that a product has cannot be left out, and a deleted attribute takes its values with it', async () => {
  const { declare, add, set, change, ask } = await openAttributes()
  const { id } = dataOf(await declare(colour)).createAttribute.attribute
  await set(await add('A'), [{ code: 'colour', choices: ['Red'] }])
  expect(codesOf(await change('updateAttribute', { id, expectedVersion: 1, choices: ['Green'] }))).toEqual(['STILL_NEEDED'])
  expect(codesOf(await change('updateAttribute', { id, expectedVersion: 1, choices: ['Red', 'Blue'] }))).toEqual([])
  expect(codesOf(await change('updateAttribute', { id, expectedVersion: 1, name: 'Old' }))).toEqual(['VERSION_CONFLICT'])
  expect(codesOf(await change('deleteAttribute', { id, expectedVersion: 2 }))).toEqual([])
  expect(dataOf(await ask(customer(), '{ product(sku: "A") { attributes { text } } attributes { totalCount } }'))).toEqual({
    product: { attributes: [] },
    attributes: { totalCount: 0 },
  })
})

/** An empty catalogue with its verbs, called as an admin. */
async function openAttributes() {
  const { ask, context } = await openForTest(products, { settings: { LOG_LEVEL: 'error' } })
  const change = (mutation: string, input: object) => {
    const what = /Attribute$/.test(mutation) ? 'attribute' : 'product'
    return ask(admin(), mutationOf(mutation, `${what} { id version } userErrors { code path }`), { input })
  }
  return {
    ask,
    context,
    change,
    declare: (input: object) => change('createAttribute', input),
    add: async (sku: string) =>
      dataOf(await change('createProduct', { sku, name: sku, price: 100 })).createProduct.product as { id: string },
    set: ({ id }: { id: string }, values: object[], expectedVersion = 1) =>
      change('setProductAttributes', { productId: id, expectedVersion, values }),
  }
}
