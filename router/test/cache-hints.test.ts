import { readFileSync } from 'node:fs'
import { buildSchema, parse } from 'graphql'
import { expect, test } from 'vitest'
import { readCacheHints } from '#router/cache/cache-hints.ts'

const supergraph = `
  enum join__Graph { A_B @join__graph(name: "a-b", url: "") C @join__graph(name: "c", url: "") }
  type Query {
    kept(first: Int = 5): [Thing!] @join__field(graph: A_B) @public @cacheControl(maxAge: 30)
    brief: Thing @join__field(graph: A_B) @cacheControl(maxAge: 5)
    plain: Thing @join__field(graph: A_B) @public
    other: Thing @join__field(graph: C) @cacheControl(maxAge: 60)
  }
  type Thing @join__type(graph: A_B) { name: String @cacheControl(maxAge: 1) }
`

test('the hints of a supergraph are those of its query fields, by subgraph', () => {
  expect(readCacheHints(parse(supergraph))).toEqual(
    new Map([
      ['a-b', new Map(Object.entries({ kept: 30, brief: 5 }))],
      ['c', new Map([['other', 60]])],
    ]),
  )
  expect(readCacheHints(parse('type Query { a: Int @join__field(graph: A) }'))).toEqual(new Map())
})

test('all hints of the graph are on fields that are open to anyone', () => {
  const fields = buildSchema(readFileSync('schema/api.graphql', 'utf8')).getQueryType()?.getFields() ?? {}
  const hinted = [...readCacheHints(parse(readFileSync('schema/supergraph.graphql', 'utf8'))).values()].flatMap((hints) => [
    ...hints.keys(),
  ])
  expect(hinted).toEqual(expect.arrayContaining(['product', 'products', 'searchProducts', 'category', 'collection', 'attributes']))
  for (const name of hinted) expect(fields[name]?.description).toMatch(/Open to anyone\.$/)
})
