import { setTimeout as sleep } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { UsageError } from '#app/command.ts'

/** A database: the name of its service, and its file. */
export type DatabaseFile = { name: string; file: string }

/** Several databases at one moment: a connection to each that reads its state of that moment, whatever is written later. */
export type Snapshot = { at: Date; pauseMs: number; connections: Map<string, Sqlite.Database>; close: () => void }

type Pair = { name: string; writer: Sqlite.Database; reader: Sqlite.Database }

type Moment = { at: Date; pauseMs: number }

/** How long one try may block the writers of the first database, and how long all tries may take. */
const [blockMs, tryMs] = [150, 2000]
/** The pause between two tries, in which blocked writers continue. */
const pauseMs = 25

const clock = new Int32Array(new SharedArrayBuffer(4))

/**
 * Takes a snapshot of all databases at one moment, while other processes write. It takes the write lock of each, in the given order and
 * for 200 ms at most, starts a read on a second connection to each, and releases the locks. `pauseMs` is the longest time that a writer
 * can have waited. Throws UsageError if a database is missing or stays locked. This process must not write to these databases.
 */
export async function takeSnapshot(folders: DatabaseFile[]): Promise<Snapshot> {
  const pairs: Pair[] = []
  const close = () => {
    for (const { writer, reader } of pairs) for (const connection of [reader, writer]) connection.close()
  }
  try {
    for (const place of folders) pairs.push(connect(place))
    const moment = await readOneMoment(pairs)
    for (const { writer } of pairs) writer.close()
    return { ...moment, connections: new Map(pairs.map(({ name, reader }) => [name, reader])), close }
  } catch (error) {
    close()
    throw error
  }
}

function connect({ name, file }: DatabaseFile): Pair {
  const open = () => new Sqlite(file, { fileMustExist: true, timeout: 0 })
  try {
    return { name, writer: open(), reader: open() }
  } catch (error) {
    throw new UsageError(`The database ${file} cannot be opened: ${(error as Error).message}.`)
  }
}

async function readOneMoment(pairs: Pair[]): Promise<Moment> {
  for (const end = performance.now() + tryMs; ; await sleep(pauseMs)) {
    const outcome = tryOnce(pairs, end)
    if (typeof outcome !== 'string') return outcome
    if (performance.now() > end)
      throw new UsageError(
        `The database of ${outcome} did not come free within ${tryMs / 1000} s; nothing waits any more, and nothing was copied.`,
      )
  }
}

/** Locks all databases in order, starts the reads, and always unlocks. Returns the name of a database that stays locked. */
function tryOnce(pairs: Pair[], until: number): Moment | string {
  const [first, ...others] = pairs
  if (!first || !lock(first, until)) return first?.name ?? ''
  const start = performance.now()
  try {
    const missed = others.find((pair) => !lock(pair, start + blockMs))
    if (missed) return missed.name
    const at = new Date()
    pairs.forEach(startRead)
    unlock(pairs)
    return { at, pauseMs: performance.now() - start }
  } finally {
    unlock(pairs)
  }
}

function lock({ writer }: Pair, until: number): boolean {
  for (;;) {
    try {
      writer.exec('BEGIN IMMEDIATE')
      return true
    } catch (error) {
      if (!isBusy(error)) throw error
      if (performance.now() > until) return false
      nap()
    }
  }
}

function isBusy(error: unknown) {
  return (error as { code?: string }).code?.startsWith('SQLITE_BUSY')
}

// a writer under load unlocks for only a fraction of a millisecond, which a timer would miss
function nap(): void {
  Atomics.wait(clock, 0, 0, 0.1)
}

// SQLite takes a snapshot at the first read, not at BEGIN
function startRead({ reader }: Pair) {
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM sqlite_master').get()
}

function unlock(pairs: Pair[]) {
  for (const { writer } of pairs) if (writer.inTransaction) writer.exec('ROLLBACK')
}
