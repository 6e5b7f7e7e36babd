import { type Context, can } from '#kit/context.ts'
import type { SelectedOption } from '#subgraphs/products/schema.generated.ts'
import { type ProductRow, products } from '#subgraphs/products/tables.ts'
import { wordsOf } from '#subgraphs/products/translations/texts.ts'

/** Returns the variants of a product that the caller may see in a list: those for sale, or all for staff with PRODUCTS_WRITE. */
export async function listVariants(ctx: Context, { id, options }: ProductRow): Promise<ProductRow[]> {
  if (!options) return []
  const variants = await ctx.load.many(products, 'parentId', id)
  // before anybody goes through them: a variant leads to its product, and that to all its variants again
  ctx.budget.spend(variants.length, 0)
  return can(ctx, 'PRODUCTS_WRITE') ? variants : variants.filter(({ archived }) => !archived)
}

/** Returns the values that make a variant, each with the name of its option. */
export async function selectedOptions(ctx: Context, { parentId, choice }: ProductRow): Promise<SelectedOption[]> {
  const parent = parentId ? await ctx.load.one(products, 'id', parentId) : undefined
  if (!parent) return []
  const names = (parent.options ?? []).map(({ name }) => name)
  const shown = ctx.locale ? await wordsOf(ctx, parent.id, [...names, ...(choice ?? [])]) : [...names, ...(choice ?? [])]
  return names.map((name, at) => ({ name: shown[at] ?? name, value: shown[names.length + at] ?? '' }))
}
