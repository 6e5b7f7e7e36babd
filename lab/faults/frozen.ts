import { setTimeout as sleep } from 'node:timers/promises'
import { createBuyer } from '#lab/buyer.ts'
import type { RunningShop } from '#lab/checkouts/shop.ts'
import type { Exchange } from '#lab/client.ts'
import { inMs, inSeconds, medianOf, mostOf, quantileOf } from '#lab/figures.ts'
import { steadily } from '#lab/pool.ts'
import { atMost, none, type Statement } from '#lab/proof.ts'
import { printTable } from './fault.ts'
import { askFor, described, hasFailed, inTurn, rootFields, timesOf } from './load.ts'

type Options = { subgraphs: string[]; alternations: number; seconds: number }

/** Queries that ask the frozen subgraph and another one, and queries that ask only another one. */
type Window = { touching: Exchange[]; others: Exchange[] }

/** `recoveryMs` is the time from thawing until every router returns the subgraph's field again. */
type Alternation = { before: Window; frozen: Window; recoveryMs: number; after: Window }

const [mostMs, mostRatio] = [3000, 1.5]
const [touchingPerSecond, othersPerSecond] = [4, 40]

/** How many whole answers in a row show that every router asks the subgraph again. */
const wholeInRow = 6

/** Freezes subgraphs, one after the other. Only their own fields may be missing, and nothing else may be slow. */
export async function freezeEach(shop: RunningShop, { subgraphs, alternations, seconds }: Options): Promise<Statement[]> {
  await createBuyer(shop.client, shop.admin).fill([{ productId: shop.goods.scarce.id, quantity: 1 }])
  const statements = await Array.fromAsync(subgraphs, async (name) => {
    const found = await alternate(shop, name, alternations, seconds * 1000)
    const head = [`${name} frozen`, 'before, p50 / p95 ms', 'frozen', 'after', 'ratio', 'slowest touching it', 'back after']
    printTable(head, found.map(rowOf))
    return statementsOf(name, found)
  })
  return statements.flat()
}

/** What must be true of what was asked while a subgraph was frozen, and before and after. */
export function statementsOf(name: string, found: Alternation[]): Statement[] {
  const touching = found.flatMap(({ frozen }) => frozen.touching)
  const others = found.flatMap(({ before, frozen, after }) =>
    [before, after].flatMap((one) => [...one.touching, ...one.others]).concat(frozen.others),
  )
  const wrong = touching.filter((exchange) => !missesOnly(name, exchange))
  const [slowest, ratio] = [mostOf(timesOf(touching)), medianOf(found.map(ratioOf))]
  return [
    atMost(`${touching.length} queries that touch ${name}, frozen: slowest answer`, slowest, mostMs, inMs),
    none('of them, answered otherwise than by null with SERVICE_UNAVAILABLE beside the rest', wrong.map(described)),
    none(`failed of ${others.length} others, frozen or not`, others.filter((exchange) => !isWhole(exchange)).map(described)),
    atMost(`p95 of what does not touch ${name}, against before and after, median`, ratio, mostRatio, (one) => one.toFixed(2)),
  ]
}

async function alternate(shop: RunningShop, name: string, times: number, ms: number): Promise<Alternation[]> {
  const found: Alternation[] = []
  // code and connections get warm
  await measure(shop, name, 2 * ms)
  let before = await measure(shop, name, ms)
  for (let at = 1; at <= times; at += 1) {
    shop.processes.service(name).kill('SIGSTOP')
    const frozen = await measure(shop, name, ms)
    shop.processes.service(name).kill('SIGCONT')
    const recoveryMs = await untilWhole(shop, name)
    const after = await measure(shop, name, ms)
    found.push({ before, frozen, recoveryMs, after })
    before = after
    console.error(`${name}: ${at} of ${times}`)
  }
  return found
}

async function measure(shop: RunningShop, name: string, ms: number): Promise<Window> {
  const window: Window = { touching: [], others: [] }
  const rest = Object.keys(rootFields).filter((other) => other !== name)
  const [touching, others] = [inTurn(rest.map((other) => [name, other])), inTurn(rest.map((other) => [other]))]
  const loads = [
    steadily(touchingPerSecond, async () => window.touching.push(await askFor(shop, touching()))),
    steadily(othersPerSecond, async () => window.others.push(await askFor(shop, others()))),
  ]
  await sleep(ms)
  await Promise.all(loads.map((load) => load.stop()))
  return window
}

async function untilWhole(shop: RunningShop, name: string): Promise<number> {
  const start = Date.now()
  for (let row = 0; row < wholeInRow; await sleep(20)) row = isWhole(await askFor(shop, [name])) ? row + 1 : 0
  return Date.now() - start
}

function isWhole(exchange: Exchange): boolean {
  return !hasFailed(exchange) && Object.values(exchange.data ?? {}).every((field) => field !== null)
}

function rowOf(alternation: Alternation, at: number): string[] {
  const { before, frozen, after, recoveryMs } = alternation
  const spread = ({ others }: Window) => [0.5, 0.95].map((part) => quantileOf(timesOf(others), part).toFixed(1)).join(' / ')
  const windows = [before, frozen, after].map(spread)
  return [String(at + 1), ...windows, ratioOf(alternation).toFixed(2), inMs(mostOf(timesOf(frozen.touching))), inSeconds(recoveryMs)]
}

function ratioOf({ before, frozen, after }: Alternation): number {
  return quantileOf(timesOf(frozen.others), 0.95) / quantileOf(timesOf([...before.others, ...after.others]), 0.95)
}

/** Whether only the frozen subgraph's field is missing, with its code. */
function missesOnly(name: string, { data, errors }: Exchange): boolean {
  const { [name]: own, ...rest } = data ?? {}
  const [error, ...more] = errors
  const isCoded = error?.path?.[0] === name && error.extensions?.code === 'SERVICE_UNAVAILABLE' && more.length === 0
  return isCoded && own === null && Object.keys(rest).length > 0 && !Object.values(rest).includes(null)
}
