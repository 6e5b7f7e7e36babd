import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { openShop } from '#app/shop.ts'
import { readConfig } from '#kit/config.ts'
import { newFolder } from '#kit/test/folder.ts'
import { backup } from '#ops/backup/backup.ts'
import { dataFoldersOf } from '#ops/backup/data-folders.ts'
import { tellHeldEvents } from '#ops/backup/held-events.ts'
import { ownSubgraphDirs } from '#schema/subgraph-dirs.ts'
import { frontAt } from '#tests/support/front.ts'
import { askAt, persistently, startProgram, startShop } from '#tests/support/process.ts'
import { type As, codesOf, dataOf, type Front, shopper } from '#tests/support/shop.ts'
import { nodeArgs } from '#tools/processes/node-args.ts'
import { freePort } from '#tools/processes/ports.ts'
import { composeSupergraph } from '#tools/supergraph.ts'
import { add, moderate } from './reviewers.ts'

type Row = Record<string, unknown>

const cancelAll = 'mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { userErrors { code } } }'
const goods = '{ products(first: 2, filter: { inStock: true }) { edges { node { id } } } }'
const ofProduct =
  'query ($id: ID!) { product(id: $id) { name mayReview rating { average count } reviews { edges { node { text verified } } } } }'
const decisions = '{ auditLog(first: 5, filter: { action: "moderateReview" }) { edges { node { subject } } } }'
const ownVersion = 'query ($id: ID!) { product(id: $id) { version } }'
const makeDraft = 'mutation ($input: UpdateProductInput!) { updateProduct(input: $input) { userErrors { code } } }'
const mine = '{ me { reviews { edges { node { title product { name } } } } } }'
/** So slow that the process can be killed meanwhile. */
const slowFrom150 = `CREATE TRIGGER slow BEFORE INSERT ON products WHEN (SELECT count(*) FROM products) >= 150 BEGIN
  SELECT count(*) FROM (WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000000) SELECT i FROM n);
END`

test('reviews join a shop that has traded, and know who bought: who did may review, who did not or gave all back may not', async () => {
  const settings = await openFolder()
  const { id, run } = await trade(settings)
  await trimOutboxes(settings.DATA_DIR)
  const all = { ...settings, ...withReviews(settings.DATA_DIR) }
  const front = await start(all, run)
  const { ann, bob, eve, admin } = await signIn(front)
  const may = async (as: As) => dataOf(await front.ask(ofProduct, { id }, as)).product.mayReview
  expect([await may(ann), await may(bob), await may(eve)]).toEqual([false, false, false])

  await killInTheMiddle(all)
  const known = rowsOf(settings.DATA_DIR, 'products').length
  expect([known >= 100, known < 400, rowsOf(settings.DATA_DIR, 'purchases')]).toEqual([true, true, []])
  expect(await bootstrap(all)).toMatch(/products: \d+ events[\s\S]*orders: \d+ events/)
  // the 400 of the lists, and the two variants of one of them
  expect(rowsOf(settings.DATA_DIR, 'products')).toHaveLength(402)
  await persistently(async () => expect(await may(ann)).toBe(true), 20_000)
  expect([await may(bob), await may(eve), await may({})]).toEqual([false, false, null])

  const input = { productId: id, rating: 4, title: 'Pretty', text: 'And it works.' }
  expect(codesOf(await front.ask(add, { input }, eve))).toEqual(['NOT_FOUND'])
  const { review } = dataOf(await front.ask(add, { input }, ann)).addReview
  const decision = { id: review.id, expectedVersion: 1, publish: true }
  expect(codesOf(await front.ask(moderate, { input: decision }, admin))).toEqual([])
  const shown = dataOf(await front.ask(ofProduct, { id })).product
  expect([shown.rating, shown.reviews.edges]).toEqual([{ average: 4, count: 1 }, [{ node: { text: 'And it works.', verified: true } }]])
  await persistently(async () => {
    const { edges } = dataOf(await front.ask(decisions, {}, admin)).auditLog
    expect(edges).toEqual([{ node: { subject: review.id } }])
  }, 20_000)

  const before = rowsOf(settings.DATA_DIR, 'purchases')
  expect(await bootstrap(all)).not.toMatch(/\d+ events/)
  expect(rowsOf(settings.DATA_DIR, 'purchases')).toEqual(before)
  await shopper(front, eve).buy([{ productId: id, quantity: 1 }])
  await persistently(async () => expect(await may(eve)).toBe(true), 20_000)

  const { version } = dataOf(await front.ask(ownVersion, { id }, admin)).product
  expect(codesOf(await front.ask(makeDraft, { input: { id, expectedVersion: version, status: 'DRAFT' } }, admin))).toEqual([])
  expect(dataOf(await front.ask(mine, {}, ann)).me.reviews.edges).toEqual([{ node: { title: 'Pretty', product: null } }])
})

async function openFolder() {
  const DATA_DIR = newFolder()
  return { PORT: String(await freePort()), DATA_DIR, SEED: '1' }
}

/** The settings with which the example is a part of the shop. */
function withReviews(folder: string) {
  const SUPERGRAPH = join(folder, 'supergraph.graphql')
  writeFileSync(SUPERGRAPH, composeSupergraph([...ownSubgraphDirs(), 'examples/reviews']).supergraph)
  return { MORE_SUBGRAPHS: 'examples/reviews', SUPERGRAPH }
}

async function start(settings: Record<string, string>, run: string): Promise<Front> {
  const shop = startShop(settings)
  onTestFinished(() => void shop.kill())
  await persistently(() => askAt(Number(settings.PORT))(goods))
  return frontAt(`http://127.0.0.1:${settings.PORT}/graphql`, run)
}

/** Ann has bought a product, Bob has and gave all of it back, Eve has bought another. */
async function trade(settings: Record<string, string>) {
  const run = `-${Date.now().toString(36)}`
  const shop = startShop(settings)
  await persistently(() => askAt(Number(settings.PORT))(goods))
  const front = frontAt(`http://127.0.0.1:${settings.PORT}/graphql`, run)
  const [ann = '', bob = '', eve = ''] = [await front.register('ann'), await front.register('bob'), await front.register('eve')]
  const [id, other] = dataOf(await front.ask(goods)).products.edges.map(({ node }: { node: { id: string } }) => node.id)
  await shopper(front, { token: ann }).buy([{ productId: id, quantity: 2 }])
  const orderId = await shopper(front, { token: bob }).buy([{ productId: id, quantity: 2 }])
  await shopper(front, { token: eve }).buy([{ productId: other, quantity: 2 }])
  expect(codesOf(await front.ask(cancelAll, { input: { orderId, idempotencyKey: 'all' } }, { token: bob }))).toEqual([])
  await front.untilIdle()
  shop.kill('SIGTERM')
  await shop.died
  return { id: id as string, run }
}

/** Three days later a backup is made, and every subgraph removes the events that nobody of the shop needs any more. */
async function trimOutboxes(dir: string): Promise<void> {
  const config = readConfig({ NODE_ENV: 'test', SEED: '0', LOG_LEVEL: 'silent', DATA_DIR: dir })
  const shop = await openShop({ config, synchronous: 'OFF', clock: () => new Date(Date.now() + 3 * 86_400_000) })
  const retain = async () => {
    await shop.untilIdle()
    for (const { runTask } of shop.subgraphs) await runTask('retention')
  }
  await retain()
  expect(tellHeldEvents(dataFoldersOf(config), await backup(join(dir, 'backup'), dataFoldersOf(config), { keys: false }))).toEqual([])
  for (const _ of ['report', 'remove']) await retain()
  await shop.close()
}

async function signIn({ login, registerAdmin }: Front) {
  return {
    ann: { token: await login('ann') },
    bob: { token: await login('bob') },
    eve: { token: await login('eve') },
    admin: { token: await registerAdmin() },
  }
}

async function bootstrap(settings: Record<string, string>): Promise<string> {
  const program = startProgram(nodeArgs('.', 'ops/bootstrap.ts', 'reviews'), settings)
  expect([await program.died, program.output()]).toEqual(['0', expect.any(String)])
  return program.output()
}

/** Kills the bootstrap with -9 while it is in a transaction, after it has committed others. */
async function killInTheMiddle(settings: Record<string, string>): Promise<void> {
  const database = new Sqlite(join(settings.DATA_DIR ?? '', 'reviews.db'))
  database.exec(slowFrom150)
  const program = startProgram(nodeArgs('.', 'ops/bootstrap.ts', 'reviews'), settings)
  await persistently(async () => expect(rowsOf(settings.DATA_DIR ?? '', 'products').length).toBeGreaterThanOrEqual(100), 20_000)
  program.kill()
  expect(await program.died).toBe('SIGKILL')
  database.exec('DROP TRIGGER slow')
  database.close()
}

function rowsOf(dir: string, table: string): Row[] {
  const database = new Sqlite(join(dir, 'reviews.db'), { readonly: true })
  const rows = database.prepare(`SELECT * FROM ${table}`).all() as Row[]
  database.close()
  return rows
}
