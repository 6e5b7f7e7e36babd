import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { pauses } from '#kit/data/pauses.ts'

test.each([
  ['goes on after one turn of theirs', 0, 1],
  ['waits until they have nothing to do', 1000, 5],
  ['waits no longer than it is told', 3, 1],
])('a job that has gone on for long lets others run: it %s', async (_, waitMs, least) => {
  const pause = pauses(waitMs)
  takeTime(3)
  const others = { turns: 0 }
  const busy = runTurns(others, 5)
  await pause()
  const { turns } = others
  await busy
  expect(turns).toBeGreaterThanOrEqual(least)
  if (least < 5) expect(turns).toBeLessThan(5)
})

test('a job that has not gone on for long goes on at once', () => {
  expect(pauses(1000)()).toBeUndefined()
})

/** Something of several turns of the event loop, each of which takes time, as a request. */
async function runTurns(others: { turns: number }, most: number): Promise<void> {
  for (; others.turns < most; others.turns += 1) {
    await nextTurn()
    takeTime(2)
  }
}

function takeTime(ms: number): void {
  for (const end = performance.now() + ms; performance.now() < end; );
}
