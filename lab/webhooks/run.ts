import { timesEach } from '#lab/figures.ts'
import { inParallel } from '#lab/pool.ts'
import { showProgress } from '#lab/progress.ts'
import { readBooks, storedIds } from './books.ts'
import { openPayments, type Payments } from './payments.ts'
import { type Options, type Planned, planOf, type Sending } from './plan.ts'
import type { Facts } from './proof.ts'
import { type Ready, send } from './send.ts'
import { prepare } from './starts.ts'

const preparedAtOnce = 64
const sentAtOnce = 32

/** Prepares the payments, sends the events, and reads the books. `ms`: how long the sending took. */
export async function run(options: Options): Promise<{ facts: Facts; ms: number }> {
  const payments = await openPayments()
  try {
    const { planned, sendings } = planOf(options)
    const ready = await prepareAll(payments, planned)
    const before = await readBooks(payments)
    const start = Date.now()
    const answers = await sendAll(payments, sendings, ready)
    const ms = Date.now() - start
    const [after, stored] = [await readBooks(payments), await storedIds(payments)]
    return { facts: { events: [...ready.values()], answers, before, after, stored }, ms }
  } finally {
    await payments.close()
  }
}

async function prepareAll(payments: Payments, planned: Planned[]): Promise<Map<Planned, Ready>> {
  const ready = new Map<Planned, Ready>()
  await withProgress('Payments', planned, preparedAtOnce, async (event) => {
    ready.set(event, { ...event, subject: await prepare(payments, event.kind.start) })
  })
  return ready
}

async function withProgress<T>(name: string, items: T[], atOnce: number, work: (item: T) => Promise<unknown>): Promise<void> {
  const progress = showProgress(name, items.length)
  await inParallel(items, atOnce, (item) => work(item).then(() => progress.step()))
  progress.end()
}

async function sendAll(payments: Payments, sendings: Sending[], ready: Map<Planned, Ready>): Promise<Map<string, number>> {
  const answers: string[] = []
  await withProgress('Webhooks', sendings, sentAtOnce, async ({ event, signing }) => {
    answers.push(await send(payments, ready.get(event) as Ready, signing))
  })
  return timesEach(answers)
}
