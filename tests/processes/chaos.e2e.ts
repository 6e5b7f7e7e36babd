import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { detailsOf, isRight, reportOf } from '#lab/chaos/report.ts'
import { runChaos } from '#lab/chaos/run.ts'
import { missingPrograms } from '#tools/processes/start.ts'

const missing = missingPrograms()
if (missing.length > 0) console.warn(`no ${missing.join(' and no ')} on PATH: the chaos run is skipped`)

test.skipIf(missing.length > 0)(
  'a shop that is killed ten times during fifty checkouts loses no order, charges no order twice and leaks no hold',
  async ({ onTestFinished }) => {
    const dir = mkdtempSync(join(tmpdir(), 'bazaar-chaos-'))
    onTestFinished(({ task }) => {
      if (task.result?.state === 'pass') rmSync(dir, { recursive: true, force: true })
      else console.log(`Databases and logs are kept in ${dir}`)
    })
    const options = { checkouts: 50, kills: 10, atOnce: 8, seed: 'e2e', dir }
    const outcome = await runChaos(options)
    const report = reportOf(outcome, options)
    console.log(report)
    expect(isRight(outcome), `${report}\n${detailsOf(outcome)}`).toBe(true)
    expect(outcome.checkouts.length).toBe(50)
    expect([...outcome.killed.values()].reduce((sum, count) => sum + count, 0)).toBe(10)
  },
  180_000,
)
