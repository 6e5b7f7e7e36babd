import type { Tx } from '#kit/context.ts'
import { inList } from '#kit/data/conditions.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError } from '#kit/errors.ts'
import { categoryIdsOf, replaceCategories } from '#subgraphs/products/categories/product-categories.ts'
import { categories, type ProductRow } from '#subgraphs/products/tables.ts'
import { cellFault } from './columns.ts'

const categoriesMost = 20

const selectBySlugs = statement((db, { slugs }: { slugs: string[] }) =>
  db.select({ id: categories.id, slug: categories.slug }).from(categories).where(inList(categories.slug, slugs)),
)

/** Puts a product into the categories of its row. Returns whether it was in others. Throws NOT_FOUND or INVALID_INPUT. */
export async function importCategories(tx: Tx, { id, parentId }: ProductRow, slugs: string[] | null | undefined): Promise<boolean> {
  if (slugs === undefined || (parentId && !slugs)) return false
  if (parentId) throw cellFault('categories', 'A variant is in the categories of its product.')
  const ids = await idsOf(tx, [...new Set(slugs ?? [])])
  if (ids.join() === (await categoryIdsOf(tx, id)).join()) return false
  await replaceCategories(tx, id, ids)
  return true
}

async function idsOf(tx: Tx, slugs: string[]): Promise<string[]> {
  if (slugs.length > categoriesMost) throw cellFault('categories', `A product is in ${categoriesMost} categories at most.`)
  if (slugs.length === 0) return []
  const found = new Map((await selectBySlugs.all(tx, { slugs })).map(({ id, slug }) => [slug, id]))
  const missing = slugs.find((slug) => !found.has(slug))
  if (missing !== undefined)
    throw new DomainError('NOT_FOUND', `There is no category with the slug "${missing.slice(0, 50)}".`, { path: ['categories'] })
  return slugs.map((slug) => found.get(slug) ?? '')
}
