import { parse, print } from 'graphql'
import { expect, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import { describePolicies, readPolicies } from '#kit/graph/sdl.ts'
import { act, ask, build, say, shared } from './small-graph.ts'
import { admin, customer, staff } from './testing.ts'

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
