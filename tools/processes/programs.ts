import { connect } from 'node:net'
import { join } from 'node:path'
import { subgraphNames } from '#app/subgraph-dirs.ts'
import { placeNginx } from './nginx.ts'
import type { Program } from './run.ts'

type Env = Record<string, string>

/** Where the shape stands: its folders, its ports by the names of the services, and what its services are told besides. */
export type Site = {
  dataDir: string
  runDir: string
  portOf: (name: string) => number
  routers: string[]
  requestsPerSecond: number
  env: Env
  envOf: (name: string) => Env
}

const root = join(import.meta.dirname, '../..')

// what stands in Redis is kept elsewhere too, so it writes nothing; what may go when it is full has a time to live
const redisArgs = [
  '--bind',
  '127.0.0.1',
  '--loglevel',
  'warning',
  '--save',
  '',
  '--appendonly',
  'no',
  '--maxmemory',
  '256mb',
  '--maxmemory-policy',
  'volatile-lru',
]

/** What every service and init is told. */
export function commonEnv({ dataDir, portOf, env }: Site): Env {
  return {
    // what is compiled once: a service starts in two thirds of the time
    NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compile'),
    ...env,
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    REDIS_URL: `redis://127.0.0.1:${portOf('redis')}`,
    REDIS_PASSWORD_FILE: join(dataDir, 'keys', 'redis.password'),
  }
}

/** What a router is told, to start one of another kind beside ours. */
export function routerEnv(site: Site): Env {
  return { ...commonEnv(site), ...ownEnv('router', site) }
}

/** The programs of the shape, in groups: those of a group end together, the first group first. */
export function programsOf(site: Site): { programs: Program[]; signal: NodeJS.Signals }[] {
  return [
    { programs: [nginx(site)], signal: 'SIGQUIT' },
    { programs: site.routers.map((name) => ours(site, name, 'router')), signal: 'SIGTERM' },
    { programs: subgraphNames().map((name) => ours(site, name)), signal: 'SIGTERM' },
    { programs: [ours(site, 'sandbox-provider')], signal: 'SIGTERM' },
    { programs: [redis(site)], signal: 'SIGTERM' },
  ]
}

function ownEnv(kind: string, { portOf }: Site): Env {
  if (kind === 'payments') return { PROVIDER_URL: local(portOf('sandbox-provider')) }
  // by way of nginx, as a provider outside would
  if (kind === 'sandbox-provider') return { WEBHOOK_URL: `${local(portOf('nginx'))}/webhooks/provider` }
  if (kind !== 'router') return {}
  return {
    TRUST_PROXY: '1',
    SUBGRAPH_URLS: subgraphNames()
      .map((name) => `${name}=${local(portOf(name))}/graphql`)
      .join(),
  }
}

function local(port: number): string {
  return `http://127.0.0.1:${port}`
}

function nginx({ runDir, portOf, routers, requestsPerSecond }: Site): Program {
  const port = portOf('nginx')
  const edge = { port, routers: routers.map(portOf), auth: portOf('auth'), payments: portOf('payments'), requestsPerSecond }
  const args = placeNginx(join(runDir, 'nginx'), edge)
  const isReady = () => answers(port, 'GET / HTTP/1.0\r\n\r\n')
  return { name: 'nginx', port, url: local(port), command: () => ({ file: 'nginx', args }), isReady }
}

function answers(port: number, question: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(question)).setTimeout(2000)
    const end = (is: boolean) => {
      socket.destroy()
      resolve(is)
    }
    socket
      .once('data', () => end(true))
      .once('error', () => end(false))
      .once('timeout', () => end(false))
  })
}

function ours(site: Site, name: string, kind = name): Program {
  const port = site.portOf(name)
  const env = () => ({ ...commonEnv(site), ...ownEnv(kind, site), ...site.envOf(name), PORT: String(port) })
  return {
    name,
    port,
    url: local(port),
    command: () => ({ file: process.execPath, args: [join(root, 'app/service.ts'), kind], env: env() }),
    isReady: () => isOk(`${local(port)}/health/ready`),
  }
}

async function isOk(url: string): Promise<boolean> {
  return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok
}

function redis({ dataDir, runDir, portOf }: Site): Program {
  const port = portOf('redis')
  const args = [join(dataDir, 'keys', 'redis.conf'), '--port', String(port), '--dir', runDir, ...redisArgs]
  const command = () => ({ file: 'redis-server', args })
  return { name: 'redis', port, url: `redis://127.0.0.1:${port}`, command, isReady: () => answers(port, 'PING\r\n') }
}
