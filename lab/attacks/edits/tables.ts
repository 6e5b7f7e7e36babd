import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { oneOf, type Random } from '#lab/random.ts'
import { otherValue, type Value } from './values.ts'

export type Column = { name: string; key: number; optional: boolean }
/** `row` is the expression that tells rows apart: the rowid, or the key where the table has none. */
export type Table = { name: string; columns: Column[]; row: string }

type Trigger = { name: string; sql: string }
type Found = { name: string; pk: number; notnull: number; hidden: number }

// the search index is a virtual table and its shadows: it is made from the rows of products
const tablesSql = `SELECT name, wr AS isWithoutRowid FROM pragma_table_list
  WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '__drizzle%' ORDER BY name`

/** A database of a shop beside the shop itself, to change rows behind its back and to put them back again. */
export class EditedDatabase {
  readonly name: string
  readonly tables: Table[]
  readonly #connection: Sqlite.Database

  constructor(dataDir: string, name: string, copies: string) {
    this.name = name
    this.#connection = new Sqlite(join(dataDir, `${name}.db`), { timeout: 10_000 })
    this.#connection.pragma('foreign_keys = ON')
    const copy = join(copies, `${name}.db`)
    this.#connection.exec(`VACUUM INTO '${copy}'`)
    this.#connection.exec(`ATTACH '${copy}' AS copy`)
    this.tables = this.#all<{ name: string; isWithoutRowid: number }>(tablesSql).map(({ name: table, isWithoutRowid }) => {
      const columns = this.#columnsOf(table)
      const keys = columns.filter(({ key }) => key > 0).map((column) => `"${column.name}"`)
      return { name: table, columns, row: isWithoutRowid ? `json_array(${keys})` : 'rowid' }
    })
  }

  count(table: Table): number {
    return this.#connection.prepare(`SELECT count(*) FROM ${table.name}`).pluck().get() as number
  }

  /** Puts another value into a column of a random row. Returns what refused it, or the values; undefined where no other value is known. */
  edit(random: Random, table: Table, column: Column): { refusal?: string; change: string } | undefined {
    const rows = this.#all<{ id: Value; value: Value }>(`SELECT ${table.row} AS id, "${column.name}" AS value FROM ${table.name}`)
    const row = oneOf(random, rows)
    const next = otherValue(
      random,
      row.value,
      rows.map(({ value }) => value),
      column.optional,
    )
    if (next === undefined) return undefined
    const statement = this.#connection.prepare(`UPDATE ${table.name} SET "${column.name}" = ? WHERE ${table.row} = ?`)
    return { change: `${row.value} → ${next}`, ...refusalOf(() => statement.run(next, row.id)) }
  }

  /** Deletes a random row. */
  remove(random: Random, table: Table): { refusal?: string; change: string } {
    const { id } = oneOf(random, this.#all<{ id: Value }>(`SELECT ${table.row} AS id FROM ${table.name}`))
    const statement = this.#connection.prepare(`DELETE FROM ${table.name} WHERE ${table.row} = ?`)
    return { change: 'a row deleted', ...refusalOf(() => statement.run(id)) }
  }

  /** Adds a row that is another one but for its key. */
  add(random: Random, table: Table): { refusal?: string; change: string } {
    const { id } = oneOf(random, this.#all<{ id: Value }>(`SELECT ${table.row} AS id FROM ${table.name}`))
    const key = table.columns.filter(({ key: place }) => place > 0).at(-1)?.name
    const names = table.columns.map(({ name }) => `"${name}"`)
    const values = table.columns.map(({ name }) =>
      name === key
        ? `CASE typeof("${name}") WHEN 'integer' THEN "${name}" + 1000 ELSE substr("${name}", 1, length("${name}") - 1) || 'z' END`
        : `"${name}"`,
    )
    const sql = `INSERT INTO ${table.name} (${names}) SELECT ${values} FROM ${table.name} WHERE ${table.row} = ?`
    return { change: 'a row copied under another key', ...refusalOf(() => this.#connection.prepare(sql).run(id)) }
  }

  /** Does something as if there were no triggers. */
  withoutTriggers<T>(work: () => T): T {
    const triggers = this.#all<Trigger>("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    for (const { name } of triggers) this.#connection.exec(`DROP TRIGGER ${name}`)
    try {
      return work()
    } finally {
      for (const { sql } of triggers) this.#connection.exec(sql)
    }
  }

  /** Puts every row back. */
  restore(): void {
    this.#connection.pragma('foreign_keys = OFF')
    this.#connection.transaction(() => this.withoutTriggers(() => this.tables.forEach((table) => this.#restoreTable(table))))()
    this.#connection.pragma('foreign_keys = ON')
  }

  close(): void {
    this.#connection.close()
  }

  #restoreTable({ name, columns, row }: Table): void {
    const names = columns.map((column) => `"${column.name}"`)
    const hasRowid = row === 'rowid' && !['outbox', 'audit_head'].includes(name)
    const all = (hasRowid ? ['rowid', ...names] : names).join()
    this.#connection.exec(`DELETE FROM main.${name}; INSERT INTO main.${name} (${all}) SELECT ${all} FROM copy.${name}`)
  }

  #columnsOf(table: string): Column[] {
    const found = this.#all<Found>(`PRAGMA table_xinfo("${table}")`)
    // a generated column cannot be written
    return found
      .filter(({ hidden }) => hidden === 0)
      .map(({ name, pk, notnull }) => ({ name, key: pk, optional: notnull === 0 && pk === 0 }))
  }

  #all<T>(sql: string): T[] {
    return this.#connection.prepare(sql).all() as T[]
  }
}

function refusalOf(work: () => unknown): { refusal?: string } {
  try {
    work()
    return {}
  } catch (error) {
    return { refusal: (error as Error).message }
  }
}
