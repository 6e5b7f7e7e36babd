import { setTimeout as sleep } from 'node:timers/promises'
import { inMs, inSeconds, quantileOf, tableOf } from '#lab/figures.ts'
import { none, type Statement } from '#lab/proof.ts'
import { chosenOf, countOf, readArgs } from './args.ts'
import { checkBooks } from './books.ts'
import type { Told } from './buyer.ts'
import { runCheckouts } from './checkouts.ts'
import { inWords, openNotes, outcomesOf, type Request } from './notes.ts'
import { drained } from './outboxes.ts'
import { type RedisFault, redisFaults, redisOf } from './redis-faults.ts'
import { atMost, onStage, type Stage, sayAll } from './stage.ts'

type Strike = { from: number; to: number; drainMs: number }
type Result = { fault: RedisFault; during: Request[]; drainMs: number; restMs: number; statements: Statement[] }

type Options = { checkouts: number; rate: number; faults: RedisFault[] }

const usage = `What it costs when Redis dies, forgets, freezes or is out of reach.

  npm run faults -- redis [options]

  --checkouts N   how many clients check out through each fault (default: 500)
  --rate N        how many of them come each second (default: 8)
  --faults NAMES  ${redisFaults.map(({ name }) => name).join(', ')}; by commas (default: all)
  --help          this text

Clients come at a steady rate; ten seconds after the first of them, Redis is struck. "Drained" is the time from its return until all that
stood in the outboxes then is in Redis: read from the outboxes in the databases and from the last entries of the streams.
"During" is what was sent from a second after an outage began (it is known by then) until its end; without an outage, in the five seconds
from the strike. The exit code is 0 only if every placeOrder was accepted, or refused in less than a second with a code, within less than a
second too where Redis was known to be down; outboxes were drained within 60 s; and the books hold after each fault.`

const [strikeAfterMs, knownAfterMs, aroundMs] = [10_000, 1000, 5000]
const [answerMostMs, drainMostMs] = [1000, 60_000]

const head = ['placeOrder during', 'requests', 'p50', 'p99', 'max', 'drained', 'rest', 'outcomes']

/** Strikes Redis in every way under load, and prints what came of it. Throws UsageError. */
export async function run(args: string[]): Promise<boolean> {
  const options = readOptions(args)
  if (options) return onStage((stage) => play(stage, options))
  console.log(usage)
  return true
}

function readOptions(args: string[]): Options | undefined {
  const given = readArgs(args, { checkouts: '500', rate: '8', faults: 'all' })
  if (!given) return undefined
  const names = chosenOf(
    'faults',
    given.faults,
    redisFaults.map(({ name }) => name),
  )
  return {
    checkouts: countOf('checkouts', given.checkouts),
    rate: countOf('rate', given.rate),
    faults: redisFaults.filter(({ name }) => names.includes(name)),
  }
}

async function play(stage: Stage, options: Options): Promise<boolean> {
  const [told, results] = [[] as Told[], [] as Result[]]
  for (const fault of options.faults) {
    const result = await playOne(stage, fault, told, options)
    console.log(`\n${fault.name}`)
    sayAll(result.statements)
    results.push(result)
  }
  console.log(`\n${tableOf(head, results.map(rowOf))}`)
  return results.every(({ statements }) => statements.every(({ holds }) => holds))
}

async function playOne(stage: Stage, fault: RedisFault, earlier: Told[], { checkouts, rate }: Options): Promise<Result> {
  console.error(`${fault.name}: ${checkouts} checkouts, ${rate} a second …`)
  const { shop, goods, since } = stage
  const notes = openNotes()
  const load = {
    url: shop.url,
    seed: `redis-${redisFaults.indexOf(fault)}`,
    checkouts,
    atOnce: checkouts,
    paceMs: 1000 / rate,
    goods,
    notes,
  }
  const [told, { from, to, drainMs }] = await Promise.all([runCheckouts(load), strike(stage, fault)])
  earlier.push(...told)
  const providerUrl = shop.service('sandbox-provider').url
  const books = await checkBooks({ url: shop.url, providerUrl, goods, told: earlier, since })
  const during = notes.requests.filter(({ operation, at }) => operation === 'placeOrder' && at >= from && at <= to)
  return { fault, during, drainMs, restMs: books.restMs, statements: [...statementsOn(fault, during, drainMs), ...books.statements] }
}

async function strike({ shop, dataDir }: Stage, fault: RedisFault): Promise<Strike> {
  await sleep(strikeAfterMs)
  const begun = Date.now()
  await fault.strike(shop, dataDir)
  const back = Date.now()
  const redis = redisOf(shop, dataDir)
  const drainMs = await drained(dataDir, redis, drainMostMs)
  redis.disconnect()
  return fault.outage ? { from: begun + knownAfterMs, to: back, drainMs } : { from: begun, to: begun + aroundMs, drainMs }
}

function statementsOn(fault: RedisFault, during: Request[], drainMs: number): Statement[] {
  const slow = during.filter(({ answered, ms }) => (fault.outage || !answered) && ms >= answerMostMs)
  return [
    none('placeOrder meanwhile without an answer', during.filter(isOnTheWay).map(shownRequest)),
    none(`placeOrder ${fault.outage ? 'answered' : 'refused'} meanwhile after more than a second`, slow.map(shownRequest)),
    atMost('outboxes drained', drainMs, drainMostMs, inSeconds),
  ]
}

function isOnTheWay({ outcome }: Request) {
  return /UNREACHABLE|HTTP_/.test(outcome)
}

function shownRequest({ outcome, ms, at }: Request) {
  return `${outcome} after ${inMs(ms)} at ${new Date(at).toISOString()}`
}

function rowOf({ fault, during, drainMs, restMs }: Result): string[] {
  const times = during.map(({ ms }) => ms)
  const spread = [0.5, 0.99, 1].map((part) => inMs(quantileOf(times, part)))
  return [fault.name, String(during.length), ...spread, inSeconds(drainMs), inSeconds(restMs), inWords(outcomesOf(during))]
}
