import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import { secondsSince } from '#kit/observe/metrics.ts'

/** Drizzle over SQLite in one async style, whichever driver is below. */
export type Db = BaseSQLiteDatabase<'async', unknown, Record<string, never>>

export type Database = ReturnType<typeof openDatabase>

type Options = {
  file: string
  migrations: string
  synchronous?: 'FULL' | 'OFF'
  onStatement?: (sql: string) => void
  /** Told how long each commit took. */
  onCommit?: (seconds: number) => void
}

/** All of `work` happens, or nothing of it, within the transaction that is open. */
export type InSavepoint = <T>(work: () => Promise<T>) => Promise<T>

type Job = { work: () => Promise<void>; committed: () => void; failed: (error: unknown) => void }

/** How long a transaction waits for another process of the same subgraph. */
const lockWaitMs = 5000
/** How long a start waits for another process that brings the same database up to date. */
const migrationWaitMs = 30_000

/** How many statements a connection keeps prepared; building one costs more than running it. */
const preparedMost = 500

/** The most writes that share one commit. */
const togetherMost = 64

/**
 * Opens a subgraph's database (WAL, durable commits, foreign keys) and brings its tables up to date; several processes may do so at once.
 * `reader` sees only what is committed. `write` gives one job at a time the connection that writes: all of it happens, or
 * nothing, and when it answers it is on the disk. Await nothing but the transaction's own statements inside.
 */
export function openDatabase({ file, migrations, synchronous = 'FULL', onStatement, onCommit }: Options) {
  mkdirSync(dirname(file), { recursive: true })
  const [writing, reading] = [connect(file, synchronous), connect(file, synchronous)]
  migrateOnce(writing, migrations)
  for (const connection of [writing, reading]) keepPrepared(connection)
  writing.pragma('busy_timeout = 0')
  reading.pragma(`busy_timeout = ${lockWaitMs}`)
  const [writer, reader] = [wrap(writing, onStatement), wrap(reading, onStatement)]
  const apart = createSavepoints(writing)
  const { enqueue, waiting } = createWriteQueue(writing, apart, onCommit)
  return {
    reader,
    write: <T>(work: (writer: Db, apart: InSavepoint) => Promise<T>): Promise<T> => enqueue(() => work(writer, apart)),
    /** How many writes wait for their turn. */
    waiting,
    close: async () => {
      await enqueue(async () => {})
      for (const connection of [writing, reading]) connection.close()
    },
  }
}

function connect(file: string, synchronous: string): Sqlite.Database {
  const connection = new Sqlite(file, { timeout: migrationWaitMs })
  connection.pragma('journal_mode = WAL')
  connection.pragma(`synchronous = ${synchronous}`)
  connection.pragma('foreign_keys = ON')
  return connection
}

// under the database's own lock: of several processes that start at once, one does it and the others find it done
function migrateOnce(connection: Sqlite.Database, migrationsFolder: string): void {
  const bringUpToDate = connection.transaction(() => {
    const { last, note } = openMigrated(connection)
    for (const { sql, hash, folderMillis } of readMigrationFiles({ migrationsFolder })) {
      if (folderMillis <= last) continue
      for (const statement of sql) connection.exec(statement)
      note.run(hash, folderMillis)
    }
  })
  bringUpToDate.immediate()
}

// the book that drizzle-kit's own tools keep too
function openMigrated(connection: Sqlite.Database) {
  connection.exec('CREATE TABLE IF NOT EXISTS __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)')
  return {
    last: connection.prepare('SELECT coalesce(max(created_at), 0) FROM __drizzle_migrations').pluck().get() as number,
    note: connection.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)'),
  }
}

function keepPrepared(connection: Sqlite.Database): void {
  const prepare = connection.prepare.bind(connection)
  const known = new Map<string, Sqlite.Statement>()
  const find = (sql: string): Sqlite.Statement => {
    const statement = known.get(sql) ?? prepare(sql)
    if (known.size >= preparedMost) known.clear()
    known.set(sql, statement)
    // Drizzle asks for rows as arrays where it wants them so, and counts on objects elsewhere
    return statement.reader ? statement.raw(false) : statement
  }
  connection.prepare = find as Sqlite.Database['prepare']
}

// better-sqlite3 answers at once where libSQL answers later; `await` serves both, so both are typed as the later one
function wrap(connection: Sqlite.Database, onStatement?: (sql: string) => void): Db {
  return drizzle(connection, onStatement ? { logger: { logQuery: onStatement } } : {}) as unknown as Db
}

function createSavepoints(connection: Sqlite.Database): InSavepoint {
  const [save, release, undo] = ['SAVEPOINT apart', 'RELEASE apart', 'ROLLBACK TO apart'].map((sql) => connection.prepare(sql))
  let broken: unknown
  return async (work) => {
    save?.run()
    try {
      const result = await work()
      if (!connection.inTransaction) throw broken
      release?.run()
      return result
    } catch (error) {
      // a full disk ends the whole transaction by itself
      if (connection.inTransaction) [undo, release].forEach((statement) => statement?.run())
      else broken = error
      throw error
    }
  }
}

/**
 * One transaction after the other, in the order they came. What waits when a commit is due shares it: waiting for the disk
 * is what a write costs, and under load it is paid once for many. Each job still happens whole or not at all.
 */
function createWriteQueue(connection: Sqlite.Database, apart: InSavepoint, onCommit?: Options['onCommit']) {
  const [begin, commit, rollback] = ['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK'].map((sql) => connection.prepare(sql)) as [
    Sqlite.Statement,
    Sqlite.Statement,
    Sqlite.Statement,
  ]
  const waiting: Job[] = []
  let busy = false

  const doTogether = async (done: Job[]) => {
    for (let job = waiting.shift(); job; job = done.length < togetherMost ? waiting.shift() : undefined) {
      const { work, failed } = job
      const failure = await apart(work).then(
        () => undefined,
        (error: unknown) => ({ error }),
      )
      if (failure) failed(failure.error)
      else done.push(job)
      if (failure && !connection.inTransaction) throw failure.error
    }
  }

  const commitTogether = async () => {
    const done: Job[] = []
    let hasBegun = false
    try {
      await beginWhenFree(begin)
      hasBegun = true
      await doTogether(done)
      const start = performance.now()
      commit.run()
      onCommit?.(secondsSince(start))
      for (const { committed } of done) committed()
    } catch (error) {
      if (connection.inTransaction) rollback.run()
      // whoever waited for a lock that did not come free fails together, not one after the other
      for (const { failed } of hasBegun ? done : waiting.splice(0)) failed(error)
    }
  }

  const pump = async () => {
    busy = true
    while (waiting.length > 0) {
      // whoever asks in this turn of the event loop shares the commit
      await nextTurn()
      await commitTogether()
    }
    busy = false
  }

  const enqueue = <T>(work: () => Promise<T>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      let result: T
      const keep = async () => {
        result = await work()
      }
      waiting.push({ work: keep, committed: () => resolve(result), failed: reject })
      if (!busy) void pump()
    })
  return { enqueue, waiting: () => waiting.length }
}

// SQLite's own waiting would hold up everything else in this process, and with it whoever holds the lock here
async function beginWhenFree(begin: Sqlite.Statement): Promise<void> {
  for (const end = Date.now() + lockWaitMs; ; await sleep(2))
    try {
      begin.run()
      return
    } catch (error) {
      if (!isBusy(error) || Date.now() > end) throw error
    }
}

function isBusy(error: unknown) {
  return (error as { code?: string }).code?.startsWith('SQLITE_BUSY')
}
