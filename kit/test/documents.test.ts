import { buildSchema, parse } from 'graphql'
import { expect, test } from 'vitest'
import { knownDocuments } from '#kit/graph/documents.ts'

const schema = buildSchema('type Query { a: Query b(id: ID!): String }')

test.each([
  ['a field that the schema does not have', { query: '{ nonsense }' }],
  ['a missing argument', { query: '{ b }' }],
  ['a missing argument in a parsed document', { query: '{ b }', document: parse('{ b }') }],
  ['several operations and no name', { query: 'query A { a { b(id: 1) } } query B { a { b(id: 1) } }' }],
])('%s is refused, again and again', (_, operation) => {
  const find = knownDocuments(schema)
  for (let time = 0; time < 3; time += 1) expect(find(operation)).toMatchObject({ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } })
})

test('a document is parsed and validated once', () => {
  const find = knownDocuments(schema)
  const query = 'query A { b(id: 1) } query B { b(id: 2) }'
  const [first, second] = [find({ query, operationName: 'A' }), find({ query, operationName: 'B' })]
  expect([first, second]).toMatchObject([{ operation: { name: { value: 'A' } } }, { operation: { name: { value: 'B' } } }])
  expect('document' in first && 'document' in second && first.document === second.document).toBe(true)
})

test('a document that is longer than any plan is not parsed', () => {
  expect(() => knownDocuments(schema)({ query: `{ ${'a { b(id: 1) } '.repeat(5000)} }` })).toThrow('too many tokens'.slice(9))
})

test('long documents are kept only as far as there is room', () => {
  const find = knownDocuments(schema)
  const queries = Array.from({ length: 10 }, (_, at) => `{ b(id: "${String(at).repeat(50_000)}") }`)
  const [first, last] = [queries[0] as string, queries[9] as string]
  const found = queries.map((query) => find({ query }))
  expect(find({ query: last })).toBe(found[9])
  expect(find({ query: first })).not.toBe(found[0])
})
