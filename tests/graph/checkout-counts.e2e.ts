// What a checkout takes, of everything that is paid for once for each: a change that adds to it says so here.
import { expect, test } from 'vitest'
import { countCheckout } from '#lab/bench/counts.ts'

test('a checkout of a guest takes ten events, and few commits and statements', async () => {
  const { commits, statements, events } = await countCheckout(process.cwd())
  expect(events).toBe(10)
  expect(statements).toBeLessThanOrEqual(110)
  // 13.5 where a checkout takes less than half a second: on a busy machine fewer events find a commit that they can share
  expect(commits).toBeLessThanOrEqual(18)
}, 60_000)
