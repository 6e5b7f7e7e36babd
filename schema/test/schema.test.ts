import { readFileSync } from 'node:fs'
import { buildSchema, type GraphQLNamedType, type GraphQLSchema, isEnumType, isInputObjectType, isNonNullType, isObjectType } from 'graphql'
import { expect, test } from 'vitest'
import { readPolicies, readSdl } from '#kit/graph/sdl.ts'
import { subgraphDirs } from '#schema/subgraph-dirs.ts'
import { unlistedBreaks } from '#tools/check-breaking.ts'
import { composeSupergraph } from '#tools/supergraph.ts'

const { supergraph, api } = composeSupergraph()
const schema: GraphQLSchema = buildSchema(api)
const own = Object.values(schema.getTypeMap()).filter(
  ({ name }) => !name.startsWith('__') && !['String', 'Int', 'Float', 'Boolean', 'ID'].includes(name),
)
const roots = ['Query', 'Mutation']
const policyInWords = /(Needs: ([A-Z_]+|a signed-in user)|Open to anyone|For its owner(, and staff with [A-Z_]+( or [A-Z_]+)*)?)\.$/

test('the committed supergraph and API are those of the subgraphs', () => {
  expect(readFileSync('schema/supergraph.graphql', 'utf8')).toBe(supergraph)
  expect(readFileSync('schema/api.graphql', 'utf8')).toBe(api)
})

test('every type, field, value and argument has a description', () => {
  const types = own.filter(({ name, description }) => !roots.includes(name) && !description).map(({ name }) => name)
  const members = own.flatMap((type) =>
    membersOf(type)
      .filter(({ description }) => !description)
      .map(({ name }) => `${type.name}.${name}`),
  )
  const args = own
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) =>
        field.args
          .filter(({ name, description }) => name !== 'input' && !description)
          .map(({ name }) => `${type.name}.${field.name}(${name})`),
      ),
    )
  expect([...types, ...members, ...args]).toEqual([])
})

test('every field of an object says who may use it', () => {
  const silent = own.filter(isObjectType).flatMap((type) =>
    Object.values(type.getFields())
      .filter(({ description }) => !policyInWords.test(description ?? ''))
      .map(({ name }) => `${type.name}.${name}`),
  )
  expect(silent).toEqual([])
})

test('every root field is nullable, and a mutation has one argument, input, and a payload with userErrors', () => {
  const fields = roots.flatMap((root) =>
    Object.values((schema.getType(root) as ReturnType<GraphQLSchema['getQueryType']>)?.getFields() ?? {}),
  )
  expect(fields.filter(({ type }) => isNonNullType(type)).map(({ name }) => name)).toEqual([])
  for (const { name, args, type } of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    expect([name, ...args.map((arg) => arg.name)].slice(1).join() || 'input').toBe('input')
    expect(isObjectType(type) && Object.keys(type.getFields())).toContain('userErrors')
  }
})

test('every field of every subgraph has a policy, and a subgraph without one does not load', () => {
  for (const dir of subgraphDirs()) expect(() => readPolicies(readSdl(dir))).not.toThrow()
})

test('a breaking change needs a line in the changelog, an addition does not', () => {
  const [from, to] = ['type Query { a: Int b: Int }', 'type Query { b: Int c: Int }']
  expect(unlistedBreaks(from, to, [])).toEqual(['Query.a was removed.'])
  expect(unlistedBreaks(from, to, ['Query.a'])).toEqual([])
})

function membersOf(type: GraphQLNamedType) {
  return isObjectType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : isEnumType(type) ? type.getValues() : []
}
