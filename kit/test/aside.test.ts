import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { eq, sql } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import { openDatabase } from '#kit/data/database.ts'
import { statement } from '#kit/data/statement.ts'

const notes = sqliteTable('notes', { id: text().primaryKey(), at: integer({ mode: 'timestamp_ms' }) })
const at = new Date(1000)

const insertNote = statement((db, row: typeof notes.$inferInsert) => db.insert(notes).values(row))
const selectNote = statement((db, { id }: { id: string }) => db.select().from(notes).where(eq(notes.id, id)))
const selectTimes = statement(() => sql<{ at: number }>`SELECT at FROM notes`)
const countFar = statement(
  (_, { end }: { end: number }) =>
    sql<{
      rows: number
    }>`WITH RECURSIVE n(at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM n WHERE at < ${end}) SELECT count(*) AS rows FROM n`,
)
const selectNothing = statement(() => sql<{ id: string }>`SELECT id FROM notes WHERE json_extract('not JSON', '$')`)

test('what is read aside is what is committed, with the types of its columns', async () => {
  const database = await open()
  await database.write((tx) => insertNote.run(tx, { id: 'a', at }))
  expect(await selectNote.get(database.aside, { id: 'a' })).toEqual({ id: 'a', at })
  expect(await selectNote.all(database.aside, { id: 'a' })).toEqual([{ id: 'a', at }])
  expect(await selectNote.get(database.aside, { id: 'b' })).toBeUndefined()
  expect(await selectTimes.all(database.aside)).toEqual([{ at: 1000 }])
})

test('a long read aside holds up nothing', async () => {
  const { aside } = await open()
  let turns = 0
  let isOver = false
  const read = countFar.get(aside, { end: 3_000_000 }).then((row) => {
    isOver = true
    return row
  })
  for (; !isOver; turns += 1) await turn()
  expect(await read).toEqual({ rows: 3_000_000 })
  // on the connection itself there would be one
  expect(turns).toBeGreaterThan(20)
})

test('a read that fails is told, and nothing can be written aside', async () => {
  const { aside } = await open()
  await expect(selectNothing.all(aside)).rejects.toThrow('malformed JSON')
  await expect(insertNote.all(aside, { id: 'a', at })).rejects.toThrow()
  expect(await selectTimes.all(aside)).toEqual([])
})

test('a database that is closed ends what is read, and another one is read afterwards', async () => {
  const [one, other] = [await open(), await open()]
  const read = countFar.get(one.aside, { end: 20_000_000 })
  const ended = expect(read).rejects.toThrow('has ended')
  await one.close()
  await ended
  expect(await countFar.get(other.aside, { end: 10 })).toEqual({ rows: 10 })
})

async function open() {
  const folder = mkdtempSync(join(tmpdir(), 'bazaar-'))
  const database = openDatabase({ file: join(folder, 'notes.db'), migrations: 'subgraphs/users/migrations', synchronous: 'OFF' })
  await database.write(async (db) => void db.$client.exec('CREATE TABLE notes (id TEXT PRIMARY KEY, at INTEGER)'))
  return database
}
