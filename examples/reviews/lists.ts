import { and, eq, isNotNull } from 'drizzle-orm'
import { type Context, isOwnOr } from '#kit/context.ts'
import { type Connection, type PageArgs, pagesOf } from '#kit/data/page.ts'
import { reviewedProduct } from './products.ts'
import type { ReviewSort } from './schema.generated.ts'
import { type ReviewRow, reviews } from './tables.ts'

type OfProduct = { productId: string }

const published = {
  NEWEST: pagesOf(reviews, { where: isPublished }),
  RATING_DESC: pagesOf(reviews, { where: isPublished, by: 'rating' }),
  RATING_ASC: pagesOf(reviews, { where: isPublished, by: 'rating', descending: false }),
}
const ofOwner = pagesOf(reviews, { where: ({ owner }: { owner: string }) => eq(reviews.owner, owner) })
const waiting = pagesOf(reviews, { where: () => isNotNull(reviews.waitsSince), by: 'waitsSince', descending: false })

/** The published reviews of a product, or of that of a variant. Throws INVALID_INPUT. */
export async function listReviews(ctx: Context, id: string, args: PageArgs & { sort: ReviewSort }): Promise<Connection<ReviewRow>> {
  return published[args.sort](ctx.db, args, { productId: await reviewedProduct(ctx, id) })
}

/** The reviews of a user, for the user and for staff; null for others. Throws INVALID_INPUT. */
export async function listReviewsOf(ctx: Context, owner: string, args: PageArgs): Promise<Connection<ReviewRow> | null> {
  return isOwnOr(ctx, owner, 'PRODUCTS_WRITE') ? ofOwner(ctx.db, args, { owner }) : null
}

/** The reviews that staff should look at, the longest waiting first. Throws INVALID_INPUT. */
export function listPending(ctx: Context, args: PageArgs): Promise<Connection<ReviewRow>> {
  return waiting(ctx.db, args)
}

function isPublished({ productId }: OfProduct) {
  return and(eq(reviews.productId, productId), eq(reviews.status, 'PUBLISHED'))
}
