import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq, gt, sql } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import { contains, inList, jsonEach } from '#kit/data/conditions.ts'
import { openDatabase } from '#kit/data/database.ts'
import { statement } from '#kit/data/statement.ts'

const notes = sqliteTable('notes', {
  id: text().primaryKey(),
  tags: text({ mode: 'json' }).$type<string[]>(),
  isOpen: integer({ mode: 'boolean' }).notNull().default(true),
  at: integer({ mode: 'timestamp_ms' }),
})
const labels = sqliteTable('labels', { noteId: text().notNull(), label: text().notNull() })

type NoteRow = typeof notes.$inferSelect
const insertNote = statement((db, row: typeof notes.$inferInsert) => db.insert(notes).values(row).returning())
const insertLabel = statement((db, row: typeof labels.$inferInsert) => db.insert(labels).values(row))
const selectNote = statement((db, { id }: { id: string }) => db.select().from(notes).where(eq(notes.id, id)))
const updateNote = statement((db, { id, ...next }: Partial<NoteRow> & { id: string }) => db.update(notes).set(next).where(eq(notes.id, id)))
const at = new Date(1000)

test('values are stored and read as their columns say, null and defaults too', async () => {
  const db = await open()
  expect(await insertNote.get(db, { id: 'a', tags: ['x', 'y'], at })).toEqual({ id: 'a', tags: ['x', 'y'], isOpen: true, at })
  expect(await insertNote.all(db, { id: 'b', tags: null, isOpen: false, at: null })).toEqual([
    { id: 'b', tags: null, isOpen: false, at: null },
  ])
  expect(await updateNote.run(db, { id: 'a', tags: null, isOpen: false })).toBe(1)
  expect(await selectNote.get(db, { id: 'a' })).toEqual({ id: 'a', tags: null, isOpen: false, at })
  expect(await selectNote.get(db, { id: 'c' })).toBeUndefined()
  expect(await updateNote.run(db, { id: 'c', at })).toBe(0)
})

test('a statement is built once for each combination of the values that are there, whichever connection runs it', async () => {
  let built = 0
  const select = statement((db, { id, later }: { id?: string | undefined; later?: Date | undefined }) => {
    built++
    return db
      .select({ id: notes.id })
      .from(notes)
      .where(later ? gt(notes.at, later) : id ? eq(notes.id, id) : undefined)
  })
  for (const db of [await open(), await open()]) {
    for (const id of ['a', 'b']) await insertNote.run(db, { id, at: new Date(id === 'a' ? 0 : 2000) })
    for (const _ of [1, 2]) {
      expect(await select.all(db)).toEqual([{ id: 'a' }, { id: 'b' }])
      expect(await select.all(db, { id: 'a', later: undefined })).toEqual([{ id: 'a' }])
      expect(await select.all(db, { later: at })).toEqual([{ id: 'b' }])
    }
  }
  expect(built).toBe(3)
})

test('a list, an object and a part of a text are values too', async () => {
  const byIds = statement((db, { ids }: { ids: string[] }) => db.select({ id: notes.id }).from(notes).where(inList(notes.id, ids)))
  const byPart = statement((db, { part }: { part: string }) => db.select({ id: notes.id }).from(notes).where(contains(notes.id, part)))
  const insertAll = statement(
    (_, { rows }: { rows: { id: string }[] }) => sql`INSERT INTO notes (id) SELECT value->>'id' FROM ${jsonEach(rows)}`,
  )
  const db = await open()
  expect(await insertAll.run(db, { rows: [{ id: '100%' }, { id: '100x' }] })).toBe(2)
  expect(await byIds.all(db, { ids: ['100x', 'y'] })).toEqual([{ id: '100x' }])
  expect(await byPart.all(db, { part: '0%' })).toEqual([{ id: '100%' }])
})

test('rows of SQL text are objects, and a table that was joined without a row is null', async () => {
  const count = statement((_, { id }: { id: string }) => sql<{ rows: number }>`SELECT count(*) AS rows FROM notes WHERE id = ${id}`)
  const joined = statement((db) => db.select().from(notes).leftJoin(labels, eq(labels.noteId, notes.id)).orderBy(notes.id))
  const db = await open()
  for (const id of ['a', 'b']) await insertNote.run(db, { id, at })
  await insertLabel.run(db, { noteId: 'a', label: 'new' })
  const note = { tags: null, isOpen: true, at }
  expect(await count.get(db, { id: 'a' })).toEqual({ rows: 1 })
  expect(await joined.all(db)).toEqual([
    { notes: { ...note, id: 'a' }, labels: { noteId: 'a', label: 'new' } },
    { notes: { ...note, id: 'b' }, labels: null },
  ])
})

test('a statement cannot look into its values, and no value is an expression', async () => {
  const looking = statement((db, { id }: { id: string }) =>
    db
      .select()
      .from(notes)
      .where(eq(notes.id, `${id}!`)),
  )
  const db = await open()
  await expect(looking.all(db, { id: 'a' })).rejects.toThrow('cannot look into "id"')
  const select = statement((db, { id }: { id: string }) => db.select().from(notes).where(eq(notes.id, id)))
  await expect(select.all(db, { id: sql`1` as unknown as string })).rejects.toThrow('is an expression')
})

async function open() {
  const folder = mkdtempSync(join(tmpdir(), 'bazaar-'))
  const database = openDatabase({ file: join(folder, 'notes.db'), migrations: 'subgraphs/users/migrations', synchronous: 'OFF' })
  return database.write(async (db) => {
    db.$client.exec(
      'CREATE TABLE notes (id TEXT PRIMARY KEY, tags TEXT, isOpen INTEGER NOT NULL DEFAULT 1, at INTEGER); CREATE TABLE labels (noteId TEXT, label TEXT)',
    )
    return db
  })
}
