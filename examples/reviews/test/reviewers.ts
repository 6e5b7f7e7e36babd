import reviews from '#examples/reviews/index.ts'
import type { Caller } from '#kit/context.ts'
import { customer, dataOf, openForTest, staff } from '#kit/test/testing.ts'
import type { NewEvent } from '#schema/events.ts'

type Options = Parameters<typeof openForTest>[1]
type Words = { productId?: string; rating?: number; title?: string; text?: string; author?: string }

export const add = `mutation ($input: AddReviewInput!) {
  addReview(input: $input) { review { id version status verified rating title text author } userErrors { code path subject } }
}`
export const update =
  'mutation ($input: UpdateReviewInput!) { updateReview(input: $input) { review { id version status rating title } userErrors { code } } }'
export const moderate =
  'mutation ($input: ModerateReviewInput!) { moderateReview(input: $input) { review { id version status } userErrors { code } } }'
export const report = 'mutation ($input: ReportReviewInput!) { reportReview(input: $input) { review { id } userErrors { code } } }'
export const pending = '{ pendingReviews { edges { node { id status reports reportReasons } } totalCount } }'
const entities = `query ($of: [_Any!]!, $first: Int = 20, $after: String, $sort: ReviewSort! = NEWEST) {
  _entities(representations: $of) {
    ... on Product {
      mayReview
      ownReview { id status }
      rating { average count histogram }
      reviews(first: $first, after: $after, sort: $sort) {
        edges { node { id rating author verified product { id } } } pageInfo { hasNextPage endCursor } totalCount
      }
    }
    ... on User { reviews { edges { node { id status } } } dataInReviews { rows { table row } next } }
  }
}`

export const moderator = staff('PRODUCTS_WRITE')

/** Opens the subgraph with what its tests do. `usr_customer` has bought two mugs, and a mug is a product without variants. */
export async function openReviews(options?: Options) {
  const open = await openForTest(reviews, options)
  const write = (caller: Caller = customer(), words: Words = {}) =>
    open.ask(caller, add, { input: { productId: 'prod_mug', rating: 4, title: 'Pretty', text: 'And useful.', ...words } })
  const written = async (caller?: Caller, words?: Words) => dataOf(await write(caller, words)).addReview.review
  const decide = (id: string, publish: boolean, expectedVersion = 1) =>
    open.ask(moderator, moderate, { input: { id, expectedVersion, publish } })
  const reference = async (caller: Caller, of: { __typename: string; id: string }, page: object = {}) =>
    dataOf(await open.ask(caller, entities, { of: [of], ...page }))._entities[0]
  return {
    ...open,
    write,
    written,
    decide,
    /** Writes a review that staff publish. */
    publishedReview: async (caller?: Caller, words?: Words) => {
      const review = await written(caller, words)
      await decide(review.id, true)
      return review
    },
    product: (caller: Caller, id = 'prod_mug', page?: object) => reference(caller, { __typename: 'Product', id }, page),
    user: (caller: Caller, id: string) => reference(caller, { __typename: 'User', id }),
  }
}

export function paid(orderId = 'ord_1', owner = 'usr_customer', products = ['prod_mug']): NewEvent {
  const lines = products.map((productId) => ({ productId, quantity: 2, sku: productId, name: productId, unitPrice: 100 }))
  return { type: 'order.paid', orderId, owner, paymentId: 'pay_1', total: 200, currency: 'GBP', lines, version: 3 }
}

export function cancelledUnits(quantity: number, refundId = 'ref_1', orderId = 'ord_1'): NewEvent {
  const lines = [{ productId: 'prod_mug', quantity, restock: true }]
  return { type: 'order.lines-cancelled', orderId, refundId, amount: 100, lines, version: 4 }
}

export function saved(productId: string, parentId?: string, version = 1): NewEvent {
  const kin = parentId ? { parentId } : {}
  return { type: 'product.saved', productId, sku: productId, name: productId, price: 100, archived: false, version, ...kin }
}
