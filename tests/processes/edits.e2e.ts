import { expect, test } from 'vitest'
import { runEdits } from '#lab/attacks/edits.ts'
import { linesOf } from '#lab/proof.ts'

test('every column of every table that is edited is refused, named by the reconciliation, or listed with a reason', async () => {
  const statements = await runEdits({ seed: 'short', rows: 1 })
  expect(linesOf(statements.filter(({ holds }) => !holds))).toEqual([])
  expect(statements.at(-1)?.what).toMatch(/^edits that nobody noticed, of [3-9]\d\d$/)
})
