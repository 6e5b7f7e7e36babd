import { expect, test } from 'vitest'
import { createOperationNames } from '#router/observe/operation-names.ts'

test('the first operation names become labels, and later ones become `other`', () => {
  const labelOf = createOperationNames(2)
  expect(['A', 'B', 'C', 'A', 'B', 'D'].map(labelOf)).toEqual(['A', 'B', 'other', 'A', 'B', 'other'])
  expect([undefined, ''].map(labelOf)).toEqual(['anonymous', 'anonymous'])
})

test('a name that is too long becomes `other` and does not use up a label', () => {
  const labelOf = createOperationNames(1)
  expect([`A${'a'.repeat(60)}`, 'B'].map(labelOf)).toEqual(['other', 'B'])
})
