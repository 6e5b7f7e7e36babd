import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import type { Db } from '#kit/data/database.ts'
import { openDatabase } from '#kit/data/database.ts'
import { type PageArgs, pagesOf } from '#kit/data/page.ts'
import { refusalCode } from './testing.ts'

type Pages = (db: Db, args: PageArgs, values: { kinds?: string[] }) => ReturnType<typeof newest>

const notes = sqliteTable('notes', { id: text().primaryKey(), kind: text().notNull(), price: integer().notNull() })
const newest = pagesOf(notes, { merged: { kinds: notes.kind } })
const oldest = pagesOf(notes, { descending: false, merged: { kinds: notes.kind } })
const cheapest = pagesOf(notes, { by: 'price', descending: false, merged: { kinds: notes.kind } })
const dearest = pagesOf(notes, { by: 'price', merged: { kinds: notes.kind } })
const lists: [string, Pages, string[] | undefined][] = [
  ['newest', newest, undefined],
  ['oldest', oldest, undefined],
  ['cheapest', cheapest, undefined],
  ['dearest, of one kind', dearest, ['b']],
  ['newest, of two kinds', newest, ['c', 'a']],
  ['cheapest, of two kinds', cheapest, ['c', 'a']],
]

test.each(lists)('pages back through the list: %s', async (_, pages, kinds) => {
  const { db } = await open()
  const values = kinds ? { kinds } : {}
  const all = idsOf(await pages(db, { first: 100 }, values))
  const found: string[][] = []
  for (let before: string | null = null, more = true; more; ) {
    const page = await pages(db, { first: 20, last: 3, before }, values)
    expect(page.pageInfo.hasNextPage).toBe(before !== null)
    found.unshift(idsOf(page))
    ;[before, more] = [page.pageInfo.startCursor, page.pageInfo.hasPreviousPage]
  }
  expect(found.flat()).toEqual(all)
  expect(found.slice(1).every((ids) => ids.length === 3)).toBe(true)
})

test('whoever has gone forward goes back to the same pages', async () => {
  const { db } = await open()
  const first = await cheapest(db, { first: 4 })
  const second = await cheapest(db, { first: 4, after: first.pageInfo.endCursor })
  const back = await cheapest(db, { last: 4, before: second.pageInfo.startCursor })
  expect(idsOf(back)).toEqual(idsOf(first))
  expect(back.pageInfo).toEqual({ ...first.pageInfo, hasNextPage: true, hasPreviousPage: false })
  expect(second.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true })
})

test('what lies between two cursors is read from either end', async () => {
  const { db } = await open()
  const { edges } = await newest(db, { first: 20 })
  const [after, before] = [edges[2]?.cursor ?? '', edges[8]?.cursor ?? '']
  const between = edges.slice(3, 8).map(({ node }) => node.id)
  expect(idsOf(await newest(db, { after, before }))).toEqual(between)
  const [begin, end] = [await newest(db, { first: 2, after, before }), await newest(db, { last: 2, after, before })]
  expect([idsOf(begin), idsOf(end)]).toEqual([between.slice(0, 2), between.slice(-2)])
  expect([begin.pageInfo.hasNextPage, end.pageInfo.hasPreviousPage]).toEqual([true, true])
})

test('a page has 1 to 100 entries from the end too, and takes cursors of its own list alone', async () => {
  const { db } = await open()
  for (const last of [0, -1, 101])
    expect(await newest(db, { last }).catch((error) => [refusalCode(error), error.argument])).toEqual(['INVALID_INPUT', ['last']])
  const { endCursor } = (await cheapest(db, { first: 1 })).pageInfo
  for (const before of [endCursor, 'x', 'W10'])
    expect(await newest(db, { last: 1, before }).catch((error) => [refusalCode(error), error.argument])).toEqual([
      'INVALID_INPUT',
      ['before'],
    ])
})

test('the last pages of a long list are found as fast as the first: by an index, without a sort', async () => {
  const statements: string[] = []
  const { db } = await open((statement) => void statements.push(statement))
  const { startCursor: before } = (await newest(db, { last: 1 })).pageInfo
  await newest(db, { last: 1, before })
  const plans = statements.flatMap((statement) =>
    db.$client.prepare(`EXPLAIN QUERY PLAN ${statement}`).all(...Array(count(statement)).fill(null)),
  )
  const details = plans.map((plan) => (plan as { detail: string }).detail)
  expect(details).toEqual(['SCAN notes USING INDEX sqlite_autoindex_notes_1', 'SEARCH notes USING INDEX sqlite_autoindex_notes_1 (id>?)'])
})

function idsOf({ edges }: { edges: { node: { id: string } }[] }): string[] {
  return edges.map(({ node }) => node.id)
}

function count(statement: string): number {
  return statement.split('?').length - 1
}

/** Opens a table with 20 rows of three kinds in turn, some of the same price. */
async function open(onStatement?: (text: string) => void) {
  const file = join(mkdtempSync(join(tmpdir(), 'bazaar-')), 'notes.db')
  const database = openDatabase({ file, migrations: 'subgraphs/users/migrations', synchronous: 'OFF', ...(onStatement && { onStatement }) })
  await database.write(async (db) => {
    db.$client.exec('CREATE TABLE notes (id TEXT PRIMARY KEY, kind TEXT NOT NULL, price INTEGER NOT NULL)')
    db.$client.exec(`WITH RECURSIVE n(at) AS (SELECT 0 UNION ALL SELECT at + 1 FROM n WHERE at + 1 < 20)
      INSERT INTO notes SELECT printf('note_%06d', at), substr('abc', at % 3 + 1, 1), at * 7 % 6 FROM n`)
  })
  return { db: database.reader }
}
