import { expect, test } from 'vitest'
import { statementsOf } from '#lab/attacks/sweep.ts'

const swept = { before: 10_000_000, filled: 12_000_000, refused: 12_300_000, full: 40_000_000, after: 10_500_000 }

test('databases that are nearly as small as before hold the proof', () => {
  expect(failing(swept)).toEqual([])
})

test.each([
  ['nothing was left behind', { full: 10_000_000 }, 'databases before, and full of what ended'],
  ['an order leaves too much', { refused: 12_400_000 }, 'bytes that an order at a wrong price leaves until it is swept'],
  ['the sweep leaves too much', { after: 11_000_001 }, 'databases after the sweep over those before'],
])('the proof fails where %s', (_, change, what) => {
  expect(failing({ ...swept, ...change })).toEqual([what])
})

function failing(bytes: typeof swept): string[] {
  return statementsOf(bytes, 100)
    .filter(({ holds }) => !holds)
    .map(({ what }) => what)
}
