import type { Figures } from '#lab/bench/load.ts'
import type { Table } from '#lab/bench/report.ts'
import type { Run, Started } from '#lab/bench/run.ts'
import { inMs, medianOf, megabytes } from '#lab/figures.ts'
import { atMost, type Statement } from '#lab/proof.ts'
import { sumOf } from '#schema/money.ts'
import { newRows, queryNames } from './questions.ts'
import { bazaarName, jit, oneAsOfTwo, stock, twoProcesses } from './servers.ts'

type Name = 'cpuMs' | 'p50' | 'p99'
type Shape = 'HTTP' | 'one process'

/** How many times as much stock Apollo over HTTP takes, at least: for each query, and for one at a time. */
const targets: Record<Shape, { cpu: number[]; alone: number }> = {
  HTTP: { cpu: [3.5, 4.5, 4], alone: 2 },
  'one process': { cpu: [5, 6, 7], alone: 4 },
}
const shapes = Object.keys(targets) as Shape[]
/** What one schema without a gateway takes of what the router takes in one process, at least. */
const partsOfJit = [0.25, 0.2, 0.22]
const mostMegabytes = 220
const mostTimesNew = 1.2
const mostTimesTwo = 1.15

/** Each server beside stock Apollo over HTTP: processor time of a request, and how long one takes where there is no other. */
export function ratioTables(run: Run): Table[] {
  const cpu = timesTable(run, 'CPU of a request: how many times as much Apollo over HTTP takes', queryNames, 'cpuMs')
  const p50 = timesTable(run, 'One request at a time, p50: how many times as long Apollo over HTTP takes', queryNames.map(alone), 'p50')
  return [cpu, p50].filter(({ head }) => head.length > 1)
}

/**
 * One process of the router beside two that share its port, and one that is asked as often as each of the two is: what a request takes, and what
 * part of the load each process has had.
 */
export function processesTable(run: Run): Table {
  const names = [bazaarName('HTTP'), twoProcesses, oneAsOfTwo]
  const chosen = queryNames.filter((name) => run.measured.some(({ row }) => row.name === name))
  const cpu = (server: string, row: string) => median(run.measured.find((one) => one.row.name === row)?.rounds.get(server), 'cpuMs')
  const line = ({ name, cpuOfEach }: Started) => [name, ...chosen.map((row) => `${cpu(name, row).toFixed(3)} ms`), partsOf(cpuOfEach)]
  const rows = run.started.filter(({ name }) => names.includes(name)).map(line)
  return { title: 'CPU of a request, by one process and by two', head: ['server', ...chosen, 'parts of the load'], rows }
}

/** What a new operation takes. */
export function newTable({ measured, started }: Run): Table {
  const rounds = measured[0]?.rounds
  const line = ({ name }: { name: string }) => [
    name,
    ...(['cpuMs', 'p50', 'p99'] as const).map((what) => inMs(median(rounds?.get(name), what))),
  ]
  return { title: 'An operation that is new', head: ['server', 'CPU', 'p50', 'p99'], rows: started.map(line) }
}

/** What must be true of the router with its own executor: beside Apollo over HTTP, and, where it is there, beside one schema. */
export function statementsOf(run: Run, fresh: Run): Statement[] {
  return [
    ...shapes.flatMap((shape) => [
      ...queryNames.map((name, at) => ofStock(run, shape, name, 'cpuMs', targets[shape].cpu[at])),
      ...queryNames.map((name) => ofStock(run, shape, alone(name), 'p50', targets[shape].alone)),
      memory(run, shape),
    ]),
    ...(isThere(run, jit) ? queryNames.map((name, at) => ofJit(run, name, partsOfJit[at])) : []),
    ...queryNames.map((name) => ofOneProcess(run, name)),
    ofExecutor(fresh),
  ]
}

function ofStock(run: Run, shape: Shape, row: string, figure: Name, times = 0): Statement {
  const what = `${row}, ${shape}, ${figure === 'p50' ? 'p50' : 'CPU'} as a part of Apollo's over HTTP`
  return atMost(what, 1 / timesOf(run, row, bazaarName(shape), figure), 1 / times, asRatio)
}

function ofJit(run: Run, row: string, part = 0): Statement {
  const what = `${row}, one process, CPU as a multiple of one schema's without a gateway`
  return atMost(what, timesOf(run, row, jit, 'cpuMs') / timesOf(run, row, bazaarName('one process'), 'cpuMs'), 1 / part, asRatio)
}

function ofOneProcess(run: Run, row: string): Statement {
  const times = timesOf(run, row, oneAsOfTwo, 'cpuMs') / timesOf(run, row, twoProcesses, 'cpuMs')
  return atMost(`${row}, HTTP, CPU by two processes, × that by one at the rate of each`, times, mostTimesTwo, asRatio)
}

function memory({ started }: Run, shape: Shape): Statement {
  const bytes = started.find(({ name }) => name === bazaarName(shape))?.loadedBytes ?? Number.NaN
  return atMost(`memory after the bench, ${shape}`, bytes, mostMegabytes * 1_000_000, megabytes)
}

function ofExecutor({ measured, started }: Run): Statement {
  const [own, apollo] = started.map(({ name }) => median(measured[0]?.rounds.get(name), 'p99'))
  return atMost(`p99 of a ${newRows[0]?.name} operation, × that with Apollo's executor`, (own ?? 0) / (apollo ?? 0), mostTimesNew, asRatio)
}

function timesTable(run: Run, title: string, rows: string[], figure: Name): Table {
  const chosen = rows.filter((name) => run.measured.some(({ row }) => row.name === name))
  const line = ({ name }: { name: string }) => [name, ...chosen.map((row) => asTimes(timesOf(run, row, name, figure)))]
  return { title, head: ['server', ...chosen], rows: run.started.map(line) }
}

function asTimes(times: number): string {
  return Number.isNaN(times) ? '' : times.toFixed(2)
}

/** The median of the rounds, each against its neighbour. */
function timesOf({ measured }: Run, row: string, server: string, figure: Name): number {
  const rounds = measured.find((one) => one.row.name === row)?.rounds
  const own = rounds?.get(server) ?? []
  return medianOf((rounds?.get(stock) ?? []).map((figures, at) => figures[figure] / (own[at]?.[figure] ?? Number.NaN)))
}

function median(rounds: Figures[] | undefined, figure: Name): number {
  return medianOf((rounds ?? []).map((figures) => figures[figure]))
}

function partsOf(cpuOfEach: number[]): string {
  return cpuOfEach.map((ms) => `${Math.round((100 * ms) / sumOf(cpuOfEach))} %`).join(', ')
}

function isThere({ started }: Run, server: string): boolean {
  return started.some(({ name }) => name === server)
}

function alone(name: string): string {
  return `${name}-alone`
}

function asRatio(value: number): string {
  return value.toFixed(3)
}
