import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readPolicies, readSdl } from '#kit/graph/sdl.ts'
import { ownSubgraphDirs, subgraphDirs } from '#schema/subgraph-dirs.ts'
import { missingOperations } from '#tools/ready-operations.ts'
import { composeSupergraph } from '#tools/supergraph.ts'

const dir = 'examples/reviews'

test('the example composes with the shop, and the shop without it has nothing of it', () => {
  const { api } = composeSupergraph([...ownSubgraphDirs(), dir])
  expect(api).toContain('addReview(')
  expect(readFileSync('schema/api.graphql', 'utf8')).not.toContain('addReview(')
  expect(subgraphDirs()).toEqual(ownSubgraphDirs())
})

test('each of its fields has a policy, and each of its root fields an operation', () => {
  expect(readPolicies(readSdl(dir)).get('Product.ownReview')).toEqual({ kind: 'public', owner: { orCan: [] } })
  expect(missingOperations([dir], `${dir}/operations`)).toEqual([])
})
