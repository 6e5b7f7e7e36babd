import { expect, test } from 'vitest'
import { readyOperations } from '#router/operations.ts'
import { peopled } from '#tests/support/cast.ts'
import { frontAt } from '#tests/support/front.ts'
import { follow } from '#tests/support/journey.ts'
import { listsThatShowOthers, othersThatShow, ownThatHides, wronglyAdmitted } from '#tests/support/matrix.ts'

// runs against any shop with the demo seed: SHOP_URL=http://localhost:4005/graphql npm run test:e2e -- front
const url = process.env.SHOP_URL
if (!url) console.warn('SHOP_URL is not set: no running shop is tested')

test.skipIf(!url)('the shopper journey and then the admin journey run to the end with the expected codes', async () => {
  const steps = [...readyOperations('shopper'), ...readyOperations('admin')]
  expect(await follow(frontAt(url ?? ''), steps)).toEqual(steps.map(({ name, answers }) => [name, answers ? [answers] : []]))
})

test.skipIf(!url)('the role matrix: the policies decide who is admitted, and no caller sees data of another owner', async () => {
  const shop = await peopled(frontAt(url ?? ''))
  expect(await wronglyAdmitted(shop)).toEqual([])
  const again = await peopled(frontAt(url ?? ''))
  expect([await listsThatShowOthers(again), await othersThatShow(again), await ownThatHides(again)]).toEqual([[], [], []])
})
