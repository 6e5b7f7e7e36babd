import { expect, test } from 'vitest'
import { columns } from '#examples/reviews/personal-data.ts'
import { type Caller, nobody } from '#kit/context.ts'
import { codesOf, customer, staff } from '#kit/test/testing.ts'
import type { NewEvent } from '#schema/events.ts'
import { cancelledUnits, openReviews, paid, report } from './reviewers.ts'

const userDeleted: NewEvent = { type: 'user.deleted', userId: 'usr_customer', version: 2 }

test.each([
  ['who cancelled one of two units may review', [paid(), cancelledUnits(1)], true],
  ['who cancelled both may not', [paid(), cancelledUnits(2)], false],
  ['who cancelled them one by one may not', [paid(), cancelledUnits(1), cancelledUnits(1, 'ref_2')], false],
  ['an event that comes twice counts once', [paid(), cancelledUnits(1), paid(), cancelledUnits(1)], true],
  ['a cancellation may come before its order', [cancelledUnits(2), paid()], false],
  ['a cancelled order takes nothing from another one', [paid(), cancelledUnits(2), paid('ord_2')], true],
  ['a guest has no purchases', [paid('ord_1', 'guesthash')], false],
  ['a deleted user has none', [paid(), userDeleted], false],
  ['a deleted user gets none later', [userDeleted, paid()], false],
])('%s', async (_, events, may) => {
  const { receive, product, write } = await openReviews()
  await receive(...events)
  expect((await product(customer())).mayReview).toBe(may)
  expect((await product({ ...customer('usr_other'), guest: 'guesthash' })).mayReview).toBe(false)
  expect(codesOf(await write())).toEqual(may ? [] : ['NOT_FOUND'])
})

test('a review whose writer gave all units back stays and is not verified, until the writer buys again', async () => {
  const { receive, publishedReview, product } = await openReviews()
  await receive(paid())
  const { id } = await publishedReview()
  const shown = async () => (await product(nobody)).reviews.edges[0].node
  expect(await shown()).toMatchObject({ id, verified: true })
  await receive(cancelledUnits(2))
  expect(await shown()).toMatchObject({ id, verified: false })
  await receive(paid('ord_2'))
  expect(await shown()).toMatchObject({ id, verified: true })
})

test('the reviews of a deleted user lose their name and their owner, and still count', async () => {
  const { receive, publishedReview, product, user } = await openReviews()
  await receive(paid())
  const { id } = await publishedReview(customer(), { author: 'Ann' })
  expect((await product(nobody)).reviews.edges[0].node).toMatchObject({ id, author: 'Ann' })
  await receive(userDeleted)
  const { reviews, rating } = await product(nobody)
  expect([reviews.edges[0].node, rating.count]).toEqual([expect.objectContaining({ id, author: null, verified: true }), 1])
  expect((await product(customer())).ownReview).toBeNull()
  expect((await user(customer(), 'usr_customer')).reviews.edges).toEqual([])
})

test('a user reads all that is held of them, and after the account is deleted nothing names them', async () => {
  const { receive, ask, publishedReview, user, context } = await openReviews()
  await receive(paid(), paid('ord_2', 'usr_other'))
  const { id } = await publishedReview(customer('usr_other'))
  await publishedReview(customer(), { author: 'Ann' })
  await ask(customer(), report, { input: { id, reason: 'It is not true.' } })
  const tablesOf = async (caller: Caller) => {
    const { dataInReviews } = await user(caller, 'usr_customer')
    return dataInReviews?.rows.map(({ table }: { table: string }) => table) ?? null
  }
  expect(await tablesOf(customer())).toEqual(['reviews', 'purchases', 'reports'])
  expect(await tablesOf(staff('USERS_WRITE'))).toEqual(['reviews', 'purchases', 'reports'])
  expect(await tablesOf(customer('usr_other'))).toBeNull()
  await receive(userDeleted)
  expect(await tablesOf(customer())).toEqual([])
  for (const { table } of columns) {
    const rows = await context().db.select().from(table)
    expect(JSON.stringify(rows)).not.toMatch(/usr_customer|Ann|not true/)
  }
})
