import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openShop } from '#lab/legacy/client.ts'
import { signedIn } from '#lab/legacy/session.ts'
import type { Statement } from '#lab/proof.ts'
import { type Processes, startProcesses } from '#tools/processes/start.ts'
import { openNotes } from './notes.ts'
import { type Goods, keeper, prepareShop } from './prepare.ts'
import { askOnce, type Question, type Sample } from './probe.ts'
import { inLine } from './proof.ts'

/** A running shop of processes, what it sells, and how it is asked once, by its admin unless the question has headers of its own. */
export type Stage = {
  shop: Processes
  dataDir: string
  goods: Goods
  since: Date
  askAsAdmin: (question: Question) => Promise<Sample>
}

/**
 * Starts a shop of processes on a folder of its own, and ends it when `play` has. `prepare` is called with the folder before anything
 * stands in it; what it answers undoes it at the end.
 */
export async function onStage<T>(
  play: (stage: Stage) => Promise<T>,
  prepare: (dataDir: string) => () => void = () => () => {},
): Promise<T> {
  const { dataDir, clear } = openFolder(prepare)
  let stage: Stage | undefined
  try {
    console.error('Starting every service …')
    stage = await openStage(dataDir)
    return await play(stage)
  } catch (error) {
    if (stage) sayLast(stage.shop)
    throw error
  } finally {
    await stage?.shop.stop()
    clear()
  }
}

/** Prints statements, a line each; answers whether all of them hold. */
export function sayAll(statements: Statement[]): boolean {
  for (const statement of statements) console.log(inLine(statement))
  return statements.every(({ holds }) => holds)
}

/** Holds where a figure is at most what it may be. */
export function atMost(what: string, figure: number, most: number, show: (figure: number) => string): Statement {
  return {
    what,
    holds: figure <= most,
    says: `${show(figure)}, at most ${show(most)}`,
  }
}

/** Makes a folder; what `prepare` does to it first is undone when it is cleared, also when this process is told to end. */
function openFolder(prepare: (dataDir: string) => () => void) {
  const dataDir = mkdtempSync(join(tmpdir(), 'bazaar-fault-'))
  let undo = () => {}
  const clear = () => {
    process.off('exit', clear)
    undo()
    rmSync(dataDir, { recursive: true, force: true })
  }
  process.once('exit', clear)
  undo = prepare(dataDir)
  return { dataDir, clear }
}

async function openStage(dataDir: string): Promise<Stage> {
  const since = new Date()
  const goods = await prepareShop(dataDir, 1_000_000)
  const env = { NODE_ENV: 'development', SEED: '0', LOG_LEVEL: 'error', ACCESS_TOKEN_SECONDS: '3600' }
  const shop = await startProcesses({ dataDir, env, supervise: false })
  const admin = signedIn(openShop({ url: shop.url, meter: openNotes() }), keeper)
  const askAsAdmin = async (question: Question) => askOnce(shop.url, { headers: await admin.headers(), ...question })
  return { shop, dataDir, goods, since, askAsAdmin }
}

/** What each service has said last, for whoever has to find out what went wrong. */
function sayLast(shop: Processes) {
  for (const { name, output } of shop.services.values())
    for (const line of output.trim().split('\n').slice(-5)) console.error(`${name}: ${line}`)
}
