import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Books, checkBooks } from '#lab/checkouts/books.ts'
import { type Checkout, runCheckouts } from '#lab/checkouts/checkouts.ts'
import { type RunningShop, startShop } from '#lab/checkouts/shop.ts'
import { StockOfProduct } from '#lab/documents/documents.generated.ts'
import { createMeter, type Meter } from '#lab/meter.ts'
import { steadily } from '#lab/pool.ts'
import { none } from '#lab/proof.ts'
import { createKiller } from './killer.ts'
import { drawKills } from './schedule.ts'

/** `dir` is an empty folder, which keeps the databases and logs. */
export type Options = { checkouts: number; kills: number; atOnce: number; seed: string; dir: string }

/** What is shown while it runs. */
export type Progress = { done: number; killed: ReadonlyMap<string, number>; meter: Meter }

/** What came of a run. `loadMs` is how long the clients took. */
export type Outcome = { books: Books; meter: Meter; checkouts: Checkout[]; killed: ReadonlyMap<string, number>; loadMs: number }

const looksPerSecond = 2
const env = { NODE_ENV: 'development', SEED: '0', LOG_LEVEL: 'warn' }

/** Starts a shop, lets clients buy while services are killed, and checks the books. */
export async function runChaos(options: Options, show: (progress: Progress) => void = () => {}): Promise<Outcome> {
  const { dir: dataDir, checkouts } = options
  const shop = await startShop(Math.ceil(checkouts / 20), { dataDir, env, supervise: true, onLine: logInto(join(dataDir, 'logs')) })
  try {
    const { looks, ...traded } = await trade(shop, options, show)
    const books = await checkBooks(shop, traded.checkouts)
    const sold = none(`looks of ${looks.length} that showed less than nothing in stock`, looks.filter((least) => least < 0).map(String))
    return { ...traded, books: { ...books, statements: [...books.statements, sold] } }
  } finally {
    await shop.processes.stop()
  }
}

/** Keeps every line of every service with its time, in a file for each. */
function logInto(folder: string) {
  mkdirSync(folder, { recursive: true })
  return (name: string, line: string) => appendFileSync(join(folder, `${name}.log`), `${new Date().toISOString()} ${line}\n`)
}

/** Lets the clients buy, and kills as they go on. Returns when all have left and every service is ready again. */
async function trade(shop: RunningShop, options: Options, show: (progress: Progress) => void) {
  const { processes } = shop
  const services = [...processes.services.keys()].filter((name) => name !== 'nginx')
  const killer = createKiller(drawKills({ ...options, services }), processes.service)
  const [meter, looks, { killed }] = [createMeter(), [] as number[], killer]
  const watch = steadily(looksPerSecond, () => look(shop, looks))
  const onEnd = (done: number) => {
    killer.advance(done)
    show({ done, killed, meter })
  }
  const begun = Date.now()
  killer.advance(0)
  const checkouts = await runCheckouts(shop, { ...options, meter, onEnd })
  const loadMs = Date.now() - begun
  await killer.settled().finally(watch.stop)
  return { meter, checkouts, killed, loadMs, looks }
}

/** Notes the least that the stock of the scarce product shows now. */
async function look({ client, admin, goods }: RunningShop, looks: number[]): Promise<void> {
  const { data } = await client.askOnce(StockOfProduct, { id: goods.scarce.id }, admin)
  if (data?.product) looks.push(Math.min(data.product.available ?? 0, data.product.onHand ?? 0, data.product.held ?? 0))
}
