import { expect, test } from 'vitest'
import { letters, seamsOf } from '#lab/mails/letters.ts'
import { type Facts, statementsOf } from '#lab/mails/proof.ts'
import { sampleLetters } from '#subgraphs/users/mail/samples.ts'

const [one, other] = [
  { to: 'ann@example.com', messageId: '<1>' },
  { to: 'bob@example.com', messageId: '<2>' },
]
const facts: Facts = {
  name: 'ORDER_PAID',
  seams: ['users/mail/before-answer', 'users/mail/after-answer'],
  ended: ['SIGKILL', 'SIGKILL', '0'],
  expected: [one.to, other.to],
  received: [one, other, other],
}

test('letters that came once, but for the one of which nobody can know, hold', () => {
  expect(statementsOf(facts).filter(({ holds }) => !holds)).toEqual([])
})

test.each<[string, Partial<Facts>]>([
  ['killed at users/mail/before-answer, users/mail/after-answer', { ended: ['SIGKILL', 'SIGTERM', '0'] }],
  ['all was sent in the end', { ended: ['SIGKILL', 'SIGKILL', 'SIGTERM'] }],
  ['people without their letter', { received: [one] }],
  ['letters too many', { received: [one, other, { ...other, messageId: '<3>' }] }],
  ['letters too many', { expected: [one.to] }],
  ['handed over again with the same Message-ID', { received: [one, one, other, other] }],
])('%s: is found where it is wrong', (what, wrong) => {
  expect(statementsOf({ ...facts, ...wrong }).flatMap((said) => (said.holds ? [] : [said.what]))).toEqual([`ORDER_PAID: ${what}`])
})

test('every letter that the shop sends is taken to its seams', () => {
  const kinds = sampleLetters.map(({ kind }) => kind)
  expect(Object.keys(letters)).toEqual(expect.arrayContaining(kinds))
  expect(new Set(Object.keys(letters).flatMap((name) => seamsOf(name as keyof typeof letters))).size).toBeGreaterThan(30)
})
