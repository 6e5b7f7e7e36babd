import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { beforeAll, expect, test } from 'vitest'
import { UsageError } from '#app/command.ts'
import { openShop } from '#app/shop.ts'
import { readConfig } from '#kit/config.ts'
import { nobody } from '#kit/context.ts'
import { newFolder } from '#kit/test/folder.ts'
import { backup } from '#ops/backup/backup.ts'
import { sha256Of } from '#ops/backup/checksum.ts'
import { dataFoldersOf } from '#ops/backup/data-folders.ts'
import { restore } from '#ops/backup/restore.ts'
import { subgraphNames } from '#schema/subgraph-dirs.ts'

const staff = { ...nobody, sub: 'usr_staff', permissions: ['PRODUCTS_WRITE' as const, 'STOCK_WRITE' as const] }
const create = 'mutation ($input: CreateProductInput!) { createProduct(input: $input) { userErrors { code } } }'

/** The folder of a closed shop that has published events, and a backup of it. */
let [source, intact] = ['', '']

beforeAll(async () => {
  const dir = mkdtempSync(join(tmpdir(), 'bazaar-source-'))
  source = join(dir, 'data')
  intact = join(dir, 'backup')
  const shop = await openShop({ config: configAt(source), synchronous: 'OFF' })
  const variables = { input: { name: 'Mug', sku: 'MUG', price: 500, stock: 5 } }
  await shop.subgraph('products').execute({ query: create, variables }, { caller: staff, requestId: 'test' })
  await shop.untilIdle()
  await shop.close()
  await backup(intact, dataFoldersOf(configAt(source)), { keys: false })
  return () => rmSync(dir, { recursive: true })
})

test('a backup is restored into an empty folder, and refused where a shop exists', async () => {
  const { target, restoreIt } = prepare()
  expect(await restoreIt()).toMatchObject({ outcome: { reversals: [], missedRefunds: [], discrepancies: [], unanswered: 0 } })
  expect(readdirSync(target).sort()).toEqual(
    readdirSync(source)
      .filter((name) => name !== 'keys')
      .sort(),
  )
  expect(await refusalOf(restoreIt())).toContain('is there already')
})

test.each([
  ['without a manifest', 'is not a finished backup', (copy: string) => rmSync(join(copy, 'manifest.json'))],
  ['without a database', 'users.db is missing', (copy: string) => rmSync(join(copy, 'users.db'))],
  [
    'with a changed database',
    'orders.db is not what was backed up',
    (copy: string) => change(join(copy, 'orders.db'), (text) => `${text} `),
  ],
  [
    'whose manifest has an offset beyond the published events',
    'has read products up to 9999, and products itself only reaches',
    (copy: string) => change(join(copy, 'manifest.json'), (text) => text.replace(/"products": \d+/, '"products": 9999')),
  ],
])('a backup %s is refused with a sentence, and no file is left', async (_, sentence, spoil) => {
  const { copy, target, restoreIt } = prepare()
  spoil(copy)
  expect(await refusalOf(restoreIt())).toContain(sentence)
  expect(readdirSync(target)).toEqual(['sandbox-provider.db'])
})

test('databases of different moments are refused even if the manifest is consistent', async () => {
  const { copy, restoreIt } = prepare()
  const ahead = new Sqlite(join(copy, 'carts.db'))
  ahead.exec("UPDATE consumer_offsets SET seq = 9999 WHERE producer = 'products'")
  ahead.close()
  await setHash(copy, 'carts')
  expect(await refusalOf(restoreIt())).toContain('carts has read products up to 9999')
})

test('a damaged database is refused even if its hash is right', async () => {
  const { copy, restoreIt } = prepare()
  const bytes = readFileSync(join(copy, 'orders.db'))
  bytes.fill(7, 4096 * 3, 4096 * 5)
  writeFileSync(join(copy, 'orders.db'), bytes)
  await setHash(copy, 'orders')
  expect(await refusalOf(restoreIt())).toContain('The database of orders is damaged')
})

test('without a payment provider nothing is restored, except beside the shop (--apart)', async () => {
  const { copy } = prepare()
  const config = configAt(join(newFolder(), 'empty'))
  const options = { dir: copy, config, folders: dataFoldersOf(config) }
  expect(await refusalOf(restore({ ...options, apart: false }))).toContain('There is no payment provider to ask')
  expect(await restore({ ...options, apart: true })).not.toHaveProperty('outcome')
  expect(existsSync(join(config.DATA_DIR, 'orders.db'))).toBe(true)
})

const keys = { auth: 'access-token.jwk.json', router: 'claims/auth.key' }

test('databases and keys in separate volumes are restored into separate volumes', async () => {
  const [volumes, restored, data, copy] = [newFolder(), newFolder(), ledgerFolder(), join(newFolder(), 'backup')]
  for (const name of subgraphNames()) cpSync(join(source, `${name}.db`), join(volumes, name, `${name}.db`))
  for (const [name, key] of Object.entries(keys)) {
    mkdirSync(dirname(join(volumes, name, 'keys', key)), { recursive: true })
    writeFileSync(join(volumes, name, 'keys', key), `the key of ${name}`)
    mkdirSync(join(restored, name))
  }
  await backup(copy, dataFoldersOf(configAt(data), volumes), { keys: true })
  await restore({ dir: copy, config: configAt(data), folders: dataFoldersOf(configAt(data), restored), apart: false })
  for (const [name, key] of Object.entries(keys)) expect(readFileSync(join(restored, name, 'keys', key), 'utf8')).toBe(`the key of ${name}`)
  for (const name of subgraphNames()) expect(existsSync(join(restored, name, `${name}.db`))).toBe(true)
  expect(readdirSync(data)).toEqual(['sandbox-provider.db'])
})

function configAt(dir: string, settings = {}) {
  return readConfig({ NODE_ENV: 'test', SEED: '0', LOG_LEVEL: 'silent', DATA_DIR: dir, ...settings })
}

/** Copies the backup. Returns the copy, the target folder, and how to restore it there. */
function prepare() {
  const [copy, target] = [join(newFolder(), 'backup'), ledgerFolder()]
  cpSync(intact, copy, { recursive: true })
  const config = configAt(target)
  return { copy, target, restoreIt: () => restore({ dir: copy, config, folders: dataFoldersOf(config), apart: false }) }
}

/** Creates a folder that holds only the provider's ledger. */
function ledgerFolder() {
  const dir = newFolder()
  cpSync(join(source, 'sandbox-provider.db'), join(dir, 'sandbox-provider.db'))
  return dir
}

function refusalOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'nothing was refused',
    (error) => (error instanceof UsageError ? error.message : Promise.reject(error)),
  )
}

function change(file: string, how: (text: string) => string) {
  return writeFileSync(file, how(readFileSync(file, 'utf8')))
}

async function setHash(copy: string, name: string) {
  const [file, manifest] = [join(copy, `${name}.db`), join(copy, 'manifest.json')]
  const content = JSON.parse(readFileSync(manifest, 'utf8'))
  Object.assign(content.databases[name], { bytes: statSync(file).size, sha256: await sha256Of(file) })
  writeFileSync(manifest, JSON.stringify(content))
}
