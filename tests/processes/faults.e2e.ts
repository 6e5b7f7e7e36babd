import { expect, test } from 'vitest'
import { checkBooks } from '#lab/checkouts/books.ts'
import { withShop } from '#lab/faults/fault.ts'
import { freezeEach } from '#lab/faults/frozen.ts'
import { keepIdle } from '#lab/faults/idle.ts'
import { hasFailed } from '#lab/faults/load.ts'
import { during, type Roll, restartEach } from '#lab/faults/rolling.ts'
import type { Statement } from '#lab/proof.ts'
import { missingPrograms } from '#tools/processes/start.ts'

const missing = missingPrograms()
if (missing.length > 0) console.warn(`no ${missing.join(' and no ')} on PATH: faults of processes are skipped`)

/** Its drain of 1.5 s, and the 2 s for which a mutation waits for its outcome: a service that is away for longer may be missed. */
const awayMs = 3500

test.skipIf(missing.length > 0)(
  'idle connections fail no request, a frozen subgraph costs its own fields, and a restart of each service costs nothing',
  () =>
    withShop(async (shop) => {
      expect(broken(await keepIdle(shop, { connections: 10, requests: 20, most: 3, seed: 'short' }))).toEqual([])
      const frozen = await freezeEach(shop, { subgraphs: ['orders'], alternations: 1, seconds: 2 })
      // how the times compare is for `npm run faults -- frozen`, on a machine that does nothing else
      expect(broken(frozen.filter(({ what }) => !what.startsWith('p95')))).toEqual([])
      const roll = await restartEach(shop, 'SIGTERM', { checkouts: 1, queries: 10 }, { pauseMs: 200 })
      expect(missed(roll)).toEqual([])
      expect(broken((await checkBooks(shop, roll.checkouts)).statements)).toEqual([])
    }),
)

function broken(statements: Statement[]) {
  return statements.filter(({ holds }) => !holds)
}

function missed({ restarts, requests }: Roll) {
  const short = restarts.filter(({ readyMs }) => readyMs < awayMs)
  return short.flatMap((restart) =>
    during(restart, requests)
      .filter(hasFailed)
      .map((request) => ({ restart, ...request })),
  )
}
