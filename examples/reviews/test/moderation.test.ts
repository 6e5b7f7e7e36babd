import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import { codesOf, customer, dataOf, guest, staff } from '#kit/test/testing.ts'
import { moderate, moderator, openReviews, paid, pending, report, update } from './reviewers.ts'

const neighbour = customer('usr_neighbour')

test('staff with PRODUCTS_WRITE publish and reject what waits, and the log says who', async () => {
  const { receive, ask, written, decide, product } = await openReviews()
  await receive(paid())
  const { id } = await written()
  for (const other of [customer(), staff('ORDERS_WRITE')]) {
    expect(codesOf(await ask(other, pending))).toEqual(['FORBIDDEN'])
    expect(codesOf(await ask(other, moderate, { input: { id, expectedVersion: 1, publish: true } }))).toEqual(['FORBIDDEN'])
  }
  expect(dataOf(await ask(moderator, pending)).pendingReviews.edges).toEqual([
    { node: { id, status: 'PENDING', reports: 0, reportReasons: [] } },
  ])
  expect(dataOf(await decide(id, true)).moderateReview.review).toEqual({ id, version: 2, status: 'PUBLISHED' })
  expect(codesOf(await decide(id, true))).toEqual(['VERSION_CONFLICT'])
  expect(codesOf(await decide('rev_none', true))).toEqual(['NOT_FOUND'])
  expect(dataOf(await ask(moderator, pending)).pendingReviews.totalCount).toBe(0)
  expect((await product(nobody)).reviews.totalCount).toBe(1)
  expect(dataOf(await decide(id, false, 2)).moderateReview.review.status).toBe('REJECTED')
  expect((await product(nobody)).reviews.totalCount).toBe(0)
})

test('every decision has an entry in the audit log, without a word of the review', async () => {
  const open = await openReviews()
  await open.receive(paid())
  const { id } = await open.written()
  await open.decide(id, true)
  const entries = await open.published('audit.recorded')
  expect(entries).toMatchObject([{ action: 'moderateReview', actor: 'usr_staff', subject: id, after: { status: 'PUBLISHED' } }])
  expect(JSON.stringify(entries)).not.toContain('useful')
})

test('a report is counted once for each customer, hides nothing, and brings the review before staff until they decide', async () => {
  const { receive, ask, publishedReview, decide, product } = await openReviews()
  await receive(paid())
  const { id } = await publishedReview()
  const complain = (caller = neighbour) => ask(caller, report, { input: { id, reason: 'It is an advertisement.' } })
  expect(codesOf(await complain(guest()))).toEqual(['UNAUTHENTICATED'])
  expect([codesOf(await complain()), codesOf(await complain())]).toEqual([[], []])
  expect((await product(nobody)).reviews.totalCount).toBe(1)
  const { edges } = dataOf(await ask(moderator, pending)).pendingReviews
  expect(edges).toEqual([{ node: { id, status: 'PUBLISHED', reports: 1, reportReasons: ['It is an advertisement.'] } }])
  await decide(id, true, 2)
  expect(codesOf(await complain())).toEqual([])
  expect(dataOf(await ask(moderator, pending)).pendingReviews.totalCount).toBe(0)
  expect(codesOf(await complain(customer('usr_another')))).toEqual([])
  expect(dataOf(await ask(moderator, pending)).pendingReviews.edges).toMatchObject([{ node: { id, reports: 1 } }])
})

test.each(['reports', 'reportReasons'])('the %s of a review are for staff, also where its owner asks', async (field) => {
  const { receive, ask, publishedReview } = await openReviews()
  await receive(paid())
  await publishedReview()
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Product { ownReview { id ${field} } } } }`
  const of = [{ __typename: 'Product', id: 'prod_mug' }]
  expect(codesOf(await ask(customer(), query, { of }))).toEqual(['FORBIDDEN'])
  expect(codesOf(await ask({ ...customer(), permissions: ['PRODUCTS_WRITE'] }, query, { of }))).toEqual([])
})

test('what is not published cannot be reported, as it cannot be seen', async () => {
  const { receive, ask, written } = await openReviews()
  await receive(paid())
  const { id } = await written()
  expect(codesOf(await ask(neighbour, report, { input: { id, reason: 'x' } }))).toEqual(['NOT_FOUND'])
})

test('a customer reports so many reviews in 24 hours', async () => {
  const { receive, ask, publishedReview, clock } = await openReviews({ settings: { REVIEW_REPORTS_A_DAY: '2' } })
  const people = ['usr_1', 'usr_2', 'usr_3']
  await receive(...people.map((owner) => paid(`ord_${owner}`, owner)))
  const ids: string[] = []
  for (const owner of people) ids.push((await publishedReview(customer(owner))).id)
  const complain = async (id = '') => codesOf(await ask(neighbour, report, { input: { id, reason: 'x' } }))
  expect([await complain(ids[0]), await complain(ids[1]), await complain(ids[2])]).toEqual([[], [], ['RATE_LIMITED']])
  expect(await complain(ids[0])).toEqual([])
  clock.advance(86_400_001)
  expect(await complain(ids[2])).toEqual([])
})

test('whatever writers and staff do, the rating equals a recount of the published reviews', async () => {
  const act = fc.record({
    who: fc.nat(3),
    rating: fc.integer({ min: 1, max: 5 }),
    what: fc.constantFrom('write', 'edit', 'publish', 'reject'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 25 }), async (acts) => {
      const { context, ask, write, decide, product, receive } = await openReviews({ settings: { REVIEWS_AT_ONCE: '1' } })
      await receive(...[0, 1, 2, 3].map((who) => paid(`ord_${who}`, `usr_${who}`)))
      const { db } = context()
      for (const { who, rating, what } of acts) {
        const caller = customer(`usr_${who}`)
        const [known] = await db.all<{ id: string; version: number }>(sql`SELECT id, version FROM reviews WHERE owner = ${caller.sub}`)
        if (what === 'write') await write(caller, { rating })
        else if (known && what === 'edit') await ask(caller, update, { input: { id: known.id, expectedVersion: known.version, rating } })
        else if (known) await decide(known.id, what === 'publish', known.version)
      }
      const recount = await db.all<{ rating: number }>(sql`SELECT rating FROM reviews WHERE status = 'PUBLISHED'`)
      const histogram = [1, 2, 3, 4, 5].map((rating) => recount.filter((row) => row.rating === rating).length)
      expect((await product(nobody)).rating).toMatchObject({ count: recount.length, histogram })
    }),
    { numRuns: 15 },
  )
})
