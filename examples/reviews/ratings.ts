import type { Context } from '#kit/context.ts'
import { reviewedProduct } from './products.ts'
import type { ProductRating } from './schema.generated.ts'
import { ratings } from './tables.ts'

/** What the published reviews of a product, or of that of a variant, say together. */
export async function ratingOf(ctx: Context, id: string): Promise<ProductRating> {
  const rows = await ctx.load.many(ratings, 'productId', await reviewedProduct(ctx, id))
  const histogram = [1, 2, 3, 4, 5].map((rating) => rows.find((row) => row.rating === rating)?.count ?? 0)
  const count = histogram.reduce((sum, one) => sum + one, 0)
  const points = histogram.reduce((sum, one, at) => sum + one * (at + 1), 0)
  return { average: count === 0 ? null : Math.round((100 * points) / count) / 100, count, histogram }
}
