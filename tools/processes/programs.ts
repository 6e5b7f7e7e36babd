import { connect } from 'node:net'
import { join } from 'node:path'
import { subgraphNames } from '#schema/subgraph-dirs.ts'
import { writeNginxFolder } from './nginx.ts'
import { nodeArgs } from './node-args.ts'
import type { Program } from './service-process.ts'

type Env = Record<string, string>

/** The processes of a shop on this machine: their folders, their ports by name, and their settings. */
export type Deployment = {
  dataDir: string
  runDir: string
  portOf: (name: string) => number
  routers: string[]
  requestsPerSecond: number
  env: Env
  envOf: (name: string) => Env
  /** The checkout whose code a service runs. */
  rootOf: (name: string) => string
  program?: string | undefined
}

/** Programs that are ended together, by a signal. */
export type Group = { programs: Program[]; signal: NodeJS.Signals }

/** This checkout. */
export const root = join(import.meta.dirname, '../..')

// the outboxes hold every event, so Redis writes nothing; when its memory is full, it evicts keys with a time to live
const redisArgs = '--bind 127.0.0.1 --loglevel warning --appendonly no --maxmemory 256mb --maxmemory-policy volatile-lru'.split(' ')

/** The settings of every service and of init. */
export function commonEnv({ dataDir, portOf, env }: Deployment): Env {
  return {
    ...env,
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    REDIS_URL: `redis://127.0.0.1:${portOf('redis')}`,
  }
}

/** The settings of a router, for a router of another kind. */
export function routerEnv(deployment: Deployment): Env {
  return { ...commonEnv(deployment), ...ownEnv('router', deployment) }
}

/** Every program, in groups in the order in which they are ended. */
export function programsOf(deployment: Deployment): Group[] {
  return [
    { programs: [nginx(deployment)], signal: 'SIGQUIT' },
    { programs: deployment.routers.map((name) => ownProgram(deployment, name, 'router')), signal: 'SIGTERM' },
    { programs: subgraphNames().map((name) => ownProgram(deployment, name)), signal: 'SIGTERM' },
    { programs: [ownProgram(deployment, 'sandbox-provider')], signal: 'SIGTERM' },
    { programs: [redis(deployment)], signal: 'SIGTERM' },
  ]
}

function ownEnv(kind: string, { portOf }: Deployment): Env {
  if (kind === 'payments') return { PROVIDER_URL: local(portOf('sandbox-provider')) }
  // through nginx, as from a provider outside
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

function nginx({ runDir, portOf, routers, requestsPerSecond }: Deployment): Program {
  const port = portOf('nginx')
  const [auth = 0, orders = 0, payments = 0, products = 0] = ['auth', 'orders', 'payments', 'products'].map(portOf)
  const options = { port, routers: routers.map(portOf), auth, orders, payments, products, requestsPerSecond }
  const args = writeNginxFolder(join(runDir, 'nginx'), options)
  const isReady = () => answers(port, 'GET / HTTP/1.0\r\n\r\n')
  return { name: 'nginx', port, url: local(port), command: () => ({ file: 'nginx', args }), isReady }
}

function answers(port: number, request: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request)).setTimeout(2000)
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

function ownProgram(deployment: Deployment, name: string, kind = name): Program {
  const port = deployment.portOf(name)
  const env = () => ({ ...commonEnv(deployment), ...ownEnv(kind, deployment), ...deployment.envOf(name), PORT: String(port) })
  return {
    name,
    port,
    url: local(port),
    command: () => ({
      file: process.execPath,
      args: nodeArgs(deployment.rootOf(name), deployment.program ?? 'app/service.ts', kind),
      env: env(),
    }),
    isReady: () => isOk(`${local(port)}/health/ready`),
  }
}

async function isOk(url: string): Promise<boolean> {
  return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok
}

function redis({ dataDir, runDir, portOf }: Deployment): Program {
  const port = portOf('redis')
  const args = [
    '--aclfile',
    join(dataDir, 'keys', 'redis', 'users.acl'),
    '--port',
    String(port),
    '--dir',
    runDir,
    '--save',
    '',
    ...redisArgs,
  ]
  const command = () => ({ file: 'redis-server', args })
  return { name: 'redis', port, url: `redis://127.0.0.1:${port}`, command, isReady: () => answers(port, 'PING\r\n') }
}
