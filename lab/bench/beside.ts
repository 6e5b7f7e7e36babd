import { mostOf, quantileOf } from '#lab/figures.ts'
import { steadily } from '#lab/pool.ts'
import { onEveryCore } from './cores.ts'
import type { Work } from './load.ts'
import { closeTarget, openTarget, type Prepared } from './targets.ts'

type Times = { p50: number; p99: number; most: number }

/** How long a shopper waits while the shop does nothing else, and while staff keep asking. */
export type Beside = { alone: Times; beside: Times }

const perSecond = 50

/** Asks for products of a shop on every core, at a steady rate, first alone, then beside statistics and reconciliations, one after the other without a pause. */
export async function measureBeside(prepared: Prepared, ms: number): Promise<Beside> {
  const target = await openTarget(prepared, onEveryCore)
  try {
    const { list, statistics, reconciliation } = target.works
    if (!list || !statistics || !reconciliation) throw new Error('This shop has no statistics.')
    for (const work of [list, statistics, reconciliation]) await work()
    await during(ms, () => timesOf(list, ms))
    const alone = await timesOf(list, ms)
    const beside = await during(ms, () => timesOf(list, ms), statistics, reconciliation)
    return { alone, beside }
  } finally {
    await closeTarget(target)
  }
}

/** Measures while each work is repeated. */
async function during<T>(ms: number, measured: () => Promise<T>, ...works: Work[]): Promise<T> {
  const end = performance.now() + ms
  const repeat = async (work: Work) => {
    while (performance.now() < end) await work()
  }
  const [result] = await Promise.all([measured(), ...works.map(repeat)])
  return result
}

async function timesOf(work: Work, ms: number): Promise<Times> {
  const times: number[] = []
  const { stop } = steadily(perSecond, async () => {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  })
  await new Promise((resolve) => setTimeout(resolve, ms))
  await stop()
  return { p50: quantileOf(times, 0.5), p99: quantileOf(times, 0.99), most: mostOf(times) }
}
