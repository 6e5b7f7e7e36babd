import { expect, test } from 'vitest'
import { freezeEach } from '#lab/faults/frozen.ts'
import { idleLong } from '#lab/faults/idle.ts'
import { booksOf, during, failed, type Roll, roll } from '#lab/faults/rolling.ts'
import { onStage, type Stage } from '#lab/faults/stage.ts'
import type { Statement } from '#lab/proof.ts'
import { missingPrograms } from '#tools/processes/start.ts'

const missing = missingPrograms()
if (missing.length > 0) console.warn(`no ${missing.join(' and no ')} on PATH: faults of processes are skipped`)

/** Its drain of 1.5 s and the 2 s that a door waits for what others have to say: who takes longer to come back may be missed. */
const awayMs = 3500

test.skipIf(missing.length > 0)(
  'idle connections fail no request, a frozen subgraph costs its own fields, and a restart of each service costs nothing',
  () =>
    onStage(async (stage) => {
      expect(broken(await idle(stage))).toEqual([])
      expect(broken(await frozen(stage))).toEqual([])
      const rolled = await roll(stage, 'SIGTERM', { checkouts: 1, queries: 10 }, { pauseMs: 200 })
      expect(missed(rolled)).toEqual([])
      expect(broken(await booksOf(stage, [rolled]))).toEqual([])
    }),
)

function broken(statements: Statement[]) {
  return statements.filter(({ holds }) => !holds)
}

function idle(stage: Stage) {
  return idleLong(stage, { connections: 10, requests: 20, most: 3, seed: 'short' })
}

// how the times compare is for `npm run faults -- frozen`, on a machine that does nothing else
async function frozen(stage: Stage) {
  return (await freezeEach(stage, { subgraphs: ['orders'], alternations: 1, seconds: 2 })).filter(({ what }) => !what.startsWith('p95'))
}

function missed({ turns, asked }: Roll) {
  return turns.filter(({ readyMs }) => readyMs < awayMs).flatMap((turn) => failed(during(turn, asked)).map((one) => ({ turn, ...one })))
}
