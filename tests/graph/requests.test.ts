import { expect, test } from 'vitest'
import { openTestShop, type TestShop } from '#tests/support/shop.ts'

test.each([
  ['two operations and no name', { query: 'query A { __typename } query B { __typename }' }, [400, 'OPERATION_RESOLUTION_FAILURE']],
  ['a name that no operation has', { query: 'query A { __typename }', operationName: 'C' }, [400, 'OPERATION_RESOLUTION_FAILURE']],
  ['a subscription', { query: 'subscription { product(id: "none") { id } }' }, [400, 'OPERATION_RESOLUTION_FAILURE']],
  ['a query that is too deep', { query: levels(5) }, [400, 'QUERY_TOO_COMPLEX']],
  [
    'too many fields at the root of a mutation',
    { query: `mutation { ${Array.from({ length: 21 }, (_, at) => `m${at}: createCart { guestToken }`).join(' ')} }` },
    [400, 'QUERY_TOO_COMPLEX'],
  ],
  ['brackets without end', { query: '['.repeat(5000) }, [400, 'GRAPHQL_PARSE_FAILED']],
  ['lists without end', { query: `{ products(filter: { ids: ${'['.repeat(4000)} }) { totalCount } }` }, [400, 'GRAPHQL_PARSE_FAILED']],
  ['no query', {}, [400, 'BAD_REQUEST']],
])('%s gets status 400 and a code', async (_, payload, answer) => {
  const shop = await openTestShop()
  expect(await post(shop, payload)).toEqual(answer)
})

function levels(count: number) {
  return `{ me ${'{ orders { edges { node { user '.repeat(count)} { id } ${'} } } }'.repeat(count)} }`
}

async function post({ router }: TestShop, payload: object) {
  const { statusCode, body } = await router.app.inject({ method: 'POST', url: '/graphql', payload })
  return [statusCode, JSON.parse(body).errors?.[0]?.extensions.code]
}
