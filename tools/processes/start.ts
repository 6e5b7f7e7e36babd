import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { UsageError } from '#app/command.ts'
import { subgraphNames } from '#app/subgraph-dirs.ts'
import { environmentWith } from '#kit/config.ts'
import { freePort } from './ports.ts'
import { commonEnv, programsOf, routerEnv, type Site } from './programs.ts'
import { environmentOf, openService, type Service } from './run.ts'

export type Processes = Awaited<ReturnType<typeof startProcesses>>

/** How the shape is started; everything but the folder has a default. */
export type Settings = {
  /** The databases and keys of all services. */
  dataDir: string
  /** Where nginx listens; 0: on a free port. */
  port?: number
  routers?: number
  /** Settings of every service and of init, beside the environment of this process. */
  env?: Record<string, string>
  /** More of them for one service, asked at each of its starts. */
  envOf?: (name: string) => Record<string, string>
  /** Whether a service that dies is started again. */
  supervise?: boolean
  /** Services that are not started. */
  without?: string[]
  /** nginx's limit for one address. */
  requestsPerSecond?: number
  /** Gets every line that a service prints. */
  onLine?: (name: string, line: string) => void
}

export type { Service }

/** The programs of others that are missing on this machine. */
export function missingPrograms(): string[] {
  return ['redis-server', 'nginx'].filter((file) => spawnSync(file, ['-v'], { env: environmentOf() }).error !== undefined)
}

/**
 * Runs the whole shop as processes of this machine: init, then Redis, the sandbox provider, every subgraph, the routers and nginx, on
 * 127.0.0.1. Answers when all are ready. Throws one sentence where redis-server or nginx is missing. `stop` ends all, the edge first, so
 * that nothing is lost. `router.env` in `runDir` has what another router needs to take the place of ours.
 */
export async function startProcesses(settings: Settings) {
  mustBeThere()
  const { supervise = true, without = [], onLine = () => {} } = settings
  const site = await openSite(settings)
  for (const line of (await runInit(site)).trim().split('\n')) onLine('init', line)
  writeFileSync(join(site.runDir, 'router.env'), linesOf(routerEnv(site)))
  const groups = programsOf(site).map(({ programs, signal }) => ({
    signal,
    members: programs.map((program) => openService(program, { supervised: supervise, onLine })),
  }))
  const services = new Map(groups.flatMap(({ members }) => members).map((one) => [one.name, one]))
  const service = (name: string): Service => {
    const found = services.get(name)
    if (!found) throw new Error(`There is no service ${name}`)
    return found
  }
  const stop = async () => {
    for (const one of services.values()) one.supervised = false
    for (const { members, signal } of groups) await Promise.all(members.map((one) => one.end(signal)))
    rmSync(site.runDir, { recursive: true, force: true })
  }
  const wanted = [...services.values()].filter(({ name }) => !without.includes(name))
  try {
    await Promise.all(wanted.map((one) => one.start()))
    await Promise.all(wanted.map((one) => one.ready()))
  } catch (error) {
    await stop()
    throw error
  }
  const { runDir } = site
  const [url, redis] = [`${service('nginx').url}/graphql`, service('redis')]
  return { url, runDir, services, service, redis, said: (name: string) => service(name).said(), stop }
}

function mustBeThere(): void {
  const missing = missingPrograms()
  if (missing.length > 0)
    throw new UsageError(`Processes need ${missing.join(' and ')}: install what is missing, or use npm start, which needs neither.`)
}

async function openSite({ dataDir, port = 0, routers = 2, env = {}, envOf = () => ({}), requestsPerSecond = 10_000 }: Settings) {
  const routerNames = Array.from({ length: routers }, (_, at) => `router-${at + 1}`)
  const portOf = await choosePorts([...subgraphNames(), ...routerNames, 'sandbox-provider', 'redis', 'nginx'], port)
  const runDir = mkdtempSync(join(tmpdir(), 'bazaar-run-'))
  return { dataDir: resolve(dataDir), runDir, portOf, routers: routerNames, requestsPerSecond, env, envOf } satisfies Site
}

/** A port for each service, by its name. */
async function choosePorts(names: string[], port: number): Promise<(name: string) => number> {
  const taken = new Set<number>()
  const ports = new Map<string, number>()
  for (const name of names) ports.set(name, name === 'nginx' && port ? port : await freePort(taken))
  return (name) => ports.get(name) ?? 0
}

async function runInit(site: Site): Promise<string> {
  const env = environmentWith(commonEnv(site))
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../ops/init.ts')], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const [said, trouble, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  if (code !== 0) throw new UsageError(`init failed: ${trouble}`)
  return said
}

function linesOf(env: Record<string, string>): string {
  return Object.entries(env)
    .map(([name, value]) => `${name}='${value}'\n`)
    .join('')
}
