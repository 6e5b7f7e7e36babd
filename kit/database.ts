import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'

/** Drizzle over SQLite in one async style, whichever driver is below. */
export type Db = BaseSQLiteDatabase<'async', unknown, Record<string, never>>

export type Database = ReturnType<typeof openDatabase>

type Options = { file: string; migrations: string; synchronous?: 'FULL' | 'OFF'; onStatement?: (sql: string) => void }

const connect = (file: string, synchronous: string): Sqlite.Database => {
  const connection = new Sqlite(file)
  connection.pragma('journal_mode = WAL')
  connection.pragma(`synchronous = ${synchronous}`)
  connection.pragma('busy_timeout = 5000')
  connection.pragma('foreign_keys = ON')
  return connection
}

// better-sqlite3 answers at once where libSQL answers later; `await` serves both, so both are typed as the later one
const wrap = (connection: Sqlite.Database, onStatement?: (sql: string) => void): Db =>
  drizzle(connection, onStatement ? { logger: { logQuery: onStatement } } : {}) as unknown as Db

const migrateOnce = (connection: Sqlite.Database, migrations: string) => migrate(drizzle(connection), { migrationsFolder: migrations })

const transaction = (connection: Sqlite.Database) => {
  const [begin, commit, rollback] = ['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK'].map((sql) => connection.prepare(sql))
  return async <T>(work: () => Promise<T>): Promise<T> => {
    begin?.run()
    try {
      const result = await work()
      commit?.run()
      return result
    } catch (error) {
      if (connection.inTransaction) rollback?.run()
      throw error
    }
  }
}

/** Runs one job after the other, in the order they came. */
const queue = () => {
  let tail: Promise<unknown> = Promise.resolve()
  return <T>(job: () => Promise<T>): Promise<T> => {
    const run = tail.then(job)
    tail = run.catch(() => {})
    return run
  }
}

/**
 * Opens a subgraph's database (WAL, durable commits, foreign keys) and brings its tables up to date.
 * `reader` sees only what is committed. `write` gives one transaction at a time the connection that writes:
 * all of it happens, or nothing. Await nothing but the transaction's own statements inside.
 */
export const openDatabase = ({ file, migrations, synchronous = 'FULL', onStatement }: Options) => {
  mkdirSync(dirname(file), { recursive: true })
  const [writing, reading] = [connect(file, synchronous), connect(file, synchronous)]
  migrateOnce(writing, migrations)
  const [writer, reader] = [wrap(writing, onStatement), wrap(reading, onStatement)]
  const [enqueue, transact] = [queue(), transaction(writing)]
  return {
    reader,
    write: <T>(work: (writer: Db) => Promise<T>): Promise<T> => enqueue(() => transact(() => work(writer))),
    close: () => enqueue(async () => [writing, reading].forEach((connection) => connection.close())),
  }
}
