import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { scrape } from '#kit/observe/metrics.ts'
import { newFolder } from '#kit/test/folder.ts'
import { isApollo } from '#kit/test/testing.ts'
import { openTestShop, type TestShop } from '#tests/support/shop.ts'

type Body = Record<string, unknown>
type Case = { name: string; query: string; prime?: Body; body?: Body; headers?: Record<string, string>; code?: string }

const list = 'query List($first: Int, $after: String) { products(first: $first, after: $after) { edges { node { id name } } } }'
const json = { 'content-type': 'application/json' }

/** What each rule of Apollo Server's pipeline refuses, or changes, after the same document has run: `prime` runs first, `body` is sent then. */
const cases: Case[] = [
  { name: 'a value of a wrong type', code: 'BAD_USER_INPUT', query: list, body: { variables: { first: 'many' } } },
  { name: 'a number that is too large', code: 'QUERY_TOO_COMPLEX', query: list, body: { variables: { first: 2 ** 40 } } },
  { name: 'a page that is too long', code: 'INVALID_INPUT', query: list, body: { variables: { first: 101 } } },
  { name: 'a cursor that is none', code: 'INVALID_INPUT', query: list, body: { variables: { after: 'x' } } },
  {
    name: 'a missing value',
    code: 'BAD_USER_INPUT',
    query: 'query One($id: ID!) { product(id: $id) { id } }',
    prime: { variables: { id: 'prd_1' } },
    body: { variables: {} },
  },
  {
    name: 'an unknown field of an input',
    code: 'BAD_USER_INPUT',
    query: 'mutation Go($input: LoginInput!) { login(input: $input) { userErrors { code } } }',
    prime: { variables: { input: { email: 'a@example.com', password: 'a-long-password' } } },
    body: { variables: { input: { email: 'a@example.com', password: 'a-long-password', more: 1 } } },
  },
  {
    name: 'an operation that costs too much',
    code: 'QUERY_TOO_COMPLEX',
    query: 'query Much($first: Int) { orders(first: $first) { edges { node { id lines { product { id name } } } } } }',
    prime: { variables: { first: 1 } },
    body: { variables: { first: 100 } },
  },
  {
    name: 'a token that is none',
    code: 'UNAUTHENTICATED',
    query: '{ products { totalCount } }',
    headers: { authorization: 'Bearer nonsense' },
  },
  { name: 'a guest token that is none', code: 'UNAUTHENTICATED', query: '{ cart { id } }', headers: { 'x-guest-token': 'short' } },
  { name: 'a field for staff', code: 'UNAUTHENTICATED', query: '{ users { edges { node { id } } } }' },
  { name: 'nothing found', query: '{ order(id: "ord_1") { id } }' },
  { name: 'the cost', query: '{ products(first: 2) { edges { node { name } } } }', headers: { 'x-bazaar-cost': '1' } },
  { name: 'another form of the answer', query: '{ __typename }', headers: { accept: 'application/graphql-response+json' } },
  { name: 'a form that nobody has', code: 'BAD_REQUEST', query: '{ __typename }', headers: { accept: 'image/png' } },
  { name: 'any form', query: '{ __typename }', headers: { accept: 'text/html, */*;q=0.1' } },
  { name: 'variables as a text', code: 'BAD_REQUEST', query: list, body: { variables: '{}' } },
  { name: 'variables as a list', code: 'BAD_REQUEST', query: list, body: { variables: [] } },
  { name: 'no variables', query: list, body: { variables: null, operationName: null, extensions: null } },
  { name: 'the name of another operation', code: 'OPERATION_RESOLUTION_FAILURE', query: list, body: { operationName: 'Other' } },
  { name: 'the name of the operation', query: list, body: { operationName: 'List' } },
  { name: 'a name that is a number', code: 'BAD_REQUEST', query: list, body: { operationName: 1 } },
  { name: 'extensions as a text', code: 'BAD_REQUEST', query: list, body: { extensions: 'x' } },
  { name: "a library's name", query: list, body: { extensions: { clientLibrary: { name: 'x', version: '1' } } } },
  { name: 'another hash', code: 'BAD_REQUEST', query: list, body: { extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } } },
  {
    name: 'another version of hashes',
    code: 'BAD_REQUEST',
    query: list,
    body: { extensions: { persistedQuery: { version: 2, sha256Hash: 'x' } } },
  },
]

test('whatever a rule refuses or changes, an operation that is known gets the answer of one that is new', async () => {
  const shop = await openTestShop({ settings: { OPERATION_COST: '4000' } })
  const found: unknown[] = []
  for (const { name, query, prime = {}, body = {}, headers = {} } of cases) {
    const first = await post(shop, { query: `${query} # new`, ...body }, headers)
    await post(shop, { query, ...prime })
    found.push([name, codeOf(first), diffOf(first, await post(shop, { query, ...body }, headers))])
  }
  expect(found).toEqual(cases.map(({ name, code }) => [name, code, undefined]))
})

test.each([
  ['text/plain', JSON.stringify({ query: '{ __typename }' }), 400],
  ['application/x-www-form-urlencoded', 'query={__typename}', 415],
])('a body of the type %s is refused, whatever is known', async (type, payload, status) => {
  const shop = await openTestShop()
  await post(shop, { query: '{ __typename }' })
  const { statusCode } = await shop.router.app.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': type }, payload })
  expect(statusCode).toBe(status)
})

test('a request by GET, which another site could send, is refused without the header that it cannot send', async () => {
  const shop = await openTestShop()
  await post(shop, { query: '{ __typename }' })
  const { statusCode, body } = await shop.router.app.inject({ method: 'GET', url: '/graphql?query={__typename}' })
  expect([statusCode, body]).toEqual([400, expect.stringContaining('CSRF')])
})

test('a network over its limit is refused, and what is known counts as what is new', async () => {
  const shop = await openTestShop({ settings: { RATE_LIMIT: '5' } })
  const codes: unknown[] = []
  for (let time = 0; time < 7; time += 1) codes.push((await post(shop, { query: '{ a: __typename b: __typename }' })).status)
  expect(codes).toEqual([200, 200, 429, 429, 429, 429, 429])
})

test('an operation that is no longer trusted does not run, and one is found by its id', async () => {
  const dir = newFolder()
  const operations = [{ id: 'names', name: 'Names', type: 'query', body: '{ products(first: 1) { edges { node { name } } } }' }]
  const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations }
  writeFileSync(join(dir, 'web.json'), JSON.stringify(manifest))
  const shop = await openTestShop({ settings: { TRUSTED_DOCUMENTS: dir } })
  const byId = { extensions: { persistedQuery: { version: 1, sha256Hash: 'names' } } }
  const first = await post(shop, byId)
  expect([first.status, await post(shop, byId)]).toEqual([200, first])
  for (const query of ['{ __typename }', '{ __typename }']) expect((await post(shop, { query })).status).toBe(400)
})

test('errors, and the values beside them, are the same from an operation that is known', async () => {
  const shop = await openTestShop()
  await shop.subgraph('payments').close()
  const query = '{ a: payments { totalCount } products(first: 1) { edges { node { id } } } cart { id } }'
  const first = await post(shop, { query }, { 'x-guest-token': guest })
  expect(first.body).toMatchObject({ errors: [{ path: ['a'], extensions: { code: 'SERVICE_UNAVAILABLE' } }], data: { a: null } })
  expect(await post(shop, { query }, { 'x-guest-token': guest })).toEqual(first)
})

test.skipIf(isApollo)('the second of two equal requests is answered without Apollo Server', async () => {
  const shop = await openTestShop()
  const before = await known()
  for (const time of [1, 2, 3]) await post(shop, { query: `{ products(first: ${time > 0 ? 1 : 0}) { edges { node { id } } } }` })
  expect((await known()) - before).toBe(2)
})

const guest = 'both-1234-k3j5h6g7f8d9s0a1q2w3e4r5t6y7'

async function post({ router }: TestShop, payload: Body, headers: Record<string, string> = {}) {
  const response = await router.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { ...json, ...headers },
    payload: JSON.stringify(payload),
  })
  const { 'content-length': _length, date: _date, ...received } = response.headers
  return { status: response.statusCode, headers: received, body: withoutId(JSON.parse(response.body)) }
}

/** The id of a request is another each time. */
function withoutId(body: object): object {
  return JSON.parse(JSON.stringify(body, (key, value) => (key === 'requestId' ? undefined : value)))
}

function diffOf(first: object, second: object): object | undefined {
  return isDeepStrictEqual(first, second) ? undefined : { first, second }
}

function codeOf({ body }: Awaited<ReturnType<typeof post>>): string | undefined {
  const { errors, data } = body as { errors?: { extensions: { code: string } }[]; data?: unknown }
  return errors?.[0]?.extensions.code ?? (data ? undefined : 'nothing')
}

async function known(): Promise<number> {
  return Number(/^bazaar_router_ways_total\{way="known"\} (\d+)/m.exec(await scrape())?.[1] ?? 0)
}
