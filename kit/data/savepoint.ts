import type Sqlite from 'better-sqlite3'

/** Runs `work` within the open transaction; if it throws, its own changes are undone and the transaction goes on. */
export type InSavepoint = <T>(work: () => Promise<T>) => Promise<T>

/** Returns the two ways of running `work` in the open transaction of a connection. */
export function createSavepoints(connection: Sqlite.Database): { inSavepoint: InSavepoint; inTransaction: InSavepoint } {
  const savepoint = connection.prepare('SAVEPOINT job')
  const release = connection.prepare('RELEASE job')
  const rollback = connection.prepare('ROLLBACK TO job')
  /** Why the whole transaction has ended: SQLite rolls it back by itself when the disk is full. */
  let endedBy: unknown
  const inTransaction: InSavepoint = async (work) => {
    try {
      const result = await work()
      if (!connection.inTransaction) throw endedBy
      return result
    } catch (error) {
      if (!connection.inTransaction) endedBy = error
      throw error
    }
  }
  return {
    /** In a savepoint of its own; savepoints may be nested. */
    inSavepoint: async (work) => {
      savepoint.run()
      try {
        const result = await inTransaction(work)
        release.run()
        return result
      } catch (error) {
        if (connection.inTransaction) for (const statement of [rollback, release]) statement.run()
        throw error
      }
    },
    /** Without one: where it throws, the whole transaction has to be rolled back. */
    inTransaction,
  }
}
