import { expect, test } from 'vitest'
import { medianOf, mostOf, quantileOf, tableOf } from '#lab/figures.ts'

test('figures are those of the numbers in any order, and 0 of none', () => {
  const numbers = [5, 1, 4, 2, 3]
  expect([medianOf(numbers), mostOf(numbers), quantileOf(numbers, 0.8)]).toEqual([3, 5, 4])
  expect([medianOf([]), mostOf([])]).toEqual([0, 0])
  expect(numbers).toEqual([5, 1, 4, 2, 3])
})

test('a table has its first column to the left and the others to the right', () => {
  const table = tableOf(
    ['service', 'ms'],
    [
      ['a', '1000'],
      ['orders', '5'],
    ],
  )
  expect(table.split('\n')).toEqual(['service    ms', 'a        1000', 'orders      5'])
})
