import { type MarkedTable, marked, personalDataReader } from '#kit/data/personal-data.ts'
import { cancelled, products, purchases, ratings, reports, reviews } from './tables.ts'

/** What a review says stays, without a name; rows of purchases and reports are deleted with the account. */
export const columns: MarkedTable[] = [
  marked(reviews, {
    owner: 'owner',
    personal: ['owner', 'author'],
    other: [
      'id',
      'productId',
      'rating',
      'title',
      'text',
      'verified',
      'status',
      'waitsSince',
      'reports',
      'version',
      'createdAt',
      'updatedAt',
    ],
  }),
  marked(purchases, { owner: 'owner', personal: ['owner'], other: ['orderId', 'productId', 'units'] }),
  marked(reports, { owner: 'reporter', personal: ['reporter', 'reason'], other: ['reviewId', 'at'] }),
  marked(cancelled, { other: ['refundId', 'orderId', 'productId', 'units'] }),
  marked(products, { other: ['id', 'parentId', 'version'] }),
  marked(ratings, { other: ['productId', 'rating', 'count'] }),
]

export const listPersonalData = personalDataReader(columns)
