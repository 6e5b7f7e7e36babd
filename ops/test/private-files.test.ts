import { chmodSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openShop } from '#app/shop.ts'
import { checkFolder } from '#app/start-checks.ts'
import { readConfig } from '#kit/config.ts'
import { newFolder } from '#kit/test/folder.ts'
import { backup } from '#ops/backup/backup.ts'
import { dataFoldersOf } from '#ops/backup/data-folders.ts'
import { restore } from '#ops/backup/restore.ts'

test('nobody but their owner reads databases, keys, backups and what is restored, also where an older version left them readable', async () => {
  const { data, copy, restored } = folders()
  checkFolder(data)
  await open(data)
  expect(readableIn(data)).toEqual([])
  for (const name of readdirSync(data).filter((one) => one.includes('.db'))) chmodSync(join(data, name), 0o644)
  const shop = await openShop({ config: configAt(data), synchronous: 'OFF' })
  expect(readdirSync(data)).toEqual(expect.arrayContaining(['orders.db', 'orders.db-wal', 'orders.db-shm', 'sandbox-provider.db', 'keys']))
  expect(readableIn(data)).toEqual([])
  await backup(copy, dataFoldersOf(configAt(data)), { keys: true })
  await shop.close()
  expect(readableIn(join(copy, '..'))).toEqual([])
  for (const name of readdirSync(copy).filter((one) => one.endsWith('.db'))) chmodSync(join(copy, name), 0o644)
  await restore({ dir: copy, config: configAt(restored), folders: dataFoldersOf(configAt(restored)), apart: true })
  expect(readableIn(restored)).toEqual([])
})

/** Folders that do not exist yet. */
function folders() {
  const dir = newFolder()
  return { data: join(dir, 'data'), copy: join(dir, 'backups', 'one'), restored: join(dir, 'restored', 'data') }
}

function configAt(dir: string) {
  return readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', DATA_DIR: dir })
}

async function open(data: string): Promise<void> {
  await (await openShop({ config: configAt(data), synchronous: 'OFF' })).close()
}

/** Returns the folder and all in it that somebody besides the owner may read, write or open. */
function readableIn(dir: string): string[] {
  const inside = readdirSync(dir, { recursive: true }).map((name) => join(dir, String(name)))
  return [dir, ...inside].filter((path) => (statSync(path).mode & 0o077) !== 0)
}
