import { expect, test } from 'vitest'
import { UsageError } from '#app/command.ts'
import { medianOf, mostOf, quantileOf, tableOf } from '#lab/figures.ts'
import { chosenOf, countOf, readArgs } from '#lab/legacy/args.ts'

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

test('what is not given has its default, and what cannot be meant is refused', () => {
  const defaults = { seconds: '5', seed: 'x' }
  expect(readArgs(['--seconds', '7'], defaults)).toEqual({ seconds: '7', seed: 'x' })
  expect(readArgs(['--help'], defaults)).toBeUndefined()
  expect(() => readArgs(['--minutes', '7'], defaults)).toThrow(UsageError)
  expect(() => countOf('seconds', '0')).toThrow(UsageError)
  expect(countOf('seconds', '1000000')).toBe(1_000_000)
})

test('names are chosen by commas, all stands for all, and a strange one is refused', () => {
  expect(chosenOf('subgraphs', 'b,a', ['a', 'b', 'c'])).toEqual(['b', 'a'])
  expect(chosenOf('subgraphs', 'all', ['a', 'b'])).toEqual(['a', 'b'])
  expect(() => chosenOf('subgraphs', 'd', ['a', 'b'])).toThrow(UsageError)
})
