import { statSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { sql } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#kit/data/database.ts'
import { testConfig } from './testing.ts'

const migrations = join(import.meta.dirname, '../../subgraphs/auth/migrations')
const rows = 20_000

test('a database gives what was deleted back to the disk', async () => {
  const { file, database } = open()
  await fill(database)
  const full = sizeOf(file)
  await empty(database)
  await database.returnFreePages()
  expect(full).toBeGreaterThan(15_000_000)
  expect(sizeOf(file)).toBeLessThan(full / 5)
})

test('the log of a database is given back too, and not what somebody still reads', async () => {
  const { file, database } = open()
  await fill(database)
  const reader = new Sqlite(file)
  reader.exec('BEGIN; SELECT count(*) FROM filler')
  await empty(database)
  await database.returnFreePages()
  expect(reader.prepare('SELECT count(*) FROM filler').pluck().get()).toBe(rows)
  expect(statSync(`${file}-wal`).size).toBeGreaterThan(1_000_000)
  reader.close()
  await database.returnFreePages()
  expect(statSync(`${file}-wal`).size).toBe(0)
})

test('another write comes in between two pieces', async () => {
  const { database } = open()
  await fill(database)
  await empty(database)
  const order: string[] = []
  const returned = database.returnFreePages().then(() => order.push('returned'))
  await new Promise((resolve) => setTimeout(resolve, 5))
  await Promise.all([returned, database.write(async () => {}).then(() => order.push('written'))])
  expect(order).toEqual(['written', 'returned'])
})

test('a database of earlier code, which is mostly free, is compacted at start, and gives pages back from then on', async () => {
  const file = join(testConfig().DATA_DIR, 'old.db')
  const old = new Sqlite(file)
  old.exec('CREATE TABLE filler (text TEXT)')
  const insert = old.prepare('INSERT INTO filler VALUES (?)')
  old.transaction(() => Array.from({ length: rows }, () => insert.run('x'.repeat(1000))))()
  old.exec('DELETE FROM filler')
  expect(old.pragma('auto_vacuum', { simple: true })).toBe(0)
  old.close()
  const before = statSync(file).size
  open(file)
  expect(statSync(file).size).toBeLessThan(before / 5)
  const check = new Sqlite(file)
  expect(check.pragma('auto_vacuum', { simple: true })).toBe(2)
  check.close()
})

function open(file = join(testConfig().DATA_DIR, 'new.db')) {
  const database = openDatabase({ file, migrations, synchronous: 'OFF' })
  onTestFinished(() => database.close())
  return { file, database }
}

type Opened = ReturnType<typeof openDatabase>

function fill(database: Opened): Promise<unknown> {
  return database.write(async (writer) => {
    await writer.run(sql`CREATE TABLE filler (text TEXT)`)
    await writer.run(sql`INSERT INTO filler SELECT printf('%.*c', 1000, 'x') FROM json_each(${JSON.stringify(Array(rows).fill(0))})`)
  })
}

async function empty(database: Opened): Promise<void> {
  await database.write(async (writer) => void (await writer.run(sql`DELETE FROM filler`)))
}

function sizeOf(file: string): number {
  const connection = new Sqlite(file)
  connection.pragma('wal_checkpoint(TRUNCATE)')
  connection.close()
  return statSync(file).size
}
