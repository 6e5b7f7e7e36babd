import { OperationTypeNode } from 'graphql'
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
