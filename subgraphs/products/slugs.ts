import { type AnyColumn, and, eq, ne, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError } from '#kit/errors.ts'

type Named = SQLiteTable & { id: AnyColumn; slug: AnyColumn }
type Given = { id: string; name: string; slug?: string | null | undefined }

/** The slugs of a table, each unique in it. `kind` is that of a name in which no letter can be in a slug. */
export function slugsOf(table: Named, kind: string) {
  const selectOther = statement((db, { slug, id }: { slug: string; id: string }) =>
    db
      .select({ one: sql`1` })
      .from(table as SQLiteTable)
      .where(and(eq(table.slug, slug), ne(table.id, id))),
  )
  const isTaken = async (tx: Tx, slug: string, id: string) => (await selectOther.get(tx, { slug, id })) !== undefined
  return {
    /** Returns the slug of the row: the given one, or one made of its name. Throws INVALID_INPUT or SLUG_TAKEN. */
    choose: async (tx: Tx, { id, name, slug }: Given): Promise<string> => {
      const made = slugOf(name, kind)
      if (!slug) return (await isTaken(tx, made, id)) ? `${made}-${newId('s', tx.now).slice(-8)}` : made
      const path = ['input', 'slug']
      if (slug !== slugOf(slug)) throw new DomainError('INVALID_INPUT', 'A slug has lower-case letters, digits and hyphens.', { path })
      if (!(await isTaken(tx, slug, id))) return slug
      throw new DomainError('SLUG_TAKEN', `The slug ${slug} is taken.`, { path })
    },
  }
}

/** The text as a slug: lower-case letters, digits and hyphens. */
export function slugOf(text: string, kind = 'product'): string {
  const ascii = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return ascii.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || kind
}
