import { showProgress } from '#lab/progress.ts'
import { bare, bareWork } from './bare.ts'
import { connect, type Traffic } from './connection.ts'
import { type Figures, measure, measureSteadily, type Work } from './load.ts'
import type { Row } from './rows.ts'
import { type Server, startServer } from './server.ts'
import { closeTarget, openTarget, type Prepared, type Target } from './targets.ts'

/** The figures of each server in each round of a row, by the server's name. */
export type Measured = { row: Row; rounds: Map<string, Figures[]> }

/**
 * A server's starts, its memory before the first request and after the last, and the processor time that each of its processes had between.
 */
export type Started = {
  name: string
  starts: { wallMs: number; cpuMs: number }[]
  idleBytes: number
  loadedBytes: number
  cpuOfEach: number[]
}

export type Run = { measured: Measured[]; started: Started[] }

type Options = { rows: Row[]; rounds: number; ms: number }

const [warmTimes, busyPart] = [8, 0.8]
const mostStarts = 3

/** Measures servers by turns, row by row, with a bare Node server among them. */
export async function runRows(prepared: Prepared[], options: Options): Promise<Run> {
  const starts = await startOften(prepared, Math.min(options.rounds, mostStarts))
  const targets: Target[] = []
  for (const one of prepared) targets.push(await openTarget(one))
  const bareTarget = await openBare()
  try {
    const before = targets.map(({ server }) => server.cpuOfEach())
    const measured = await measureAll([bareTarget, ...targets], options)
    const started = targets.map(({ name, server, idleBytes }, at) => {
      const cpuOfEach = server.cpuOfEach().map((ms, which) => ms - (before[at]?.[which] ?? 0))
      return { name, starts: [...(starts[at] ?? []), server.start], idleBytes, loadedBytes: server.residentBytes(), cpuOfEach }
    })
    return { measured, started }
  } finally {
    for (const target of [bareTarget, ...targets]) await closeTarget(target)
  }
}

/** Starts each shop one time less than `times`, by turns: its last start is the one that is measured under load. */
async function startOften(prepared: Prepared[], times: number): Promise<Started['starts'][]> {
  const starts: Started['starts'][] = prepared.map(() => [])
  for (let time = 1; time < times; time += 1)
    for (const [at, { program }] of prepared.entries()) {
      const server = await startServer(program)
      starts[at]?.push(server.start)
      await server.stop()
    }
  return starts
}

async function openBare(): Promise<Target> {
  const server = await startServer(bare)
  return { name: bare.name, halfOf: undefined, server, connection: connect(server.url), works: {}, idleBytes: server.residentBytes() }
}

async function measureAll(targets: Target[], { rows, rounds, ms }: Options): Promise<Measured[]> {
  const progress = showProgress('Measured', rows.length * (rounds + 2))
  const measured: Measured[] = []
  // what the first row needs of the code is needed by the others too
  for (const row of rows) {
    await warmUp(targets, row, ms / 4)
    progress.step()
  }
  for (const row of rows) {
    await warmUp(targets, row, ms)
    progress.step()
    const figures = new Map<string, Figures[]>(targets.map(({ name }) => [name, []]))
    for (let round = 0; round < rounds; round += 1) {
      for (const target of targets) await measureOnce(target, row, ms, figures)
      progress.step()
    }
    measured.push({ row, rounds: figures })
  }
  progress.end()
  return measured
}

async function measureOnce({ name, halfOf = '', server, works }: Target, row: Row, ms: number, figures: Measured['rounds']): Promise<void> {
  const [work, whole] = [works[row.name], figures.get(halfOf)?.at(-1)]
  if (!work) return
  const measuring = whole ? measureSteadily(server, work, whole.perSecond / 2, ms) : measure(server, work, row.atOnce, ms)
  figures.get(name)?.push(await measuring)
}

/** Runs a row once on each server. From what this shop was asked the bare server gets its work. */
async function warmUp([bareTarget, ...shops]: Target[], row: Row, ms: number): Promise<void> {
  for (const [at, { server, connection, works }] of shops.entries()) {
    const work = works[row.name]
    if (!work) continue
    const [traffic, units] = await trafficOf(connection.traffic, () => warm(server, work, row.atOnce, ms))
    if (at === 0 && bareTarget) bareTarget.works[row.name] = bareWork(bareTarget.connection, traffic, units)
  }
  const work: Work | undefined = bareTarget?.works[row.name]
  if (bareTarget && work) await measure(bareTarget.server, work, row.atOnce, ms / 4)
}

/** Works until the server has had as much processor time as it would have on an idle machine, or for long. Returns how many units that took. */
async function warm(server: Server, work: Work, atOnce: number, ms: number): Promise<number> {
  const before = server.cpuMs()
  let units = 0
  for (let time = 0; time < warmTimes && server.cpuMs() - before < ms * busyPart; time += 1)
    units += (await measure(server, work, atOnce, ms)).units
  return units
}

async function trafficOf(traffic: Traffic, work: () => Promise<number>): Promise<[Traffic, number]> {
  const before = { ...traffic }
  const units = await work()
  const { requests, sent, received } = traffic
  return [{ requests: requests - before.requests, sent: sent - before.sent, received: received - before.received }, units]
}
