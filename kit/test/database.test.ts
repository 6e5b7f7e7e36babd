import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { eq, sql } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#kit/data/database.ts'
import { pauses } from '#kit/data/pauses.ts'
import { consumerOffsets } from '#kit/events/tables.ts'
import { newFolder } from '#kit/test/folder.ts'

// every subgraph has the table of consumer offsets
const migrations = join(process.cwd(), 'subgraphs/products/migrations')

const long = 'x'.repeat(100_000)

test('a second start finds the rows of the first one', async () => {
  const first = open()
  await first.put('orders')
  await first.close()
  expect(await open(first.file).producers()).toEqual(['orders'])
})

test('a migration that fails leaves nothing', () => {
  const file = newFile()
  const broken = new Sqlite(file)
  broken.exec('CREATE TABLE stock_movements (id text)')
  broken.close()
  expect(() => open(file)).toThrow('already exists')
  const tables = new Sqlite(file).prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all()
  expect(tables).toEqual(['stock_movements'])
})

test('on a full disk writes fail and reads go on; with space again writes go on, and the file is intact', async () => {
  const database = open()
  await database.put('before')
  const makeRoom = await fillDisk(database)
  expect(await outcomeOf(database.put(long))).toBe('SQLITE_FULL')
  expect(await database.producers()).toEqual(['before'])
  await makeRoom()
  await database.put(long)
  expect(await database.producers()).toEqual(['before', long])
  expect(await database.reader.get(sql`PRAGMA integrity_check`)).toEqual({ integrity_check: 'ok' })
})

test('writes that wait for the lock of another process fail together', async () => {
  const database = open()
  const other = new Sqlite(database.file)
  onTestFinished(() => void other.close())
  other.exec('BEGIN IMMEDIATE')
  const start = performance.now()
  const outcomes = await Promise.all([database.put('a'), database.put('b'), database.put('c')].map(outcomeOf))
  expect(outcomes).toEqual(['SQLITE_BUSY', 'SQLITE_BUSY', 'SQLITE_BUSY'])
  expect(performance.now() - start).toBeLessThan(9000)
  other.exec('ROLLBACK')
  await database.put('d')
  expect(await database.producers()).toEqual(['d'])
})

test('a job that throws undoes only its own changes; the other jobs of the same commit stay', async () => {
  const { put, write, producers } = open()
  const failing = write(async (db) => {
    await db.insert(consumerOffsets).values({ producer: 'undone', seq: 1 })
    throw Object.assign(new Error('no'), { code: 'NO' })
  })
  expect(await Promise.all([put('a'), failing, put('b')].map(outcomeOf))).toEqual(['done', 'NO', 'done'])
  expect(await producers()).toEqual(['a', 'b'])
})

test('between the parts of a long write others read what is committed, and other writes wait', async () => {
  const { write, put, producers } = open()
  const seen: string[][] = []
  const writing = write(async (db) => {
    const pause = pauses()
    for (const producer of ['a', 'b', 'c']) {
      await db.insert(consumerOffsets).values({ producer, seq: 1 })
      for (const end = performance.now() + 5; performance.now() < end; );
      setImmediate(async () => seen.push(await producers()))
      await pause()
    }
    await db.update(consumerOffsets).set({ seq: 2 })
  })
  await nextTurn()
  await Promise.all([writing, put('d')])
  expect(seen).toEqual([[], [], []])
  expect(await producers()).toEqual(['a', 'b', 'c', 'd'])
})

test('a read within a write sees the change; the reader sees it after the commit', async () => {
  const { write, reader } = open()
  await write(async (db) => {
    await db.insert(consumerOffsets).values({ producer: 'orders', seq: 1 })
    expect(await db.$count(consumerOffsets, eq(consumerOffsets.producer, 'orders'))).toBe(1)
    expect(await reader.$count(consumerOffsets)).toBe(0)
  })
  expect(await reader.$count(consumerOffsets)).toBe(1)
})

function open(file = newFile()) {
  const database = openDatabase({ file, migrations, synchronous: 'OFF' })
  onTestFinished(() => database.close().catch(() => {}))
  const put = (producer: string, seq = 1) => database.write(async (db) => void (await db.insert(consumerOffsets).values({ producer, seq })))
  const producers = async () => (await database.reader.select().from(consumerOffsets)).map(({ producer }) => producer)
  return { ...database, file, put, producers }
}

function newFile() {
  const dir = newFolder()
  return join(dir, 'a.db')
}

/** Keeps the file from growing, like a full disk, until the returned function is called. */
async function fillDisk({ write }: ReturnType<typeof open>) {
  const limit = (pages: number) => write(async (db) => void (await db.get(sql.raw(`PRAGMA max_page_count = ${pages}`))))
  await limit(1)
  return () => limit(4_000_000_000)
}

function outcomeOf(work: Promise<unknown>) {
  return work.then(() => 'done', codeOf)
}

function codeOf(error: unknown): unknown {
  return (error as { code?: string; cause?: { code?: string } }).code ?? codeOf((error as Error).cause)
}
