import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { demoLogins } from '#app/seed/logins.ts'
import { Login } from '#lab/documents/documents.generated.ts'
import { showProgress } from '#lab/progress.ts'
import { headersOf } from '#lab/transport.ts'
import { readyOperations } from '#router/operations.ts'
import { bazaar, here } from './bazaar.ts'
import { type Connection, connect } from './connection.ts'
import { startServer } from './server.ts'

/** What the ready operations took on one start of a shop. `failed` are answers with errors; they must be as many on both sides. */
export type ReadyFigures = {
  cpuMs: number
  startCpuMs: number
  startWallMs: number
  idleBytes: number
  loadedBytes: number
  failed: number
}

/** A checkout of a revision, by its name, and a folder for a shop that it has filled. */
export type Code = { name: string; root: string; seeded: string }

type Operation = ReturnType<typeof readyOperations>[number]
type Journeys = { shopper: Operation[]; admin: Operation[] }
type Options = { pairs: number; rounds: number }
type Shop = Awaited<ReturnType<typeof openShop>>

const warmRounds = 15
const idleMs = 1000
/** These change who the shopper is, or need what a session holds. */
const isLeftOut = /token|delete-account|logout|change-password/

/**
 * Follows the ready operations of the first code on each of them: shops are started anew for each pair, and asked by turns, a round each: what
 * slows the machine for seconds slows both. Returns what each took, pair by pair.
 */
export async function measureReady(codes: Code[], { pairs, rounds }: Options): Promise<ReadyFigures[][]> {
  const journeys = journeysOf(codes[0]?.root ?? here)
  for (const code of codes) await seed(code)
  const progress = showProgress('Ready operations', pairs)
  const measured: ReadyFigures[][] = []
  for (let pair = 0; pair < pairs; pair += 1) {
    const order = pair % 2 === 0 ? codes : codes.toReversed()
    const figures = await measurePair(order, journeys, rounds)
    measured.push(order === codes ? figures : figures.toReversed())
    progress.step()
  }
  progress.end()
  return measured
}

function journeysOf(root: string): Journeys {
  const folder = join(root, 'operations')
  return {
    shopper: readyOperations('shopper', folder).filter(({ name }) => !isLeftOut.test(name)),
    admin: readyOperations('admin', folder).filter(({ document }) => !document.trimStart().startsWith('mutation')),
  }
}

/** Fills a folder with the demo shop. */
async function seed({ name, root, seeded }: Code): Promise<void> {
  const { stop } = await startServer(bazaar(name, root, seeded, { SEED: '1' }))
  await stop()
}

async function measurePair(codes: Code[], journeys: Journeys, rounds: number): Promise<ReadyFigures[]> {
  const shops: Shop[] = []
  try {
    for (const code of codes) shops.push(await openShop(code))
    for (const shop of shops)
      for (let round = 0; round < Math.min(warmRounds, rounds); round += 1) await followAll(shop, journeys, `warm-${round}`)
    for (let round = 0; round < rounds; round += 1) for (const shop of shops) await measureRound(shop, journeys, `measured-${round}`)
    return shops.map(({ server, figures }) => ({ ...figures, loadedBytes: server.residentBytes() }))
  } finally {
    for (const shop of shops) await shop.close()
  }
}

/** Starts a shop on a copy of the folder that its code has filled. */
async function openShop({ name, root, seeded }: Code) {
  const dataDir = mkdtempSync(join(tmpdir(), 'bazaar-bench-'))
  cpSync(seeded, dataDir, { recursive: true })
  const server = await startServer(bazaar(name, root, dataDir))
  const connection = connect(server.url)
  await sleep(idleMs)
  const idleBytes = server.residentBytes()
  const { email, password } = demoLogins.admin
  const { accessToken } = await connection.ask(Login, { input: { email, password } })
  return {
    server,
    connection,
    admin: accessToken ?? '',
    figures: { cpuMs: 0, failed: 0, startCpuMs: server.start.cpuMs, startWallMs: server.start.wallMs, idleBytes },
    close: async () => {
      await connection.close()
      await server.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function measureRound(shop: Shop, journeys: Journeys, name: string): Promise<void> {
  const before = shop.server.cpuMs()
  shop.figures.failed += await followAll(shop, journeys, name)
  shop.figures.cpuMs += shop.server.cpuMs() - before
}

/** Follows both journeys with a new shopper. Returns how many answers had errors. */
async function followAll({ connection, admin }: Shop, journeys: Journeys, name: string): Promise<number> {
  return (await follow(connection, journeys.shopper, name)) + (await follow(connection, journeys.admin, name, admin))
}

async function follow({ post }: Connection, operations: Operation[], shopper: string, token = ''): Promise<number> {
  const kept: Record<string, unknown> = { accessToken: token, productSku: 'x' }
  let failed = 0
  for (const { document: query, variables, keep } of operations) {
    const headers = headersOf(kept.accessToken ? { token: String(kept.accessToken) } : {})
    const { text } = await post(`{"query":${JSON.stringify(query)},"variables":${filled(variables, kept, shopper)}}`, headers)
    const { data, errors } = JSON.parse(text)
    if (errors) failed += 1
    for (const [name, path] of keep) kept[name] = valueAt(data, path) ?? kept[name]
  }
  return failed
}

/** The variables of an operation with what earlier ones kept, and an address of the shopper's own. */
function filled(variables: string, kept: Record<string, unknown>, shopper: string): string {
  return variables
    .replace(/"\{\{(\w+)\}\}"/g, (text, name) => (kept[name] === undefined ? text : JSON.stringify(kept[name])))
    .replace('ann@example.com', `ann-${shopper}@example.com`)
}

function valueAt(data: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown> | null | undefined)?.[name], data)
}
