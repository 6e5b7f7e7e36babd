import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import Sqlite from 'better-sqlite3'

/** A table whose rows are copied: the columns that are written, and its rows by these columns. */
export type Table = { database: string; name: string; columns: string[]; rows: unknown[][] }

type Column = { name: string; type: string; pk: number; hidden: number }

/** What a shop knows of its own work and of sessions is not copied, nor what triggers write. */
const leftOut =
  /^(sqlite_|__|search_|translated_|facet_changes|email_links|password_resets|consumer_|dead_letters|audit_|sessions|used_tokens|parallel_tokens|roles|counts|losses|webhooks)/

/** Opens the databases of a folder for bulk writes, which a crash would lose. Admin's is not among them: its handlers fill it. */
export function openAll(dataDir: string): Map<string, Sqlite.Database> {
  const files = readdirSync(dataDir).filter((file) => file.endsWith('.db') && file !== 'admin.db')
  return new Map(files.map((file) => [basename(file, '.db'), open(join(dataDir, file))]))
}

/** The tables with rows of all databases. */
export function readTables(databases: Map<string, Sqlite.Database>): Table[] {
  return [...databases].flatMap(([database, connection]) =>
    (connection.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[])
      .filter((name) => !leftOut.test(name))
      .map((name) => ({ database, name, columns: columnsOf(connection, name) }))
      .map((table) => ({ ...table, rows: rowsOf(connection, table) })),
  )
}

/** The SQL that inserts a row of these columns. */
export function insertOf({ name, columns }: Pick<Table, 'name' | 'columns'>): string {
  return `INSERT INTO "${name}" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
}

/** Removes the events of the template, all but the last, as retention does once all have handled them. */
export function forgetPast(databases: Map<string, Sqlite.Database>): void {
  for (const database of databases.values())
    if (hasOutbox(database)) database.exec('DELETE FROM outbox WHERE seq < (SELECT max(seq) FROM outbox)')
}

/** Says that every consumer has handled every event: the rows that follow from them are there. */
export function moveOffsets(databases: Map<string, Sqlite.Database>): void {
  const producers = [...databases].filter(([, database]) => hasOutbox(database))
  for (const [producer, database] of producers) {
    const last = database.prepare('SELECT max(seq) FROM outbox').pluck().get() ?? 0
    for (const [, consumer] of producers)
      consumer.prepare('UPDATE consumer_offsets SET seq = ? WHERE producer = ? AND seq < ?').run(last, producer, last)
  }
}

function hasOutbox(database: Sqlite.Database): boolean {
  return database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'outbox'").get() !== undefined
}

function open(file: string): Sqlite.Database {
  const connection = new Sqlite(file)
  for (const pragma of ['journal_mode = WAL', 'synchronous = OFF', 'foreign_keys = OFF', 'cache_size = -100000', 'temp_store = MEMORY'])
    connection.pragma(pragma)
  return connection
}

/** The columns that an INSERT may name: neither generated ones nor a number that SQLite gives. */
function columnsOf(connection: Sqlite.Database, table: string): string[] {
  const columns = connection.pragma(`table_xinfo("${table}")`) as Column[]
  return columns.filter(({ type, pk, hidden }) => hidden === 0 && !(pk > 0 && type.toLowerCase() === 'integer')).map(({ name }) => name)
}

function rowsOf(connection: Sqlite.Database, { name, columns }: Pick<Table, 'name' | 'columns'>): unknown[][] {
  return connection
    .prepare(`SELECT ${columns.map((column) => `"${column}"`).join(', ')} FROM "${name}" ORDER BY rowid`)
    .raw()
    .all() as unknown[][]
}
