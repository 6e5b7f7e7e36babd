import { buildSchema, OperationTypeNode } from 'graphql'
import { expect, test } from 'vitest'
import type { Context } from '#kit/context.ts'
import { expectSame, validDocuments } from './differential.ts'
import { openWildGraph, wildPools } from './wild-graph.ts'

const { QUERY, MUTATION } = OperationTypeNode

test.each([
  [QUERY, 300],
  [MUTATION, 100],
])('a random %s of a wild graph has the result of graphql-js, to the byte', async (operation, count) => {
  const open = { schema: openWildGraph(), context: () => ({}) as Context }
  const documents = validDocuments(open.schema, count, wildPools, operation)
  expect(documents.length).toBeGreaterThan(0.8 * count)
  const results = await expectSame(open, documents)
  expect(results.filter((text) => text.includes('"path"')).length).toBeGreaterThan(count / 2)
})

test.each([
  ['an argument that nobody reads', 'query ($to: Boolean = true) { plain(at: $to) other: plain(at: false) }', { to: null }],
  ['a condition that is null', 'query ($is: Boolean = true) { plain(at: true) inner { plain(at: true) id @skip(if: $is) } }', { is: null }],
  ['a name that is something else in JavaScript', '{ __proto__: inner { __proto__: id constructor: id } }', {}],
  [
    'the schema',
    '{ __schema { queryType { name } } __type(name: "Query") { fields { name type { kind ofType { name } } } } __typename }',
    {},
  ],
  [
    'a variable of an odd name',
    'query ($__proto__: Boolean!, $toString: Boolean = true) { plain(at: $__proto__) a: plain(at: $toString) }',
    JSON.parse('{ "__proto__": true }'),
  ],
])('%s has the result of graphql-js', async (_, query, variables) => {
  const schema = buildSchema('type Query { plain(at: Boolean!): Int inner: Query id: ID! }')
  Object.assign(schema.getQueryType()?.getFields().inner ?? {}, { resolve: () => ({ plain: 1, id: 'a' }) })
  await expectSame({ schema, context: () => ({}) as Context }, [{ query, variables: [variables, {}, { ...variables, more: 1 }] }])
})
