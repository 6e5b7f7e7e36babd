import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { lt } from 'drizzle-orm'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import { openDatabase } from '#kit/data/database.ts'
import { type Connection, pagesOf } from '#kit/data/page.ts'

type Count = () => Promise<unknown>

const notes = sqliteTable('notes', { id: text().primaryKey(), kind: text().notNull(), price: integer().notNull() })
const newest = pagesOf(notes, {
  where: ({ below }: { below?: number; kinds?: string[] }) => (below ? lt(notes.price, below) : undefined),
  merged: { kinds: notes.kind },
})
const cheapest = pagesOf(notes, { by: 'price', descending: false, merged: { kinds: notes.kind } })

test('rows are counted up to 10,000, and the count says whether it is exact', async () => {
  const { db } = await open(10_001)
  expect(await countOf(await newest(db, {}, { below: 10_000 }))).toEqual([10_000, true])
  expect(await countOf(await newest(db, {}))).toEqual([10_000, false])
  expect(await countOf(await newest(db, {}, { kinds: ['a', 'b', 'b', 'c'] }))).toEqual([10_000, false])
  expect(await countOf(await newest(db, {}, { kinds: ['b'] }))).toEqual([3334, true])
})

test('a page of several values is merged: every row once, in order, on every page', async () => {
  const { db } = await open(20)
  for (const pages of [newest, cheapest]) {
    const found: string[] = []
    for (let after: string | null = null, more = true; more; ) {
      const { edges, pageInfo }: Connection<typeof notes.$inferSelect> = await pages(
        db,
        { first: 3, after },
        { kinds: ['c', 'a', 'none', 'a'] },
      )
      found.push(...edges.map(({ node }) => node.id))
      ;[after, more] = [pageInfo.endCursor, pageInfo.hasNextPage]
    }
    const all = (await pages(db, { first: 100 })).edges.map(({ node }) => node)
    expect(found).toEqual(all.filter(({ kind }) => kind !== 'b').map(({ id }) => id))
    expect(found).toHaveLength(13)
  }
})

test('of no values there is nothing', async () => {
  const { db } = await open(20)
  const none = await newest(db, {}, { kinds: [] })
  expect([none.edges, ...(await countOf(none))]).toEqual([[], 0, true])
})

test('a list is counted again only after something was written, by whomever', async () => {
  const statements: string[] = []
  const { db, write, file } = await open(20, (text) => statements.push(text))
  const counts = () => statements.filter((text) => text.includes('count(')).length
  const cheap = async () => (await countOf(await newest(db, {}, { below: 10 })))[0]
  expect([await cheap(), await cheap(), counts()]).toEqual([10, 10, 1])
  expect(await countOf(await newest(db, {}))).toEqual([20, true])
  await write(async (writer) => void writer.$client.exec("INSERT INTO notes VALUES ('more', 'a', 1)"))
  expect(await cheap()).toBe(11)
  const other = new Sqlite(file)
  other.exec("DELETE FROM notes WHERE id = 'more'")
  other.close()
  expect([await cheap(), await cheap(), counts()]).toEqual([10, 10, 4])
})

test('a transaction counts what it has written itself', async () => {
  const { write } = await open(20)
  const counted = await write(async (writer) => {
    const before = await countOf(await newest(writer, {}))
    writer.$client.exec('DELETE FROM notes')
    return [before, await countOf(await newest(writer, {}))]
  })
  expect(counted).toEqual([
    [20, true],
    [0, true],
  ])
})

// graphql-js calls them
async function countOf(found: Connection<object>): Promise<unknown[]> {
  return [await (found.totalCount as unknown as Count)(), await (found.totalCountIsExact as unknown as Count)()]
}

/** Opens a table with so many rows, of three kinds in turn. */
async function open(rows: number, onStatement?: (text: string) => void) {
  const file = join(mkdtempSync(join(tmpdir(), 'bazaar-')), 'notes.db')
  const database = openDatabase({ file, migrations: 'subgraphs/users/migrations', synchronous: 'OFF', ...(onStatement && { onStatement }) })
  await database.write(async (db) => {
    db.$client.exec('CREATE TABLE notes (id TEXT PRIMARY KEY, kind TEXT NOT NULL, price INTEGER NOT NULL)')
    db.$client.exec(`WITH RECURSIVE n(at) AS (SELECT 0 UNION ALL SELECT at + 1 FROM n WHERE at + 1 < ${rows})
      INSERT INTO notes SELECT printf('note_%06d', at), substr('abc', at % 3 + 1, 1), at * 7 % ${rows} FROM n`)
  })
  return { db: database.reader, write: database.write, file }
}
