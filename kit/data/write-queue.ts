import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import type Sqlite from 'better-sqlite3'
import { secondsSince } from '#kit/observe/metrics.ts'
import type { createSavepoints } from './savepoint.ts'

type Savepoints = ReturnType<typeof createSavepoints>
type Options = { flush: (() => Promise<void>) | undefined; onCommit: ((seconds: number) => void) | undefined }
type Job = { work: () => Promise<void>; committed: () => void; failed: (error: unknown) => void }

/** How long a transaction waits for another process of the same subgraph. */
export const lockWaitMs = 5000

/** How many jobs share one commit at most. */
const jobsPerCommit = 64

/**
 * Runs jobs one after the other, in the order in which they came. The jobs that wait when a commit is due share it: most of the cost
 * of a write is waiting for the disk, and under load many jobs pay it once. Each job still happens as a whole or not at all. Only the queue
 * waits for the disk, not the process: reads go on.
 */
export class WriteQueue {
  readonly #connection: Sqlite.Database
  readonly #savepoints: Savepoints
  readonly #flush: (() => Promise<void>) | undefined
  readonly #onCommit: ((seconds: number) => void) | undefined
  readonly #begin: Sqlite.Statement
  readonly #commit: Sqlite.Statement
  readonly #rollback: Sqlite.Statement
  /** Jobs that come before the waiting ones. */
  readonly #ahead: Job[] = []
  readonly #waiting: Job[] = []
  readonly #riders = new Set<() => void>()
  #isRunning = false
  #flushing: Promise<void> | undefined

  /** `flush` brings what is committed to the disk; without it nobody waits for that. */
  constructor(connection: Sqlite.Database, savepoints: Savepoints, { flush, onCommit }: Options) {
    this.#connection = connection
    this.#savepoints = savepoints
    this.#flush = flush
    this.#onCommit = onCommit
    this.#begin = connection.prepare('BEGIN IMMEDIATE')
    this.#commit = connection.prepare('COMMIT')
    this.#rollback = connection.prepare('ROLLBACK')
  }

  /** The number of jobs that wait for their turn. */
  get length(): number {
    return this.#ahead.length + this.#waiting.length
  }

  /**
   * Resolves to the job's result after its commit. Rejects with the job's error, or with that of the commit. A job that goes ahead comes
   * before those that wait.
   */
  add<T>(job: () => Promise<T>, goesAhead = false): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      let result: T
      const work = async () => {
        result = await job()
      }
      const jobs = goesAhead ? this.#ahead : this.#waiting
      jobs.push({ work, committed: () => resolve(result), failed: reject })
      if (!this.#isRunning) void this.#run()
    })
  }

  /** Resolves when what is committed by now is on the disk. Rejects where that failed. */
  async settle(): Promise<void> {
    await this.#flushing
  }

  /** Calls `ride` before each transaction: what it adds at once shares the commit. Returns a function that ends this. */
  beforeEach(ride: () => void): () => void {
    this.#riders.add(ride)
    return () => void this.#riders.delete(ride)
  }

  async #run(): Promise<void> {
    this.#isRunning = true
    while (this.length > 0) {
      // jobs that are added in this turn of the event loop share the commit
      await nextTurn()
      for (const ride of this.#riders) ride()
      await this.#runTransaction()
    }
    this.#isRunning = false
  }

  async #runTransaction(): Promise<void> {
    const done: Job[] = []
    let hasBegun = false
    try {
      await beginWhenFree(this.#begin)
      hasBegun = true
      await this.#runJobs(done)
      const start = performance.now()
      this.#commit.run()
      this.#flushing = this.#flush?.()
      await this.#flushing
      this.#onCommit?.(secondsSince(start))
      for (const { committed } of done) committed()
    } catch (error) {
      if (this.#connection.inTransaction) this.#rollback.run()
      // if the lock was not free in time, all jobs that waited for it fail at once
      for (const { failed } of hasBegun ? done : [...this.#ahead.splice(0), ...this.#waiting.splice(0)]) failed(error)
    }
  }

  /** Runs waiting jobs within the open transaction and adds those that succeed to `done`. The transaction is the first one's own. */
  async #runJobs(done: Job[]): Promise<void> {
    const { inSavepoint, inTransaction } = this.#savepoints
    while (done.length < jobsPerCommit) {
      const job = this.#ahead.shift() ?? this.#waiting.shift()
      if (!job) return
      try {
        await (done.length === 0 ? inTransaction : inSavepoint)(job.work)
        done.push(job)
      } catch (error) {
        job.failed(error)
        if (done.length === 0 || !this.#connection.inTransaction) throw error
      }
    }
  }
}

// SQLite's own wait blocks the process, and with it a holder of the lock in the same process
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
