import { expect, test } from 'vitest'
import { statementOf } from '#lab/upgrade/run.ts'

const right = '✓ orders that were paid: 40\n✓ sales, by the orders: £1.00\n\nThe proof holds: 2 statements.\nexit code 0'

test('a replay that holds is one statement that holds', () => {
  expect(statementOf('it trades', right)).toEqual({ what: 'it trades', holds: true, says: '2 statements hold' })
})

test('a statement that does not hold is told, but not another code of a refusal', () => {
  expect(statementOf('it trades', right.replace('✓ sales', '✗ sales'))).toMatchObject({
    holds: false,
    says: expect.stringContaining('✗ sales, by the orders: £1.00'),
  })
  expect(statementOf('it trades', `✗ rows without a price, refused with PRICE_CHANGED: 1 A: NOT_FOUND\n${right}`).holds).toBe(true)
})

test('a replay that proves nothing does not hold', () => {
  expect(statementOf('it trades', 'There is nothing to prove.\nexit code 1')).toEqual({
    what: 'it trades',
    holds: false,
    says: 'There is nothing to prove.; exit code 1',
  })
})

test('a replay that traded whole and finds no reconciliation is proved later, one that stopped before is not', () => {
  const output = (done: number) => `Trade: ${done} of 40, 5.0 a second\nThe replay stops: The shop has no reconciliation.\nexit code 1`
  expect(statementOf('both trade', output(40))).toMatchObject({ holds: true, says: expect.stringContaining('proved later') })
  expect(statementOf('both trade', output(4)).holds).toBe(false)
})
