import { getOperationAST, parse } from 'graphql'
import { expect, test } from 'vitest'
import { measure } from '#kit/graph/cost.ts'
import { readCosts } from '#kit/graph/cost-table.ts'

const table = readCosts(
  parse(`
  type Query {
    a: Query
    b: String
    page(first: Int = 20, last: Int): Connection
    short(first: Int! = 5): [Query]
    plain: [Query]
    long: [Query] @listSize(assumedSize: 50)
    words: [String]
    dear: String @cost(weight: 300)
  }
  type Mutation { act(input: ActInput!): Query pay: Query @cost(weight: 500) }
  type Connection { edges: [Edge!]! totalCount: Int! }
  type Edge { node: Query! }
  type Thing { b: String plain: [Query] }
  input ActInput { lines: [LineInput!]! @cost(weight: 5) more: MoreInput }
  input MoreInput { ids: [ID!] @cost(weight: 2) next: MoreInput }
  input LineInput { id: ID! }
`),
)

test.each([
  ['a value', '{ b }', 1],
  ['an object with two values', '{ a { b x: b } }', 3],
  ['a field with a weight', '{ dear a { dear } }', 601],
  ['a list without a size', '{ plain { b } }', 11],
  ['a list with a size', '{ long { b } }', 51],
  ['a list of values', '{ words }', 11],
  ['a page with a size', `{ page(first: 3) ${nodes('{ b }')} }`, 1 + 1 + 3 * 2],
  ['a page without a size is as long as its default', `{ page ${nodes('{ b }')} }`, 1 + 1 + 20 * 2],
  ['a page from the end', `{ page(first: 1, last: 3) ${nodes('{ b }')} }`, 1 + 1 + 3 * 2],
  ['a list with a default of its own', '{ short { b } }', 6],
  ['pages within pages', `{ page(first: 10) ${nodes(`{ page ${nodes('{ b }')} }`)} }`, 1 + 1 + 10 * (1 + 1 + 1 + 20 * 2)],
  ['what is beside the edges', `{ page(first: 100) { totalCount } }`, 2],
  ['a list below a page', `{ page(first: 2) ${nodes('{ plain { b } }')} }`, 1 + 1 + 2 * (1 + 1 + 10)],
  ['an alias', '{ x: dear y: dear }', 600],
  ['a fragment, each time', '{ ...F a { ...F } } fragment F on Query { plain { b } }', 11 + 1 + 11],
  ['a fragment on a page', '{ page(first: 3) { ...F } } fragment F on Connection { edges { node { b } } }', 1 + 1 + 3 * 2],
  ['an inline fragment', '{ ... on Query { plain { ... { b } } } }', 11],
  ['the schema', '{ __schema { types { fields { name } } } }', 1],
  ['a mutation', 'mutation { act(input: { lines: [] }) { b } }', 101],
  ['a mutation with a weight', 'mutation { pay { b } }', 501],
  ['the items of an input', 'mutation { act(input: { lines: [{ id: 1 }, { id: 2 }], more: { ids: [1, 2, 3] } }) { b } }', 101 + 10 + 6],
])('%s costs what is fetched', (_, query, cost) => {
  expect(sizeOf(query).cost).toBe(cost)
})

test.each([
  ['a variable', 'query ($n: Int) { page(first: $n) { edges { node { b } } } }', { n: 7 }, 16],
  ['a variable without a value takes the default of the argument', 'query ($n: Int) { page(first: $n) { edges { node { b } } } }', {}, 42],
  ['null does so too', 'query ($n: Int) { page(first: $n) { edges { node { b } } } }', { n: null }, 42],
  ['the default of a variable', 'query ($n: Int = 2) { page(first: $n) { edges { node { b } } } }', {}, 6],
  ['no number is the longest page', 'query ($n: Int) { page(first: $n) { edges { node { b } } } }', { n: 'all' }, 202],
  ['a number below the bounds is 1', 'query ($n: Int) { page(first: $n) { edges { node { b } } } }', { n: -9 }, 4],
  [
    'an input in a variable',
    'mutation ($i: ActInput!) { act(input: $i) { b } }',
    { i: { lines: [{ id: '1' }], more: { ids: ['1'] } } },
    101 + 5 + 2,
  ],
  [
    'representations',
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Thing { b plain { b } } } }',
    { representations: [{}, {}, {}] },
    1 + 3 * (1 + 11),
  ],
])('%s', (_, query, variables, cost) => {
  expect(sizeOf(query, variables).cost).toBe(cost)
})

test('depth, root fields and fields count what is in fragments, each time', () => {
  expect(sizeOf('{ a { a { b } } ...F ...F } fragment F on Query { a { b x: b } }')).toMatchObject({ depth: 3, roots: 3, fields: 9 })
})

test('an operation that was measured before is looked up by the sizes of its variables', () => {
  const document = parse('query ($n: Int = 3, $ids: [ID!]) { page(first: $n) { edges { node { b } } } b }')
  const operation = getOperationAST(document)
  if (!operation) throw new Error('The document has no operation.')
  const costOf = (variables: object) => measure(table, document, operation, { ...variables }).cost
  const expected = [costOf({ n: 7 }), costOf({ n: null }), costOf({}), costOf({ n: '7' })]
  expect(expected).toEqual([17, 43, 9, 203])
  expect([costOf({ n: 7, ids: ['1'] }), costOf({ n: null }), costOf({}), costOf({ n: '7' })]).toEqual(expected)
  expect(measure(table, document, operation, { n: 7 })).toBe(measure(table, document, operation, { n: 7 }))
  for (let n = 1; n < 500; n += 1) expect(costOf({ n: (n % 100) + 1 })).toBe(3 + 2 * ((n % 100) + 1))
})

test('nested fragments are measured in linear time, and their sizes multiply', () => {
  const chain = Array.from({ length: 60 }, (_, at) => `fragment F${at} on Query { ...F${at + 1} a { ...F${at + 1} } }`).join(' ')
  const start = performance.now()
  const { fields, cost } = sizeOf(`{ ...F0 } ${chain} fragment F60 on Query { b }`)
  expect([fields > 1e15, cost > 1e15]).toEqual([true, true])
  expect(performance.now() - start).toBeLessThan(1000)
})

function nodes(inner: string) {
  return `{ edges { node ${inner} } }`
}

function sizeOf(query: string, variables = {}) {
  const document = parse(query)
  const operation = getOperationAST(document)
  if (!operation) throw new Error('The document has no operation.')
  return measure(table, document, operation, variables)
}
