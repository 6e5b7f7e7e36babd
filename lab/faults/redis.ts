import { setTimeout as sleep } from 'node:timers/promises'
import { checkBooks } from '#lab/checkouts/books.ts'
import { type Checkout, runCheckouts } from '#lab/checkouts/checkouts.ts'
import type { RunningShop } from '#lab/checkouts/shop.ts'
import { inMs, inSeconds, inWords, quantileOf, timesEach } from '#lab/figures.ts'
import { createMeter, type Measured } from '#lab/meter.ts'
import { allHold, atMost, none, type Statement } from '#lab/proof.ts'
import { printTable } from './fault.ts'
import { hasFailed, timesOf } from './load.ts'
import { drain, type RedisOutage, redisOutages } from './redis-outages.ts'

type Options = { checkouts: number; rate: number; faults: string[] }

/** `during` are the PlaceOrder requests of the time that counts. */
type Result = { outage: RedisOutage; during: Measured[]; drainMs: number; restMs: number; statements: Statement[] }

const [strikeAfterMs, knownAfterMs, aroundMs] = [10_000, 1000, 5000]
const [answerMostMs, drainMostMs] = [1000, 60_000]

const head = ['placeOrder during', 'requests', 'p50', 'p99', 'max', 'drained', 'rest', 'outcomes']

/** Takes Redis away in every way, each under a load of its own. No order may be lost, and no buyer may wait. */
export async function breakRedis(shop: RunningShop, options: Options): Promise<Statement[]> {
  const [checkouts, outages] = [[] as Checkout[], redisOutages.filter(({ name }) => options.faults.includes(name))]
  const results = await Array.fromAsync(outages, async (outage) => {
    const result = await breakOnce(shop, outage, checkouts, options)
    console.error(`${outage.name}: ${allHold(result.statements) ? 'right' : 'wrong'}`)
    return result
  })
  printTable(head, results.map(rowOf))
  return results.flatMap(({ outage, statements }) => statements.map((one) => ({ ...one, what: `${outage.name}: ${one.what}` })))
}

/** What must be true of the requests while Redis was away, and of the outboxes afterwards. */
export function statementsOf({ isKnown }: Pick<RedisOutage, 'isKnown'>, during: Measured[], drainMs: number): Statement[] {
  const unanswered = during.filter(({ outcome }) => /UNREACHABLE|HTTP_/.test(outcome))
  const slow = during.filter((request) => (isKnown || hasFailed(request)) && request.ms >= answerMostMs)
  return [
    none('placeOrder meanwhile without an answer', unanswered.map(described)),
    none(`placeOrder ${isKnown ? 'answered' : 'refused'} meanwhile after more than a second`, slow.map(described)),
    atMost('outboxes drained', drainMs, drainMostMs, inSeconds),
  ]
}

async function breakOnce(shop: RunningShop, outage: RedisOutage, earlier: Checkout[], { checkouts, rate }: Options): Promise<Result> {
  console.error(`${outage.name}: ${checkouts} checkouts, ${rate} a second …`)
  const [meter, seed] = [createMeter(), `redis-${redisOutages.indexOf(outage)}`]
  const load = runCheckouts(shop, { seed, checkouts, atOnce: checkouts, paceMs: 1000 / rate, meter })
  const [done, { from, to, drainMs }] = await Promise.all([load, strike(shop, outage)])
  earlier.push(...done)
  const { statements, restMs } = await checkBooks(shop, earlier)
  const during = meter.requests.filter(({ operation, at }) => operation === 'PlaceOrder' && at >= from && at <= to)
  return { outage, during, drainMs, restMs, statements: [...statementsOf(outage, during, drainMs), ...statements] }
}

async function strike(shop: RunningShop, { isKnown, strike }: RedisOutage): Promise<{ from: number; to: number; drainMs: number }> {
  await sleep(strikeAfterMs)
  const begun = Date.now()
  await strike(shop)
  const back = Date.now()
  const drainMs = await drain(shop, drainMostMs)
  return isKnown ? { from: begun + knownAfterMs, to: back, drainMs } : { from: begun, to: begun + aroundMs, drainMs }
}

function described({ outcome, ms, at }: Measured): string {
  return `${outcome} after ${inMs(ms)} at ${new Date(at).toISOString()}`
}

function rowOf({ outage, during, drainMs, restMs }: Result): string[] {
  const spread = [0.5, 0.99, 1].map((part) => inMs(quantileOf(timesOf(during), part)))
  const outcomes = inWords(timesEach(during.map(({ outcome }) => outcome)))
  return [outage.name, String(during.length), ...spread, inSeconds(drainMs), inSeconds(restMs), outcomes]
}
