import type Sqlite from 'better-sqlite3'

/** How many pages of 4 kB one transaction gives back: few enough not to delay the next write. */
const piece = 500
/** So much of a database may stay free: the next rows need it. */
const spareShare = 0.02
/** A database of earlier code is compacted where it is worth it: so much of it, and so many pages, are free. */
const [worthShare, worthPages] = [0.25, 4_000]

/** Lets a new database give free pages back. It must come before anything is written to the file, and changes no older one. */
export function allowReturn(connection: Sqlite.Database): void {
  connection.pragma('auto_vacuum = INCREMENTAL')
}

/** Gives some free pages back to the disk. Returns whether there are more. */
export function returnPages(connection: Sqlite.Database): boolean {
  const spare = spareShare * pages(connection, 'page_count')
  if (!canReturn(connection) || pages(connection, 'freelist_count') <= spare) return false
  // `run` of a prepared statement would free one page only
  connection.exec(`PRAGMA incremental_vacuum(${piece})`)
  return true
}

/** Empties the log, which else stays as large as it once was. Leaves what somebody is reading for the next time. */
export function emptyLog(connection: Sqlite.Database): void {
  if (!connection.inTransaction) connection.pragma('wal_checkpoint(TRUNCATE)')
}

/**
 * Rewrites a database of earlier code, which cannot give pages back, where much of it is free. That takes a while and needs the database
 * alone: it is done at start, and where another process has it open, at a later start.
 */
export function compactOld(connection: Sqlite.Database): void {
  const free = pages(connection, 'freelist_count')
  if (canReturn(connection) || free < worthPages || free < worthShare * pages(connection, 'page_count')) return
  try {
    allowReturn(connection)
    connection.exec('VACUUM')
    connection.pragma('wal_checkpoint(TRUNCATE)')
  } catch (error) {
    if (!String((error as { code?: string }).code).startsWith('SQLITE_BUSY')) throw error
  }
}

function canReturn(connection: Sqlite.Database): boolean {
  return pages(connection, 'auto_vacuum') === 2
}

function pages(connection: Sqlite.Database, name: 'auto_vacuum' | 'freelist_count' | 'page_count'): number {
  return connection.pragma(name, { simple: true }) as number
}
