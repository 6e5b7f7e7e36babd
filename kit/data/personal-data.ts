// Which columns are personal, and what a subgraph holds of a user.
import { and, eq, getTableColumns, getTableName, gt, or, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import { type Context, isOwnOr } from '#kit/context.ts'
import { DomainError } from '#kit/errors.ts'
import { type PageArgs, pageSize } from './connection.ts'
import { type Statement, statement } from './statement.ts'

type ColumnName<T extends SQLiteTable> = keyof T['_']['columns'] & string
/** The column that names the user whose row it is, or the columns, or one that names the row of another table of which columns name the user. */
type Owner<C extends string> = C | readonly C[] | { column: C; names: SQLiteTable; by: string | readonly string[] }
/**
 * Every column of a table, once. `personal`: says something about the user, and is erased with the account. `secret`: a hash or a key, which
 * nobody is shown. `passing`: may hold what is personal, and loses it by itself after hours or days. `other`: stays as it is.
 */
type Columns<C extends string> = { owner?: Owner<C>; personal?: C[]; secret?: C[]; passing?: C[]; other?: C[] }
type Values = { userId: string; after: number; most: number }
type Find = Statement<Values, PromiseLike<Held[]>>
type Held = { rowid: number } & Record<string, unknown>

export type MarkedTable = { table: SQLiteTable } & Columns<string>
export type PersonalData = { rows: { table: string; row: string }[]; next: string | null }

/** Marks the columns of a table. A test finds a column that is not marked. */
export function marked<T extends SQLiteTable>(table: T, columns: Columns<ColumnName<T>>): MarkedTable {
  return { table, ...columns }
}

/**
 * Returns what reads all that the tables hold of a user, page by page, but for secrets. It gives the user, and staff with USERS_WRITE, the
 * rows, and others null.
 */
export function personalDataReader(tables: MarkedTable[]) {
  const reads = tables.filter(({ owner }) => owner).map((marks) => ({ name: getTableName(marks.table), find: findBy(marks) }))
  return async (ctx: Context, userId: string, { first, after }: PageArgs): Promise<PersonalData | null> => {
    if (!isOwnOr(ctx, userId, 'USERS_WRITE')) return null
    const most = pageSize(first)
    const from = position(
      after,
      reads.map(({ name }) => name),
    )
    const found: { table: string; held: Held }[] = []
    for (const [at, { name, find }] of reads.entries()) {
      if (at < from.table || found.length > most) continue
      const values = { userId, after: at === from.table ? from.rowid : 0, most: most + 1 - found.length }
      found.push(...(await find.all(ctx.aside, values)).map((held) => ({ table: name, held })))
    }
    return pageOf(found, most)
  }
}

function findBy({ table, owner, secret = [] }: MarkedTable): Find {
  const columns = getTableColumns(table) as Record<string, SQLiteColumn>
  const shown = Object.fromEntries(Object.entries(columns).filter(([name]) => !secret.includes(name)))
  const rowid = sql<number>`${table}.rowid`
  return statement((db, { userId, after, most }: Values) =>
    db
      .select({ rowid, ...shown })
      .from(table)
      .where(and(isOf(columns, owner as Owner<string>, userId), gt(rowid, after)))
      .orderBy(rowid)
      .limit(most),
  ) as unknown as Find
}

function isOf(columns: Record<string, SQLiteColumn>, owner: Owner<string>, userId: string): SQL {
  if (typeof owner === 'string' || !('names' in owner)) return isAny(columns, owner, userId)
  const named = getTableColumns(owner.names) as Record<string, SQLiteColumn>
  const key = Object.values(named).find(({ primary }) => primary) as SQLiteColumn
  return sql`${columns[owner.column]} IN (SELECT ${key} FROM ${owner.names} WHERE ${isAny(named, owner.by, userId)})`
}

function isAny(columns: Record<string, SQLiteColumn>, names: string | readonly string[], userId: string): SQL {
  return or(...[names].flat().map((name) => eq(columns[name] as SQLiteColumn, userId))) as SQL
}

/** Where a page begins: the table and the row after which. Throws INVALID_INPUT. */
function position(after: string | null | undefined, names: string[]): { table: number; rowid: number } {
  if (after === null || after === undefined) return { table: 0, rowid: 0 }
  const [name = '', rowid = ''] = after.split(':')
  const table = names.indexOf(name)
  if (table !== -1 && /^\d{1,15}$/.test(rowid)) return { table, rowid: Number(rowid) }
  throw new DomainError('INVALID_INPUT', 'This is not the `next` of a page before.', { path: ['after'] })
}

function pageOf(found: { table: string; held: Held }[], most: number): PersonalData {
  const page = found.slice(0, most)
  const last = page.at(-1)
  return {
    rows: page.map(({ table, held: { rowid, ...row } }) => ({ table, row: JSON.stringify(row) })),
    next: last && found.length > most ? `${last.table}:${last.held.rowid}` : null,
  }
}
