import { setTimeout as sleep } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { UsageError } from '#app/command.ts'

/** A database by its service's name, and where it lies. */
export type Place = { name: string; file: string }

/** One moment of several databases: a connection to each that sees it as it was then, whatever is written meanwhile. */
export type Cut = { at: Date; pauseMs: number; snapshots: Map<string, Sqlite.Database>; close: () => void }

type Pair = { name: string; writer: Sqlite.Database; reader: Sqlite.Database }

type Moment = { at: Date; pauseMs: number }

/** How long one try may keep the writers of the first database waiting for the others, and how long it is tried in all. */
const [mostMs, tryMs] = [150, 2000]
/** So long a try rests before the next, so that what waited is written. */
const restMs = 25

const clock = new Int32Array(new SharedArrayBuffer(4))

/**
 * Sees all databases at one moment, while others write: it takes the write lock of each, in the order given and for 200 ms at most,
 * lets a second connection of each look, and lets go. `pauseMs` is how long writers may have waited. Throws UsageError where a database
 * is missing or does not come free. Whoever calls it must not run a writer of these databases in the same process.
 */
export async function takeCut(places: Place[]): Promise<Cut> {
  const pairs: Pair[] = []
  const close = () => {
    for (const { writer, reader } of pairs) for (const connection of [reader, writer]) connection.close()
  }
  try {
    for (const place of places) pairs.push(connect(place))
    const moment = await seeOneMoment(pairs)
    for (const { writer } of pairs) writer.close()
    return { ...moment, snapshots: new Map(pairs.map(({ name, reader }) => [name, reader])), close }
  } catch (error) {
    close()
    throw error
  }
}

function connect({ name, file }: Place): Pair {
  const open = () => new Sqlite(file, { fileMustExist: true, timeout: 0 })
  try {
    return { name, writer: open(), reader: open() }
  } catch (error) {
    throw new UsageError(`The database ${file} cannot be opened: ${(error as Error).message}.`)
  }
}

async function seeOneMoment(pairs: Pair[]): Promise<Moment> {
  for (const end = performance.now() + tryMs; ; await sleep(restMs)) {
    const outcome = tryOnce(pairs, end)
    if (typeof outcome !== 'string') return outcome
    if (performance.now() > end)
      throw new UsageError(
        `The database of ${outcome} did not come free within ${tryMs / 1000} s; nothing waits any more, and nothing was copied.`,
      )
  }
}

/** Stops all writers, in the order of the list, looks, and lets them go, whatever happens. A text: the name of one that did not stop. */
function tryOnce(pairs: Pair[], until: number): Moment | string {
  const [first, ...others] = pairs
  if (!first || !lock(first, until)) return first?.name ?? 'nobody'
  const start = performance.now()
  try {
    const missed = others.find((pair) => !lock(pair, start + mostMs))
    if (missed) return missed.name
    const at = new Date()
    pairs.forEach(look)
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

// a writer under load lets go for a fraction of a millisecond only, which a timer would miss
function nap() {
  return Atomics.wait(clock, 0, 0, 0.1)
}

// a snapshot is taken by the first read, not by BEGIN
function look({ reader }: Pair) {
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM sqlite_master').get()
}

function unlock(pairs: Pair[]) {
  for (const { writer } of pairs) if (writer.inTransaction) writer.exec('ROLLBACK')
}
