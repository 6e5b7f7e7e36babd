import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { nobody } from '#kit/context.ts'
import { Budget } from '#kit/graph/budget.ts'
import { customer, staff, testConfig } from './testing.ts'

const large = 'The answer is too large, so it was stopped. Ask for shorter pages or fewer fields.'

test('an answer may have so many values and bytes, and for STATS_READ twenty times as many', () => {
  const config = testConfig({ ANSWER_VALUES: '10', ANSWER_BYTES: '1000' })
  const [own, books] = [new Budget(config, customer()), new Budget(config, staff('STATS_READ'))]
  own.spend(10, 1000)
  expect(() => own.spend(1, 0)).toThrow(large)
  books.spend(200, 20_000)
  expect(() => books.spend(0, 1)).toThrow(large)
  const unlimited = new Budget(testConfig({ ANSWER_VALUES: '0', ANSWER_BYTES: '0' }), nobody)
  unlimited.spend(1e9, 1e12)
  for (const budget of [own, books, unlimited]) budget.close()
})

test('once an answer is stopped, all that follows fails with the same error', () => {
  const budget = new Budget(testConfig({ ANSWER_VALUES: '1' }), nobody)
  const faults = [() => budget.spend(2, 0), () => budget.spend(0, 0), () => budget.look()].map(errorOf)
  expect(new Set(faults)).toEqual(new Set([budget.fault]))
  budget.close()
})

test('an answer made elsewhere counts every value, and its names and texts', () => {
  const budget = new Budget(testConfig(), nobody)
  budget.spendAnswer({ thing: { id: 'x'.repeat(100), parts: [{ n: 1 }, { n: null }] } })
  expect([budget.values, budget.bytes]).toEqual([5, 5 * 8 + 'thingidpartsnn'.length + 100])
  budget.close()
})

test('when the time is over, or nobody waits any more, nothing further is made', async () => {
  const budget = new Budget(testConfig(), nobody, Date.now() + 5)
  budget.look()
  await sleep(10)
  expect(errorOf(() => budget.look())).toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE' } })
  const closed = new Budget(testConfig(), nobody)
  closed.close()
  expect(errorOf(() => closed.spend(1, 0))).toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE' } })
})

test('a process makes as many large answers at once as fit into its memory', () => {
  const config = testConfig({ ANSWER_VALUES: '1000' })
  const others = Array.from({ length: 20 }, () => new Budget(config, nobody))
  for (const other of others) other.spend(1000, 0)
  const [more, later] = [new Budget(config, nobody), new Budget(config, nobody)]
  expect(errorOf(() => more.spend(1, 0))).toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE' } })
  for (const budget of [...others, more]) budget.close()
  later.spend(1000, 0)
  later.close()
})

function errorOf(work: () => void): unknown {
  try {
    work()
    return undefined
  } catch (error) {
    return error
  }
}
