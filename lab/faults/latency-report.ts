import { availableParallelism } from 'node:os'
import { inMs, quantileOf, tableOf } from '#lab/figures.ts'
import { sumOf } from '#schema/money.ts'
import type { Steps } from './order-steps.ts'

/** One order: when it was sent, and when its final answer came, in ms since 1970. */
export type PlacedOrder = { id: string; status: string; sentAt: number; answeredAt: number }

/** What one shape took. `baselineMs` are the medians of the queries that cost nothing, `commitMs` is that of one commit. */
export type Measurement = {
  shape: string
  baselineMs: number[]
  runs: { atOnce: number; placed: PlacedOrder[] }[]
  steps: Steps
  commitMs: number
}

const speedsHead = ['placeOrder', 'at once', 'orders', 'p50', 'p99', 'orders a second']
const stepsHead = ['mean ms', 'at once', '→ placed', '→ checked out', '→ held', '→ confirmed', '→ answered', 'in all']
const baselinesHead = ['for comparison, p50', 'asking nothing', 'asking orders', 'one commit']

export function printLatency(measurements: Measurement[]): void {
  console.log(`\n${tableOf(speedsHead, measurements.flatMap(speedsOf))}`)
  console.log(`\n${ratiosOf(measurements).join('\n')}; ${availableParallelism()} cores, shared with the clients`)
  console.log(`\n${tableOf(stepsHead, measurements.flatMap(stepsOf))}`)
  console.log(`\n${tableOf(baselinesHead, measurements.map(baselinesOf))}\n`)
}

function speedsOf({ shape, runs }: Measurement): string[][] {
  return runs.map(({ atOnce, placed }) => {
    const ms = Math.max(...placed.map(({ answeredAt }) => answeredAt)) - Math.min(...placed.map(({ sentAt }) => sentAt))
    const spread = [0.5, 0.99].map((part) => inMs(quantileOf(timesOf(placed), part)))
    return [shape, String(atOnce), String(placed.length), ...spread, ((1000 * placed.length) / ms).toFixed(1)]
  })
}

function timesOf(placed: PlacedOrder[]): number[] {
  return placed.map(({ sentAt, answeredAt }) => answeredAt - sentAt)
}

function ratiosOf([one, many]: Measurement[]): string[] {
  return (one?.runs ?? []).map(({ atOnce, placed }, at) => {
    const others = timesOf(many?.runs[at]?.placed ?? [])
    const [p50, p99] = [0.5, 0.99].map((part) => (quantileOf(others, part) / quantileOf(timesOf(placed), part)).toFixed(1))
    return `Processes against one process, ${atOnce} at once: p50 × ${p50}, p99 × ${p99}`
  })
}

function stepsOf({ shape, runs, steps }: Measurement): string[][] {
  return runs.map(({ atOnce, placed }) => {
    const all = placed.map((order) => durationsOf(order, steps)).filter(({ length }) => length === 5)
    const means = [0, 1, 2, 3, 4].map((at) => mean(all.map((durations) => durations[at] ?? 0)))
    return [shape, String(atOnce), ...[...means, mean(timesOf(placed))].map((ms) => ms.toFixed(1))]
  })
}

/** The time from one event to the next, with the way there before them and the way back after them. */
function durationsOf({ id, sentAt, answeredAt }: PlacedOrder, steps: Steps): number[] {
  const moments = [sentAt, ...(steps.get(id) ?? []), answeredAt]
  return moments.slice(1).map((moment, at) => moment - (moments[at] ?? moment))
}

function mean(numbers: number[]): number {
  return sumOf(numbers) / (numbers.length || 1)
}

function baselinesOf({ shape, baselineMs, commitMs }: Measurement): string[] {
  return [shape, ...[...baselineMs, commitMs].map(inMs)]
}
