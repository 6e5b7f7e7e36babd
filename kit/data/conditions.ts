import { type AnyColumn, like, type SQL, sql } from 'drizzle-orm'

const asJson = { mapToDriverValue: (values: unknown) => JSON.stringify(values) }
const asPrefix = { mapToDriverValue: (text: unknown) => `${escapeLike(String(text))}%` }
const asPart = { mapToDriverValue: (text: unknown) => `%${escapeLike(String(text))}%` }

/** The condition that a column has one of these values: one statement for any number of them. */
export function inList(column: AnyColumn | SQL, values: readonly string[]): SQL {
  return sql`${column} IN (SELECT value FROM ${jsonEach(values)})`
}

/** A table of these values, or of these objects, one row each: its column `value` has each, as JSON where it is an object. */
export function jsonEach(values: readonly unknown[]): SQL {
  return sql`json_each(${sql.param(values, asJson)})`
}

/** The condition that a column begins with a text, regardless of ASCII case; nothing in the text is a wildcard. */
export function startsWith(column: AnyColumn, text: string): SQL {
  return sql`${like(column, sql.param(text, asPrefix))} ESCAPE '\\'`
}

/** The condition that a column begins with a text, byte for byte: an index of the column leads to the rows. */
export function beginsWith(column: AnyColumn, text: string): SQL {
  return sql`${column} >= ${text} AND ${column} < ${text} || char(1114111)`
}

/** The condition that a column holds a text, regardless of ASCII case; nothing in the text is a wildcard. */
export function contains(column: AnyColumn, text: string): SQL {
  return sql`${like(column, sql.param(text, asPart))} ESCAPE '\\'`
}

/**
 * A column for a condition that no index serves. Where another condition leads to a few rows, SQLite may still take the index of a column
 * with few values, and read all rows of one.
 */
export function unindexed(column: AnyColumn): SQL {
  return sql`+${column}`
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}
