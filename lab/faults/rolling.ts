import { setTimeout as sleep } from 'node:timers/promises'
import { inMs, inSeconds, mostOf, tableOf } from '#lab/figures.ts'
import { none, type Statement } from '#lab/proof.ts'
import { countOf, readArgs } from './args.ts'
import { checkBooks } from './books.ts'
import { type Asked, type Loaded, type Rates, underLoad } from './load.ts'
import { atMost, onStage, type Stage, sayAll } from './stage.ts'

/** How often each service is restarted, and how long the load goes on between two restarts. */
type Pace = { rounds?: number; pauseMs?: number }

/** One restart: when it began, when the service was ready again, and when the next one began. */
export type Turn = { signal: string; service: string; from: number; readyMs: number; to: number }

/** A load, and the restarts under it. */
export type Roll = Loaded & { turns: Turn[] }

const usage = `npm run faults -- rolling [options]

Restarts every service in turn under a light load, as a roll-out does: by SIGTERM, when not one request through nginx may fail and the
slowest answer takes at most 6 s; then by kill -9, when what was under way may fail with SERVICE_UNAVAILABLE (or UNAUTHENTICATED, for a
token whose roles came late), clients repeat it with its key, and the books are right. nginx reloads its settings.

  --checkouts N   checkouts that begin each second (default: 2)
  --queries N     queries that begin each second (default: 10)
  --rounds N      how often each service is restarted by each signal (default: 1)`

const mostMs = 6000

/** A token that was made while users was away holds no role; once they are told, it is not taken any more, and the client refreshes. */
const codesOfKills = ['SERVICE_UNAVAILABLE', 'UNAUTHENTICATED']

const head = ['service', 'signal', 'ready again', 'requests', 'failed', 'slowest']

/** Restarts every service in turn under load. */
export async function roll(stage: Stage, signal: NodeJS.Signals, rates: Rates, pace: Pace = {}): Promise<Roll> {
  const { result: turns, ...loaded } = await underLoad(stage, signal, rates, () => takeTurns(stage, signal, pace))
  return { turns, ...loaded }
}

/** What was asked and came to nothing. */
export function failed(asked: Asked[]) {
  return asked.filter(({ codes }) => codes.length > 0)
}

/** What was under way at some time from a restart until the next one. */
export function during({ from, to }: Turn, asked: Asked[]) {
  return asked.filter(({ at, ms }) => at + ms >= from && at < to)
}

/** Waits for rest, and holds the books against what the clients of these loads were told. */
export async function booksOf({ shop, goods, since }: Stage, rolls: Loaded[]): Promise<Statement[]> {
  const told = rolls.flatMap((one) => one.told)
  return (await checkBooks({ url: shop.url, providerUrl: shop.service('sandbox-provider').url, goods, told, since })).statements
}

/** The command. */
export async function run(args: string[]): Promise<boolean> {
  const given = readArgs(args, { checkouts: '2', queries: '10', rounds: '1' })
  if (!given) {
    console.log(usage)
    return true
  }
  const rates = { checkouts: countOf('checkouts', given.checkouts), queries: countOf('queries', given.queries) }
  const pace = { rounds: countOf('rounds', given.rounds) }
  return onStage(async (stage) => {
    const softly = await roll(stage, 'SIGTERM', rates, pace)
    showRoll(softly)
    const hard = await roll(stage, 'SIGKILL', rates, pace)
    showRoll(hard)
    return sayAll([...gentle(softly), ...harsh(hard), ...(await booksOf(stage, [softly, hard]))])
  })
}

async function takeTurns(stage: Stage, signal: NodeJS.Signals, { rounds = 1, pauseMs = 1500 }: Pace): Promise<Turn[]> {
  const turns: Turn[] = []
  for (let round = 0; round < rounds; round += 1)
    for (const service of servicesFor(stage, signal)) turns.push(await takeTurn(stage, service, signal, pauseMs))
  return turns
}

/** Every service; nginx, of which there is one, is only reloaded. */
function servicesFor(stage: Stage, signal: NodeJS.Signals): string[] {
  return [...stage.shop.services.keys()].filter((name) => name !== 'nginx' || signal === 'SIGTERM')
}

async function takeTurn(stage: Stage, service: string, signal: NodeJS.Signals, pauseMs: number): Promise<Turn> {
  const from = Date.now()
  await restart(stage, service, signal)
  const readyMs = Date.now() - from
  await sleep(pauseMs)
  console.error(`${service} restarted by ${signal} in ${inSeconds(readyMs)}`)
  return { signal: service === 'nginx' ? 'reload' : signal, service, from, readyMs, to: Date.now() }
}

function restart(stage: Stage, service: string, signal: NodeJS.Signals): Promise<void> {
  return service === 'nginx' ? reload(stage) : stage.shop.service(service).restart(signal)
}

async function reload(stage: Stage): Promise<void> {
  const nginx = stage.shop.service('nginx')
  nginx.kill('SIGHUP')
  await nginx.ready()
}

function showRoll({ turns, asked }: Roll) {
  return console.log(`\n${tableOf(head, turns.map(rowOf(asked)))}\n`)
}

function rowOf(asked: Asked[]) {
  return (turn: Turn) => {
    const meanwhile = during(turn, asked)
    const [slowest, failures] = [slowestOf(meanwhile), failed(meanwhile).length]
    return [turn.service, turn.signal, inSeconds(turn.readyMs), String(meanwhile.length), String(failures), inMs(slowest)]
  }
}

function slowestOf(asked: Asked[]) {
  return mostOf(asked.map(({ ms }) => ms))
}

function gentle({ turns, asked }: Roll): Statement[] {
  return [
    none(`by SIGTERM, failed of ${asked.length} requests`, failed(asked).map(describe(turns))),
    atMost('by SIGTERM, the slowest answer', slowestOf(asked), mostMs, inMs),
  ]
}

function describe(turns: Turn[]) {
  return (one: Asked) => {
    const turn = turns.find(({ from, to }) => one.at + one.ms >= from && one.at < to)
    return `${one.operation} ${one.codes.join(' ')} after ${inMs(one.ms)}${turn ? ` (${turn.service})` : ''}`
  }
}

function harsh({ turns, asked }: Roll): Statement[] {
  return [
    none(
      `by kill -9, failed otherwise than by ${codesOfKills.join(' or ')} (as ${failed(asked).length} of ${asked.length} requests did)`,
      failed(asked)
        .filter(({ codes }) => codes.some((code) => !codesOfKills.includes(code)))
        .map(describe(turns)),
    ),
  ]
}
