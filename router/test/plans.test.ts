import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createOwnGateway } from '#router/execution/gateway.ts'

const supergraph = readFileSync('schema/supergraph.graphql', 'utf8')
const queries = Array.from({ length: 20 }, (_, at) => `{ products(first: ${at + 1}) { edges { node { id name slug } } } }`)

test('of the plans of all operations, those that are used least make room, and are made again when they are needed', () => {
  const { prepareLive } = createOwnGateway({ supergraph, sourceOf: () => ({ process: async () => ({}) }), planCharacters: 1000 })
  const prepared = queries.map((query) => prepareLive(query))
  expect(prepared.map(({ isPlanned }) => isPlanned({})).lastIndexOf(false)).toBeGreaterThan(5)
  expect(prepared.at(-1)?.isPlanned({})).toBe(true)
})

test('each set of values of the conditions has a plan of its own, in the same room', async () => {
  const { prepareLive } = createOwnGateway({ supergraph, sourceOf: () => ({ process: async () => ({ data: { products: null } }) }) })
  const { execute, isPlanned } = prepareLive(
    'query ($all: Boolean = false) { products { totalCount edges @include(if: $all) { cursor } } }',
  )
  expect([isPlanned({}), isPlanned({ all: true })]).toEqual([false, false])
  await execute({}, {} as never)
  expect([isPlanned({}), isPlanned({ all: false }), isPlanned({ all: true })]).toEqual([true, true, false])
})
