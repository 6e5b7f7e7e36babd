import { currentAs } from '#kit/data/version.ts'
import { listPending, listReviews, listReviewsOf } from './lists.ts'
import { moderateReview, reasonsOf, reportReview } from './moderation.ts'
import { listPersonalData } from './personal-data.ts'
import { ratingOf } from './ratings.ts'
import { addReview, findOwnReview, mayReview, updateReview } from './reviews.ts'
import type { Resolvers } from './schema.generated.ts'

export const resolvers: Resolvers = {
  Query: {
    pendingReviews: (_, args, ctx) => listPending(ctx, args),
  },
  Mutation: {
    addReview: async (_, { input }, ctx) => ({ review: await addReview(ctx, input) }),
    updateReview: (_, { input }, ctx) => currentAs('review', updateReview(ctx, input)),
    reportReview: async (_, { input }, ctx) => ({ review: await reportReview(ctx, input) }),
    moderateReview: (_, { input }, ctx) => currentAs('review', moderateReview(ctx, input)),
  },
  Product: {
    reviews: ({ id }, args, ctx) => listReviews(ctx, id, args),
    rating: ({ id }, _, ctx) => ratingOf(ctx, id),
    ownReview: ({ id }, _, ctx) => findOwnReview(ctx, id),
    mayReview: ({ id }, _, ctx) => mayReview(ctx, id),
  },
  Review: {
    product: ({ productId }) => ({ id: productId }),
    reportReasons: ({ id }, _, ctx) => reasonsOf(ctx, id),
  },
  User: {
    reviews: ({ id }, args, ctx) => listReviewsOf(ctx, id, args),
    dataInReviews: ({ id }, args, ctx) => listPersonalData(ctx, id, args),
  },
}
