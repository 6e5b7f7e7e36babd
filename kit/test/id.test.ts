import { expect, test } from 'vitest'
import { idTime, newId } from '#kit/data/id.ts'

test('ids sort as they were made, also within a millisecond, and tell their time', () => {
  const now = new Date('2026-12-01T09:00:00Z')
  const ids = Array.from({ length: 2000 }, () => newId('x', now))
  expect([...ids].sort()).toEqual(ids)
  expect(new Set(ids).size).toBe(2000)
  expect(newId('x', new Date(now.getTime() + 1)) > (ids.at(-1) ?? '')).toBe(true)
  expect(idTime(ids[0] ?? '')).toBe(now.getTime())
  for (const forged of ['', 'x_1', 'prod_none', `x_${'i'.repeat(26)}`, `x_${'0'.repeat(25)}`]) expect(idTime(forged)).toBeUndefined()
})

test('ids of one moment sort in the order of their creation, also where another clock makes one in between', () => {
  const [now, later] = [new Date('2026-12-01T09:00:00Z'), new Date('2026-12-01T09:00:01Z')]
  const ids = Array.from({ length: 20 }, () => {
    newId('x', later)
    return newId('x', now)
  })
  expect(ids).toEqual(ids.toSorted())
})
