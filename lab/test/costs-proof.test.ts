import { expect, test } from 'vitest'
import { statementsOf, type Tried } from '#lab/attacks/costs.ts'
import { drawOperations } from '#lab/attacks/draw-operations.ts'
import { randomOf } from '#lab/random.ts'

const answered: Tried = { query: '{ a }', status: 200, ms: 10, bytes: 100, codes: [] }
const refused: Tried = { ...answered, status: 400, codes: ['QUERY_TOO_COMPLEX'] }

test('what is refused, or answered soon and small, is right, and anything else is not', () => {
  const failing = (review: Tried[], drawn: Tried[], probes = [1]) =>
    statementsOf(review, drawn, probes)
      .filter(({ holds }) => !holds)
      .map(({ what }) => what)
  expect(failing([refused], [answered, refused])).toEqual([])
  expect(failing([], [])).toEqual([expect.stringContaining('0 operations')])
  expect(failing([{ ...answered, ms: 251 }], [answered])).toEqual([expect.stringContaining("the review's lists"), 'slowest answer'])
  expect(failing([], [{ ...refused, ms: 251 }])).toEqual(['slowest refusal'])
  expect(failing([], [{ ...answered, bytes: 1_000_001 }])).toEqual(['largest answer, in bytes'])
  expect(failing([], [{ ...answered, codes: ['SERVICE_UNAVAILABLE'] }])).toEqual(['of them, neither refused nor answered'])
  expect(failing([], [{ ...answered, status: 502 }])).toEqual(['of them, neither refused nor answered'])
  expect(failing([], [answered], [101])).toEqual([expect.stringContaining('p99 of 1 probes')])
})

test('the same seed draws the same operations, and they are as large as the limits allow', () => {
  const roots = { orders: [''], order: ['id: "ord_1"'], searchProducts: ['text: "thing"'], createCart: [''] }
  const [one, same, other] = ['a', 'a', 'b'].map((seed) => drawOperations(randomOf(seed), 50, roots))
  expect(one).toEqual(same)
  expect(one).not.toEqual(other)
  expect(one?.some((query) => query.includes('first: 100'))).toBe(true)
  expect(one?.some((query) => query.includes('a19:'))).toBe(true)
})
