import { expect, test } from 'vitest'
import { attackPage, statementsOf } from '#lab/attacks/page.ts'

const good = { lost: [], stale: [], refetched: [], silent: [], requests: 1, refreshes: 1, minutes: 60 }

test('a page with the documented client loses nothing in an hour, and asks for nothing twice', async () => {
  expect((await attackPage()).filter(({ holds }) => !holds)).toEqual([])
}, 60_000)

test.each([{ lost: ['x'] }, { stale: ['x'] }, { refetched: ['x'] }, { silent: ['x'] }, { minutes: 59 }])('%j is a fault', (fault) => {
  expect(statementsOf(good).every(({ holds }) => holds)).toBe(true)
  expect(statementsOf({ ...good, ...fault }).filter(({ holds }) => !holds)).toHaveLength(1)
})
