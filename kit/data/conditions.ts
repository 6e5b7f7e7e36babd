import { type AnyColumn, like, type SQL, sql } from 'drizzle-orm'

/** The condition that a column has one of these values: one statement text for any number of them. */
export function inList(column: AnyColumn, values: readonly string[]): SQL {
  return sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`
}

/** The condition that a column begins with a text, regardless of ASCII case; nothing in the text is a wildcard. */
export function startsWith(column: AnyColumn, text: string): SQL {
  return sql`${like(column, `${escapeLike(text)}%`)} ESCAPE '\\'`
}

/** The condition that a column holds a text, regardless of ASCII case; nothing in the text is a wildcard. */
export function contains(column: AnyColumn, text: string): SQL {
  return sql`${like(column, `%${escapeLike(text)}%`)} ESCAPE '\\'`
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}
