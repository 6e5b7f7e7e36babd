import { type AnyColumn, type SQL, sql } from 'drizzle-orm'
import { jsonEach } from '#kit/data/conditions.ts'

/** The name of a row in the first of some languages that it has one in, else its own. */
export function nameIn({ id, name }: { id: AnyColumn; name: AnyColumn }, locales: string[]): SQL<string> {
  return sql<string>`coalesce((
    SELECT t.name FROM ${jsonEach(locales)} AS l CROSS JOIN translations AS t
    WHERE t.id = ${id} || '/' || l.value AND t.name IS NOT NULL ORDER BY l.key LIMIT 1
  ), ${name})`
}
