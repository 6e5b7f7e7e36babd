import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openShop, type Shop } from '#app/shop.ts'
import { readConfig } from '#kit/config.ts'
import { nobody } from '#kit/context.ts'
import { newFolder } from '#kit/test/folder.ts'
import { backup } from '#ops/backup/backup.ts'
import { dataFoldersOf } from '#ops/backup/data-folders.ts'
import { heldEvents, tellHeldEvents } from '#ops/backup/held-events.ts'
import { restore } from '#ops/backup/restore.ts'

const staff = { ...nobody, sub: 'usr_staff', permissions: ['PRODUCTS_WRITE' as const, 'STOCK_WRITE' as const] }
const create = 'mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { id } userErrors { code } } }'

test('of an event, a backup holds what every consumer has handled in it too', () => {
  const databases = {
    orders: { lastSeq: 9, positions: { products: 4 } },
    products: { lastSeq: 5, positions: { orders: 7, products: 5 } },
    carts: { lastSeq: 3, positions: { orders: 8 } },
  }
  expect(heldEvents(databases)).toEqual({ orders: 7, products: 4, carts: 3 })
})

test('what a backup holds leaves the outboxes, and a shop that is restored from a later one misses nothing', async () => {
  const dir = newFolder()
  const shop = await open(dir)
  for (const sku of ['ONE', 'TWO', 'THREE']) await addProduct(shop, sku)
  await retain(shop)
  expect(outboxOf(dir, 'products').length).toBeGreaterThan(3)
  await backUp(dir, join(dir, 'first'))
  await retain(shop)
  expect(outboxOf(dir, 'products')).toHaveLength(1)
  await addProduct(shop, 'FOUR')
  await backUp(dir, join(dir, 'second'))
  await shop.close()

  const target = newFolder()
  cpSync(join(dir, 'sandbox-provider.db'), join(target, 'sandbox-provider.db'))
  await restore({ dir: join(dir, 'second'), config: configAt(target), folders: dataFoldersOf(configAt(target)), apart: false })
  const restored = await open(target)
  await addProduct(restored, 'FIVE')
  await restored.close()
  const known = new Sqlite(join(target, 'admin.db')).prepare('SELECT sku FROM known_products ORDER BY 1').pluck().all()
  expect(known).toEqual(['FIVE', 'FOUR', 'ONE', 'THREE', 'TWO'])
})

test('where a database is damaged there is no backup, and no event leaves an outbox', async () => {
  const dir = newFolder()
  await (await open(dir)).close()
  const file = join(dir, 'orders.db')
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.fill(7, 4096 * 3, 4096 * 5))
  await expect(backup(join(dir, 'backup'), dataFoldersOf(configAt(dir)), { keys: false })).rejects.toThrow(
    'The database of orders is damaged',
  )
  expect(readdirSync(dir).filter((name) => name.startsWith('backup'))).toEqual([])
})

test('a database that cannot be told is named, and the others are told', async () => {
  const dir = newFolder()
  await (await open(dir)).close()
  const config = configAt(dir)
  const manifest = await backup(join(dir, 'backup'), dataFoldersOf(config), { keys: false })
  rmSync(join(dir, 'orders.db'))
  expect(tellHeldEvents(dataFoldersOf(config), manifest)).toEqual(['orders'])
})

function configAt(dir: string) {
  return readConfig({ NODE_ENV: 'test', SEED: '0', LOG_LEVEL: 'silent', DATA_DIR: dir })
}

function open(dir: string): Promise<Shop> {
  return openShop({ config: configAt(dir), synchronous: 'OFF' })
}

async function addProduct(shop: Shop, sku: string): Promise<void> {
  const variables = { input: { name: sku, sku, price: 500, stock: 5 } }
  await shop.subgraph('products').execute({ query: create, variables }, { caller: staff, requestId: 'test' })
  await shop.untilIdle()
}

/** Lets every subgraph report how far it is, and remove what nobody needs. */
async function retain(shop: Shop): Promise<void> {
  for (const _ of ['report', 'remove']) for (const { runTask } of shop.subgraphs) await runTask('retention')
}

async function backUp(dir: string, to: string): Promise<void> {
  const folders = dataFoldersOf(configAt(dir))
  expect(tellHeldEvents(folders, await backup(to, folders, { keys: false }))).toEqual([])
}

function outboxOf(dir: string, name: string): unknown[] {
  const database = new Sqlite(join(dir, `${name}.db`), { readonly: true })
  const rows = database.prepare('SELECT seq FROM outbox').all()
  database.close()
  return rows
}
