import { and, eq, sql } from 'drizzle-orm'
import type { Context, Tx } from '#kit/context.ts'
import { statement } from '#kit/data/statement.ts'
import { DomainError, notFound } from '#kit/errors.ts'
import { audit } from '#kit/events/audit.ts'
import { checkSku, makeSlug } from '#subgraphs/products/identifiers.ts'
import { addProduct, productOf } from '#subgraphs/products/saved-products.ts'
import type { AddVariantsInput, VariantInput } from '#subgraphs/products/schema.generated.ts'
import { followed } from '#subgraphs/products/statuses.ts'
import { type ProductRow, products } from '#subgraphs/products/tables.ts'
import { checkChoice } from './options.ts'
import { settlePrices, variantName, variantsOf } from './parents.ts'

/** How many variants a product can have: all of them are one list, and change their status in one transaction. */
const variantsMost = 2000

const selectChosen = statement((db, { parentId, choice }: { parentId: string; choice: string }) =>
  db
    .select({ id: products.id })
    .from(products)
    .where(and(eq(products.parentId, parentId), sql`${products.choice} = ${choice}`)),
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
  const present = await variantsOf(tx, parent.id)
  if (present.length + variants.length > variantsMost)
    throw new DomainError('INVALID_INPUT', `A product can have ${variantsMost} variants.`, { path })
  for (const [at, variant] of variants.entries()) await insertVariant(tx, parent, variant, [...path, at])
  return settlePrices(tx, parent.id)
}

async function insertVariant(tx: Tx, parent: ProductRow, variant: VariantInput, path: (string | number)[]): Promise<void> {
  if (!parent.options)
    throw new DomainError('INVALID_INPUT', 'The product has no options. Give it some first.', { path: ['input', 'variants'] })
  const choice = checkChoice(parent.options, variant.values, [...path, 'values'])
  const taken = await selectChosen.get(tx, { parentId: parent.id, choice: JSON.stringify(choice) })
  if (taken) throw new DomainError('VARIANT_TAKEN', `There is a variant ${choice.join(', ')} already.`, { path, subject: taken.id })
  const sku = await checkSku(tx, variant.sku, { path: [...path, 'sku'] })
  const name = variantName(parent, choice)
  const status = followed(parent, { archived: false, draft: false, withParent: false })
  const identity = { sku, slug: await makeSlug(tx, name, sku), name, parentId: parent.id, choice }
  await addProduct(tx, { ...identity, description: '', price: variant.price ?? parent.price, ...status }, variant.stock ?? 0)
}
