import { and, eq, ne, sql } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError } from '#kit/errors.ts'
import { slugOf } from './slugs.ts'
import { products } from './tables.ts'

type Place = { ownId?: string; path?: (string | number)[] }
type Other = { sku?: string; slug?: string; ownId: string }

const anyCase = sql`${products.sku} COLLATE NOCASE`

const selectOther = statement((db, { sku, slug, ownId }: Other) =>
  db
    .select({ id: products.id })
    .from(products)
    .where(and(sku ? eq(anyCase, sku) : undefined, slug ? eq(products.slug, slug) : undefined, ne(products.id, ownId))),
)

/** Returns the SKU, trimmed. Throws SKU_TAKEN where another product than `ownId` has it, in whatever case. */
export async function checkSku(tx: Tx, sku: string, { ownId, path = ['input', 'sku'] }: Place = {}): Promise<string> {
  const trimmed = sku.trim()
  if (!(await isTaken(tx, { sku: trimmed, ownId }))) return trimmed
  throw new DomainError('SKU_TAKEN', `Another product has the SKU ${trimmed}.`, { path })
}

/** Returns the slug. Throws INVALID_INPUT where it is not well formed, SLUG_TAKEN where another product than `ownId` has it. */
export async function checkSlug(tx: Tx, slug: string, ownId?: string): Promise<string> {
  const path = ['input', 'slug']
  if (slug !== slugOf(slug)) throw new DomainError('INVALID_INPUT', 'A slug has lower-case letters, digits and hyphens.', { path })
  if (!(await isTaken(tx, { slug, ownId }))) return slug
  throw new DomainError('SLUG_TAKEN', `Another product has the slug ${slug}.`, { path })
}

/** Makes a free slug: of the name, else of name and SKU, else with random characters at its end. */
export async function makeSlug(tx: Tx, name: string, sku: string): Promise<string> {
  const candidates = [slugOf(name), slugOf(`${name} ${sku}`)]
  for (const slug of candidates) if (!(await isTaken(tx, { slug }))) return slug
  return `${candidates[1]}-${newId('p', tx.now).slice(-8)}`
}

async function isTaken(tx: Tx, { ownId = '', ...identifier }: Partial<Other>): Promise<boolean> {
  return (await selectOther.get(tx, { ...identifier, ownId })) !== undefined
}
