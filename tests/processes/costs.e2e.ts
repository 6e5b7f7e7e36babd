import { expect, test } from 'vitest'
import { askForMuch } from '#lab/attacks/costs.ts'

// `npm run attacks -- costs` compares the times, on an otherwise idle machine
const timed = /^(slowest|p99)/

test('operations as costly as the limits allow are refused or answered in bounds, and what a shop needs is accepted', async () => {
  const statements = await askForMuch({ operations: 60, orders: 21, lines: 1114, seed: 'short' })
  expect(statements.filter(({ what, holds }) => !holds && !timed.test(what))).toEqual([])
})
