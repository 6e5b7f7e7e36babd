import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { getTableColumns, getTableName, is } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import { openDatabase } from '#kit/data/database.ts'
import { testConfig } from '#kit/test/testing.ts'
import { subgraphDirs } from '#schema/subgraph-dirs.ts'

const folders = [...subgraphDirs(), join(process.cwd(), 'subgraphs/payments/providers/sandbox/company')]

test.each(folders)('the migrations of %s make the tables and columns of its tables.ts', async (folder) => {
  const file = join(testConfig().DATA_DIR, 'test.db')
  await openDatabase({ file, migrations: join(folder, 'migrations'), synchronous: 'OFF' }).close()
  const made = new Sqlite(file)
  const columnsOf = (table: string) => (made.pragma(`table_xinfo(${table})`) as { name: string }[]).map(({ name }) => name).sort()
  for (const table of await tablesOf(folder)) {
    const columns = Object.values(getTableColumns(table)).map(({ name }) => name)
    expect([getTableName(table), columnsOf(getTableName(table))]).toEqual([getTableName(table), columns.sort()])
  }
  made.close()
})

async function tablesOf(folder: string): Promise<SQLiteTable[]> {
  const exported: unknown[] = Object.values(await import(join(folder, 'tables.ts')))
  return exported.filter((value) => is(value, SQLiteTable))
}
