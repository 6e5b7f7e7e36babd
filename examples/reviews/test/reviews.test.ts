import { expect, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import { codesOf, customer, dataOf, guest, staff } from '#kit/test/testing.ts'
import { openReviews, paid, saved, update } from './reviewers.ts'

const stranger = customer('usr_stranger')

test('who has paid a product may review it once, and nobody else may', async () => {
  const { receive, write, product } = await openReviews()
  await receive(saved('prod_mug'), paid())
  expect([(await product(customer())).mayReview, (await product(stranger)).mayReview, (await product(guest())).mayReview]).toEqual([
    true,
    false,
    null,
  ])
  expect(codesOf(await write(stranger))).toEqual(['NOT_FOUND'])
  expect(codesOf(await write(nobody))).toEqual(['UNAUTHENTICATED'])
  expect(codesOf(await write(guest()))).toEqual(['UNAUTHENTICATED'])
  expect(codesOf(await write(customer(), { productId: 'prod_other' }))).toEqual(['NOT_FOUND'])
  expect(dataOf(await write()).addReview).toMatchObject({
    review: { version: 1, status: 'PENDING', verified: true, rating: 4, title: 'Pretty', author: null },
    userErrors: [],
  })
  expect((await product(customer())).mayReview).toBe(false)
})

test('a repetition returns the review, and another review of the product is refused and names it', async () => {
  const { receive, write, written } = await openReviews()
  await receive(paid())
  const review = await written()
  expect(await written()).toEqual(review)
  const other = dataOf(await write(customer(), { rating: 1 })).addReview
  expect(other).toMatchObject({
    review: null,
    userErrors: [{ code: 'VERSION_CONFLICT', subject: review.id, path: ['input', 'productId'] }],
  })
  const together = await Promise.all(Array.from({ length: 10 }, () => write()))
  expect(new Set(together.map((answer) => dataOf(answer).addReview.review.id)).size).toBe(1)
})

test.each([
  ['a rating of 0', { rating: 0 }],
  ['a rating of 6', { rating: 6 }],
  ['no heading', { title: '' }],
  ['a heading of spaces', { title: '  ' }],
  ['a long heading', { title: 'x'.repeat(101) }],
  ['a long text', { text: 'x'.repeat(5001) }],
  ['a long name', { author: 'x'.repeat(61) }],
])('%s is refused and stores nothing', async (_, words) => {
  const { receive, write, product } = await openReviews()
  await receive(paid())
  expect(codesOf(await write(customer(), words))).toEqual(['INVALID_INPUT'])
  expect((await product(customer())).ownReview).toBeNull()
})

test('only its owner edits a review, at the version that was read, and it waits again', async () => {
  const { receive, ask, publishedReview, product } = await openReviews()
  await receive(paid())
  const { id } = await publishedReview()
  const edit = { id, expectedVersion: 2, rating: 2 }
  expect(codesOf(await ask(stranger, update, { input: edit }))).toEqual(['NOT_FOUND'])
  expect(codesOf(await ask(customer(), update, { input: { ...edit, expectedVersion: 1 } }))).toEqual(['VERSION_CONFLICT'])
  expect((await product(nobody)).rating).toMatchObject({ count: 1, average: 4 })
  const { review } = dataOf(await ask(customer(), update, { input: edit })).updateReview
  expect(review).toEqual({ id, version: 3, status: 'PENDING', rating: 2, title: 'Pretty' })
  expect((await product(nobody)).rating).toMatchObject({ count: 0, average: null })
})

test('where reviews are published at once, an edit keeps one published, and a rejected one stays hidden', async () => {
  const { receive, ask, written, decide } = await openReviews({ settings: { REVIEWS_AT_ONCE: '1' } })
  await receive(paid())
  const { id, status } = await written()
  const edit = async (expectedVersion: number) =>
    dataOf(await ask(customer(), update, { input: { id, expectedVersion, text: 'Or not.' } })).updateReview.review.status
  expect([status, await edit(1)]).toEqual(['PUBLISHED', 'PUBLISHED'])
  await decide(id, false, 2)
  expect([await edit(3), await edit(4)]).toEqual(['PENDING', 'PENDING'])
})

test('a review of a variant is one of its product, whichever of them is bought, asked for or reviewed', async () => {
  const { receive, write, publishedReview, product } = await openReviews()
  await receive(
    saved('prod_shirt'),
    saved('prod_red', 'prod_shirt'),
    saved('prod_blue', 'prod_shirt'),
    paid('ord_1', 'usr_customer', ['prod_red']),
  )
  const review = await publishedReview(customer(), { productId: 'prod_blue' })
  for (const id of ['prod_shirt', 'prod_red', 'prod_blue']) {
    const { reviews, rating, ownReview } = await product(customer(), id)
    expect([rating.count, ownReview.id, reviews.edges[0].node.product.id]).toEqual([1, review.id, 'prod_shirt'])
    expect(dataOf(await write(customer(), { productId: id })).addReview.review.id).toBe(review.id)
  }
})

test('an older event about a product does not undo a newer one', async () => {
  const { receive, product, publishedReview } = await openReviews()
  await receive(saved('prod_red', 'prod_shirt', 2), saved('prod_red', undefined, 1), paid('ord_1', 'usr_customer', ['prod_red']))
  await publishedReview(customer(), { productId: 'prod_red' })
  expect((await product(nobody, 'prod_shirt')).rating.count).toBe(1)
})

test('a review that is not published is seen by its owner and staff alone', async () => {
  const { receive, written, product, user } = await openReviews()
  await receive(paid())
  const { id } = await written()
  expect((await product(nobody)).reviews.edges).toEqual([])
  expect((await product(stranger)).ownReview).toBeNull()
  expect((await product(customer())).ownReview).toEqual({ id, status: 'PENDING' })
  const listed = { edges: [{ node: { id, status: 'PENDING' } }] }
  expect((await user(customer(), 'usr_customer')).reviews).toEqual(listed)
  expect((await user(staff('PRODUCTS_WRITE'), 'usr_customer')).reviews).toEqual(listed)
  expect((await user(stranger, 'usr_customer')).reviews).toBeNull()
})

test('reviews are paged in each sequence without a gap or a repetition', async () => {
  const { receive, publishedReview, product, clock } = await openReviews()
  const people = Array.from({ length: 7 }, (_, at) => `usr_${at}`)
  await receive(...people.map((owner) => paid(`ord_${owner}`, owner)))
  for (const [at, owner] of people.entries()) {
    clock.advance(1000)
    await publishedReview(customer(owner), { rating: (at % 5) + 1 })
  }
  const walk = async (sort: string) => {
    const ratings: number[] = []
    for (let after: string | undefined, more = true; more; ) {
      const { edges, pageInfo, totalCount } = (await product(nobody, 'prod_mug', { first: 3, after, sort })).reviews
      ratings.push(...edges.map(({ node }: { node: { rating: number } }) => node.rating))
      expect(totalCount).toBe(7)
      after = pageInfo.endCursor
      more = pageInfo.hasNextPage
    }
    return ratings
  }
  expect(await walk('NEWEST')).toEqual([2, 1, 5, 4, 3, 2, 1])
  expect(await walk('RATING_DESC')).toEqual([5, 4, 3, 2, 2, 1, 1])
  expect(await walk('RATING_ASC')).toEqual([1, 1, 2, 2, 3, 4, 5])
  expect((await product(nobody)).rating).toEqual({ average: 2.57, count: 7, histogram: [2, 2, 1, 1, 1] })
})
