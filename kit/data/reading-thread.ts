// A thread that runs long reads, each on a connection of its own to the database that it is asked for. It may also copy the log of a database into it.
import { parentPort } from 'node:worker_threads'
import Sqlite from 'better-sqlite3'

/** A read of rows: as arrays where `raw`, else as objects. */
export type Read = { file: string; sql: string; values: unknown[]; raw: boolean }
export type ReadRequest = Read & { id: number }
export type ReadAnswer = { id: number; rows: unknown[] } | { id: number; error: unknown }

const connections = new Map<string, Sqlite.Database>()

parentPort?.on('message', ({ id, ...read }: ReadRequest) => parentPort?.postMessage(answerTo(id, read)))

function answerTo(id: number, { file, sql, values, raw }: Read): ReadAnswer {
  try {
    return { id, rows: connectionTo(file).prepare(sql).raw(raw).all(values) }
  } catch (error) {
    return { id, error }
  }
}

function connectionTo(file: string): Sqlite.Database {
  const connection = connections.get(file) ?? open(file)
  connections.set(file, connection)
  return connection
}

// not `readonly`: such a connection cannot copy the log
function open(file: string): Sqlite.Database {
  const connection = new Sqlite(file, { fileMustExist: true })
  connection.pragma('query_only = ON')
  return connection
}
