import { expect, test } from 'vitest'
import { attackFreeWork } from '#lab/attacks/free-work.ts'
import { attackSweep } from '#lab/attacks/sweep.ts'
import type { Statement } from '#lab/proof.ts'
import { missingPrograms } from '#tools/processes/start.ts'

const missing = missingPrograms()
if (missing.length > 0) console.warn(`no ${missing.join(' and no ')} on PATH: free work is not tried on processes`)

test.skipIf(missing.length > 0)('while one network does all that is free, others order and pay, and little is left', async () => {
  expect(broken(await attackFreeWork({ requests: 400, lines: 100 }))).toEqual([])
})

test('what strangers left is swept, and the databases are nearly as small as before', async () => {
  expect(broken(await attackSweep({ orders: 400, carts: 40, lines: 100 }))).toEqual([])
})

function broken(statements: Statement[]): Statement[] {
  return statements.filter(({ holds }) => !holds)
}
