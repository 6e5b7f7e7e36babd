import type Sqlite from 'better-sqlite3'
import { Column, is, Param, Placeholder, SQL, type SQLWrapper } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Db } from './database.ts'
import { type Fields, rowReader } from './rows.ts'

type Values = Record<string, unknown>
type Rows<Q> = Q extends SQL<infer R> ? R[] : Q extends PromiseLike<infer R> ? R : never
type Row<Q> = Rows<Q> extends (infer R)[] ? R : never
/** A statement without values is run without. */
type Given<V> = Record<string, never> extends V ? [values?: V] : [values: V]
type Bind = (values: Values) => unknown[]
type Built = { sql: string; bind: Bind; readRow: ((row: unknown[]) => unknown) | undefined }
type Prepared = Built & { statement: Sqlite.Statement }

// SQLite plans a statement anew each time that values are bound, if a limit, or what a column equals, is nothing but a parameter (its
// planner looks whether the value is small): a look for one row then takes five times as long
const bareLimit = /(\blimit \?)(?=\s|\)|$)/gi
const bareEqual = /( (?:=|is)) \?(?=[\s),]|$)/gi

// Drizzle prepares what it builds; here each connection does that
const noConnection = { prepare: () => ({}) } as unknown as Sqlite.Database

export type Statement<V, Q> = {
  /** Runs the statement and returns its rows. */
  all: (db: Db, ...given: Given<V>) => Promise<Row<Q>[]>
  /** Runs the statement and returns its first row, if there is one. */
  get: (db: Db, ...given: Given<V>) => Promise<Row<Q> | undefined>
  /** Runs the statement. Returns how many rows it changed. */
  run: (db: Db, ...given: Given<V>) => Promise<number>
}

/**
 * A statement that Drizzle builds once and each connection prepares once, at its first use. `build` gets the names of the values and passes
 * them on to Drizzle; it cannot look into them. It can ask whether a value is there: a value that is undefined is undefined in `build` too, and
 * there is one statement for each combination of the values that are there.
 */
export function statement<V extends Values, Q extends SQLWrapper>(build: (db: Db, values: V) => Q): Statement<V, Q> {
  const builds = new Map<string, Built>()
  const connections = new WeakMap<Sqlite.Database, Map<string, Prepared>>()
  const built = (key: string, values: Values): Built => {
    const found = builds.get(key) ?? buildWith(build, values)
    builds.set(key, found)
    return found
  }
  const prepared = (db: Db, values: Values): Prepared => {
    const known = connections.get(db.$client) ?? new Map<string, Prepared>()
    connections.set(db.$client, known)
    const key = namesOf(values).join()
    const found = known.get(key) ?? prepare(db, built(key, values))
    known.set(key, found)
    db.onStatement?.(found.sql)
    return found
  }
  return {
    all: async (db, values: Values = {}) => readAll(db, prepared(db, values), values) as Row<Q>[] | Promise<Row<Q>[]>,
    get: async (db, values: Values = {}) => {
      const found = prepared(db, values)
      if (db.readElsewhere) return (await readAll(db, found, values))[0] as Row<Q> | undefined
      const { statement, bind, readRow } = found
      if (!readRow) return statement.get(...bind(values)) as Row<Q> | undefined
      const row = statement.get(...bind(values))
      return (row && readRow(row as unknown[])) as Row<Q> | undefined
    },
    run: async (db, values: Values = {}) => {
      const { statement, bind } = prepared(db, values)
      return statement.run(...bind(values)).changes
    },
  }
}

function readAll({ readElsewhere }: Db, { sql, statement, bind, readRow }: Prepared, values: Values): unknown[] | Promise<unknown[]> {
  const read = (rows: unknown[]) => (readRow ? rows.map((row) => readRow(row as unknown[])) : rows)
  if (readElsewhere) return readElsewhere({ sql, values: bind(values), raw: readRow !== undefined }).then(read)
  return read(statement.all(...bind(values)))
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

function prepare(db: Db, built: Built): Prepared {
  const prepared = db.$client.prepare(built.sql)
  return { ...built, statement: built.readRow ? prepared.raw(true) : prepared }
}

// what Drizzle 0.45 keeps of a statement that it has built
type Query = { prepare(): { fields?: Fields; joinsNotNullableMap?: Record<string, boolean> } }
type Internals = { dialect: { sqlToQuery(sql: SQL): { sql: string; params: unknown[] } } }

function buildWith<V extends Values>(build: (db: Db, values: V) => SQLWrapper, values: Values): Built {
  // Drizzle keeps what it knows of a table by the name of the table, and two subgraphs may have one of the same name
  const db = drizzle({ client: noConnection }) as unknown as Db
  const query = build(db, placeholders(values) as V)
  // constants stand in the text: SQLite plans by them, as for an index with a condition
  const { sql, params } = (db as unknown as Internals).dialect.sqlToQuery(query.getSQL().inlineParams())
  const { fields, joinsNotNullableMap } = is(query, SQL) ? {} : (query as unknown as Query).prepare()
  const reads = params.map(readerOf)
  return {
    sql: sql.replace(bareLimit, '$1 + 0').replace(bareEqual, '$1 likely(?)'),
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
