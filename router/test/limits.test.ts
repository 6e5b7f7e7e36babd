import { readFileSync } from 'node:fs'
import { buildSchema, parse, validate } from 'graphql'
import { expect, test } from 'vitest'
import { withinLimits } from '#router/limits/limits.ts'
import { readyOperations } from '#router/operations.ts'

const tree = buildSchema('type Query { a: Query b: String list(first: Int = 20): [Query] } type Mutation { b: String }')

test('an operation that is too deep or too wide is refused before it is planned', () => {
  expect([faults(deep(14)), faults(deep(15))]).toEqual([0, 1])
  expect([faults(wide(20)), faults(wide(21))]).toEqual([0, 1])
  expect([faults(`mutation ${wide(10)}`), faults(`mutation ${wide(11)}`)]).toEqual([0, 1])
})

test('a list counts once for each entry of its page, and a variable as the longest page', () => {
  expect([faults(nested('100', 2)), faults(nested('100', 3)), faults(nested('20', 3))]).toEqual([0, 1, 0])
  expect([faults(nested('$n', 2)), faults(nested('$n', 3))]).toEqual([0, 1])
})

test('nested fragments are measured once each, and circular ones end', () => {
  const chain = (last: string) =>
    `{ ...F0 } ${Array.from({ length: 60 }, (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`).join(' ')} fragment F60 on Query { ${last} }`
  const start = performance.now()
  expect(faults(chain('b'))).toBeGreaterThan(0)
  expect(faults(chain('...F60'))).toBe(0)
  expect(performance.now() - start).toBeLessThan(1000)
  expect(faults('{ ...A } fragment A on Query { b ...B } fragment B on Query { ...A }')).toBe(0)
})

test('every ready operation is within the limits', () => {
  const api = buildSchema(readFileSync('schema/api.graphql', 'utf8'))
  for (const { document, name } of [...readyOperations('shopper'), ...readyOperations('admin')])
    expect([name, faults(document, api)]).toEqual([name, 0])
})

function faults(query: string, schema = tree) {
  return validate(schema, parse(query), [withinLimits]).length
}

function deep(levels: number) {
  return `${'{ a '.repeat(levels)}{ b }${' }'.repeat(levels)}`
}

function wide(fields: number) {
  return `{ ${Array.from({ length: fields }, (_, at) => `f${at}: b`).join(' ')} }`
}

function nested(first: string, levels: number) {
  return `query ($n: Int) ${`{ list(first: ${first}) `.repeat(levels)}{ b }${' }'.repeat(levels)}`
}
