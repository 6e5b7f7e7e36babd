import { expect, test } from 'vitest'
import { openTestShop } from '#tests/support/shop.ts'

const createProduct = 'mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { id } userErrors { code } } }'
const addToCart = 'mutation ($input: AddToCartInput!) { addToCart(input: $input) { cart { id } userErrors { code } } }'
const product = { sku: 'MUG', name: 'Mug', price: 500, stock: 1 }

const cases: [string, string, object, string[][]][] = [
  ['a missing variable', createProduct, {}, [['input']]],
  ['a variable that is null', createProduct, { input: null }, [['input']]],
  ['a missing field', createProduct, { input: { ...product, name: undefined } }, [['input', 'name']]],
  ['an unknown field', createProduct, { input: { ...product, colour: 'red' } }, [['input', 'colour']]],
  ['a price with a fraction', createProduct, { input: { ...product, price: 14.5 } }, [['input', 'price']]],
  ['a price that is too large to be exact', createProduct, { input: { ...product, price: 2 ** 53 } }, [['input', 'price']]],
  ['a text in place of a number', createProduct, { input: { ...product, stock: '1' } }, [['input', 'stock']]],
  ['a number out of the range of its type', createProduct, { input: { ...product, stock: 2 ** 31 } }, [['input', 'stock']]],
  ['a number in place of a text', createProduct, { input: { ...product, name: 7 } }, [['input', 'name']]],
  ['a time that is none', 'query ($from: DateTime) { systemStats(from: $from) { orders } }', { from: 'yesterday' }, [['from']]],
  ['a word that the enum lacks', 'query ($sort: ProductSort) { products(sort: $sort) { totalCount } }', { sort: 'COLOUR' }, [['sort']]],
  [
    'a list item',
    addToCart,
    { input: { lines: [{ productId: 'a', quantity: 1 }, { productId: 'b' }] } },
    [['input', 'lines', '1', 'quantity']],
  ],
  [
    'several faults together',
    createProduct,
    { input: { sku: 1, price: 1.5, stock: 'x' } },
    [
      ['input', 'sku'],
      ['input', 'name'],
      ['input', 'price'],
      ['input', 'stock'],
    ],
  ],
]

test('a variable that does not fit the schema always has the same answer, with the path to each fault', async () => {
  const { send } = await openTestShop()
  for (const [name, query, variables, paths] of cases) {
    const { statusCode, body } = await send({ query, variables })
    const { errors, ...rest } = JSON.parse(body)
    expect([name, statusCode, rest]).toEqual([name, 400, {}])
    const found = errors.map(({ extensions }: { extensions: object }) => extensions)
    expect(new Set(found)).toEqual(new Set(paths.map((variable) => ({ code: 'BAD_USER_INPUT', variable }))))
  }
})

test('the message names the value in the words of the program, and is short', async () => {
  const { send } = await openTestShop()
  const { errors } = (
    await send({ query: createProduct, variables: { input: { ...product, price: 14.5, stock: 'x'.repeat(9000) } } })
  ).json()
  expect(errors[0].message).toContain('$input.price: Give a whole number')
  expect(errors[1].message.length).toBeLessThanOrEqual(300)
})

test('a value in the document that does not fit is refused by the router too', async () => {
  const { send } = await openTestShop()
  const query = 'mutation { createProduct(input: { sku: "A", name: "A", price: 14.5, stock: 1 }) { product { id } } }'
  const { statusCode, body } = await send({ query })
  expect([statusCode, JSON.parse(body).errors[0].extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED'])
})
