import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { type RunningShop, startShop } from '#lab/checkouts/shop.ts'
import { tableOf } from '#lab/figures.ts'
import { printProof, type Statement } from '#lab/proof.ts'

/** Breaks something in a running shop, prints what it measured, and returns what must be true. */
export type Fault<Options> = (shop: RunningShop, options: Options) => Promise<Statement[]>

/** Is called with a folder before anything is in it. What it returns undoes it at the end. */
export type Prepare = (dataDir: string) => () => void

/** How a shop is prepared, and its settings that are not the usual ones. */
type How = { prepare?: Prepare; settings?: Record<string, string> }

// one buyer does the work of many
const unlimited = { UNPAID_ORDERS: '0', FAILED_ORDERS: '0', FAILED_PAYMENTS: '0', FAILED_PAYMENTS_OF_ORDER: '0' }
const env = { NODE_ENV: 'development', SEED: '0', LOG_LEVEL: 'error', ACCESS_TOKEN_SECONDS: '3600', ...unlimited }

/** Runs a fault in a shop of its own, prints the proof, and returns whether it holds. */
export function runFault<Options>(fault: Fault<Options>, options: Options, how: How = {}): Promise<boolean> {
  return withShop(async (shop) => printProof(await fault(shop, options)), how)
}

/** Starts a shop of processes on a folder of its own, and stops it when `work` has ended. */
export async function withShop<T>(
  work: (shop: RunningShop) => Promise<T>,
  { prepare = () => () => {}, settings = {} }: How = {},
): Promise<T> {
  const { dataDir, remove } = createFolder(prepare)
  let shop: RunningShop | undefined
  try {
    console.error('Starting every service …')
    shop = await startShop(1_000_000, { dataDir, env: { ...env, ...settings }, supervise: false })
    return await work(shop)
  } catch (error) {
    if (shop) printOutput(shop)
    throw error
  } finally {
    await shop?.processes.stop()
    remove()
  }
}

export function printTable(head: string[], rows: string[][]): void {
  console.log(`\n${tableOf(head, rows)}\n`)
}

/** Does something with the database of a subgraph, beside its process. */
export function withDatabase<T>(dataDir: string, subgraph: string, work: (database: Sqlite.Database) => T): T {
  const database = new Sqlite(join(dataDir, `${subgraph}.db`), { timeout: 5000 })
  try {
    return work(database)
  } finally {
    database.close()
  }
}

/** Creates a folder. It is removed, and what `prepare` did is undone, also when this process is told to end. */
function createFolder(prepare: Prepare) {
  const dataDir = mkdtempSync(join(tmpdir(), 'bazaar-fault-'))
  let undo = () => {}
  const remove = () => {
    process.off('exit', remove)
    undo()
    rmSync(dataDir, { recursive: true, force: true })
  }
  process.once('exit', remove)
  undo = prepare(dataDir)
  return { dataDir, remove }
}

/** Prints the last lines of each service, for the search for what went wrong. */
function printOutput({ processes }: RunningShop): void {
  for (const { name, output } of processes.services.values())
    for (const line of output.trim().split('\n').slice(-5)) console.error(`${name}: ${line}`)
}
