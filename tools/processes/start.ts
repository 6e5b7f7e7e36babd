import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { UsageError } from '#app/command.ts'
import { environmentWith } from '#kit/config.ts'
import { subgraphNames } from '#schema/subgraph-dirs.ts'
import { environmentOf } from './child.ts'
import { nodeArgs } from './node-args.ts'
import { freePort } from './ports.ts'
import { commonEnv, type Deployment, type Group, programsOf, root, routerEnv } from './programs.ts'
import { ServiceProcess } from './service-process.ts'

export type Processes = Awaited<ReturnType<typeof startProcesses>>

/** Everything but the folder has a default. */
export type Options = {
  /** The folder of the databases and keys of all services. */
  dataDir: string
  /** The port of nginx; 0: a free one. */
  port?: number
  routers?: number
  /** Settings of every service and of init, added to the environment of this process. */
  env?: Record<string, string>
  /** More settings of one service, read at each of its starts. */
  envOf?: (name: string) => Record<string, string>
  /** The checkout whose code a service runs; default: this one. */
  rootOf?: (name: string) => string
  /** The program that runs each service, by its path in the checkout; default: its source. */
  program?: string
  /** Whether a service that exits is started again. */
  supervise?: boolean
  /** Services that are not started. */
  without?: string[]
  /** nginx's limit for one address. */
  requestsPerSecond?: number
  /** Gets every line that a service prints. */
  onLine?: (name: string, line: string) => void
}

type Running = { signal: Group['signal']; members: ServiceProcess[] }

/** Returns the programs that `startProcesses` needs and that are missing on this machine. */
export function missingPrograms(): string[] {
  return ['redis-server', 'nginx'].filter((file) => spawnSync(file, ['-v'], { env: environmentOf() }).error !== undefined)
}

/**
 * Runs the whole shop as processes of this machine, on 127.0.0.1: init, then Redis, the sandbox provider, every subgraph, the routers
 * and nginx. Waits until all are ready. Throws UsageError if redis-server or nginx is missing. `stop` ends all, nginx first, so that no
 * request is lost. The file `router.env` in `runDir` has the settings for a router of another kind.
 */
export async function startProcesses(options: Options) {
  checkPrograms()
  const { supervise = true, without = [], onLine = () => {} } = options
  const deployment = await createDeployment(options)
  for (const line of (await runInit(deployment)).trim().split('\n')) onLine('init', line)
  writeFileSync(join(deployment.runDir, 'router.env'), envFile(routerEnv(deployment)))
  const groups = programsOf(deployment).map(({ programs, signal }) => ({
    signal,
    members: programs.map((program) => new ServiceProcess(program, { supervised: supervise, onLine })),
  }))
  const services = new Map(groups.flatMap(({ members }) => members).map((one) => [one.name, one]))
  const service = (name: string): ServiceProcess => {
    const found = services.get(name)
    if (!found) throw new Error(`There is no service ${name}`)
    return found
  }
  const stop = () => stopAll(groups, deployment)
  await startAll([...services.values()].filter(({ name }) => !without.includes(name))).catch(async (error) => {
    await stop()
    throw error
  })
  const { runDir } = deployment
  return { url: `${service('nginx').url}/graphql`, runDir, services, service, redis: service('redis'), stop }
}

function checkPrograms(): void {
  const missing = missingPrograms()
  if (missing.length > 0)
    throw new UsageError(`Processes need ${missing.join(' and ')}: install what is missing, or use npm start, which needs neither.`)
}

async function createDeployment(options: Options): Promise<Deployment> {
  const { dataDir, port = 0, routers = 2, env = {}, envOf = () => ({}), rootOf = () => root, program, requestsPerSecond = 10_000 } = options
  const routerNames = Array.from({ length: routers }, (_, at) => `router-${at + 1}`)
  const portOf = await choosePorts([...subgraphNames(), ...routerNames, 'sandbox-provider', 'redis', 'nginx'], port)
  const runDir = mkdtempSync(join(tmpdir(), 'bazaar-run-'))
  return { dataDir: resolve(dataDir), runDir, portOf, routers: routerNames, requestsPerSecond, env, envOf, rootOf, program }
}

/** Chooses a port for each service. */
async function choosePorts(names: string[], port: number): Promise<(name: string) => number> {
  const taken = new Set<number>()
  const ports = new Map<string, number>()
  for (const name of names) ports.set(name, name === 'nginx' && port ? port : await freePort(taken))
  return (name) => ports.get(name) ?? 0
}

/** Returns what init printed. */
async function runInit(deployment: Deployment): Promise<string> {
  const env = environmentWith(commonEnv(deployment))
  const child = spawn(process.execPath, nodeArgs(root, 'ops/init.ts'), { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const [output, errors, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  if (code !== 0) throw new UsageError(`init failed: ${errors}`)
  return output
}

function envFile(env: Record<string, string>): string {
  return Object.entries(env)
    .map(([name, value]) => `${name}='${value}'\n`)
    .join('')
}

async function startAll(services: ServiceProcess[]): Promise<void> {
  for (const one of services) one.start()
  await Promise.all(services.map((one) => one.ready()))
}

async function stopAll(groups: Running[], { runDir }: Deployment): Promise<void> {
  for (const { members } of groups) for (const one of members) one.supervised = false
  for (const { members, signal } of groups) await Promise.all(members.map((one) => one.end(signal)))
  rmSync(runDir, { recursive: true, force: true })
}
