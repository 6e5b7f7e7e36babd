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

test('every root field admits exactly the callers that its policy admits', async () => {
  expect(await wronglyAdmitted(await openPeopledShop())).toEqual([])
})

test('every root field has a ready operation, and every mutation by staff needs a permission', () => {
  expect([...policies.keys()].filter((field) => !operations.some((operation) => operation.field === field))).toEqual([])
  const byStaff = readyOperations('admin')
    .map(asked)
    .filter(({ field }) => field.startsWith('Mutation.') && field !== 'Mutation.login')
  expect(byStaff.filter(({ policy }) => policy.kind !== 'admin').map(({ field }) => field)).toEqual([])
})

test('shoppers see their own data, and the id of another owner looks like a missing id, alone and together with others', async () => {
  const shop = await openPeopledShop()
  expect(await listsThatShowOthers(shop)).toEqual([])
  expect(await othersThatShow(shop)).toEqual([])
  expect(await ownThatHides(shop)).toEqual([])
})

test('every owned field has an owner policy, and is shown only to staff with a permission named there', async () => {
  expect(withOwnedIds.filter(({ policy }) => !policy.owner).map(({ field }) => field)).toEqual([])
  expect(await ownedForWrongStaff(await openPeopledShop())).toEqual([])
})
