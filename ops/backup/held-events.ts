import Sqlite from 'better-sqlite3'
import { backupOffset } from '#kit/events/retention.ts'
import { type DataFolders, databasesIn } from './data-folders.ts'
import type { Facts, Manifest } from './manifest.ts'

/** How long this waits for a writer of a database. */
const waitMs = 5000

const save = `INSERT INTO consumer_progress (consumer, seq) VALUES (?, ?)
  ON CONFLICT (consumer) DO UPDATE SET seq = max(seq, excluded.seq)`

/**
 * Tells the databases of a shop which of their events a checked backup holds, so that those can leave the outboxes. Returns the names of
 * the databases that it could not tell: there events stay for 7 days.
 */
export function tellHeldEvents(folders: DataFolders, { databases }: Manifest): string[] {
  const held = heldEvents(databases)
  return databasesIn(folders).flatMap(({ name, file }) => (tell(file, held[name] ?? 0) ? [] : [name]))
}

/**
 * Returns for each database the last of its events that the backup holds and that every consumer has handled in the backup too: so that
 * a shop that is restored from it, or from a later one, misses none.
 */
export function heldEvents(databases: Record<string, Facts>): Record<string, number> {
  const handled = (producer: string) => Object.values(databases).flatMap(({ positions }) => positions[producer] ?? [])
  return Object.fromEntries(Object.entries(databases).map(([name, { lastSeq }]) => [name, Math.min(lastSeq, ...handled(name))]))
}

function tell(file: string, seq: number): boolean {
  try {
    const database = new Sqlite(file, { fileMustExist: true, timeout: waitMs })
    try {
      database.prepare(save).run(backupOffset, seq)
    } finally {
      database.close()
    }
    return true
  } catch {
    return false
  }
}
