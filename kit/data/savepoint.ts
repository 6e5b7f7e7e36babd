import type Sqlite from 'better-sqlite3'

/** Runs `work` within the open transaction; if it throws, its own changes are undone and the transaction goes on. */
export type InSavepoint = <T>(work: () => Promise<T>) => Promise<T>

/** Returns `inSavepoint` for a connection. Savepoints may be nested. */
export function createInSavepoint(connection: Sqlite.Database): InSavepoint {
  const savepoint = connection.prepare('SAVEPOINT job')
  const release = connection.prepare('RELEASE job')
  const rollback = connection.prepare('ROLLBACK TO job')
  /** Why the whole transaction has ended: SQLite rolls it back by itself when the disk is full. */
  let endedBy: unknown
  return async (work) => {
    savepoint.run()
    try {
      const result = await work()
      if (!connection.inTransaction) throw endedBy
      release.run()
      return result
    } catch (error) {
      if (!connection.inTransaction) endedBy = error
      else for (const statement of [rollback, release]) statement.run()
      throw error
    }
  }
}
