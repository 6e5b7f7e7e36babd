import { readFileSync } from 'node:fs'
import { buildSchema, parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import { withinLimits } from './limits.ts'
import { readyOperations } from './operations.ts'

const tree = buildSchema('type Query { a: Query b: String }')
const codes = (query: string, schema = tree) => validate(schema, parse(query), [withinLimits]).map((error) => error.extensions.code)

const deep = (levels: number) => `${'{ a '.repeat(levels)}{ b }${' }'.repeat(levels)}`
const wide = (fields: number) => `{ ${Array.from({ length: fields }, (_, at) => `f${at}: b`).join(' ')} }`

test('what is deep or wide without need is refused before it is planned', () => {
  expect(codes(deep(10))).toEqual([])
  expect(codes(deep(20))).toEqual(['QUERY_TOO_COMPLEX'])
  expect(codes(wide(900))).toEqual([])
  expect(codes(wide(1100))).toEqual(['QUERY_TOO_COMPLEX'])
})

test('a fragment counts as often as it is spread, and a circle of them ends', () => {
  const bomb = Array.from({ length: 12 }, (_, at) => `fragment F${at} on Query { x: a { ...F${at + 1} } y: a { ...F${at + 1} } }`).join(' ')
  expect(codes(`{ ...F0 } ${bomb} fragment F12 on Query { b }`)).toEqual(['QUERY_TOO_COMPLEX'])
  expect(codes('{ ...A } fragment A on Query { b ...B } fragment B on Query { ...A }')).toEqual([])
})

test('every ready operation is within the limits', () => {
  const api = buildSchema(readFileSync('schema/api.graphql', 'utf8'))
  for (const { document } of [...readyOperations('shopper'), ...readyOperations('admin')]) expect(codes(document, api)).toEqual([])
})
