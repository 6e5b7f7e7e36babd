import { globSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { getTableColumns, getTableName, is } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import type { MarkedTable } from '#kit/data/personal-data.ts'
import { columnsOfAll } from '#kit/events/personal-columns.ts'

const folders = globSync('{subgraphs,examples}/*/schema.graphql').map((file) => dirname(resolve(file)))

test.each(folders)('every column of %s is marked once: personal, secret, passing or other', async (folder) => {
  const declared: Record<string, unknown> = await import(`${folder}/tables.ts`)
  const { columns } = (await import(`${folder}/personal-data.ts`)) as { columns: MarkedTable[] }
  const tables = Object.values(declared).filter((one) => is(one, SQLiteTable))
  const marks = marksOf([...columns, ...columnsOfAll.filter(({ table }) => tables.includes(table))])
  expect(tables.length).toBeGreaterThan(5)
  expect(marks).toEqual(
    tables.flatMap((table) => Object.keys(getTableColumns(table)).map((column) => `${getTableName(table)}.${column}`)).sort(),
  )
})

function marksOf(tables: MarkedTable[]): string[] {
  return tables
    .flatMap(({ table, personal = [], secret = [], passing = [], other = [] }) =>
      [...personal, ...secret, ...passing, ...other].map((column) => `${getTableName(table)}.${column}`),
    )
    .sort()
}
