import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'

/** How many rows of a table of sums were not what the rows of admin come to. */
export type RecountedTable = { table: string; rows: number; wrong: number }

const migrations = ['0005_sums', '0010_other_currencies'].map((name) =>
  join(import.meta.dirname, `../../subgraphs/admin/migrations/${name}.sql`),
)

/**
 * Counts the sums of the statistics again, from all rows, in one transaction. Returns for each table how many sums were wrong. They are
 * right afterwards where `mend`, else they stay as they were.
 */
export function recount(file: string, mend: boolean): RecountedTable[] {
  const connection = new Sqlite(file, { fileMustExist: true, timeout: 30_000 })
  try {
    connection.exec('BEGIN IMMEDIATE')
    const texts = migrations.map((migration) => readFileSync(migration, 'utf8'))
    const recounted = texts.flatMap(fillsOf).map(([table, fill]) => recountTable(connection, table, fill))
    connection.exec(mend ? 'COMMIT' : 'ROLLBACK')
    return recounted
  } finally {
    connection.close()
  }
}

/** The statements that fill each table once, as its migration does. */
function fillsOf(text: string): [table: string, fill: string][] {
  const statements = text.split('--> statement-breakpoint').map((statement) => statement.replace(/^\s*--.*$/gm, '').trim())
  return statements.flatMap((fill) => {
    const [, table] = /^INSERT INTO (\w+)/.exec(fill) ?? []
    return table ? [[table, fill] as [string, string]] : []
  })
}

function recountTable(connection: Sqlite.Database, table: string, fill: string): RecountedTable {
  connection.exec(`CREATE TEMP TABLE kept AS SELECT * FROM main.${table}; DELETE FROM main.${table}; ${fill}`)
  // what came to nothing may stand as 0 or not at all
  const isThere = table === 'order_sums' ? 'WHERE orders <> 0' : ''
  const count = (sql: string) => connection.prepare(sql).pluck().get() as number
  const differing = (one: string, other: string) =>
    count(`SELECT count(*) FROM (SELECT * FROM ${one} ${isThere} EXCEPT SELECT * FROM ${other} ${isThere})`)
  const [main, kept] = [`main.${table}`, 'temp.kept']
  const wrong = Math.max(differing(main, kept), differing(kept, main))
  const rows = count(`SELECT count(*) FROM ${main}`)
  connection.exec('DROP TABLE temp.kept')
  return { table, rows, wrong }
}
