import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'

/** Drizzle over SQLite in one async style, whichever driver is below. */
export type Db = BaseSQLiteDatabase<'async', unknown, Record<string, never>>

export type Database = ReturnType<typeof openDatabase>

type Options = { file: string; migrations: string; synchronous?: 'FULL' | 'OFF'; onStatement?: (sql: string) => void }

/** How long a transaction waits for another process of the same subgraph. */
const lockWaitMs = 5000

const connect = (file: string, synchronous: string): Sqlite.Database => {
  const connection = new Sqlite(file)
  connection.pragma('journal_mode = WAL')
  connection.pragma(`synchronous = ${synchronous}`)
  connection.pragma(`busy_timeout = ${lockWaitMs}`)
  connection.pragma('foreign_keys = ON')
  return connection
}

// better-sqlite3 answers at once where libSQL answers later; `await` serves both, so both are typed as the later one
const wrap = (connection: Sqlite.Database, onStatement?: (sql: string) => void): Db =>
  drizzle(connection, onStatement ? { logger: { logQuery: onStatement } } : {}) as unknown as Db

const migrateOnce = (connection: Sqlite.Database, migrations: string) => migrate(drizzle(connection), { migrationsFolder: migrations })

const isBusy = (error: unknown) => (error as { code?: string }).code === 'SQLITE_BUSY'

// SQLite's own waiting would hold up everything else in this process, and with it whoever holds the lock here
const beginWhenFree = async (begin: Sqlite.Statement): Promise<void> => {
  for (const end = Date.now() + lockWaitMs; ; await sleep(2))
    try {
      begin.run()
      return
    } catch (error) {
      if (!isBusy(error) || Date.now() > end) throw error
    }
}

const transaction = (connection: Sqlite.Database) => {
  const begin = connection.prepare('BEGIN IMMEDIATE')
  const [commit, rollback] = [connection.prepare('COMMIT'), connection.prepare('ROLLBACK')]
  return async <T>(work: () => Promise<T>): Promise<T> => {
    await beginWhenFree(begin)
    try {
      const result = await work()
      commit.run()
      return result
    } catch (error) {
      if (connection.inTransaction) rollback.run()
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
  writing.pragma('busy_timeout = 0')
  const [writer, reader] = [wrap(writing, onStatement), wrap(reading, onStatement)]
  const [enqueue, transact] = [queue(), transaction(writing)]
  return {
    reader,
    write: <T>(work: (writer: Db) => Promise<T>): Promise<T> => enqueue(() => transact(() => work(writer))),
    close: () => enqueue(async () => [writing, reading].forEach((connection) => connection.close())),
  }
}
