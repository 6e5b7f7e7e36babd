import type Sqlite from 'better-sqlite3'
import type { Db } from './database.ts'

type Known<T> = { readVersion: Sqlite.Statement<[], number>; version: number; totals: Map<string, T> }

/** So many totals are kept of one list, and none of a filter that is longer. */
const [totalsMax, keyLengthMax] = [100, 1000]

/** The totals of a list, by its filter: each is counted again only after something was written to the database. */
export class Totals<T = number> {
  readonly #known = new WeakMap<Sqlite.Database, Known<T>>()

  /** Returns the total that is known under `key`, else what `count` returns. */
  async find(db: Db, key: string, count: () => Promise<T>): Promise<T> {
    // SQLite does not tell a connection of its own changes
    if (db.$client.inTransaction) return count()
    const { totals } = this.#current(db.$client)
    const known = totals.get(key)
    if (known !== undefined) return known
    const total = await count()
    if (totals.size < totalsMax && key.length <= keyLengthMax) totals.set(key, total)
    return total
  }

  #current(connection: Sqlite.Database): Known<T> {
    const known = this.#known.get(connection) ?? begin<T>(connection)
    this.#known.set(connection, known)
    const version = known.readVersion.get()
    // those who are counting now keep the old map
    if (version !== known.version) Object.assign(known, { version, totals: new Map() })
    return known
  }
}

function begin<T>(connection: Sqlite.Database): Known<T> {
  const readVersion = connection.prepare<[], number>('PRAGMA data_version').pluck()
  return { readVersion, version: -1, totals: new Map() }
}
