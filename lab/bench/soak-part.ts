import { setTimeout as sleep } from 'node:timers/promises'
import { inMs, medianOf, megabytes, number, quantileOf } from '#lab/figures.ts'
import { steadily } from '#lab/pool.ts'
import { showProgress } from '#lab/progress.ts'
import { atMost, printProof, type Statement } from '#lab/proof.ts'
import { oneOf, randomOf } from '#lab/random.ts'
import { bare } from './bare.ts'
import { connect } from './connection.ts'
import { type Figures, measure, measureSteadily, type Work } from './load.ts'
import { commandOf, type Options } from './options.ts'
import { writeSection } from './page.ts'
import { printTables, type Table } from './report.ts'
import { startServer } from './server.ts'
import { closeTarget, openTarget, prepareBazaar, type Target } from './targets.ts'

/** What a soak measured: how long each row took, in ms, and the memory of the server in each piece of the time. */
export type Soaked = { perSecond: number; times: Map<string, number[]>; memory: number[] }

/** The rows that shoppers ask for, as often as each stands here. */
const mix = ['list', 'list', 'list-cached', 'detail', 'detail', 'detail-cached', 'search', 'history', 'add', 'add', 'checkout']
const sizes = { products: 1000, customers: 20, ordersOfEach: 5 }
const [fullSeconds, pieces] = [10, 30]
/** So much of a soak is needed before its figures are judged. */
const judgedFromMinutes = 10
const [mostGrowth, mostSpread] = [1.05, 5]
/** The control: so large a request and its answer, for a thirtieth of the time. */
const [sentBytes, answerPath] = [600, '/5000']

const about = `Shoppers of all kinds at half of the rate that the shop can do, which is measured first. Memory is the median of a tenth of the time.
The bare Node server is asked as often afterwards, and has nothing to do: what it takes is the machine's and the load's own.`

/** Asks a shop for half of what it can do, for a long time. Its memory must not grow, and nobody may wait much longer than others. */
export async function soak(options: Options): Promise<boolean> {
  const { products = sizes.products, seed, minutes } = options
  const prepared = await prepareBazaar({ ...sizes, products }, seed)
  const target = await openTarget(prepared)
  const soaked = await runHalf(target, seed, minutes * 60_000).finally(async () => {
    await closeTarget(target)
    prepared.remove()
  })
  // the shop has ended: it shares the core
  const control = await runBare(soaked.perSecond, (minutes * 60_000) / pieces)
  const tables = [soakTable(soaked, control), memoryTable(soaked)]
  printTables(tables)
  writeSection(options.page, { name: 'Half load', command: `${commandOf('soak', options)} --minutes ${minutes}`, about, tables })
  return minutes < judgedFromMinutes || printProof(statementsOf(soaked))
}

/** What must be true of a soak. */
export function statementsOf({ times, memory }: Soaked): Statement[] {
  const tenths = tenthsOf(memory)
  const growth = (tenths.at(-1) ?? 0) / (tenths[2] ?? 0)
  const twoDigits = (value: number) => value.toFixed(2)
  return [
    atMost('memory at the end, × that after three tenths', growth, mostGrowth, twoDigits),
    ...[...times].map(([name, all]) => atMost(`p99 of ${name}, × its p50`, spreadOf(all), mostSpread, twoDigits)),
  ]
}

async function runHalf({ server, works }: Target, seed: string, ms: number): Promise<Soaked> {
  const random = randomOf(`${seed} soak`)
  const times = new Map<string, number[]>([...new Set(mix)].map((name) => [name, []]))
  const one = async (): Promise<void> => {
    const name = oneOf(random, mix)
    const start = performance.now()
    await (works[name] as Work)()
    times.get(name)?.push(performance.now() - start)
  }
  await measure(server, one, 8, Math.min(ms, fullSeconds * 1000))
  const full = await measure(server, one, 8, Math.min(ms, fullSeconds * 1000))
  for (const all of times.values()) all.length = 0
  const { stop } = steadily(full.perSecond / 2, one)
  const memory = await sample(() => server.residentBytes(), ms)
  await stop()
  return { perSecond: full.perSecond / 2, times, memory }
}

async function runBare(perSecond: number, ms: number): Promise<Figures> {
  const server = await startServer(bare)
  const { post, close } = connect(server.url)
  try {
    return await measureSteadily(server, () => post('x'.repeat(sentBytes), {}, answerPath), perSecond, ms)
  } finally {
    await close()
    await server.stop()
  }
}

async function sample(read: () => number, ms: number): Promise<number[]> {
  const progress = showProgress('Half load', pieces)
  const samples: number[] = []
  for (let piece = 0; piece < pieces; piece += 1) {
    await sleep(ms / pieces)
    samples.push(read())
    progress.step()
  }
  progress.end()
  return samples
}

function soakTable({ perSecond, times }: Soaked, control: Figures): Table {
  const line = (name: string, count: number, p50: number, p99: number) => [
    name,
    number(count),
    inMs(p50),
    inMs(p99),
    (p99 / p50).toFixed(1),
  ]
  const rows = [...times].map(([name, all]) => line(name, all.length, quantileOf(all, 0.5), quantileOf(all, 0.99)))
  const bareRow = line(bare.name, control.units, control.p50, control.p99)
  return { title: `${perSecond.toFixed(0)} a second`, head: ['row', 'how many', 'p50', 'p99', 'p99 / p50'], rows: [...rows, bareRow] }
}

function memoryTable({ memory }: Soaked): Table {
  const rows = tenthsOf(memory).map((bytes, at) => [`${(at + 1) * 10} %`, megabytes(bytes)])
  return { title: 'Memory', head: ['of the time', 'resident'], rows }
}

function tenthsOf(samples: number[]): number[] {
  const size = Math.ceil(samples.length / 10)
  return Array.from({ length: 10 }, (_, at) => medianOf(samples.slice(at * size, (at + 1) * size)))
}

function spreadOf(times: number[]): number {
  return quantileOf(times, 0.99) / quantileOf(times, 0.5)
}
