import { readFileSync } from 'node:fs'
import { parse } from 'graphql'
import { createLocalJWKSet } from 'jose'
import { expect, onTestFinished, test } from 'vitest'
import { createLog } from '#kit/observe/log.ts'
import { headersOf, requestOf } from '#lab/transport.ts'
import { readCacheHints } from '#router/cache/cache-hints.ts'
import { createRouter } from '#router/create-router.ts'
import { InProcessDataSource } from '#router/sources/in-process.ts'
import { hireStaff, openPeopledShop, type PeopledShop } from '#tests/support/cast.ts'
import { documentOfPath, readPaths } from '#tests/support/field-paths.ts'
import type { Answer, As } from '#tests/support/shop.ts'

const hinted = [...readCacheHints(parse(readFileSync('schema/supergraph.graphql', 'utf8'))).values()].flatMap((hints) => [...hints.keys()])

/** Questions whose answer depends on the permissions of who asks. */
const delicate = [
  '{ products(filter: { includeArchived: true }) { totalCount edges { node { sku archived } } } }',
  '{ product(sku: "GONE") { sku archived } }',
  '{ products(filter: { status: DRAFT }) { totalCount edges { node { sku status publishAt } } } }',
  '{ products { edges { node { sku onHand held } } } }',
  '{ products { edges { node { sku availability variants { id } } } } product(sku: "MUG") { onHand available } }',
]

test('whoever asks, and whoever asked before, every answer to a public read is the one that is not cached', {
  timeout: 60_000,
}, async () => {
  const shop = await openPeopledShop()
  const { admin, customer, guest, anonymous } = shop.people
  const { 'only.STOCK_WRITE': stock, 'only.PRODUCTS_WRITE': products } = await hireStaff(shop, ['STOCK_WRITE', 'PRODUCTS_WRITE'])
  await archive(shop)
  const uncached = await openUncached(shop)
  const askers = [anonymous, guest, customer, admin, stock, products] as As[]
  const paths = readPaths().filter(({ fields: [root] }) => hinted.includes(root?.name ?? ''))
  const queries = [...delicate, ...paths.map((path) => documentOfPath(path, shop.things.customer))]
  expect(queries.length).toBeGreaterThan(12)
  for (const order of [askers, askers.toReversed(), [customer, admin, anonymous, stock, guest, products]]) {
    // an event: nothing that was kept counts
    await shop.addProduct(admin.token ?? '', { sku: `NEW-${order.indexOf(admin)}`, stock: 1 })
    for (const query of queries)
      for (const as of [...order, ...order] as As[])
        expect([query, as, plain(await shop.ask(query, {}, as))]).toEqual([query, as, plain(await uncached(query, as))])
  }
})

async function archive(shop: PeopledShop): Promise<void> {
  const { token = '' } = shop.people.admin
  const id = await shop.addProduct(token, { sku: 'GONE', stock: 3 })
  const document = 'mutation ($id: ID!) { deleteProduct(input: { id: $id, expectedVersion: 1 }) { userErrors { code } } }'
  expect((await shop.ask(document, { id }, { token })).data).toEqual({ deleteProduct: { userErrors: [] } })
}

/** One more router in front of the same subgraphs, which caches nothing. */
async function openUncached({ config, stream, subgraph, router: { app } }: PeopledShop) {
  const key = createLocalJWKSet((await app.inject('/.well-known/jwks.json')).json())
  const router = await createRouter({
    config,
    log: createLog(config, 'uncached'),
    stream,
    sourceOf: (name, authenticate) => new InProcessDataSource(subgraph(name), authenticate),
    keySet: () => ({ key, close: () => {} }),
    cachesReads: false,
  })
  onTestFinished(() => router.close())
  return async (query: string, as: As): Promise<Answer> =>
    (await router.app.inject({ method: 'POST', url: '/graphql', headers: headersOf(as), payload: requestOf(query, {}) })).json()
}

function plain({ data, errors = [] }: Answer): unknown {
  return { data, errors: errors.map(({ path, extensions }) => [path?.join('.'), extensions.code]) }
}
