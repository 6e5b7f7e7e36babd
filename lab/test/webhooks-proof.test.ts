import { expect, test } from 'vitest'
import { kinds, planOf } from '#lab/webhooks/plan.ts'
import { type Facts, statementsOf } from '#lab/webhooks/proof.ts'

const [authorised] = kinds
if (!authorised) throw new Error('There are no kinds.')

const good = {
  id: 'evt_0',
  subject: 'pay_0',
  kind: authorised,
  validity: 'valid' as const,
  sendings: ['well signed', 'well signed'] as const,
}
const bad = { ...good, id: 'evt_1', subject: 'pay_1', validity: 'bad' as const, sendings: ['with another key'] as const }
const started = { status: 'STARTED', lines: 1, published: [] }
const done = { status: 'AUTHORIZED', lines: 2, published: ['payment.authorized'] }

const right: Facts = {
  events: [good, bad].map((event) => ({ ...event, sendings: [...event.sendings] })),
  answers: new Map([
    ['accepted', 2],
    ['BAD_SIGNATURE', 1],
  ]),
  before: new Map([
    ['pay_0', started],
    ['pay_1', started],
  ]),
  after: new Map([
    ['pay_0', done],
    ['pay_1', started],
  ]),
  stored: new Set(['evt_0']),
}

test('the proof holds where each valid event has its one effect', () => {
  expect(statementsOf(right).filter(({ holds }) => !holds)).toEqual([])
})

test.each([
  ['events that had another number of effects than theirs', after('pay_0', { ...done, lines: 3 })],
  ['payments and refunds in another state than theirs', after('pay_1', { ...started, status: 'AUTHORIZED' })],
  ['payments and refunds of which something else was published', after('pay_0', { ...done, published: [] })],
  ['answered with 200', { answers: new Map([['BAD_SIGNATURE', 1]]) }],
  ['refused with UNSIGNED', { answers: new Map([...right.answers, ['UNSIGNED', 1]]) }],
  ['events stored, one row each', { stored: new Set<string>() }],
  ['events stored that were refused, or are about nothing', { stored: new Set(['evt_1']) }],
])('%s: the statement fails where it is not so', (what, wrong: Partial<Facts>) => {
  const failed = statementsOf({ ...right, ...wrong }).filter(({ holds }) => !holds)
  expect(failed.map((statement) => statement.what)).toContain(what)
})

test('the same seed draws the same events, of which a tenth is badly signed and a tenth is stale', () => {
  const { planned, sendings } = planOf({ events: 50, seed: 'a' })
  expect(planOf({ events: 50, seed: 'a' })).toEqual({ planned, sendings })
  expect(planOf({ events: 50, seed: 'b' }).planned).not.toEqual(planned)
  expect(['bad', 'stale'].map((validity) => planned.filter((event) => event.validity === validity).length)).toEqual([5, 5])
})

function after(subject: string, entry: typeof done): Partial<Facts> {
  return { after: new Map([...right.after, [subject, entry]]) }
}
