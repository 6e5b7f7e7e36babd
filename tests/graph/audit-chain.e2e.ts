import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { newFolder } from '#kit/test/folder.ts'
import { readAuditLog } from '#ops/audit/read.ts'
import { type BackupHeads, verifyAuditLog } from '#ops/audit/verify.ts'
import { backup } from '#ops/backup/backup.ts'
import { databasesIn, dataFoldersOf } from '#ops/backup/data-folders.ts'
import { codesOf, dataOf, openTestShop } from '#tests/support/shop.ts'

const updateUser = 'mutation ($input: UpdateUserInput!) { updateUser(input: $input) { user { id } userErrors { code } } }'
const deleteUser = 'mutation ($input: DeleteUserInput!) { deleteUser(input: $input) { user { id } userErrors { code } } }'
const logOf = 'query ($subject: ID) { auditLog(first: 100, filter: { subject: $subject }) { edges { node { number hash before after } } } }'

const products = "subgraph = 'products'"
const putIn = `INSERT INTO audit_entries (id, action, subgraph, actorId, subject, before, after, requestId, at)
  SELECT 'evt_new', action, subgraph, actorId, subject, before, after, requestId, at + 1 FROM audit_entries WHERE ${products} AND number = 4`
const moved = [
  [4, 5],
  [3, 4],
  [5, 3],
]
  .map(([from, to]) => `UPDATE audit_entries SET number = ${to} WHERE ${products} AND number = ${from};`)
  .join('')

test('a log as it was written verifies, with its ends at users and in a backup', async () => {
  const { verify, backedUp } = await openAudited()
  const reports = verify('admin', '', [await backedUp()])
  expect(reports.flatMap(({ faults }) => faults)).toEqual([])
  expect(reports.find(({ subgraph }) => subgraph === 'products')).toMatchObject({ entries: 4, unchained: 0, anchors: 3 })
  expect(reports.find(({ subgraph }) => subgraph === 'carts')).toMatchObject({ entries: 0, anchors: 0 })
})

test('an edit of any column of an entry is found', async () => {
  const { verify, columns } = await openAudited()
  const edits = columns.map((column) => [
    column,
    `UPDATE audit_entries SET "${column}" = ${edited(column)} WHERE number = 2 AND subgraph = 'users'`,
  ])
  const unseen = edits.filter(([, edit]) => verify('admin', edit ?? '').every(({ faults }) => faults.length === 0))
  expect(columns).toHaveLength(13)
  expect(unseen).toEqual([])
})

test('an entry that is gone, put in or moved is found', async () => {
  const { verify } = await openAudited()
  const faultsAfter = (edit: string) => verify('admin', edit).find(({ subgraph }) => subgraph === 'products')?.faults
  expect(faultsAfter(`DELETE FROM audit_entries WHERE ${products} AND number = 2`)).toContain('the entry 2 is missing')
  expect(faultsAfter(`DELETE FROM audit_entries WHERE ${products} AND number = 4`)).toContain(
    'the subgraph has written 4 entries, and admin has 3',
  )
  expect(faultsAfter(putIn)).toContain('the entry evt_new is not in the chain, and later than its beginning')
  expect(faultsAfter(moved)).toContain('the entry 3 is not as it was written')
})

test('a subgraph and a log that were both rewritten are found by the ends that users and backups keep', async () => {
  const { verify, backedUp, rewriteBoth } = await openAudited()
  const before = await backedUp()
  rewriteBoth()
  const { faults = [] } = verify('admin', '', [before]).find(({ subgraph }) => subgraph === 'products') ?? {}
  expect(faults).toEqual(['the entry 4 is missing, which users has seen', `the entry 4 is missing, which ${before.dir} has seen`])
})

test('an entry that is still on its way is no fault', async () => {
  const { verify } = await openAudited({ isAnchored: false })
  const late =
    "DELETE FROM audit_entries WHERE subgraph = 'products' AND number = 4; UPDATE consumer_offsets SET seq = 0 WHERE producer = 'products'"
  expect(verify('admin', late).flatMap(({ faults }) => faults)).toEqual([])
})

test('what an entry holds of a person goes with the person, and the chain still verifies', async () => {
  const { shop, admin, userId, verify, openSql } = await openAudited()
  const states = async () =>
    dataOf(await shop.ask(logOf, { subject: userId }, { token: admin })).auditLog.edges.map((edge: { node: object }) =>
      JSON.stringify(edge.node),
    )
  expect((await states()).join()).toMatch(/Ann the First.*Ann the Second/)
  expect(codesOf(await shop.ask(deleteUser, { input: { id: userId } }, { token: admin }))).toEqual([])
  await shop.untilIdle()
  expect((await states()).join()).not.toContain('Ann')
  expect(JSON.stringify(openSql('admin').prepare('SELECT * FROM audit_entries').all())).not.toContain('Ann')
  expect(verify().flatMap(({ faults }) => faults)).toEqual([])
})

async function openAudited({ isAnchored = true } = {}) {
  const dir = newFolder()
  const shop = await openTestShop({ settings: { DATA_DIR: join(dir, 'data') } })
  const admin = await shop.registerAdmin()
  for (const sku of ['A', 'B', 'C', 'D']) await shop.addProduct(admin, { sku, stock: 1 })
  const userId = await renameTwice(shop, admin)
  await shop.untilIdle()
  if (isAnchored) await shop.subgraph('admin').runTask('anchorAudit')
  await shop.untilIdle()
  const folders = dataFoldersOf(shop.config)
  const connections = new Map(databasesIn(folders).map(({ name, file }) => [name, openFile(file)]))
  const openSql = (name: string) => connections.get(name) as Sqlite.Database
  return {
    shop,
    admin,
    userId,
    openSql,
    columns: openSql('admin').prepare("SELECT name FROM pragma_table_info('audit_entries')").pluck().all() as string[],
    backedUp: async (): Promise<BackupHeads> => {
      const { databases } = await backup(join(dir, 'backup'), folders, { keys: false })
      return {
        dir: 'the backup',
        heads: Object.entries(databases).flatMap(([subgraph, { audit }]) => (audit ? [{ subgraph, ...audit }] : [])),
      }
    },
    rewriteBoth: () => {
      edit(openSql('admin'), "DELETE FROM audit_entries WHERE subgraph = 'products' AND number = 4")
      const last = "SELECT number, hash FROM audit_entries WHERE subgraph = 'products' AND number = 3"
      const { number, hash } = openSql('admin').prepare(last).get() as { number: number; hash: string }
      edit(openSql('products'), `UPDATE audit_head SET number = ${number}, hash = '${hash}'`)
    },
    /** Verifies the log as it is after an edit of a database, which is undone. */
    verify: (name = 'admin', statements = '', backups: BackupHeads[] = []) => {
      const database = openSql(name)
      database.exec('BEGIN')
      if (statements) edit(database, statements)
      const log = readAuditLog(connections)
      database.exec('ROLLBACK')
      return verifyAuditLog(log, backups)
    },
  }
}

async function renameTwice(shop: Awaited<ReturnType<typeof openTestShop>>, admin: string): Promise<string> {
  const token = await shop.register('ann')
  await shop.untilIdle()
  const { id } = dataOf(await shop.ask('{ me { id } }', {}, { token })).me
  for (const [at, displayName] of ['Ann the First', 'Ann the Second'].entries())
    dataOf(await shop.ask(updateUser, { input: { id, displayName, expectedVersion: at + 1 } }, { token: admin }))
  return id
}

function openFile(file: string): Sqlite.Database {
  const database = new Sqlite(file, { fileMustExist: true, timeout: 2000 })
  onTestFinished(() => void database.close())
  return database
}

// what whoever has the file can do
function edit(database: Sqlite.Database, statements: string): void {
  const triggers = database.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all()
  for (const name of triggers) database.exec(`DROP TRIGGER ${name}`)
  database.exec(statements)
}

function edited(column: string): string {
  if (['at', 'number'].includes(column)) return `"${column}" + 100`
  return column === 'personal' ? "json_set(personal, '$.after.displayName', 'Eve')" : `coalesce("${column}", '') || 'x'`
}
