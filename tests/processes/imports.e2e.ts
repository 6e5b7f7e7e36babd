import { expect, test } from 'vitest'
import { runImport } from '#lab/imports/run.ts'
import { linesOf } from '#lab/proof.ts'

// how long a machine lets somebody wait that runs other tests meanwhile says nothing
const measured = /^(processor time|a shopper's)/

test('an import that is killed twice on the way adds each row once', async () => {
  const statements = await runImport({ products: 400, kills: 2, seed: 'short' }, () => {})
  expect(statements.length).toBeGreaterThan(8)
  expect(linesOf(statements.filter(({ what, holds }) => !holds && !measured.test(what)))).toEqual([])
})
