import { and, eq, ne, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { DomainError } from '#kit/errors.ts'
import { products } from './tables.ts'

const anyCase = sql<string>`${products.sku} COLLATE NOCASE`

/** Returns the SKU, trimmed. Throws SKU_TAKEN where another product than `ownId` has it, in whatever case. */
export async function checkSku(tx: Tx, sku: string, ownId?: string): Promise<string> {
  const trimmed = sku.trim()
  if (!(await isTaken(tx, eq(anyCase, trimmed), ownId))) return trimmed
  throw new DomainError('SKU_TAKEN', `Another product has the SKU ${trimmed}.`, { path: ['input', 'sku'] })
}

/** Returns the slug. Throws INVALID_INPUT where it is not well formed, SLUG_TAKEN where another product than `ownId` has it. */
export async function checkSlug(tx: Tx, slug: string, ownId?: string): Promise<string> {
  const path = ['input', 'slug']
  if (slug !== slugOf(slug)) throw new DomainError('INVALID_INPUT', 'A slug has lower-case letters, digits and hyphens.', { path })
  if (!(await isTaken(tx, eq(products.slug, slug), ownId))) return slug
  throw new DomainError('SLUG_TAKEN', `Another product has the slug ${slug}.`, { path })
}

/** Makes a free slug: of the name, else of name and SKU, else with random characters at its end. */
export async function makeSlug(tx: Tx, name: string, sku: string): Promise<string> {
  const candidates = [slugOf(name), slugOf(`${name} ${sku}`)]
  for (const slug of candidates) if (!(await isTaken(tx, eq(products.slug, slug)))) return slug
  return `${candidates[1]}-${newId('p', tx.now).slice(-8)}`
}

async function isTaken(tx: Tx, isSame: SQL, ownId = ''): Promise<boolean> {
  const others = and(isSame, ne(products.id, ownId))
  return (await tx.select({ id: products.id }).from(products).where(others).get()) !== undefined
}

function slugOf(text: string): string {
  const ascii = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return ascii.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'product'
}
