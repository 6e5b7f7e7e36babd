import { expect, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import { Budget } from '#kit/graph/budget.ts'
import { testConfig } from '#kit/test/testing.ts'
import { type SourceAnswer, withinBudget } from '#router/sources/operation.ts'

test('answers of subgraphs count together, and the one that is too much, and all after it, are an error', () => {
  const budget = new Budget(testConfig({ ANSWER_VALUES: '10' }), nobody)
  const context = { caller: nobody, requestId: 'req_1', budget }
  const answer = { data: { products: [{ id: '1' }, { id: '2' }, { id: '3' }, { id: '4' }] } } as unknown as SourceAnswer
  expect([withinBudget(context, answer), withinBudget(context, answer)]).toEqual([answer, answer])
  const stopped = { data: null, errors: [{ message: expect.any(String), extensions: { code: 'QUERY_TOO_COMPLEX' } }] }
  expect([withinBudget(context, answer), withinBudget(context, answer)]).toEqual([stopped, stopped])
  budget.close()
})

test('a text counts with what JSON escapes in it', () => {
  const budget = new Budget(testConfig({ ANSWER_BYTES: '300' }), nobody)
  const answer = { data: { row: '"'.repeat(200) } } as unknown as SourceAnswer
  expect(withinBudget({ caller: nobody, requestId: 'req_1', budget }, answer)).toMatchObject({ data: null })
  expect([budget.excess(300), budget.excess(301)?.extensions.code]).toEqual([undefined, 'QUERY_TOO_COMPLEX'])
  budget.close()
})

test('without a budget every answer passes', () => {
  const answer = { data: { products: Array(100_000).fill({ id: '1' }) } } as unknown as SourceAnswer
  expect(withinBudget({ caller: nobody, requestId: 'req_1' }, answer)).toBe(answer)
})
