import type Sqlite from 'better-sqlite3'
import { readMigrationFiles } from 'drizzle-orm/migrator'

/** How long a start waits for another process that migrates the same database. */
export const migrationWaitMs = 30_000

/**
 * Runs the migrations that a database does not have yet, all in one transaction. The transaction takes the write lock first: of
 * several processes that start at once, one migrates and the others find nothing left to do.
 */
export function migrate(connection: Sqlite.Database, migrationsFolder: string): void {
  const migrateAll = connection.transaction(() => {
    const { last, record } = openJournal(connection)
    for (const { sql, hash, folderMillis } of readMigrationFiles({ migrationsFolder })) {
      if (folderMillis <= last) continue
      for (const statement of sql) connection.exec(statement)
      record.run(hash, folderMillis)
    }
  })
  migrateAll.immediate()
}

// the table that drizzle-kit's own tools keep too
function openJournal(connection: Sqlite.Database) {
  connection.exec('CREATE TABLE IF NOT EXISTS __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)')
  return {
    last: connection.prepare('SELECT coalesce(max(created_at), 0) FROM __drizzle_migrations').pluck().get() as number,
    record: connection.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)'),
  }
}
