import { expect, test } from 'vitest'
import { countFault, lengthFault, rangeFault } from '#kit/graph/input-messages.ts'

test.each([
  [['input', 'password'], { min: 8, max: 200 }, 'The password must have 8 to 200 characters.'],
  [['input', 'shippingAddress', 'postcode'], { max: 20 }, 'The postcode must have at most 20 characters.'],
  [['input', 'shippingAddress', 'country'], { min: 2, max: 2 }, 'The country must have 2 characters.'],
  [['input', 'displayName'], { min: 1, max: 1000 }, 'The display name must have 1 to 1,000 characters.'],
  [['ids', 2], { max: 100 }, 'Id 3 must have at most 100 characters.'],
  [['input', 'lines', 0, 'note'], { max: 5 }, 'Line 1: the note must have at most 5 characters.'],
  [['input', 'addresses', 1, 'lines', 4, 'text'], { max: 5 }, 'Address 2, line 5: the text must have at most 5 characters.'],
])('a text at %j', (path, bounds, message) => {
  expect(lengthFault(bounds, path)).toBe(message)
})

test.each([
  [['input', 'lines', 2, 'quantity'], { min: 1, max: 1000 }, 'Line 3: the quantity must be 1 to 1,000.'],
  [['input', 'unitPrice'], { max: 100_000_000 }, 'The unit price must be 0 to 100,000,000.'],
  [['input', 'delta'], { min: -1000, max: 1000 }, 'The delta must be -1,000 to 1,000.'],
  [['first'], { min: 1, max: 100 }, 'The page size must be 1 to 100.'],
])('a number at %j', (path, bounds, message) => {
  expect(rangeFault(bounds, path)).toBe(message)
})

test.each([
  [['input', 'lineIds'], { min: 1, max: 2000 }, 'There must be 1 to 2,000 line ids.'],
  [['filter', 'statuses'], { max: 100 }, 'There must be at most 100 statuses.'],
  [['input', 'lines', 1, 'tags'], { max: 3 }, 'Line 2: there must be at most 3 tags.'],
])('a list at %j', (path, bounds, message) => {
  expect(countFault(bounds, path)).toBe(message)
})
