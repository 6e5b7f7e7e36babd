import { setTimeout as sleep } from 'node:timers/promises'
import { medianOf, quantileOf } from '#lab/figures.ts'
import { steadily } from '#lab/pool.ts'
import type { Server } from './server.ts'

/** Does one unit of a row. Throws where it fails. */
export type Work = () => Promise<unknown>

/** What one unit took: processor time of the server, and times from its beginning to its end, in ms. */
export type Figures = { units: number; cpuMs: number; perSecond: number; p50: number; p99: number; residentBytes: number }

/** What follows from a unit after its answer, such as events, is part of it. */
const settleMs = 250

/** Does as many units as there is time for, some at once, and measures the server meanwhile. */
export function measure(server: Server, work: Work, atOnce: number, ms: number): Promise<Figures> {
  return measureWhile(server, ms, async (times) => {
    const end = performance.now() + ms
    await Promise.all(Array.from({ length: atOnce }, () => workOn(work, end, times)))
  })
}

/** Does so many units a second, whether or not the last one has ended, and measures the server meanwhile. */
export function measureSteadily(server: Server, work: Work, perSecond: number, ms: number): Promise<Figures> {
  return measureWhile(server, ms, async (times) => {
    const { stop } = steadily(perSecond, () => timed(work, times))
    await sleep(ms)
    await stop()
  })
}

/** The median of each figure. */
export function mediansOf(all: Figures[]): Figures {
  const of = (name: keyof Figures) => medianOf(all.map((figures) => figures[name]))
  return {
    units: of('units'),
    cpuMs: of('cpuMs'),
    perSecond: of('perSecond'),
    p50: of('p50'),
    p99: of('p99'),
    residentBytes: of('residentBytes'),
  }
}

async function measureWhile(server: Server, ms: number, load: (times: number[]) => Promise<void>): Promise<Figures> {
  const times: number[] = []
  const [cpuBefore, start] = [server.cpuMs(), performance.now()]
  await load(times)
  const seconds = (performance.now() - start) / 1000
  await sleep(Math.min(settleMs, ms))
  return {
    units: times.length,
    cpuMs: (server.cpuMs() - cpuBefore) / times.length,
    perSecond: times.length / seconds,
    p50: quantileOf(times, 0.5),
    p99: quantileOf(times, 0.99),
    residentBytes: server.residentBytes(),
  }
}

/** Does one unit after the other until the time is up, and at least one. */
async function workOn(work: Work, end: number, times: number[]): Promise<void> {
  do await timed(work, times)
  while (performance.now() < end)
}

async function timed(work: Work, times: number[]): Promise<void> {
  const start = performance.now()
  await work()
  times.push(performance.now() - start)
}
