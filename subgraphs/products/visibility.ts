import { type Context, can } from '#kit/context.ts'
import type { Availability } from './schema.generated.ts'
import { type ProductRow, products } from './tables.ts'

/** Whether the caller may see the product: a draft is seen by staff with PRODUCTS_WRITE alone. */
export function isVisible(ctx: Pick<Context, 'caller'>, { draft }: ProductRow): boolean {
  return !draft || can(ctx, 'PRODUCTS_WRITE')
}

/** Returns the product with this id where the caller may see it. */
export async function findVisible(ctx: Context, id: string): Promise<ProductRow | undefined> {
  const product = await ctx.load.one(products, 'id', id)
  return product && isVisible(ctx, product) ? product : undefined
}

/** Whether a product can be ordered now, and whether only `few` units or fewer are left. */
export function availabilityOf({ archived, available }: ProductRow, few: number): Availability {
  if (archived || available === 0) return 'OUT_OF_STOCK'
  return available <= few ? 'FEW_LEFT' : 'IN_STOCK'
}
