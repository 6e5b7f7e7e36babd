import { expect, test } from 'vitest'
import { readyOperations } from '#router/operations.ts'
import { openPeopledShop } from '#tests/support/cast.ts'
import {
  asked,
  listsThatShowOthers,
  operations,
  othersThatShow,
  ownedForWrongStaff,
  ownThatHides,
  policies,
  withOwnedIds,
  wronglyAdmitted,
} from '#tests/support/matrix.ts'

test('every root field admits whom its policy admits, and nobody else', async () => {
  expect(await wronglyAdmitted(await openPeopledShop())).toEqual([])
})

test('every root field has a ready operation that asks it, and every change by staff needs a permission', () => {
  expect([...policies.keys()].filter((field) => !operations.some((operation) => operation.field === field))).toEqual([])
  const byStaff = readyOperations('admin')
    .map(asked)
    .filter(({ field }) => field.startsWith('Mutation.') && field !== 'Mutation.login')
  expect(byStaff.filter(({ policy }) => policy.kind !== 'admin').map(({ field }) => field)).toEqual([])
})

test("shoppers see their own; what is somebody else's looks like what is missing, each id alone and all together", async () => {
  const shop = await openPeopledShop()
  expect(await listsThatShowOthers(shop)).toEqual([])
  expect(await othersThatShow(shop)).toEqual([])
  expect(await ownThatHides(shop)).toEqual([])
})

test("what is somebody's says so, and is shown to the staff whom its policy names and to no other staff", async () => {
  expect(withOwnedIds.filter(({ policy }) => !policy.owner).map(({ field }) => field)).toEqual([])
  expect(await ownedForWrongStaff(await openPeopledShop())).toEqual([])
})
