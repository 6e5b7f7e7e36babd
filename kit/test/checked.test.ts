import { type GraphQLError, parse } from 'graphql'
import { expect, onTestFinished, test } from 'vitest'
import { readConfig } from '#kit/config.ts'
import type { Caller, Context } from '#kit/context.ts'
import { toClientError } from '#kit/errors.ts'
import { Budget } from '#kit/graph/budget.ts'
import { buildSchema } from '#kit/graph/schema.ts'
import { compileQuery, customer, staff } from './testing.ts'

const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  directive @public on FIELD_DEFINITION | OBJECT
  directive @admin(can: Permission!) on FIELD_DEFINITION | OBJECT
  directive @range(min: Float! = 0, max: Float!) on ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION
  enum Permission { STOCK_WRITE }
  type Query { things: [Thing!]! @public }
  type Thing @public {
    id: ID!
    held: Int @admin(can: STOCK_WRITE)
    parts(first: Int @range(min: 1, max: 5)): [String!]
  }
`
const rows = 3
const schema = buildSchema(parse(sdl), {
  Query: { things: () => Array.from({ length: rows }, (_, at) => ({ id: at, held: at })) },
  Thing: { parts: () => [] },
})
const run = compileQuery(schema, 'query ($first: Int) { things { id held more: held parts(first: $first) } }')

test.each([
  ['a permission that is missing', ['held', 'more'], 5, { code: 'FORBIDDEN', permission: 'STOCK_WRITE' }],
  ['an argument that is out of bounds', ['parts'], 6, { code: 'INVALID_INPUT', argument: ['first'] }],
])('%s fails every row at its path, and only the first of a list notes a stack', async (_, names, first, extensions) => {
  const errors = await errorsOf(names.includes('parts') ? staff('STOCK_WRITE') : customer(), first)
  const shown = errors.map((error) => toClientError(error, 'req_1', () => {}))
  const paths = Array.from({ length: rows }, (_row, at) => names.map((name) => ['things', at, name])).flat()
  expect(shown).toEqual(paths.map((path) => ({ path, extensions, message: expect.any(String) })))
  expect(errors.filter((error) => Object.hasOwn(error, 'stack'))).toHaveLength(names.length)
})

test('what one caller is refused, the next one may have of the same document', async () => {
  expect(await errorsOf(customer(), 5)).toHaveLength(2 * rows)
  expect(await errorsOf(staff('STOCK_WRITE'), 5)).toEqual([])
  expect(await errorsOf(staff('STOCK_WRITE'), 6)).toHaveLength(rows)
})

async function errorsOf(caller: Caller, first: number): Promise<readonly GraphQLError[]> {
  const budget = new Budget(readConfig({}), caller)
  onTestFinished(() => budget.close())
  const { errors = [] } = await run({ first }, { caller, budget } as Context)
  return errors
}
