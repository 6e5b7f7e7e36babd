import { expect, test } from 'vitest'
import { statementsOf } from '#lab/attacks/free-work.ts'

const found = { bought: [{ end: 'PAID', ms: 100 }], heldUnits: 10_000, databases: 10_000_000, redis: 1_000_000 }

test('others that are served, and little that is left, hold the proof', () => {
  expect(failing(found)).toEqual([])
})

test.each([
  ['nobody ordered meanwhile', { bought: [] }, 'orders of others meanwhile'],
  ['one other was refused', { bought: [...found.bought, { end: 'OUT_OF_STOCK', ms: 50 }] }, 'of them, not placed and paid'],
  ['strangers hold too much', { heldUnits: 10_001 }, 'units that the strangers hold'],
  ['the databases grow', { databases: 64_000_001 }, 'databases grew by'],
  ['Redis grows', { redis: 64_000_001 }, 'Redis grew by'],
])('the proof fails where %s', (_, change, what) => {
  expect(failing({ ...found, ...change })).toEqual([what])
})

function failing(facts: typeof found): string[] {
  return statementsOf(facts)
    .filter(({ holds }) => !holds)
    .map(({ what }) => what)
}
