import { setTimeout as sleep } from 'node:timers/promises'
import { checkBooks } from '#lab/checkouts/books.ts'
import type { RunningShop } from '#lab/checkouts/shop.ts'
import { inMs, inSeconds, mostOf } from '#lab/figures.ts'
import type { Measured } from '#lab/meter.ts'
import { atMost, none, type Statement } from '#lab/proof.ts'
import { printTable } from './fault.ts'
import { described, hasFailed, type Loaded, type Rates, timesOf, underLoad } from './load.ts'

/** How often each service is restarted, and how long the load goes on between two restarts. */
type Pace = { rounds?: number | undefined; pauseMs?: number }

/** One restart: when it began, how long until the service was ready, and when the next one began. */
export type Restart = { signal: string; service: string; from: number; readyMs: number; to: number }

/** A load, and the restarts under it. */
export type Roll = Loaded & { restarts: Restart[] }

const mostMs = 6000

/** A token that was made while users was away has no roles; once auth knows them it is refused, and the client refreshes it. */
const codesOfKills = ['SERVICE_UNAVAILABLE', 'UNAUTHENTICATED']

const head = ['service', 'signal', 'ready again', 'requests', 'failed', 'slowest']

/** Restarts every service in turn under load, by SIGTERM and then by SIGKILL. */
export async function restartAll(shop: RunningShop, { rounds, ...rates }: Rates & Pace): Promise<Statement[]> {
  const restart = async (signal: NodeJS.Signals) => {
    const roll = await restartEach(shop, signal, rates, { rounds })
    printTable(head, roll.restarts.map(rowOf(roll.requests)))
    return roll
  }
  const [gentle, hard] = [await restart('SIGTERM'), await restart('SIGKILL')]
  const { statements } = await checkBooks(shop, [...gentle.checkouts, ...hard.checkouts])
  return [...statementsOf(gentle, hard), ...statements]
}

/** Restarts every service in turn under load. nginx, of which there is one, is only reloaded, and not killed. */
export async function restartEach(shop: RunningShop, signal: NodeJS.Signals, rates: Rates, pace: Pace = {}): Promise<Roll> {
  const { rounds = 1, pauseMs = 1500 } = pace
  const services = [...shop.processes.services.keys()].filter((name) => name !== 'nginx' || signal === 'SIGTERM')
  const turns = Array.from({ length: rounds }, () => services).flat()
  const { result: restarts, ...loaded } = await underLoad(shop, signal, rates, () =>
    Array.fromAsync(turns, (service) => restartOne(shop, service, signal, pauseMs)),
  )
  return { restarts, ...loaded }
}

/** The requests that were in flight at some time from a restart until the next one. */
export function during({ from, to }: Restart, requests: Measured[]): Measured[] {
  return requests.filter(({ at, ms }) => at + ms >= from && at < to)
}

/** Ends a service and starts it again, and waits a little. */
export async function restartOne({ processes }: RunningShop, service: string, signal: NodeJS.Signals, pauseMs: number): Promise<Restart> {
  const [process, from] = [processes.service(service), Date.now()]
  if (service === 'nginx') process.kill('SIGHUP')
  await (service === 'nginx' ? process.ready() : process.restart(signal))
  const readyMs = Date.now() - from
  await sleep(pauseMs)
  console.error(`${service} restarted by ${signal} in ${inSeconds(readyMs)}`)
  return { signal: service === 'nginx' ? 'reload' : signal, service, from, readyMs, to: Date.now() }
}

/** What must be true of the requests under restarts: by SIGTERM none may fail, by SIGKILL only with certain codes. */
export function statementsOf(gentle: Roll, hard: Roll): Statement[] {
  const failed = hard.requests.filter(hasFailed)
  const others = failed.filter(({ codes }) => codes.some((code) => !codesOfKills.includes(code)))
  const share = `as ${failed.length} of ${hard.requests.length} requests did`
  return [
    none(`by SIGTERM, failed of ${gentle.requests.length} requests`, gentle.requests.filter(hasFailed).map(describedIn(gentle))),
    atMost('by SIGTERM, the slowest answer', mostOf(timesOf(gentle.requests)), mostMs, inMs),
    none(`by kill -9, failed otherwise than by ${codesOfKills.join(' or ')} (${share})`, others.map(describedIn(hard))),
  ]
}

function rowOf(requests: Measured[]) {
  return (restart: Restart): string[] => {
    const meanwhile = during(restart, requests)
    const counts = [meanwhile.length, meanwhile.filter(hasFailed).length].map(String)
    return [restart.service, restart.signal, inSeconds(restart.readyMs), ...counts, inMs(mostOf(timesOf(meanwhile)))]
  }
}

function describedIn({ restarts }: Roll) {
  return (request: Measured): string => {
    const restart = restarts.find((one) => during(one, [request]).length > 0)
    return `${described(request)}${restart ? ` (${restart.service})` : ''}`
  }
}
