import { expect, test } from 'vitest'
import { createOperationNames } from '#router/observe/operation-names.ts'

test('clients may call their operations what they like: the first names are kept, the rest are others', () => {
  const labelOf = createOperationNames(2)
  expect(['A', 'B', 'C', 'A', 'B', 'D'].map(labelOf)).toEqual(['A', 'B', 'other', 'A', 'B', 'other'])
  expect([undefined, ''].map(labelOf)).toEqual(['anonymous', 'anonymous'])
})

test('a name that is too long to be one takes nobody’s place', () => {
  const labelOf = createOperationNames(1)
  expect([`A${'a'.repeat(60)}`, 'B'].map(labelOf)).toEqual(['other', 'B'])
})
