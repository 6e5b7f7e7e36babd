import { expect, test } from 'vitest'
import { openNames } from '#router/observe/request-log.ts'

test('clients may call their operations what they like: the first names are kept, the rest are others', () => {
  const nameFor = openNames(2)
  expect(['A', 'B', 'C', 'A', 'B', 'D'].map(nameFor)).toEqual(['A', 'B', 'other', 'A', 'B', 'other'])
  expect([undefined, ''].map(nameFor)).toEqual(['anonymous', 'anonymous'])
})

test('a name that is too long to be one takes nobody’s place', () => {
  const nameFor = openNames(1)
  expect([`A${'a'.repeat(60)}`, 'B'].map(nameFor)).toEqual(['other', 'B'])
})
