import { expect, test } from 'vitest'
import { type Facts, statementsOf } from '#lab/live/proof.ts'

const [first, second] = [
  { id: 'a', number: 0 },
  { id: 'b', number: 1 },
]
const facts: Facts = { seen: [{ states: [first, second], asked: 2 }], last: 1, killed: 1 }

test('subscribers who got each state once, and the newest at the end, hold', () => {
  expect(statementsOf(facts).filter(({ holds }) => !holds)).toEqual([])
})

test.each<[string, Partial<Facts>]>([
  ['subscribers who have the newest state', { last: 2 }],
  ['states that came twice', { seen: [{ states: [first, second, second], asked: 2 }] }],
  ['older states after newer ones', { seen: [{ states: [second, first, { id: 'c', number: 1 }], asked: 2 }] }],
  ['routers killed', { killed: 0 }],
  ['subscribers who had to ask again', { seen: [{ states: [first, second], asked: 1 }] }],
])('%s: is found where it is wrong', (what, wrong) => {
  expect(statementsOf({ ...facts, ...wrong }).flatMap((one) => (one.holds ? [] : [one.what]))).toEqual([what])
})
