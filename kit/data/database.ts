import { setTimeout as sleep } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core'
import { makePrivate, touchPrivate } from '#kit/secret-files.ts'
import { endReading, readAside } from './aside.ts'
import { allowReturn, compactOld, emptyLog, returnPages } from './free-pages.ts'
import { openLog, pagesOfLog } from './log-file.ts'
import { migrate, migrationWaitMs } from './migrate.ts'
import type { Read } from './reading-thread.ts'
import { createSavepoints, type InSavepoint } from './savepoint.ts'
import { lockWaitMs, WriteQueue } from './write-queue.ts'

/** How large the log may stay after a large change. */
const walBytes = 16 * 1024 * 1024
/** How much of a database each connection keeps, in kB. The system keeps the rest, and a reader begins anew after each commit. */
const cacheKb = 4000
/** The pause between two attempts to set WAL. */
const logPauseMs = 5
const pause = new Int32Array(new SharedArrayBuffer(4))

/** Drizzle over SQLite, typed as asynchronous whichever driver is below. */
export type Db = BaseSQLiteDatabase<'async', unknown, Record<string, never>> & {
  $client: Sqlite.Database
  /** Called with the text of each statement. */
  onStatement?: (sql: string) => void
  /** Reads rows elsewhere than on the connection. */
  readElsewhere?: (read: Omit<Read, 'file'>) => Promise<unknown[]>
}

export type Database = ReturnType<typeof openDatabase>

type Work<T> = (writer: Db, inSavepoint: InSavepoint) => Promise<T>

type Options = {
  file: string
  migrations: string
  /** OFF: nobody waits until what is written is on the disk. For tests. */
  synchronous?: 'NORMAL' | 'OFF'
  onStatement?: (sql: string) => void
  /** Called with the duration of each commit. */
  onCommit?: (seconds: number) => void
}

/**
 * Opens a subgraph's database (WAL, foreign keys) and migrates it; several processes may do so at once.
 * `reader` sees only committed rows; `aside` does too, in a thread of its own, for reads that may take long. `write` runs one job at a time on the writing connection, in a transaction: all of it happens
 * or nothing, and its promise resolves after the commit has reached the disk. A job must await only its own statements, and `pauses` where it is long.
 */
export function openDatabase({ file, migrations, synchronous = 'NORMAL', onStatement, onCommit }: Options) {
  keepPrivate(file)
  const [writing, reading] = [connect(file, synchronous), connect(file, synchronous)]
  migrate(writing, migrations)
  compactOld(writing)
  writing.pragma('busy_timeout = 0')
  reading.pragma(`busy_timeout = ${lockWaitMs}`)
  const [writer, reader] = [withDrizzle(writing, onStatement), withDrizzle(reading, onStatement)]
  const savepoints = createSavepoints(writing)
  const log = openLog(file)
  const queue = new WriteQueue(writing, savepoints, { flush: synchronous === 'OFF' ? undefined : log.flush, onCommit })
  const aside: Db = Object.assign(Object.create(reader), { readElsewhere: (read: Omit<Read, 'file'>) => readAside({ file, ...read }) })
  return {
    reader,
    aside,
    write: <T>(work: Work<T>): Promise<T> => queue.add(() => work(writer, savepoints.inSavepoint)),
    /** Writes before those that wait for their turn. */
    writeFirst: <T>(work: Work<T>): Promise<T> => queue.add(() => work(writer, savepoints.inSavepoint), true),
    /** Calls `ride` before each transaction: what it writes at once shares the commit. Returns a function that ends this. */
    beforeCommit: (ride: () => void): (() => void) => queue.beforeEach(ride),
    /** Gives free pages and the room of the log back to the disk: the pages in pieces, each a transaction. */
    returnFreePages: async (): Promise<void> => {
      while (await queue.add(async () => returnPages(writing))) await sleep(0)
      emptyLog(writing)
    },
    /** Resolves when all that is committed is on the disk, by whichever process. */
    flush: log.flush,
    /** The same of what this process has committed: at once where it waits for nothing. */
    settle: (): Promise<void> => queue.settle(),
    /** The number of writes that wait for their turn. */
    waiting: (): number => queue.length,
    close: async () => {
      await queue.add(async () => {})
      endReading()
      for (const one of [log, writing, reading]) one.close()
    },
  }
}

/** Opens one moment of a database that is there, to read it: whatever is written meanwhile is not seen. */
export function openMoment(file: string): { reader: Db; close: () => void } {
  const connection = new Sqlite(file, { fileMustExist: true, timeout: migrationWaitMs })
  connection.pragma('query_only = ON')
  // SQLite chooses the moment at the first read, not at BEGIN
  connection.exec('BEGIN; SELECT count(*) FROM sqlite_master')
  return { reader: withDrizzle(connection), close: () => void connection.close() }
}

// SQLite gives the mode of a database to its other two files; an older version left all three readable
function keepPrivate(file: string): void {
  touchPrivate(file)
  makePrivate([file, `${file}-wal`, `${file}-shm`])
}

function connect(file: string, synchronous: string): Sqlite.Database {
  const connection = new Sqlite(file, { timeout: migrationWaitMs })
  // first, as the others write
  connection.pragma(`synchronous = ${synchronous}`)
  allowReturn(connection)
  keepLog(connection)
  connection.pragma(`cache_size = -${cacheKb}`)
  connection.pragma(`journal_size_limit = ${walBytes}`)
  connection.pragma(`wal_autocheckpoint = ${pagesOfLog}`)
  connection.pragma('foreign_keys = ON')
  return connection
}

/** Sets WAL. SQLite does not wait for another process that does so to a new database at the same moment. */
function keepLog(connection: Sqlite.Database): void {
  for (const end = Date.now() + migrationWaitMs; ; Atomics.wait(pause, 0, 0, logPauseMs)) {
    try {
      return void connection.pragma('journal_mode = WAL')
    } catch (error) {
      if ((error as { code?: string }).code !== 'SQLITE_BUSY' || Date.now() > end) throw error
    }
  }
}

// better-sqlite3 returns rows at once, libSQL returns promises; `await` serves both, so both have the asynchronous type
function withDrizzle(connection: Sqlite.Database, onStatement?: (sql: string) => void): Db {
  const db = drizzle(connection, onStatement ? { logger: { logQuery: onStatement } } : {})
  return Object.assign(db, onStatement && { onStatement }) as unknown as Db
}
