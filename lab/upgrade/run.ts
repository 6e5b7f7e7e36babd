import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { environmentWith } from '#kit/config.ts'
import { startOneProcess } from '#lab/checkouts/one-process.ts'
import type { Statement } from '#lab/proof.ts'
import { subgraphNames } from '#schema/subgraph-dirs.ts'
import { nodeArgs } from '#tools/processes/node-args.ts'
import { startProcesses } from '#tools/processes/start.ts'

/** `older` is the checkout of the older revision. */
type Options = { dataDir: string; older: string; file: string; limit: number }

/** A replay: what is asked of it, the checkout whose program it is, and the name of its run; a run that is there already is only proved. */
type Replay = { what: string; root: string; run: string }

const newer = join(import.meta.dirname, '../..')
const development = { NODE_ENV: 'development', LOG_LEVEL: 'error' }

/** Takes a folder from the older revision to this one, to both at once, and back. Returns what each replay proved. */
export async function upgrade(options: Options): Promise<Statement[]> {
  const { older } = options
  return [
    ...(await inOneProcess(options, older, [{ what: 'the older code trades', root: older, run: 'before' }])),
    ...(await inOneProcess(options, newer, [
      { what: 'this code has the books of the older', root: newer, run: 'before' },
      { what: 'this code trades on the same folder', root: newer, run: 'after' },
    ])),
    ...(await together(options, 'one half of the subgraphs is older', (at, name) => at % 2 === 0 || isRouter(name), 'half')),
    ...(await together(options, 'the other half is older', (at, name) => at % 2 === 1 || isRouter(name), 'other-half')),
    ...(await together(options, 'one router is older', (_, name) => name === 'router-1', 'routers')),
    ...(await inOneProcess(options, older, [
      ...['before', 'half', 'other-half', 'routers'].map((run) => ({
        what: `back on the older code, it has the books of run ${run}`,
        root: older,
        run,
      })),
      { what: 'back on the older code, it trades', root: older, run: 'back' },
    ])),
  ]
}

/**
 * What a replay printed, as one statement. The codes of refusals may change between revisions, so those are not judged here. Where the
 * facts of a reconciliation differ between them there is none while both run: what was traded whole is proved after going back.
 */
export function statementOf(what: string, output: string): Statement {
  if (/Trade: (\d+) of \1\b[\s\S]*The shop has no reconciliation/.test(output))
    return { what, holds: true, says: 'all was traded; it is proved later, as there is no reconciliation between these revisions' }
  const lines = output.split('\n')
  const proved = lines.filter((line) => line.startsWith('✓'))
  const wrong = lines.filter((line) => line.startsWith('✗') && !/^✗ rows .*, refused with /.test(line))
  const holds = proved.some((line) => line.startsWith('✓ orders that were paid')) && wrong.length === 0
  const last = lines.filter((line) => line.trim() !== '').slice(-2)
  return { what, holds, says: holds ? `${proved.length} statements hold` : [...wrong, ...last].join('; ') }
}

function isRouter(name: string): boolean {
  return name.startsWith('router-')
}

async function inOneProcess(options: Options, root: string, replays: Replay[]): Promise<Statement[]> {
  const shop = await startOneProcess(options.dataDir, { root, env: { SEED: '1' } })
  try {
    return await proveEach(options, shop.url, replays)
  } finally {
    await shop.stop()
  }
}

/** Services of both revisions behind one nginx. A router asks for what its own revision has, so it is never newer than a subgraph. Clients are of the older revision, as clients are who have not been changed yet. */
async function together(options: Options, what: string, isOlder: (at: number, name: string) => boolean, run: string): Promise<Statement[]> {
  const services = [...subgraphNames(), 'router-1', 'router-2']
  const old = services.filter((name, at) => isOlder(at, name))
  const rootOf = (name: string) => (old.includes(name) ? options.older : newer)
  const login = await olderLogin(options)
  const envOf = (name: string): Record<string, string> => (old.includes(name) ? login : {})
  const env = { ...development, SEED: '0', ACCEPT_UNSIGNED_EVENTS: '1' }
  const shop = await startProcesses({ dataDir: options.dataDir, env, envOf, rootOf, supervise: false })
  try {
    return await proveEach(options, shop.url, [{ what: `${what} (${old.join(', ')})`, root: options.older, run }])
  } finally {
    await shop.stop()
  }
}

/** Makes the keys that the older services have. Returns the settings by which they find theirs. */
async function olderLogin({ dataDir, older }: Options): Promise<Record<string, string>> {
  await outputOf(nodeArgs(older, 'ops/init.ts'), { ...development, SEED: '0', DATA_DIR: dataDir })
  const password = join(dataDir, 'keys/redis.password')
  return existsSync(password) ? { REDIS_PASSWORD_FILE: password } : {}
}

async function proveEach({ file, limit }: Options, url: string, replays: Replay[]): Promise<Statement[]> {
  return Array.fromAsync(replays, async ({ what, root, run }) => {
    console.error(`${what} …`)
    const output = await outputOf(nodeArgs(root, 'lab/replay.ts', file, '--limit', String(limit), '--url', url, '--run', run))
    return statementOf(what, output)
  })
}

async function outputOf(args: string[], env: Record<string, string> = {}): Promise<string> {
  const child = spawn(process.execPath, args, { env: environmentWith(env), stdio: ['ignore', 'pipe', 'pipe'] })
  const [progress, output, [code]] = await Promise.all([text(child.stderr), text(child.stdout), once(child, 'close')])
  return `${progress}\n${output}\nexit code ${code}`
}
