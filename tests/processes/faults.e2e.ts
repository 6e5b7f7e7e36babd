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

/** The drain of 1.5 s plus the 2 s that a mutation waits for its outcome. A restart that takes longer may fail requests. */
const awayMs = 3500

test.skipIf(missing.length > 0)(
  'idle connections fail no request, a frozen subgraph fails only its own fields, and a restart of each service fails no request',
  () =>
    withShop(async (shop) => {
      expect(broken(await keepIdle(shop, { connections: 10, requests: 20, most: 3, seed: 'short' }))).toEqual([])
      const frozen = await freezeEach(shop, { subgraphs: ['orders'], alternations: 1, seconds: 2 })
      // `npm run faults -- frozen` compares the times, on an otherwise idle machine
      expect(broken(frozen.filter(({ what }) => !what.startsWith('p95')))).toEqual([])
      const roll = await restartEach(shop, 'SIGTERM', { checkouts: 1, queries: 10 }, { pauseMs: 200 })
      expect(failedRequests(roll)).toEqual([])
      expect(broken((await checkBooks(shop, roll.checkouts)).statements)).toEqual([])
    }),
)

function broken(statements: Statement[]) {
  return statements.filter(({ holds }) => !holds)
}

function failedRequests({ restarts, requests }: Roll) {
  const short = restarts.filter(({ readyMs }) => readyMs < awayMs)
  return short.flatMap((restart) =>
    during(restart, requests)
      .filter(hasFailed)
      .map((request) => ({ restart, ...request })),
  )
}
