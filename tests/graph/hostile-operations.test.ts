import { expect, test } from 'vitest'
import { openTestShop } from '#tests/support/shop.ts'

const refused = { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] }

const cases: [string, string, object, object][] = [
  [
    'a condition by a variable that is named like a member of every object',
    'query ($hasOwnProperty: Boolean = true) { a: __typename @include(if: $hasOwnProperty) b: __typename }',
    {},
    { data: { a: 'Query', b: 'Query' } },
  ],
  [
    'a field under such a condition',
    'query ($constructor: Boolean = true) { products(first: 1) @include(if: $constructor) { totalCount } }',
    {},
    { data: { products: { totalCount: 0 } } },
  ],
  [
    'an argument by such a variable',
    'query ($constructor: Int = 1, $toString: String) { products(first: $constructor, after: $toString) { totalCount } }',
    {},
    { data: { products: { totalCount: 0 } } },
  ],
  [
    'aliases in a question about the schema that are names of other fields',
    '{ id: __schema { queryType { name: kind id: name } } __type(name: "Cart") { ...T } } fragment T on __Type { kind: name name: kind }',
    {},
    { data: { id: { queryType: { name: 'OBJECT', id: 'Query' } }, __type: { kind: 'Cart', name: 'OBJECT' } } },
  ],
  [
    'null for the variable of a condition',
    'query ($n: Boolean = true) { products { totalCount @include(if: $n) __typename } }',
    { n: null },
    refused,
  ],
  ['no name for an operation', 'query { __typename }', {}, { data: { __typename: 'Query' } }],
]

test('an operation is answered in the same way whether it is new or known, whatever its names are', async () => {
  const { send } = await openTestShop()
  for (const [name, query, variables, expected] of cases)
    for (const time of ['new', 'known']) {
      const { body } = await send({ query, variables })
      expect([name, time, JSON.parse(body)]).toMatchObject([name, time, expected])
    }
})

test.each(['', '-', 'none', 'a b'])('an operation without a name has not the name "%s"', async (operationName) => {
  const { send } = await openTestShop()
  const query = '{ __typename }'
  expect((await send({ query })).statusCode).toBe(200)
  const { statusCode, body } = await send({ query, operationName })
  expect([statusCode, JSON.parse(body).errors[0].extensions.code]).toEqual([400, 'OPERATION_RESOLUTION_FAILURE'])
})

test('what the schema cannot answer is an internal error without details, new or known', async () => {
  const { send } = await openTestShop()
  for (const _ of ['new', 'known']) {
    const { body } = await send({ query: 'query ($n: String = "Cart") { __type(name: $n) { name } }', variables: { n: null } })
    const [{ message, extensions }] = JSON.parse(body).errors
    expect([message, extensions.code]).toEqual(['Something went wrong on our side.', 'INTERNAL_SERVER_ERROR'])
  }
})
