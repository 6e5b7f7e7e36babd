import { and, count, eq, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import { checkSku, checkSlug, makeSlug } from '#subgraphs/products/identifiers.ts'
import { addProduct, productOf } from '#subgraphs/products/saved-products.ts'
import type { AddVariantsInput, VariantInput } from '#subgraphs/products/schema.generated.ts'
import { followed } from '#subgraphs/products/statuses.ts'
import { type ProductRow, products } from '#subgraphs/products/tables.ts'
import { checkChoice } from './options.ts'
import { settlePrices, variantName } from './parents.ts'

type NewVariant = VariantInput & { slug?: string | undefined }

/** How many variants a product can have: all of them are one list, and change their status in one transaction. */
const variantsMost = 2000

const selectChosen = statement((db, { parentId, choice }: { parentId: string; choice: string }) =>
  db
    .select({ id: products.id })
    .from(products)
    .where(and(eq(products.parentId, parentId), sql`${products.choice} = ${choice}`)),
)

const countVariants = statement((db, { parentId }: { parentId: string }) =>
  db.select({ rows: count() }).from(products).where(eq(products.parentId, parentId)),
)

/** Adds variants to a product. Throws NOT_FOUND, INVALID_INPUT, SKU_TAKEN or VARIANT_TAKEN. */
export function addVariants(ctx: Context, { productId, variants }: AddVariantsInput): Promise<ProductRow> {
  return ctx.write(async (tx) => {
    const parent = await productOf(tx, productId)
    if (!parent) throw notFound('product', ['input', 'productId'])
    const after = await insertVariants(tx, parent, variants)
    await audit(tx, 'addVariants', parent.id, null, { variants })
    return after
  })
}

/** Adds variants to a product, and returns it with their stock and prices. Throws INVALID_INPUT, SKU_TAKEN or VARIANT_TAKEN. */
export async function insertVariants(tx: Tx, parent: ProductRow, variants: VariantInput[]): Promise<ProductRow> {
  if (variants.length === 0) return parent
  const path = ['input', 'variants']
  await checkRoom(tx, parent, variants.length)
  for (const [at, variant] of variants.entries()) await insertVariant(tx, parent, variant, [...path, at])
  return settlePrices(tx, parent.id)
}

/** Throws INVALID_INPUT where a product cannot have so many variants more. */
export async function checkRoom(tx: Tx, { id: parentId }: ProductRow, more: number): Promise<void> {
  const { rows } = (await countVariants.get(tx, { parentId })) as { rows: number }
  if (rows + more > variantsMost)
    throw new DomainError('INVALID_INPUT', `A product can have ${variantsMost} variants.`, { path: ['input', 'variants'] })
}

/** Adds one variant; what it does to its product's prices is left to do. Throws INVALID_INPUT, SKU_TAKEN or VARIANT_TAKEN. */
export async function insertVariant(tx: Tx, parent: ProductRow, variant: NewVariant, path: (string | number)[]): Promise<ProductRow> {
  if (!parent.options)
    throw new DomainError('INVALID_INPUT', 'The product has no options. Give it some first.', { path: ['input', 'variants'] })
  const choice = checkChoice(parent.options, variant.values, [...path, 'values'])
  const taken = await selectChosen.get(tx, { parentId: parent.id, choice: JSON.stringify(choice) })
  if (taken) throw new DomainError('VARIANT_TAKEN', `There is a variant ${choice.join(', ')} already.`, { path, subject: taken.id })
  const sku = await checkSku(tx, variant.sku, { path: [...path, 'sku'] })
  const name = variantName(parent, choice)
  const status = followed(parent, { archived: false, draft: false, withParent: false })
  const slug = variant.slug ? await checkSlug(tx, variant.slug) : await makeSlug(tx, name, sku)
  const identity = { sku, slug, name, parentId: parent.id, choice }
  return addProduct(tx, { ...identity, description: '', price: variant.price ?? parent.price, ...status }, variant.stock ?? 0)
}
