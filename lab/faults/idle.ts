import { setTimeout as sleep } from 'node:timers/promises'
import { Client as Connection } from 'undici'
import type { RunningShop } from '#lab/checkouts/shop.ts'
import { createClient, type Exchange } from '#lab/client.ts'
import { FillCart } from '#lab/documents/documents.generated.ts'
import { inMs, mostOf, quantileOf } from '#lab/figures.ts'
import { none, type Statement } from '#lab/proof.ts'
import { randomOf } from '#lab/random.ts'
import { guest } from '#lab/session.ts'
import type { Transport } from '#lab/transport.ts'
import { printTable } from './fault.ts'
import { timesOf } from './load.ts'

/** `most` is the longest idle time, in seconds. */
type Options = { connections: number; requests: number; most: number; seed: string }

type Sent = Exchange<unknown> & { idleMs: number }
type Target = { name: string; connections: number; opened: number; sent: Sent[] }

const keepAlive = { keepAliveTimeout: 600_000, keepAliveMaxTimeout: 600_000 }
const products = 'query products { products(first: 3) { edges { node { id availability } } } }'

const head = ['to', 'requests', 'connections', 'opened', 'failed', 'idle before, p50', 'p50', 'slowest']

/** Keeps connections open and idle, through nginx and straight to a router. No request over them may fail. */
export async function keepIdle({ url, processes, goods }: RunningShop, options: Options): Promise<Statement[]> {
  const { requests, connections, most, seed } = options
  console.error(`About ${Math.ceil((requests / connections) * (1 + most / 2))} s, seed ${seed}`)
  const targets = await Promise.all([
    sendTo('nginx', url, goods.scarce.id, options),
    sendTo('a router', processes.service('router-1').url, goods.scarce.id, options),
  ])
  printTable(head, targets.map(rowOf))
  return targets.map(statementOf)
}

async function sendTo(name: string, url: string, productId: string, options: Options): Promise<Target> {
  const target: Target = { name, connections: options.connections, opened: 0, sent: [] }
  const sendOver = async (_: unknown, at: number) => {
    const connection = new Connection(new URL(url).origin, keepAlive)
    connection.on('connect', () => {
      target.opened += 1
    })
    target.sent.push(...(await sendAll(connection, `${name}-${at}`, productId, options)))
    await connection.close()
  }
  await Promise.all(Array.from({ length: options.connections }, sendOver))
  return target
}

async function sendAll(connection: Connection, name: string, productId: string, options: Options): Promise<Sent[]> {
  const random = randomOf(`${options.seed}/${name}`)
  const [client, caller] = [createClient({ transport: overConnection(connection) }), guest(options.seed, name)]
  const input = { lines: [{ productId, quantity: 1 }] }
  return Array.fromAsync({ length: Math.ceil(options.requests / options.connections) }, async () => {
    const idleMs = 1000 + random() * (options.most - 1) * 1000
    await sleep(idleMs)
    const isRead = random() < 0.5
    return { ...(await (isRead ? client.askOnce(products, {}, caller) : client.askOnce(FillCart, { input }, caller))), idleMs }
  })
}

function overConnection(connection: Connection): Transport {
  return async (request, headers) => {
    const options = { method: 'POST', path: '/graphql', headers: { 'content-type': 'application/json', ...headers } } as const
    const response = await connection.request({ ...options, body: JSON.stringify(request) })
    return { status: response.statusCode, text: await response.body.text() }
  }
}

function rowOf({ name, connections, opened, sent }: Target): string[] {
  const idle = sent.map(({ idleMs }) => idleMs / 1000)
  const counts = [sent.length, connections, opened, sent.filter(isLost).length].map(String)
  return [name, ...counts, `${quantileOf(idle, 0.5).toFixed(1)} s`, inMs(quantileOf(timesOf(sent), 0.5)), inMs(mostOf(timesOf(sent)))]
}

function isLost({ codes, data }: Sent): boolean {
  return codes.length > 0 || Object.values(data ?? {}).includes(null)
}

function statementOf({ name, sent }: Target): Statement {
  const texts = sent.filter(isLost).map(({ codes, errors, idleMs }) => {
    const failure = codes.length > 0 ? `${codes.join(' ')} (${errors[0]?.message})` : 'null'
    return `${failure} after ${(idleMs / 1000).toFixed(1)} s idle`
  })
  return none(`failed of ${sent.length} requests to ${name}`, texts)
}
