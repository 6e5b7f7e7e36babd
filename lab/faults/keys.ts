import { setTimeout as sleep } from 'node:timers/promises'
import { checkBooks } from '#lab/checkouts/books.ts'
import type { RunningShop } from '#lab/checkouts/shop.ts'
import { number } from '#lab/figures.ts'
import type { Measured } from '#lab/meter.ts'
import { none, type Statement, same } from '#lab/proof.ts'
import { type Rotated, rotate } from '#ops/init/rotate.ts'
import { described, hasFailed, type Rates, underLoad } from './load.ts'
import { during, type Restart, restartOne } from './rolling.ts'

/** `kinds`: the keys that are changed, one after the other. */
type Options = Rates & { kinds: string[]; pauseMs?: number }

/** The old key of access tokens goes twice as long as a token lives after the new one signs. */
const tokenSeconds = 30
/** The settings of a shop for this: short tokens, and what the routers have to complain about. */
export const keysSettings = { ACCESS_TOKEN_SECONDS: String(tokenSeconds), LOG_LEVEL: 'warn' }
/** A router holds a request for 5 s: a service that is away for longer than this may be missed, with any keys. */
const awayMs = 3500
/** A router that has missed a service does not ask it for this long, also when it is back. */
const breakerMs = 1000

/** Changes one key of each kind in a shop under load, in its three steps, and restarts what each step names. No request may fail. */
export async function changeKeys(shop: RunningShop, { kinds, pauseMs = 1000, ...rates }: Options): Promise<Statement[]> {
  const { result, requests, checkouts } = await underLoad(shop, 'keys', rates, () =>
    Array.fromAsync(kinds, (kind) => changeKey(shop, kind, pauseMs)),
  )
  const slow = result.flat().filter(({ readyMs }) => readyMs >= awayMs)
  const isMissed = (request: Measured) => request.codes.every((code) => code === 'SERVICE_UNAVAILABLE') && isDuring(slow, request)
  const failed = requests.filter((request) => hasFailed(request) && !isMissed(request))
  const books = await checkBooks(shop, checkouts)
  return [
    same('kinds of keys that were changed', kinds.length, result.length),
    none(
      `failed of ${number(requests.length)} requests (${slow.length} services were away for too long and may be missed for a moment)`,
      failed.map(described),
    ),
    none('requests that a subgraph did not take for those of a router', refusalsIn(shop)),
    ...books.statements,
  ]
}

function isDuring(restarts: Restart[], request: Measured): boolean {
  return restarts.some((restart) => during({ ...restart, to: restart.to + breakerMs }, [request]).length > 0)
}

/** What the routers have logged of answers with status 401. */
function refusalsIn({ processes }: RunningShop): string[] {
  return [...processes.services.values()].flatMap(({ output }) =>
    output.split('\n').filter((line) => line.includes('answered with status 401')),
  )
}

async function changeKey(shop: RunningShop, kind: string, pauseMs: number): Promise<Restart[]> {
  const restarts: Restart[] = []
  for (let step = 'begin'; step !== 'drop'; ) {
    const rotated = await nextStep(shop, kind)
    for (const service of rotated.restart) restarts.push(await restartOne(shop, service, 'SIGTERM', pauseMs))
    step = rotated.step
    console.error(`${kind}: ${step} is done`)
    if (kind === 'access-tokens' && step === 'use') await sleep(2 * tokenSeconds * 1000)
  }
  return restarts
}

function nextStep({ dataDir }: RunningShop, kind: string): Promise<Rotated> {
  return rotate(kind, { folderOf: () => dataDir, tokenSeconds, name: 'orders' })
}
