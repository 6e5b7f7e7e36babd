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

const warmRounds = 15
const idleMs = 1000
/** These change who the shopper is, or need what a session holds. */
const isLeftOut = /token|delete-account|logout|change-password/

/** Follows the ready operations of the first code on each of them, by turns: a shop is started anew for each. Returns what each took, pair by pair. */
export async function measureReady(codes: Code[], { pairs, rounds }: Options): Promise<ReadyFigures[][]> {
  const journeys = journeysOf(codes[0]?.root ?? here)
  for (const code of codes) await seed(code)
  const progress = showProgress('Ready operations', pairs * codes.length)
  const measured: ReadyFigures[][] = []
  for (let pair = 0; pair < pairs; pair += 1) {
    const order = [...codes.keys()]
    const figures: ReadyFigures[] = []
    for (const at of pair % 2 === 0 ? order : order.toReversed()) {
      const code = codes[at]
      if (code) figures[at] = await measureOnce(code, journeys, rounds)
      progress.step()
    }
    measured.push(figures)
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

async function measureOnce({ name, root, seeded }: Code, journeys: Journeys, rounds: number): Promise<ReadyFigures> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bazaar-bench-'))
  cpSync(seeded, dataDir, { recursive: true })
  const server = await startServer(bazaar(name, root, dataDir))
  const connection = connect(server.url)
  try {
    await sleep(idleMs)
    const idleBytes = server.residentBytes()
    await followAll(connection, journeys, 'warm', Math.min(warmRounds, rounds))
    const before = server.cpuMs()
    const failed = await followAll(connection, journeys, 'measured', rounds)
    const { wallMs: startWallMs, cpuMs: startCpuMs } = server.start
    return { cpuMs: server.cpuMs() - before, startCpuMs, startWallMs, idleBytes, loadedBytes: server.residentBytes(), failed }
  } finally {
    await connection.close()
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Follows both journeys so many times, each time with another shopper. Returns how many answers had errors. */
async function followAll(connection: Connection, { shopper, admin }: Journeys, name: string, rounds: number): Promise<number> {
  const { email, password } = demoLogins.admin
  const { accessToken } = await connection.ask(Login, { input: { email, password } })
  let failed = 0
  for (let round = 0; round < rounds; round += 1) {
    failed += await follow(connection, shopper, `${name}-${round}`)
    failed += await follow(connection, admin, `${name}-${round}`, accessToken ?? '')
  }
  return failed
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
