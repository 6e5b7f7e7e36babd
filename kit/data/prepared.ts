import type Sqlite from 'better-sqlite3'
import { LRUCache } from 'lru-cache'

/** How many statements a connection keeps prepared; preparing one costs more than running it. */
const statementsMax = 500

/** Makes a connection keep the statements that it prepares, by their SQL. */
export function cachePrepared(connection: Sqlite.Database): void {
  const prepare = connection.prepare.bind(connection)
  const statements = new LRUCache<string, Sqlite.Statement>({ max: statementsMax, memoMethod: (sql) => prepare(sql) })
  const cached = (sql: string): Sqlite.Statement => {
    const statement = statements.memo(sql)
    // Drizzle switches to rows as arrays where it wants them, and expects objects otherwise
    return statement.reader ? statement.raw(false) : statement
  }
  connection.prepare = cached as Sqlite.Database['prepare']
}
