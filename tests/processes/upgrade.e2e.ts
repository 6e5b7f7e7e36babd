import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { base } from '#lab/upgrade/base.ts'
import { hasRevision } from '#lab/upgrade/checkout.ts'
import { startProgram } from '#tests/support/process.ts'
import { nodeArgs } from '#tools/processes/node-args.ts'
import { missingPrograms } from '#tools/processes/start.ts'

const file = process.env.REPLAY_FILE ?? '../shared/data/online-retail-2010-12.csv.gz'
const missing = [
  ...missingPrograms(),
  ...(existsSync(file) ? [] : [`the file ${file} (set REPLAY_FILE)`]),
  ...(hasRevision(base) ? [] : [`the revision ${base} in git (fetch its history)`]),
]
if (missing.length > 0) console.log(`The upgrade is NOT tested: there is no ${missing.join(', no ')}.`)

test.skipIf(missing.length > 0)('data of the revision before goes on under this code, under both at once, and back', async () => {
  const program = startProgram(nodeArgs('.', 'lab/upgrade.ts', file, '--from', base, '--limit', '20'), {})
  const code = await program.died
  expect(code, program.output()).toBe('0')
  console.log(program.output().trim())
})
