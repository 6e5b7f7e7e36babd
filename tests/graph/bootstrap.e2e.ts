import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { openShop, type Shop } from '#app/shop.ts'
import { loadSubgraphs } from '#app/subgraphs.ts'
import { readConfig } from '#kit/config.ts'
import { nobody } from '#kit/context.ts'
import { defineSubgraph, type Subgraph } from '#kit/subgraph.ts'
import { newFolder } from '#kit/test/folder.ts'
import { openTradedShop } from '#lab/attacks/edits/traded-shop.ts'
import { backup } from '#ops/backup/backup.ts'
import { dataFoldersOf } from '#ops/backup/data-folders.ts'
import { tellHeldEvents } from '#ops/backup/held-events.ts'
import { bootstrapFrom, bootstrapSubgraph } from '#ops/bootstrap/bootstrap.ts'
import { events } from '#schema/events.ts'

type Row = Record<string, unknown>

const staff = { ...nobody, sub: 'usr_staff', permissions: ['PRODUCTS_WRITE' as const, 'STOCK_WRITE' as const] }
const create = 'mutation ($input: CreateProductInput!) { createProduct(input: $input) { userErrors { code } } }'

/** What only the outboxes said: the audit log and the reports of dead letters begin anew. And what every subgraph keeps of its own. */
const notTold = ['audit_entries', 'reported_dead_letters', 'outbox', 'consumer_offsets', 'consumer_progress', 'dead_letters', 'audit_head']

/** The events of a moment: those about a hold are answers, links are for a short time, what was removed is not there, and no consumer has categories. */
const notOfSnapshots: Record<string, string[]> = {
  orders: ['order.removed', 'order.refunded'],
  payments: [],
  products: ['category.changed', 'collection.changed', 'stock.ran-low', 'stock.came-back', 'watchers.told', 'stock.held', 'stock.refused'],
  users: ['password-reset.issued', 'email-link.issued', 'staff-invitation.issued', 'staff-invitation.revoked'],
}

let traded = ''

beforeAll(async () => {
  traded = mkdtempSync(join(tmpdir(), 'bazaar-traded-'))
  const shop = await openTradedShop(traded)
  await shop.close()
  await trimOutboxes(traded)
  for (const name of ['orders', 'payments', 'products', 'users']) expect(rowsOf(traded, name, 'outbox'), name).toHaveLength(1)
  return () => rmSync(traded, { recursive: true })
}, 120_000)

test('a consumer whose database is lost is told by the owners what they have, and then knows all that it knew, and what comes', async () => {
  const dir = copyOfShop()
  const before = tablesOf(dir, 'admin')
  for (const end of ['', '-wal', '-shm']) rmSync(join(dir, `admin.db${end}`), { force: true })
  const shop = await open(dir)
  await expect(shop.untilIdle(300)).rejects.toThrow('not idle')
  expect(await bootstrapSubgraph('admin', configAt(dir))).toContainEqual(expect.objectContaining({ producer: 'orders' }))
  await shop.untilIdle()
  expect(tablesOf(dir, 'admin')).toEqual(before)
  await addProduct(shop, 'LATER')
  expect(rowsOf(dir, 'admin', 'known_products').map(({ sku }) => sku)).toContain('LATER')
  const again = await bootstrapSubgraph('admin', configAt(dir))
  expect(again.map(({ handled }) => handled)).toEqual(again.map(() => undefined))
})

test("a stranger's subgraph gets past what has left the outboxes, and skips nothing without being asked", async () => {
  const dir = copyOfShop()
  const [shop, stranger, config] = [await open(dir), bestSellers(dir), configAt(dir)]
  const own = await stranger.open({ config, stream: shop.stream, synchronous: 'OFF' })
  onTestFinished(() => own.close())
  await addProduct(shop, 'FIRST')
  expect(rowsOf(dir, 'best-sellers', 'sold_lines')).toEqual([])
  await bootstrapFrom(stranger, await loadSubgraphs(), config, dataFoldersOf(config))
  while (await own.busy()) await new Promise((resolve) => setTimeout(resolve, 5))
  const paid = rowsOf(dir, 'orders', 'order_lines WHERE orderId IN (SELECT id FROM orders WHERE paidAt IS NOT NULL)')
  expect(rowsOf(dir, 'best-sellers', 'sold_lines').map(unitsOf).sort()).toEqual(paid.map(unitsOf).sort())
  expect(paid.length).toBeGreaterThan(10)
})

test('an owner whose database is not there is named, and nothing is changed', async () => {
  const dir = copyOfShop()
  rmSync(join(dir, 'products.db'))
  await expect(bootstrapSubgraph('carts', configAt(dir))).rejects.toThrow('products.db')
})

test.each(Object.keys(notOfSnapshots))('the snapshot of %s has each of its events that says what there still is', (producer) => {
  const source = readFileSync(`subgraphs/${producer}/snapshot.ts`, 'utf8')
  const own = Object.entries(events).filter(([, event]) => event.producer === producer)
  const missing = own.map(([type]) => type).filter((type) => !source.includes(`'${type}'`))
  expect(missing).toEqual(notOfSnapshots[producer])
})

/** A subgraph that is not of this shop: it counts the units sold of each product. */
function bestSellers(dir: string): Subgraph {
  const folder = join(dir, 'best-sellers')
  mkdirSync(folder)
  cpSync('subgraphs/admin/migrations', join(folder, 'migrations'), { recursive: true })
  writeFileSync(join(folder, 'schema.graphql'), 'type Query { "The best seller." bestSeller: ID @public }')
  return defineSubgraph(folder, {
    resolvers: { Query: { bestSeller: () => null } },
    handlers: {
      'order.paid': async (tx, { orderId, lines }) => {
        for (const [position, { productId, quantity }] of lines.entries())
          await tx.run(
            sql`INSERT INTO sold_lines (orderId, position, productId, quantity, unitPrice) VALUES (${orderId}, ${position}, ${productId}, ${quantity}, 0) ON CONFLICT DO NOTHING`,
          )
      },
    },
  })
}

/** Backs the shop up three days later, and lets every subgraph remove what nobody needs. */
async function trimOutboxes(dir: string): Promise<void> {
  const shop = await openShop({ config: configAt(dir), synchronous: 'OFF', clock: () => new Date(Date.now() + 3 * 86_400_000) })
  const retain = async () => {
    await shop.untilIdle()
    for (const { runTask } of shop.subgraphs) await runTask('retention')
  }
  await retain()
  const [folders, backupDir] = [dataFoldersOf(configAt(dir)), join(dir, 'backup')]
  expect(tellHeldEvents(folders, await backup(backupDir, folders, { keys: false }))).toEqual([])
  for (const _ of ['report', 'remove']) await retain()
  await shop.close()
}

function unitsOf({ orderId, productId, quantity }: Row): string {
  return `${orderId} ${productId} ${quantity}`
}

function configAt(dir: string) {
  return readConfig({ NODE_ENV: 'test', SEED: '0', LOG_LEVEL: 'silent', DATA_DIR: dir })
}

async function open(dir: string): Promise<Shop> {
  const shop = await openShop({ config: configAt(dir), synchronous: 'OFF' })
  onTestFinished(() => shop.close())
  return shop
}

async function addProduct(shop: Shop, sku: string): Promise<void> {
  const variables = { input: { name: sku, sku, price: 500, stock: 5 } }
  await shop.subgraph('products').execute({ query: create, variables }, { caller: staff, requestId: 'test' })
  await shop.untilIdle()
}

function copyOfShop(): string {
  const dir = newFolder()
  cpSync(traded, dir, { recursive: true })
  return dir
}

function tablesOf(dir: string, name: string): Record<string, string[]> {
  const tables = query(
    dir,
    name,
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_%' ESCAPE '\\'",
  )
  const told = tables.map(({ name: table }) => String(table)).filter((table) => !notTold.includes(table))
  return Object.fromEntries(
    told.map((table) => [
      table,
      rowsOf(dir, name, table)
        .map((row) => JSON.stringify(row))
        .sort(),
    ]),
  )
}

function rowsOf(dir: string, name: string, table: string): Row[] {
  return query(dir, name, `SELECT * FROM ${table}`)
}

function query(dir: string, name: string, text: string): Row[] {
  return using(dir, name, (database) => database.prepare(text).all() as Row[])
}

function using<T>(dir: string, name: string, work: (database: Sqlite.Database) => T): T {
  const database = new Sqlite(join(dir, `${name}.db`), { timeout: 5000 })
  try {
    return work(database)
  } finally {
    database.close()
  }
}
