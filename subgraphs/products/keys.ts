import type { AnyColumn } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Context } from '#kit/context.ts'
import { DomainError } from '#kit/errors.ts'

export type Keys = { id?: string | null; slug?: string | null }

/** Returns the row with this id or this slug. Throws INVALID_INPUT unless exactly one of them is given. */
export async function findByKey<T extends SQLiteTable & { id: AnyColumn; slug: AnyColumn }>(
  ctx: Context,
  table: T,
  { id, slug }: Keys,
): Promise<T['$inferSelect'] | undefined> {
  if (Boolean(id) === Boolean(slug)) throw new DomainError('INVALID_INPUT', 'Give exactly one of id and slug.', { path: [] })
  const load = ctx.load as { one: (table: SQLiteTable, column: string, key: string) => Promise<T['$inferSelect'] | undefined> }
  return id ? load.one(table, 'id', id) : load.one(table, 'slug', slug ?? '')
}
