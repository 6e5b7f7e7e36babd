import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Books, checkBooks } from '#lab/faults/books.ts'
import type { Told } from '#lab/faults/buyer.ts'
import { runCheckouts } from '#lab/faults/checkouts.ts'
import { type Notes, openNotes } from '#lab/faults/notes.ts'
import { type Goods, prepareShop } from '#lab/faults/prepare.ts'
import { watchStock } from '#lab/faults/stock-watch.ts'
import { none } from '#lab/proof.ts'
import { type Processes, startProcesses } from '#tools/processes/start.ts'
import { type Killer, openKiller } from './killer.ts'
import { keepLogs } from './logs.ts'
import type { Options } from './options.ts'
import { drawKills } from './schedule.ts'

/** What a run came to; `loadMs` is how long the clients took. */
export type Outcome = { books: Books; notes: Notes; told: Told[]; killed: ReadonlyMap<string, number>; loadMs: number }

/** What is shown while it runs. */
export type Show = (done: number, killer: Killer, notes: Notes) => void

const spared = ['nginx']

const settings = { NODE_ENV: 'development', SEED: '0', LOG_LEVEL: 'warn' }

/** Runs the whole: an empty folder, the shop, clients and kills, the books. `options.dir` must be empty; it keeps databases and logs. */
export async function runChaos(options: Options & { dir: string }, show: Show = () => {}): Promise<Outcome> {
  const since = new Date()
  const goods = await prepareShop(options.dir, Math.ceil(options.checkouts / 20))
  const shop = await start(options.dir)
  try {
    const { stock, ...traded } = await trade(shop, goods, options, show)
    const books = await audit(shop, goods, traded.told, since)
    const sold = none(`looks of ${stock.looks} that showed less than nothing in stock`, stock.least < 0 ? [String(stock.least)] : [])
    return { ...traded, books: { ...books, statements: [...books.statements, sold] } }
  } finally {
    await shop.stop()
  }
}

async function start(dir: string): Promise<Processes> {
  const logs = join(dir, 'logs')
  mkdirSync(logs, { recursive: true })
  return startProcesses({ dataDir: dir, env: settings, supervise: true, onLine: keepLogs(logs) })
}

/** Lets the clients in, and kills as they go on. Answers when all have left and everybody is up again. */
async function trade(shop: Processes, goods: Goods, options: Options, show: Show) {
  const [notes, watch] = [openNotes(), watchStock(shop.url, goods)]
  const killer = openKiller(drawKills({ ...options, services: victimsOf(shop) }), shop.service)
  const ended = (done: number) => {
    killer.advance(done)
    show(done, killer, notes)
  }
  const begun = Date.now()
  killer.advance(0)
  const told = await runCheckouts({ ...options, url: shop.url, goods, notes, ended })
  const loadMs = Date.now() - begun
  await killer.settled()
  return { notes, told, killed: killer.killed(), loadMs, stock: await watch.end() }
}

function victimsOf(shop: Processes): string[] {
  return [...shop.services.keys()].filter((name) => !spared.includes(name))
}

function audit(shop: Processes, goods: Goods, told: Told[], since: Date): Promise<Books> {
  return checkBooks({ url: shop.url, providerUrl: shop.service('sandbox-provider').url, goods, told, since })
}
