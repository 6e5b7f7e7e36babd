import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, onTestFinished, test, vi } from 'vitest'
import { subgraphDirs } from '#schema/subgraph-dirs.ts'
import { frontAt } from '#tests/support/front.ts'
import { persistently } from '#tests/support/process.ts'
import { codesOf, dataOf, shopper } from '#tests/support/shop.ts'
import { missingPrograms, startProcesses } from '#tools/processes/start.ts'
import { composeSupergraph } from '#tools/supergraph.ts'
import { add, moderate } from './reviewers.ts'

// before anything is imported: schema/events.ts reads which subgraphs there are when it is loaded, and other files have loaded it already
vi.hoisted(() => {
  process.env.MORE_SUBGRAPHS = 'examples/reviews'
  vi.resetModules()
})
afterAll(() => {
  delete process.env.MORE_SUBGRAPHS
  vi.resetModules()
})

const missing = missingPrograms()
if (missing.length > 0) console.warn(`no ${missing.join(' and no ')} on PATH: the example as a process is not tested`)

const goods = '{ products(first: 1, filter: { inStock: true }) { edges { node { id } } } }'
const ofProduct = 'query ($id: ID!) { product(id: $id) { name mayReview rating { count } } }'
const decisions = '{ auditLog(first: 1, filter: { action: "moderateReview" }) { edges { node { subject } } } }'

test.skipIf(missing.length > 0)('the example is a process of its own, with keys of its own, and the shop lives without it', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'bazaar-beside-'))
  const SUPERGRAPH = join(dataDir, 'supergraph.graphql')
  writeFileSync(SUPERGRAPH, composeSupergraph(subgraphDirs()).supergraph)
  const shop = await startProcesses({ dataDir, routers: 1, env: { NODE_ENV: 'development', SEED: '1', SUPERGRAPH } })
  onTestFinished(async () => {
    await shop.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })
  const front = frontAt(shop.url)
  for (const file of ['events/reviews.key', 'claims/reviews.key', 'redis/reviews.password'])
    expect(existsSync(join(dataDir, 'keys', file)), file).toBe(true)

  const [ann, admin] = [{ token: await front.register('ann') }, { token: await front.registerAdmin() }]
  const id: string = dataOf(await front.ask(goods)).products.edges[0].node.id
  await shopper(front, ann).buy([{ productId: id, quantity: 1 }])
  await persistently(async () => expect(dataOf(await front.ask(ofProduct, { id }, ann)).product.mayReview).toBe(true), 30_000)
  const { review } = dataOf(await front.ask(add, { input: { productId: id, rating: 5, title: 'Good', text: '' } }, ann)).addReview
  expect(codesOf(await front.ask(moderate, { input: { id: review.id, expectedVersion: 1, publish: true } }, admin))).toEqual([])
  expect(dataOf(await front.ask(ofProduct, { id })).product.rating.count).toBe(1)
  // admin believes the entry, as it has the public key of the example
  await persistently(async () => {
    expect(dataOf(await front.ask(decisions, {}, admin)).auditLog.edges).toEqual([{ node: { subject: review.id } }])
  }, 30_000)

  const example = shop.service('reviews')
  example.supervised = false
  example.kill()
  await example.exited
  const { data, errors } = await front.ask(ofProduct, { id })
  expect(data).toMatchObject({ product: { name: expect.any(String), rating: null } })
  expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['SERVICE_UNAVAILABLE']))
})
