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
  ...processes(killed(one), killed(one, other), done(other)),
  expected: [one.to, other.to],
}

test('letters that came once, but for those that were under way when a process died, hold', () => {
  expect(statementsOf(facts).filter(({ holds }) => !holds)).toEqual([])
})

test.each<[string, Partial<Facts>]>([
  ['killed at users/mail/before-answer, users/mail/after-answer', processes(killed(one), { ended: 'SIGTERM', received: [other] }, done())],
  ['all was sent in the end', processes(killed(one), killed(other), { ended: 'SIGTERM', received: [] })],
  ['people without their letter', processes(killed(one), killed(), done())],
  ['letters too many', processes(killed(one), killed(other), done({ ...other, messageId: '<3>' }))],
  ['letters too many', { expected: [one.to] }],
  ['handed over again, and not the last letter of a process that was killed', processes(killed(one, other), killed(), done(one))],
  ['handed over again, and not the last letter of a process that was killed', processes(killed(one), killed(), done(other, other))],
])('%s: is found where it is wrong', (what, wrong) => {
  expect(statementsOf({ ...facts, ...wrong }).flatMap((said) => (said.holds ? [] : [said.what]))).toEqual([`ORDER_PAID: ${what}`])
})

test('every letter that the shop sends is taken to its seams', () => {
  const kinds = sampleLetters.map(({ kind }) => kind)
  expect(Object.keys(letters)).toEqual(expect.arrayContaining(kinds))
  expect(new Set(Object.keys(letters).flatMap((name) => seamsOf(name as keyof typeof letters))).size).toBeGreaterThan(30)
})

type Process = Facts['processes'][number]

function processes(...all: Process[]): Pick<Facts, 'processes'> {
  return { processes: all }
}

function killed(...received: Process['received']): Process {
  return { ended: 'SIGKILL', received }
}

function done(...received: Process['received']): Process {
  return { ended: '0', received }
}
