import { expect, test } from 'vitest'
import { drawRows } from '#lab/imports/file.ts'
import { type Facts, statementsOf } from '#lab/imports/proof.ts'
import { randomOf } from '#lab/random.ts'

const rows = drawRows(randomOf('proof'), 3)
const [first, second] = rows as [Facts['rows'][0], Facts['rows'][0]]
const counts = { status: 'DONE', done: 12, created: 12, updated: 0, unchanged: 0, failed: 0 }
const facts: Facts = {
  rows,
  found: rows,
  counts,
  kills: 3,
  wanted: 3,
  entries: 1,
  cpuMs: 100,
  memory: [1e8, 1e8, 1e8],
  before: [5],
  meanwhile: [9],
}

test('an import that happened once holds', () => {
  expect(statementsOf(facts).filter(({ holds }) => !holds)).toEqual([])
})

test.each<[string, Partial<Facts>]>([
  ['times that the shop was killed', { kills: 2 }],
  ['rows of the file that the catalogue has otherwise, or not', { found: rows.slice(1) }],
  ['rows of the file that the catalogue has otherwise, or not', { found: [...rows, first] }],
  ['rows of the file that the catalogue has otherwise, or not', { found: [first, { ...second, price: '0.01' }, ...rows.slice(2)] }],
  ['rows that were handled', { counts: { ...counts, done: 11 } }],
  ['rows that have added a product or a variant, each once', { counts: { ...counts, created: 11 } }],
  ['rows that were changed, unchanged or refused', { counts: { ...counts, unchanged: 1 } }],
  ['entries of the audit log for all rows', { entries: 12 }],
  ['the import has ended', { counts: { ...counts, status: 'RUNNING' } }],
  ['processor time', { cpuMs: 60_000 }],
  ['memory at the end, beside that at the beginning', { memory: [1e8, 1e8, 5e8] }],
  ["a shopper's 99th percentile meanwhile", { meanwhile: [11] }],
])('%s is found', (what, wrong) => {
  expect(
    statementsOf({ ...facts, ...wrong })
      .filter(({ holds }) => !holds)
      .map((one) => one.what),
  ).toEqual([what])
})
