import { parse } from 'graphql'
import { onTestFinished } from 'vitest'
import { readConfig } from '#kit/config.ts'
import { type Context, nobody } from '#kit/context.ts'
import { DomainError } from '#kit/errors.ts'
import { Budget } from '#kit/graph/budget.ts'
import { buildSchema, type ResolverMap } from '#kit/graph/schema.ts'
import { compileQuery } from './testing.ts'

/** The directives and types that every schema begins with. */
export const shared = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  directive @public on FIELD_DEFINITION | OBJECT
  directive @owner(orCan: [Permission!]! = []) on FIELD_DEFINITION | OBJECT
  directive @authenticated on FIELD_DEFINITION | OBJECT
  directive @admin(can: Permission!) on FIELD_DEFINITION | OBJECT
  directive @length(min: Int! = 0, max: Int!) on ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION
  directive @range(min: Float! = 0, max: Float!) on ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION
  enum Permission { USERS_READ STOCK_WRITE }
  scalar DateTime
  scalar MinorUnits
  type UserError @public { code: String! message: String! path: [String!]! }
`
const sdl = `
  type Query {
    open: String @public
    owned: String @owner
    mine: String @authenticated
    staff: String @admin(can: USERS_READ)
    thing: Thing @public
    list(ids: [ID!], first: Int @range(min: 1, max: 5), text: String): String @public
  }
  type Mutation { act(input: ActInput!): ActPayload @public }
  input ActInput { name: String! @length(min: 1, max: 3) lines: [LineInput!] @length(max: 2) tags: [String!] }
  input LineInput { quantity: Int! @range(min: 1, max: 9) note: String }
  type ActPayload @public { done: Boolean userErrors: [UserError!]! }
  type Thing @key(fields: "id") @authenticated @owner { id: ID! secret: String @admin(can: STOCK_WRITE) }
`

const resolvers: ResolverMap = {
  Query: {
    open: say('open'),
    owned: say('owned'),
    mine: say('mine'),
    staff: say('staff'),
    thing: () => ({ id: '1', secret: 's' }),
    list: say('list'),
  },
  Mutation: {
    act: (_: unknown, { input }: { input: { name: string } }) => {
      if (input.name === 'bad') throw new DomainError('NOT_FOUND', 'no', { path: ['input', 'name'] })
      return { done: true }
    },
  },
  Thing: { __resolveReference: ({ id }: { id: string }) => ({ id, secret: 's' }) },
}

/** A resolver that says this word. */
export function say(word: string) {
  return () => word
}

/** Asks for the mutation of the graph, as nobody. */
export function act(input: string) {
  return ask(nobody, `mutation { act(input: ${input}) { done userErrors { code path } } }`)
}

/** Runs a query; returns its data, and the codes of its errors. */
export async function ask(caller: Context['caller'], query: string) {
  const { data, errors } = await compileQuery(build(), query)({}, contextOf(caller))
  return { data, codes: errors?.map((error) => error.extensions?.code ?? (error.originalError as DomainError).code) ?? [] }
}

/** A context with a budget of its own. */
export function contextOf(caller: Context['caller']): Context {
  const budget = new Budget(readConfig({}), caller)
  onTestFinished(() => budget.close())
  return { caller, budget } as Context
}

/** Builds a graph, by default a small one with a field under each policy and a mutation with bounds. */
export function build(text = sdl, map = resolvers) {
  return buildSchema(parse(shared + text), map)
}
