// What is told of a product beside its row, which every list and every order reads.
import { eq } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError } from '#kit/errors.ts'
import type { CreateProductInput } from './schema.generated.ts'
import { type DetailsRow, type ProductRow, productDetails, type TranslationRow } from './tables.ts'
import { nameOfProduct, translationsFor } from './translations/texts.ts'

type Given = Pick<CreateProductInput, 'weight' | 'taxClass' | 'lowStockAt' | 'seoTitle' | 'seoDescription'>

type Texts = Pick<TranslationRow, 'name' | 'description' | 'seoTitle' | 'seoDescription'>

/** How much of a description search engines show. */
const shownLength = 160

const selectDetails = statement((db, { id }: { id: string }) => db.select().from(productDetails).where(eq(productDetails.productId, id)))
const putDetails = statement((db, row: DetailsRow) => {
  const { productId: _, ...set } = row
  return db.insert(productDetails).values(row).onConflictDoUpdate({ target: productDetails.productId, set })
})

const none = {
  weight: null,
  taxClass: null,
  lowStockAt: null,
  seoTitle: null,
  seoDescription: null,
  salePrice: null,
  saleFrom: null,
  saleUntil: null,
  regularPrice: null,
  saleDueAt: null,
}

/** Returns the details of a product in the transaction; undefined where it has none. */
export function detailsOf(tx: Tx, id: string): Promise<DetailsRow | undefined> {
  return selectDetails.get(tx, { id })
}

/** Keeps details of a product where one of them is other than it was. Returns what is kept. */
export async function saveDetails(
  tx: Tx,
  productId: string,
  before: DetailsRow | undefined,
  fields: Partial<DetailsRow>,
): Promise<DetailsRow | undefined> {
  const known = before ?? { productId, ...none }
  const after = { ...known, ...fields }
  if (JSON.stringify(after) === JSON.stringify(known)) return before
  await putDetails.run(tx, after)
  return after
}

/** Returns the details that are given, null for those that are taken away. Throws INVALID_INPUT. */
export function givenDetails({ weight, taxClass, lowStockAt, seoTitle, seoDescription }: Given): Partial<DetailsRow> {
  if (taxClass && !/^[A-Za-z0-9_-]+$/.test(taxClass))
    throw new DomainError('INVALID_INPUT', 'A tax class has letters, digits, hyphens and underscores.', { path: ['input', 'taxClass'] })
  const given = { weight, taxClass, lowStockAt, seoTitle: trimmed(seoTitle), seoDescription: trimmed(seoDescription) }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

/** Returns one detail of a product; a variant without it has that of its product. */
export async function detail<K extends 'weight' | 'taxClass' | 'lowStockAt'>(
  ctx: Context,
  product: ProductRow,
  name: K,
): Promise<DetailsRow[K] | null> {
  const { id, parentId } = product
  const own = (await loadDetails(ctx, id))?.[name] ?? null
  return own === null && parentId ? ((await loadDetails(ctx, parentId))?.[name] ?? null) : own
}

/** Returns the title and the description for search engines: by default the name and the beginning of the description, in the same language. */
export async function seoOf(ctx: Context, product: ProductRow): Promise<{ title: string; description: string }> {
  const details = await loadDetails(ctx, product.id)
  const own = { ...product, seoTitle: details?.seoTitle ?? null, seoDescription: details?.seoDescription ?? null }
  if (!ctx.locale) return { title: titleOf(own) ?? '', description: summaryOf(own) ?? '' }
  const texts = [...(await translationsFor(ctx, product.id)), { ...own, name: await nameOfProduct(ctx, product) }]
  return { title: firstOf(texts, titleOf), description: firstOf(texts, summaryOf) }
}

/** Returns the details of a product, batched. */
export function loadDetails(ctx: Context, id: string): Promise<DetailsRow | undefined> {
  return ctx.load.one(productDetails, 'productId', id)
}

function trimmed(text: string | null | undefined): string | null | undefined {
  return text === undefined ? undefined : text?.trim() || null
}

function titleOf({ seoTitle, name }: Texts): string | null {
  return seoTitle ?? name
}

function summaryOf({ seoDescription, description }: Texts): string | null {
  return seoDescription ?? (description === null ? null : beginningOf(description))
}

function firstOf(texts: Texts[], textOf: (texts: Texts) => string | null): string {
  return texts.map(textOf).find((text) => text !== null) ?? ''
}

/** The first words of a text. */
function beginningOf(text: string): string {
  if (text.length <= shownLength) return text
  return `${text.slice(0, shownLength - 1).replace(/\s+\S*$/, '')}…`
}
