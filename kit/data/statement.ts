import type Sqlite from 'better-sqlite3'
import { Column, is, Param, Placeholder, SQL, type SQLWrapper } from 'drizzle-orm'
import type { Db } from './database.ts'
import { type Fields, rowReader } from './rows.ts'

type Values = Record<string, unknown>
type Rows<Q> = Q extends SQL<infer R> ? R[] : Q extends PromiseLike<infer R> ? R : never
type Row<Q> = Rows<Q> extends (infer R)[] ? R : never
/** A statement without values is run without. */
type Given<V> = Record<string, never> extends V ? [values?: V] : [values: V]
type Bind = (values: Values) => unknown[]
type Prepared = { sql: string; statement: Sqlite.Statement; bind: Bind; readRow: ((row: unknown[]) => unknown) | undefined }

// SQLite plans a statement anew each time that a value is bound to a limit that is nothing but a parameter
const bareLimit = /(\blimit \?)(?=\s|\)|$)/gi

export type Statement<V, Q> = {
  /** Runs the statement and returns its rows. */
  all: (db: Db, ...given: Given<V>) => Promise<Row<Q>[]>
  /** Runs the statement and returns its first row, if there is one. */
  get: (db: Db, ...given: Given<V>) => Promise<Row<Q> | undefined>
  /** Runs the statement. Returns how many rows it changed. */
  run: (db: Db, ...given: Given<V>) => Promise<number>
}

/**
 * A statement that Drizzle builds once for each connection, at its first use. `build` gets the names of the values and passes them on
 * to Drizzle; it cannot look into them. It can ask whether a value is there: a value that is undefined is undefined in `build` too, and
 * there is one statement for each combination of the values that are there.
 */
export function statement<V extends Values, Q extends SQLWrapper>(build: (db: Db, values: V) => Q): Statement<V, Q> {
  const connections = new WeakMap<Sqlite.Database, Map<string, Prepared>>()
  const prepared = (db: Db, values: Values): Prepared => {
    const known = connections.get(db.$client) ?? new Map<string, Prepared>()
    connections.set(db.$client, known)
    const key = namesOf(values).join()
    const found = known.get(key) ?? prepare(db, build(db, placeholders(values) as V))
    known.set(key, found)
    db.onStatement?.(found.sql)
    return found
  }
  return {
    all: async (db, values: Values = {}) => {
      const { statement, bind, readRow } = prepared(db, values)
      if (!readRow) return statement.all(...bind(values)) as Row<Q>[]
      return statement
        .raw(true)
        .all(...bind(values))
        .map((row) => readRow(row as unknown[])) as Row<Q>[]
    },
    get: async (db, values: Values = {}) => {
      const { statement, bind, readRow } = prepared(db, values)
      if (!readRow) return statement.get(...bind(values)) as Row<Q> | undefined
      const row = statement.raw(true).get(...bind(values))
      return (row && readRow(row as unknown[])) as Row<Q> | undefined
    },
    run: async (db, values: Values = {}) => {
      const { statement, bind } = prepared(db, values)
      return statement.run(...bind(values)).changes
    },
  }
}

/** Stands for a value while a statement is built. */
class Value extends Placeholder {
  [Symbol.toPrimitive](): never {
    throw new Error(`A statement cannot look into "${this.name}" while it is built.`)
  }
}

function namesOf(values: Values): string[] {
  return Object.keys(values).filter((name) => values[name] !== undefined)
}

function placeholders(values: Values): Values {
  const expression = namesOf(values).find((name) => is(values[name], SQL) || is(values[name], Column))
  if (expression) throw new Error(`"${expression}" is an expression: write it into the statement.`)
  return Object.fromEntries(namesOf(values).map((name) => [name, new Value(name)]))
}

// what Drizzle 0.45 keeps of a statement that it has built
type Built = { prepare(): { fields?: Fields; joinsNotNullableMap?: Record<string, boolean> } }
type Internals = { dialect: { sqlToQuery(sql: SQL): { sql: string; params: unknown[] } } }

function prepare(db: Db, query: SQLWrapper): Prepared {
  // constants stand in the text: SQLite plans by them, as for an index with a condition
  const { sql: text, params } = (db as unknown as Internals).dialect.sqlToQuery(query.getSQL().inlineParams())
  const sql = text.replace(bareLimit, '$1 + 0')
  const { fields, joinsNotNullableMap } = is(query, SQL) ? {} : (query as unknown as Built).prepare()
  const reads = params.map(readerOf)
  return {
    sql,
    statement: db.$client.prepare(sql),
    bind: (values) => reads.map((read) => read(values)),
    readRow: fields && rowReader(fields, joinsNotNullableMap),
  }
}

function readerOf(param: unknown): (values: Values) => unknown {
  if (is(param, Placeholder)) return (values) => plain(values[param.name])
  if (!is(param, Param) || !is(param.value, Placeholder)) return () => param
  const { encoder, value } = param as Param & { value: Placeholder }
  return (values) => {
    const given = values[value.name] ?? null
    return given === null ? null : encoder.mapToDriverValue(given)
  }
}

// a value that is compared stands without its column's encoding
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.getTime()
  return typeof value === 'boolean' ? Number(value) : value
}
