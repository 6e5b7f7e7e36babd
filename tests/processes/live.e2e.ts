import { expect, test } from 'vitest'
import { runLive } from '#lab/live/run.ts'
import { linesOf } from '#lab/proof.ts'
import { missingPrograms } from '#tools/processes/start.ts'

test.skipIf(missingPrograms().length > 0)('200 subscribers miss nothing and get nothing twice while a router is killed', async () => {
  const statements = await runLive({ subscribers: 200, updates: 6, carts: 20 }, () => {})
  expect(statements.length).toBeGreaterThan(10)
  expect(linesOf(statements.filter(({ holds }) => !holds))).toEqual([])
})
