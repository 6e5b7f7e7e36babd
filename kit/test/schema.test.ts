import { parse, print } from 'graphql'
import { expect, onTestFinished, test } from 'vitest'
import { readConfig } from '#kit/config.ts'
import { type Context, nobody } from '#kit/context.ts'
import { DomainError, toClientError } from '#kit/errors.ts'
import { Budget } from '#kit/graph/budget.ts'
import { buildSchema, type ResolverMap } from '#kit/graph/schema.ts'
import { describePolicies, readPolicies } from '#kit/graph/sdl.ts'
import { admin, compileQuery, customer, staff } from './testing.ts'

const shared = `
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
const owned = `
  type Query {
    "Mine." mine: Mine @owner
    "Any." any: Mine @owner(orCan: STOCK_WRITE)
    "Self." self: Mine @authenticated
  }
  type Mine @authenticated @owner(orCan: [USERS_READ, STOCK_WRITE]) {
    "Name." name: String
    "Code." code: String @owner(orCan: STOCK_WRITE)
    "Note." note: String @admin(can: STOCK_WRITE)
    "Kind." kind: String @public
  }
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

test.each([
  ['open', nobody, []],
  ['owned', nobody, []],
  ['mine', nobody, ['UNAUTHENTICATED']],
  ['mine', customer(), []],
  ['staff', nobody, ['UNAUTHENTICATED']],
  ['staff', customer(), ['FORBIDDEN']],
  ['staff', staff('STOCK_WRITE'), ['FORBIDDEN']],
  ['staff', staff('USERS_READ'), []],
  ['staff', admin(), []],
  ['thing { id }', nobody, ['UNAUTHENTICATED']],
  ['thing { id }', customer(), []],
  ['thing { secret }', customer(), ['FORBIDDEN']],
  ['thing { secret }', admin(), []],
])('{ %s } asked by %j answers %j', async (field, caller, codes) => {
  expect((await ask(caller, `{ ${field} }`)).codes).toEqual(codes)
})

test('an owner beside a policy, or within a type that has one, leaves that policy as it is', () => {
  const policies = Object.fromEntries(readPolicies(parse(shared + owned)))
  const [reader, writer] = [{ orCan: ['USERS_READ', 'STOCK_WRITE'] }, { orCan: ['STOCK_WRITE'] }]
  expect(policies).toMatchObject({
    'Query.mine': { kind: 'public', owner: { orCan: [] } },
    'Query.any': { kind: 'public', owner: writer },
    'Mine.name': { kind: 'authenticated', owner: reader },
    'Mine.code': { kind: 'authenticated', owner: writer },
  })
  expect([policies['Query.self'], policies['Mine.note'], policies['Mine.kind']]).toEqual([
    { kind: 'authenticated' },
    { kind: 'admin', can: 'STOCK_WRITE' },
    { kind: 'public' },
  ])
})

test('a description ends with the policy in words', () => {
  const words = print(describePolicies(parse(shared + owned))).match(/"[A-Z][a-z]+\. .*"/g)
  expect(words).toEqual([
    '"Mine. For its owner."',
    '"Any. For its owner, and staff with STOCK_WRITE."',
    '"Self. Needs: a signed-in user."',
    '"Name. For its owner, and staff with USERS_READ or STOCK_WRITE."',
    '"Code. For its owner, and staff with STOCK_WRITE."',
    '"Note. Needs: STOCK_WRITE."',
    '"Kind. Open to anyone."',
  ])
})

test('a reference resolver asks the policy as every resolver does', async () => {
  const query = '{ _entities(representations: [{ __typename: "Thing", id: "1" }]) { ... on Thing { id } } }'
  expect((await ask(nobody, query)).codes).toEqual(['UNAUTHENTICATED'])
  expect((await ask(customer(), query)).codes).toEqual([])
})

test.each([
  ['a field without a policy', 'type Query { a: String }', { Query: { a: say('a') } }, /No policy.*Query\.a/],
  ['a type without a policy', 'type Query { a: A @public } type A { b: String }', { Query: { a: say('a') } }, /A\.b/],
  ['a resolver without a field', 'type Query { a: String @public }', { Query: { a: say('a'), b: say('b') } }, /Query\.b/],
  ['a root field without a resolver', 'type Query { a: String @public }', {}, /Query\.a/],
  [
    'an entity without a policy',
    'type Query { a: A @public } type A @key(fields: "id") { id: ID! @public }',
    { Query: { a: say('a') }, A: { __resolveReference: say('a') } },
    /entity A/,
  ],
])('%s stops the start', (_, text, map, message) => {
  expect(() => build(text, map)).toThrow(message)
})

test('a refusal of the room is an entry of userErrors, and an answer without one has none', async () => {
  expect((await act('{ name: "bad" }')).data).toEqual({ act: { done: null, userErrors: [{ code: 'NOT_FOUND', path: ['input', 'name'] }] } })
  expect((await act('{ name: "ok" }')).data).toEqual({ act: { done: true, userErrors: [] } })
})

test('who gave a token that is not taken is asked to sign in, as what he does not find may be his', async () => {
  const act = 'mutation { act(input: { name: "bad" }) { done } }'
  expect((await ask({ ...nobody, reason: 'TOKEN_REVOKED' }, act)).codes).toEqual(['UNAUTHENTICATED'])
  expect((await ask(nobody, act)).codes).toEqual([])
})

test.each([
  ['{ name: "" }', ['input', 'name']],
  ['{ name: "  " }', ['input', 'name']],
  ['{ name: "four" }', ['input', 'name']],
  ['{ name: "a", lines: [{ quantity: 0 }] }', ['input', 'lines', '0', 'quantity']],
  ['{ name: "a", lines: [{ quantity: 1 }, { quantity: 1 }, { quantity: 1 }] }', ['input', 'lines']],
  [`{ name: "a", lines: [{ quantity: 1, note: "${'x'.repeat(1001)}" }] }`, ['input', 'lines', '0', 'note']],
  ['{ name: "a\\u0000" }', ['input', 'name']],
])('the input %s is out of its bounds at %j', async (input, path) => {
  expect((await act(input)).data).toEqual({ act: { done: null, userErrors: [{ code: 'INVALID_INPUT', path }] } })
})

test('all faults of one input come together, each with its path, and as many as a person can read', async () => {
  expect(await faultsOf('{ name: "four", lines: [{ quantity: 0 }, { quantity: 10, note: "\\u0000" }] }')).toEqual([
    ['input.name', 'The name must have 1 to 3 characters.'],
    ['input.lines.0.quantity', 'Line 1: the quantity must be 1 to 9.'],
    ['input.lines.1.quantity', 'Line 2: the quantity must be 1 to 9.'],
    ['input.lines.1.note', 'Line 2: the note must not contain a NUL character.'],
  ])
  expect(await faultsOf(`{ name: "a", tags: [${Array.from({ length: 60 }, () => `"${'x'.repeat(1001)}"`)}] }`)).toHaveLength(50)
})

test('a query reports all faults in one error, with the path of the first', async () => {
  const { errors } = await compileQuery(build(), `{ list(first: 6, text: "${'x'.repeat(1001)}") }`)({}, contextOf(nobody))
  expect(errors?.map((error) => toClientError(error, 'req_1', () => {}))).toEqual([
    {
      message: 'The page size must be 1 to 5. The text must have at most 1,000 characters.',
      path: ['list'],
      extensions: { code: 'INVALID_INPUT', argument: ['first'] },
    },
  ])
})

test('three emojis are three characters', async () => {
  expect((await act('{ name: "😀😀😀" }')).data).toMatchObject({ act: { done: true } })
})

test('bounds hold for queries too, with a top-level error', async () => {
  const tooMany = Array.from({ length: 101 }, () => '"a"').join()
  for (const args of ['first: 0', 'first: 6', `text: "${'x'.repeat(1001)}"`, `ids: [${tooMany}]`])
    expect((await ask(nobody, `{ list(${args}) }`)).codes).toEqual(['INVALID_INPUT'])
})

function say(word: string) {
  return () => word
}

async function faultsOf(input: string) {
  const { data } = await ask(nobody, `mutation { act(input: ${input}) { userErrors { message path } } }`)
  const { act } = data as unknown as { act: { userErrors: { message: string; path: string[] }[] } }
  return act.userErrors.map(({ message, path }) => [path.join('.'), message])
}

function act(input: string) {
  return ask(nobody, `mutation { act(input: ${input}) { done userErrors { code path } } }`)
}

async function ask(caller: Context['caller'], query: string) {
  const { data, errors } = await compileQuery(build(), query)({}, contextOf(caller))
  return { data, codes: errors?.map((error) => error.extensions?.code ?? (error.originalError as DomainError).code) ?? [] }
}

function contextOf(caller: Context['caller']): Context {
  const budget = new Budget(readConfig({}), caller)
  onTestFinished(() => budget.close())
  return { caller, budget } as Context
}

function build(text = sdl, map = resolvers) {
  return buildSchema(parse(shared + text), map)
}
