import { inParallel } from '#lab/pool.ts'
import { showProgress } from '#lab/progress.ts'
import type { Options } from './options.ts'
import { type Delivery, type Planned, planOf } from './plan.ts'
import { prepare } from './prepare.ts'
import type { Facts } from './proof.ts'
import { type Ready, send } from './send.ts'
import { standings, storedIds } from './standing.ts'
import { openTill, type Till } from './till.ts'

const preparedAtOnce = 64
const sentAtOnce = 32

/** Prepares the payments, sends the events, and looks. `seconds`: how long the sending took. */
export async function run(options: Options): Promise<{ facts: Facts; seconds: number }> {
  const till = await openTill()
  try {
    const { planned, deliveries } = planOf(options)
    const ready = await prepareAll(till, planned)
    const before = await standings(till)
    const start = Date.now()
    const answers = await sendAll(till, deliveries, ready)
    const seconds = (Date.now() - start) / 1000
    const [after, stored] = [await standings(till), await storedIds(till)]
    return { facts: { events: [...ready.values()], answers, before, after, stored }, seconds }
  } finally {
    await till.close()
  }
}

async function prepareAll(till: Till, planned: Planned[]): Promise<Map<Planned, Ready>> {
  const [progress, ready] = [showProgress('Payments', planned.length), new Map<Planned, Ready>()]
  await inParallel(planned, preparedAtOnce, async (event) => {
    ready.set(event, { ...event, id: `evt_${event.at}`, about: await prepare(till, event.kind.start) })
    progress.step()
  })
  progress.end()
  return ready
}

async function sendAll(till: Till, deliveries: Delivery[], ready: Map<Planned, Ready>): Promise<Map<string, number>> {
  const [progress, answers] = [showProgress('Web-hooks', deliveries.length), new Map<string, number>()]
  await inParallel(deliveries, sentAtOnce, async ({ event, way }) => {
    const answer = await send(till, ready.get(event) as Ready, way)
    answers.set(answer, (answers.get(answer) ?? 0) + 1)
    progress.step()
  })
  progress.end()
  return answers
}
